"""One rule of the page broken in a .docx of ours at a time: properties set on the spot, words replaced by others."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from factories import documents as make
from lxml import etree

from fangan.formats.docx import write
from fangan.model.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Change = Callable[[Any], None]
"""Changes the root of a part."""


def documents() -> Mapping[str, Document]:
    """Return documents that have every element between them."""
    long = "关于组织开展全民读书月系列活动有关事项和各单位任务分工安排的表格"
    above = {"copies": "000012", "secrecy": "机密★1年", "urgency": "特急"}
    return {
        "notice": make.notice(masthead=make.masthead(**above), annexes=(make.annex(1), make.annex(2, name=long))),
        "plan": make.notice(),
        "unsealed": make.notice(signature=make.signature()),
        "letter": make.letter(),
        "order": make.order(),
        "minutes": make.minutes(text=make.text(*make.body()[:1])),
    }


def broken(document: Document, *changes: Change) -> bytes:
    """Write a document and change all its XML parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write(document))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(data)
                for change in changes:
                    change(root)
                data = etree.tostring(root)
            new.writestr(name, data)
    return out.getvalue()


def words(old: str, new: str) -> Change:
    """Replace words."""

    def change(root: Any) -> None:
        for text in root.iter(f"{W}t"):
            text.text = (text.text or "").replace(old, new)

    return change


def own(style: str, tag: str, **values: str) -> Change:
    """Set a property of every paragraph of a style, on the spot."""

    def change(root: Any) -> None:
        for paragraph in _of(root, style):
            _set(paragraph.find(f"{W}pPr"), tag, values)

    return change


def dress(style: str, tag: str, **values: str) -> Change:
    """Set a property of every run of the paragraphs of a style, on the spot."""

    def change(root: Any) -> None:
        for paragraph in _of(root, style):
            for run in paragraph.iter(f"{W}r"):
                found = run.find(f"{W}rPr")
                if found is None:
                    found = etree.Element(f"{W}rPr")
                    run.insert(0, found)
                _set(found, tag, values)

    return change


def face(style: str, name: str) -> Change:
    """Set the face of all text of a style."""
    return dress(style, "rFonts", eastAsia=name, ascii=name, hAnsi=name)


def every(tag: str, attribute: str, value: str) -> Change:
    """Set an attribute of every element with a tag, whatever its namespace."""

    def change(root: Any) -> None:
        for one in root.iter("{*}" + tag):
            key = next((name for name in one.attrib if name.rpartition("}")[2] == attribute), None)
            if key is not None:
                one.set(key, value)

    return change


def without(tag: str) -> Change:
    """Take every element with a tag away."""

    def change(root: Any) -> None:
        for one in list(root.iter(f"{W}{tag}")):
            one.getparent().remove(one)

    return change


def blank_before(style: str) -> Change:
    """Put an empty line before every paragraph of a style."""

    def change(root: Any) -> None:
        for paragraph in _of(root, style):
            paragraph.addprevious(etree.Element(f"{W}p"))

    return change


def _of(root: Any, style: str) -> list[Any]:
    return [one for one in root.iter(f"{W}p") if (of := one.find(f"{W}pPr/{W}pStyle")) is not None
            and of.get(f"{W}val") == style]  # fmt: skip


def _set(parent: Any, tag: str, values: Mapping[str, str]) -> None:
    found = parent.find(f"{W}{tag}")
    if found is None:
        found = etree.SubElement(parent, f"{W}{tag}")
    for name in list(found.attrib):
        del found.attrib[name]
    for name, value in values.items():
        found.set(f"{W}{name}", value)
