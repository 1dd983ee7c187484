"""What a .docx says of itself: core properties, and twice the manifest of what it was built from."""

import datetime as dt
import zlib
from binascii import b2a_base64
from collections.abc import Mapping
from functools import lru_cache

from fangan.formats.docx.write.markup import escape
from fangan.late.tuples import NamedTuple
from fangan.model.document import Block, Document, Paragraph, Source, Text
from fangan.model.extension import NOTHING
from fangan.model.fact import Raw
from fangan.model.problem import UsageRefused, problem

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = (
    _XML + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{agency}</dc:creator>'
    "<dc:language>zh-CN</dc:language><cp:lastModifiedBy>{agency}</cp:lastModifiedBy>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified></cp:coreProperties>'
)
_PROPERTIES = (
    _XML + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{properties}</Properties>'
)
_PROPERTY = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}{number}">'
    "<vt:lpwstr>{value}</vt:lpwstr></property>"
)
_FIRST_PID = 2
PROPERTY = "fangan-"
"""How the properties that hold the manifest are called, before their number."""
_LONGEST = 250
"""Characters a property may have; Word's own dialog takes 255."""
_FIXED = "1980-01-01T00:00:00Z"
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LONGEST_EPOCH = 11
"""Digits of a number of seconds that ends before the year 9999."""


def core_xml(document: Document, environ: Mapping[str, str] = NOTHING) -> str:
    """Return docProps/core.xml: the title, the agency as author, and a time that is no clock's."""
    agency = "、".join(document.signing_offices) or document.manifest.agency
    title = document.name
    return _CORE.format(title=escape(title), agency=escape(agency), time=_time(document, environ))


def _time(document: Document, environ: Mapping[str, str]) -> str:
    """Return SOURCE_DATE_EPOCH if it is set, else the date of signature, else a fixed day.

    Raises UsageRefused `epoch-unusable` for what is no number of seconds until the year 9999.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= _LONGEST_EPOCH):
            raise UsageRefused([problem("epoch-unusable", None, value=epoch)])
        return (_EPOCH + dt.timedelta(seconds=int(epoch))).strftime("%Y-%m-%dT%H:%M:%SZ")
    if document.signature and document.signature.date:
        return f"{document.signature.date.isoformat()}T00:00:00Z"
    return _FIXED


def manifest_xml(document: Document) -> str:
    """Return customXml/item1.xml: engine, outline, agency, year, facts, the rest of the plan, sources, and the anchors.

    The anchors stand there text by text in the order of print, with their extents in blocks and the level of the
    heading they begin with, and the run-on lines, for the day on which a program loses or moves some bookmark.
    """
    given = document.manifest
    whole = f' whole="{escape(given.whole)}"' if given.whole else ""
    facts, plan = _named("fact", given.facts), _named("entry", given.plan)
    sources = "".join(map(_source, given.sources))
    anchors = "".join(map(_anchors, document.texts))
    return (
        f'{_XML}<manifest xmlns="urn:fangan:manifest:1" engine="{escape(given.engine)}" '
        f'outline="{escape(given.outline)}" agency="{escape(given.agency)}" year="{given.year}" '
        f'text="{escape(given.text)}"{whole}>'
        f"<facts>{facts}</facts><plan>{plan}</plan><sources>{sources}</sources><anchors>{anchors}</anchors></manifest>"
    )


def properties_xml(manifest: bytes) -> str:
    """Return docProps/custom.xml: the manifest once more, packed, as document properties (ECMA-376 Part 1, 15.2.12.2).

    A custom XML part stays in a .docx alone; what a document is told of itself stays in .odt and .doc, too.
    """
    packed = b2a_base64(zlib.compress(manifest), newline=False).decode()
    pieces = enumerate((packed[at : at + _LONGEST] for at in range(0, len(packed), _LONGEST)), 1)
    properties = [
        _PROPERTY.format(pid=number + _FIRST_PID - 1, name=PROPERTY, number=number, value=value)
        for number, value in pieces
    ]
    return _PROPERTIES.format(properties="".join(properties))


def _named(tag: str, values: Mapping[str, Raw]) -> str:
    """Write named values: <fact name=…>, <entry name=…>, <field name=…>."""
    return "".join([f"{_opening(tag, name)}{_raw(value)}</{tag}>" for name, value in values.items()])


@lru_cache(maxsize=256)
def _opening(tag: str, name: str) -> str:
    """Return a start tag; the names of facts and columns come round in every row and every document of a batch."""
    return f'<{tag} name="{escape(name)}">'


def _raw(value: Raw) -> str:
    """Write a value as given: text, a list of <item>, or a mapping of <field name=…>."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, tuple):
        return "".join([f"<item>{_raw(each)}</item>" for each in value])
    return _named("field", value)


def _anchors(text: Text) -> str:
    there = (one for one in text.anchors if one.start < min(one.end, len(text.blocks)))  # what was read may lie
    inside = sorted(there, key=lambda one: (one.start, -one.end))
    marks = " ".join([f"{one.id}:{one.start}:{one.end}:{_level(text.blocks[one.start])}" for one in inside])
    lines = " ".join([f"{id_}:{at}:{start}:{end}:{number}" for id_, at, start, end, number in noted(text)])
    run_ons = f' run-ons="{escape(lines)}"' if lines else ""
    return f'<text blocks="{len(text.blocks)}"{run_ons}>{escape(marks)}</text>'


class Noted(NamedTuple):
    """A run-on line as the manifest has it: its id, its block's index, its extent, how long its number is."""

    id: str
    block: int
    start: int
    end: int
    number: int


def noted(text: Text) -> list[Noted]:
    """List the run-on lines of a text."""
    return [
        Noted(line.id, at, line.start, line.end, len(line.number))
        for at, block in enumerate(text.blocks)
        if isinstance(block, Paragraph)
        for line in block.run_ons
    ]


def _level(block: Block) -> int:
    """Return the level of a heading, 0 for what is none."""
    return block.level if isinstance(block, Paragraph) and block.heading else 0


def _source(given: Source) -> str:
    choices = "".join(
        f'<choice name="{escape(name)}">{escape(value)}</choice>' for name, value in given.choices.items()
    )
    return (
        f'<source target="{escape(given.target)}" provider="{escape(given.provider)}" '
        f'version="{escape(given.version)}" digest="{escape(given.digest)}">{choices}</source>'
    )
