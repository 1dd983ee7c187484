"""Tracked changes taken as accepted, or as rejected (ECMA-376, 17.13.5)."""

from collections.abc import Collection, Iterator

from fangan.formats.docx.ooxml.elements import BOOKMARK_END, BOOKMARK_START, TR, P, T, W, XmlElement
from fangan.late.tuples import NamedTuple

_COME = (f"{W}ins", f"{W}moveTo")
_GONE = (f"{W}del", f"{W}moveFrom")
_DELETED = f"{W}delText"
_WORDS = (T, _DELETED)
_BOOKMARKS = (BOOKMARK_START, BOOKMARK_END)


class Tracked(NamedTuple):
    """One tracked change: who made it, whether it takes something out, and its words ('' for a mark alone)."""

    author: str
    deleted: bool
    words: str


def accept(root: XmlElement) -> list[Tracked]:
    """Accept every tracked change in a tree, and return them in their order."""
    found = list(_tracked(root))
    _settle_all(root, _GONE)
    return found


def reject(root: XmlElement) -> list[Tracked]:
    """Reject every tracked change in a tree, of properties too, and return them in their order."""
    found = list(_tracked(root))
    for change in list(root.iter()):
        if str(change.tag).startswith(W) and str(change.tag).endswith("PrChange"):
            _restore(change)
    _settle_all(root, _COME)
    for words in root.iter(_DELETED):
        words.tag = T
    return found


def _settle_all(root: XmlElement, gone: Collection[str]) -> None:
    """Take what is marked in one of two ways out, and leave what is marked in the other."""
    for row in list(root.iter(TR)):
        if any(row.find(f"{W}trPr/{tag}") is not None for tag in gone):
            _remove(row)
    ended = [one for one in root.iter(P) if any(one.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in gone)]
    for element in list(root.iter(*_COME, *_GONE)):
        _settle(element, stands=element.tag not in gone)
    for paragraph in ended:
        _join(paragraph)
    for element in list(root.iter()):
        tag = str(element.tag)
        if tag.startswith(W) and (tag.endswith(("Change", "RangeStart", "RangeEnd")) and "omment" not in tag):
            _remove(element)


def _restore(change: XmlElement) -> None:
    """Give properties back what they were: the one child of their change."""
    properties = change.getparent()
    before = next(iter(change), None)
    if properties is not None and before is not None:
        kept = [one for one in properties if one.tag == f"{W}rPr" and properties.tag == f"{W}pPr"]
        properties[:] = [*before, *kept]


def _tracked(root: XmlElement) -> Iterator[Tracked]:
    for element in root.iter(*_COME, *_GONE):
        words = "".join(one.text or "" for one in element.iter(*_WORDS))
        yield Tracked(element.get(f"{W}author", ""), element.tag in _GONE, words)


def _settle(element: XmlElement, *, stands: bool) -> None:
    """Leave the content of what stands in its place; of what is gone, only the bookmarks."""
    parent = element.getparent()
    if parent is None:
        return
    kept = list(element) if stands else [one for one in element if one.tag in _BOOKMARKS]
    at = parent.index(element)
    parent.remove(element)
    for number, one in enumerate(kept):
        parent.insert(at + number, one)


def _join(paragraph: XmlElement) -> None:
    """Join a paragraph whose end is gone to the next one, which keeps its own properties."""
    parent, after = paragraph.getparent(), paragraph.getnext()
    while after is not None and after.tag in _BOOKMARKS:
        after = after.getnext()
    if parent is None:
        return
    content = [one for one in paragraph if one.tag != f"{W}pPr"]
    if after is None or after.tag != P or not any(one.tag not in _BOOKMARKS for one in content):
        if any(one.tag not in _BOOKMARKS for one in content):
            return
        at = parent.index(paragraph)
        for number, one in enumerate(content):
            parent.insert(at + number, one)
    else:
        at = 1 if after.find(f"{W}pPr") is not None else 0
        for number, one in enumerate(content):
            after.insert(at + number, one)
    parent.remove(paragraph)


def _remove(element: XmlElement) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
