"""The documents that programs read, by the command that prints them: `fangan … --json`, and the format `json`."""

from collections.abc import Mapping
from inspect import cleandoc
from typing import Any

from fangan.app.data import SCHEMA
from fangan.app.data.archive import ArchiveData
from fangan.app.data.batch import BatchData, CascadeData
from fangan.app.data.build import BuildData
from fangan.app.data.check import CheckData
from fangan.app.data.diff import DiffData
from fangan.app.data.doctor import DoctorData
from fangan.app.data.facts import FactsData
from fangan.app.data.harvest import HarvestData
from fangan.app.data.importing import ImportData
from fangan.app.data.inspect import InspectData, ParagraphsData
from fangan.app.data.library import (
    LibraryAddData,
    LibraryCheckData,
    LibraryReuseData,
    LibrarySearchData,
    LibraryShowData,
)
from fangan.app.data.lock import LockData
from fangan.app.data.merge import MergeData
from fangan.app.data.new import NewData, OutlinesData
from fangan.app.data.page import PageData
from fangan.app.data.plugins import DriftData, NewPluginData, PluginCheckData, PluginData, PluginsData
from fangan.app.data.problems import RefusalData
from fangan.app.data.roll import RollData
from fangan.app.data.rule import RulesData
from fangan.app.data.schema import KindsData, SchemaData
from fangan.app.data.sections import SectionsData
from fangan.app.data.under import UnderAllData, UnderData
from fangan.app.data.values import RawData
from fangan.app.data.verify import VerifyData
from fangan.app.data.why import WhyData
from fangan.formats.json_document import DOCUMENT_SCHEMA, OMITTED
from fangan.library.records import PassageRow
from fangan.model.document import Annex, Document, Paragraph, Table
from fangan.model.fact import Raw
from fangan.schemas.pieces import DRAFT, Schema, said
from fangan.schemas.shapes import Shapes

_COMMANDS: Mapping[str, tuple[str, *tuple[type, ...]]] = {
    "archive": ("归档的一套文件。", ArchiveData),
    "batch": ("表格里各行的生成结果，或者为各地做成的方案。", BatchData, CascadeData),
    "batch-merge": ("分批生成的合到一起的结果。", BatchData),
    "build": ("各份方案的生成结果。", BuildData),
    "check": ("检查发现的问题。", CheckData),
    "diff": ("两份方案或者文件的不同之处。", DiffData),
    "doctor": ("本机检查的结果。", DoctorData),
    "facts": ("方案要填的要素及其现状。", FactsData),
    "import": ("导入的文件、做成的方案和每个字的去处。", ImportData),
    "harvest": ("Word 里改过的文件收回了什么。", HarvestData),
    "merge": ("几个人改过的文件合并成什么，哪些是谁改的，哪里有冲突。", MergeData),
    "inspect": ("文件由什么生成，或者某一段出自哪里，或者版面量得怎样。", InspectData, ParagraphsData, PageData),
    "library-add": ("收录的结果。", LibraryAddData),
    "library-check": ("方案库是否完好，哪些写法反复出现。", LibraryCheckData),
    "library-reuse": ("由以前的方案改成的部分文件。", LibraryReuseData),
    "library-search": ("查到的段落。", LibrarySearchData),
    "library-show": ("方案库里的一份方案或者一段。", LibraryShowData),
    "lock": ("锁定的文本和变动。", LockData),
    "new": ("新建的方案，或者现有的提纲和机关。", NewData, OutlinesData),
    "rule": ("检查规则，逐条写明。", RulesData),
    "plugins-check": ("插件不合规则的地方。", PluginCheckData),
    "plugins-drift": ("所依据的文本已经变动的改写。", DriftData),
    "plugins-list": ("已安装的插件。", PluginsData),
    "plugins-new": ("新建的插件。", NewPluginData),
    "plugins-show": ("一个插件提供的内容。", PluginData),
    "roll": ("续编到新的一年时的变动和要看的地方。", RollData),
    "schema": ("一份模式，或者现有的模式。", SchemaData, KindsData),
    "sections": ("各家的部分和条目。", SectionsData),
    "under": ("与上级方案不一致的地方。", UnderData, UnderAllData),
    "verify": ("文件是否与重新生成的一致。", VerifyData),
    "why": ("各部分、条目采用了谁的文本，为什么。", WhyData),
}
"""What each command may print when all goes well; instead of it, any may print a refusal."""
_ALIASES: Mapping[str, Any] = {"RawData": RawData, "Raw": Raw}
_ADDED: Mapping[type, Mapping[str, Schema]] = {
    Paragraph: {"kind": {"const": "paragraph"}},
    Table: {"kind": {"const": "table"}},
    Annex: {"label": {"type": "string"}},
    PassageRow: {"id": {"type": "string"}},
}
"""What is said of records beside their fields."""


def outputs() -> dict[str, Schema]:
    """Return the schema of every document that programs read, by the command that prints it."""
    commands = {
        name: _document(f"fangan {name.replace('-', ' ')} --json", words, SCHEMA, *shapes, RefusalData)
        for name, (words, *shapes) in _COMMANDS.items()
    }
    refusal = _document("fangan … --json", "命令因错误而中止：退出码和原因。", SCHEMA, RefusalData)
    document = _document("fangan build --format json", "整份文件，逐段注明出处。", DOCUMENT_SCHEMA, Document)
    return {**commands, "refusal": refusal, "document": document}


def _document(title: str, words: str, version: int, *shapes: type) -> Schema:
    """One JSON document: one of the shapes, with the version of them all."""
    found = Shapes(_ALIASES, _ADDED, OMITTED)
    return {
        "$schema": DRAFT,
        "title": title,
        **said({}, words, cleandoc(shapes[0].__doc__ or "")),
        "type": "object",
        "required": ["schema"],
        "properties": {"schema": {"const": version}},
        "anyOf": [found.of(shape) for shape in shapes],
        "definitions": found.definitions,
    }
