"""Accept or reject the tracked changes of a .docx by the rules of ECMA-376, 17.13.5, and write bodies so as to compare.

Knows nothing of how the changes were written: an inserted or deleted paragraph end joins the paragraph to the next.
"""

import io
import zipfile
from copy import deepcopy
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES = ("pPr", "rPr", "tcPr", "tblPr", "trPr", "sectPr")


def body(data: bytes) -> Any:
    """Return w:body of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))[0]


def accepted(data: bytes) -> str:
    """Return the body as it is when every change is accepted."""
    return written(_resolve(body(data), gone="del", kept="ins", old=False))


def rejected(data: bytes) -> str:
    """Return the body as it is when every change is rejected."""
    return written(_resolve(body(data), gone="ins", kept="del", old=True))


def _resolve(root: Any, *, gone: str, kept: str, old: bool) -> Any:
    root = deepcopy(root)
    for move, tag in (("moveFrom", "del"), ("moveTo", "ins")):
        for one in list(root.iter(f"{W}{move}", f"{W}{move}RangeStart", f"{W}{move}RangeEnd")):
            if one.tag == f"{W}{move}":
                one.tag = f"{W}{tag}"
            else:
                one.getparent().remove(one)
    for row in [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}{gone}") is not None]:
        row.getparent().remove(row)
    for table in [table for table in root.iter(f"{W}tbl") if table.find(f"{W}tr") is None]:
        table.getparent().remove(table)
    for run in [one for one in root.iter(f"{W}{gone}") if one.getparent().tag == f"{W}p"]:
        run.getparent().remove(run)
    for name in _CHANGES:
        _properties(root, name, old=old)
    _grids(root, old=old)
    _ends(root, gone)
    for mark in list(root.iter(f"{W}ins", f"{W}del")):
        parent = mark.getparent()
        for child in mark:
            mark.addprevious(child)
        parent.remove(mark)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for empty in [one for one in root.iter(f"{W}rPr", f"{W}pPr") if len(one) == 0]:
        empty.getparent().remove(empty)
    return root


def _properties(root: Any, name: str, *, old: bool) -> None:
    """Take the new properties or the old; what cannot be tracked stays in both: marks of ends, footers."""
    for change in list(root.iter(f"{W}{name}Change")):
        properties = change.getparent()
        properties.remove(change)
        if old:
            stay = [one for one in properties if one.tag in (f"{W}footerReference", *_marks(properties))]
            last = change[0][:]
            properties[:] = [*stay, *last] if name == "sectPr" else [*last, *stay]


def _marks(properties: Any) -> tuple[str, ...]:
    return (f"{W}rPr",) if properties.tag == f"{W}pPr" else ()


def _grids(root: Any, *, old: bool) -> None:
    for change in list(root.iter(f"{W}tblGridChange")):
        grid = change.getparent()
        grid.remove(change)
        if old:
            grid[:] = change[0][:]


def _ends(root: Any, gone: str) -> None:
    """Join each paragraph whose end is gone to the one behind it, which keeps its own properties."""
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            continue
        content = [one for one in paragraph if one.tag != f"{W}pPr"]
        following = next((one for one in paragraph.itersiblings() if one.tag in (f"{W}p", f"{W}tbl")), None)
        above = next((one for one in paragraph.itersiblings(preceding=True) if one.tag in (f"{W}p", f"{W}tbl")), None)
        assert following is not None, "the last paragraph's end cannot go"
        if following.tag == f"{W}tbl":  # LibreOffice would leave an empty paragraph where one above could have gone
            assert not content
            assert above is None or above.tag == f"{W}tbl", "the end of a paragraph before a table cannot go"
        at = 1 if following.find(f"{W}pPr") is not None else 0
        following[at:at] = content
        paragraph.getparent().remove(paragraph)


def written(root: Any) -> str:
    """Write a body: neighbouring runs in one dress joined, without bookmarks, ids of shapes and `xml:space`.

    The footer of a first page is left out: only w:titlePg makes it one.
    """
    root = deepcopy(root)
    for one in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        one.getparent().remove(one)
    for one in root.xpath(".//w:footerReference[@w:type='first']", namespaces={"w": W[1:-1]}):
        one.getparent().remove(one)
    for one in root.iter("{*}docPr"):
        one.attrib.pop("id")
    for paragraph in root.iter(f"{W}p"):
        _join(paragraph)
    for one in root.iter(f"{W}t"):
        one.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return etree.tostring(root, method="c14n", exclusive=True).decode().replace("><", ">\n<")


def _join(paragraph: Any) -> None:
    before = None
    for run in paragraph.findall(f"{W}r"):
        if before is not None and before.getnext() is run and _dress(before) == _dress(run):
            before.extend(one for one in run if one.tag != f"{W}rPr")
            paragraph.remove(run)
            _join_texts(before)
        else:
            before = run
            _join_texts(run)


def _join_texts(run: Any) -> None:
    for text in run.findall(f"{W}t"):
        above = text.getprevious()
        if not text.text:
            run.remove(text)
        elif above is not None and above.tag == f"{W}t":
            above.text += text.text
            run.remove(text)


def _dress(run: Any) -> bytes:
    found = run.find(f"{W}rPr")
    return b"" if found is None else etree.tostring(found)
