"""What of a package's text stands in none of the lines that were read: every character of it, by kind and place.

It looks at the elements that hold text, not at paragraphs, so that what no reader thought of is told all the same.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice

from fangan.formats.docx.ooxml.elements import BOX, FALLBACK, P, T, W, XmlElement, is_deleted_row
from fangan.formats.docx.read.ledger import beside_page_number
from fangan.formats.docx.symbols import SYMBOL, symbol_text
from fangan.formats.whole import Apart, ApartKind, characters
from fangan.late.tuples import NamedTuple

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
HYPHEN = f"{W}noBreakHyphen"
_CHART_VALUE = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"
TEXTS = (T, f"{W}delText", f"{_M}t", f"{_A}t", _CHART_VALUE)
HOLDERS = (*TEXTS, WORD_ART, SYMBOL, HYPHEN)
"""All elements that hold characters."""
_DELETED = {f"{W}del": ApartKind.DELETED, f"{W}moveFrom": ApartKind.MOVED_AWAY}
_KINDS: Mapping[str, ApartKind] = {
    f"{W}hdr": ApartKind.HEADER,
    f"{W}ftr": ApartKind.FOOTER,
    f"{W}footnote": ApartKind.FOOTNOTE,
    f"{W}endnote": ApartKind.ENDNOTE,
    f"{W}comment": ApartKind.COMMENT,
    f"{W}glossaryDocument": ApartKind.BUILDING_BLOCK,
    f"{W}rt": ApartKind.RUBY,
    f"{_A}p": ApartKind.DRAWING,
    WORD_ART: ApartKind.DRAWING,
}
"""Where text stands, by the outermost element that says so."""
_PARTS: Mapping[str, ApartKind] = {"chartSpace": ApartKind.CHART, "dataModel": ApartKind.CHART,
                                   "drawing": ApartKind.CHART, "userShapes": ApartKind.CHART}  # fmt: skip
"""The same by what a part's root is called."""
_WHOLE = (f"{W}footnote", f"{W}endnote", f"{W}comment")
_FURTHEST = 20
"""Paragraphs on through which one that runs on is followed."""
_AUTHOR, _ID = f"{W}author", f"{W}id"


class Anchors(NamedTuple):
    """Where in the text things hang: the key of a paragraph, and of the paragraph that refers to a note or comment."""

    paragraphs: Mapping[XmlElement, int]
    notes: Mapping[tuple[ApartKind, str], int]

    def near(self, spot: XmlElement) -> int:
        """Return the key of the paragraph around an element, or of the next where its own runs on into that."""
        for around in (spot, *spot.iterancestors(P)):
            for one in (around, *islice(around.itersiblings(P), _FURTHEST)):
                if one in self.paragraphs:
                    return self.paragraphs[one]
        return -1


class _Spot(NamedTuple):
    """The kind of place, the element that is it, and whether it only says again what others say."""

    kind: ApartKind
    element: XmlElement


def apart_in(
    root: XmlElement,
    part: str,
    taken: Collection[XmlElement],
    anchors: Anchors,
    is_hidden: Callable[[XmlElement], bool],
) -> Iterator[Apart]:
    """Yield what a part says that is not taken, one for each place of one kind, in the order of the file."""
    known: dict[XmlElement, _Spot] = {}
    open_: _Spot | None = None
    words: list[str] = []
    count = 0
    for holder in root.iter(*HOLDERS):
        if holder in taken:
            continue
        text = held_text(holder)
        if not text.strip():
            continue
        parent = holder.getparent()
        own = holder if parent is None or holder.tag in (WORD_ART, SYMBOL, f"{W}delText") else parent
        spot = known.get(own)
        if spot is None:
            spot = known[own] = _spot(holder, root, is_hidden)
        if open_ is not None and (spot.kind, spot.element) != (open_.kind, open_.element):
            yield _apart(open_, words, count, part, anchors)
            words, count = [], 0
        open_ = spot
        words.append(f" {text}" if words and spot.kind is ApartKind.CHART else text)
        count += characters(text)
    if open_ is not None:
        yield _apart(open_, words, count, part, anchors)


def held_text(holder: XmlElement) -> str:
    """Return the characters that an element itself holds; a sign that no character stands for is one all the same."""
    if holder.tag in TEXTS:
        words = holder.text or ""
        return words + "".join(one.tail or "" for one in holder) if len(holder) else words
    if holder.tag == WORD_ART:
        return holder.get("string", "")
    return "\u2011" if holder.tag == HYPHEN else symbol_text(holder) or "□"


def count_held(root: XmlElement) -> int:
    """Count the characters a part holds, by nothing but the elements that hold them."""
    held = (one.text or "" if one.tag == T and not len(one) else held_text(one) for one in root.iter(*HOLDERS))
    return characters("".join(held))


def _spot(holder: XmlElement, root: XmlElement, is_hidden: Callable[[XmlElement], bool]) -> _Spot:
    around = (holder, *holder.iterancestors())
    paragraph = next((one for one in around if one.tag == P), None)
    spot = paragraph if paragraph is not None else holder
    gone = next((one for one in around if one.tag in _DELETED), None)
    if gone is not None:
        return _Spot(_DELETED[str(gone.tag)], gone)
    if holder.tag == f"{W}delText" or any(map(is_deleted_row, around)):
        return _Spot(ApartKind.DELETED, spot)
    old = next((one for one in around if one.tag == FALLBACK), None)
    if old is not None:
        return _Spot(ApartKind.OLD_FORM, old)
    outer = next((one for one in reversed(around) if one.tag in _KINDS), None)
    if outer is not None:
        kind = _KINDS[str(outer.tag)]
        return _Spot(_of_page(kind, spot), outer if outer.tag in _WHOLE else spot)
    namespace, _, called = str(root.tag).rpartition("}")
    by_part = _PARTS.get(called)
    if by_part is not None and namespace + "}" != W:
        return _Spot(by_part, root)
    if holder.tag == SYMBOL:
        return _Spot(ApartKind.SYMBOL, spot)
    if is_hidden(holder):
        return _Spot(ApartKind.HIDDEN, spot)
    covered = any(one.tag == f"{W}tc" and one.find(f"{W}tcPr/{W}vMerge") is not None for one in around)
    return _Spot(ApartKind.COVERED if covered else ApartKind.ELSEWHERE, spot)


def _of_page(kind: ApartKind, spot: XmlElement) -> ApartKind:
    """Return the kind of a paragraph of a header or footer; one that only says the page's number is of its own."""
    if kind not in (ApartKind.HEADER, ApartKind.FOOTER) or spot.tag != P or next(spot.iter(BOX), None) is not None:
        return kind
    return kind if beside_page_number(spot) else ApartKind.PAGE_NUMBER


def _apart(spot: _Spot, words: Iterable[str], count: int, part: str, anchors: Anchors) -> Apart:
    element = spot.element
    by = element.get(_AUTHOR, "")
    near = anchors.notes.get((spot.kind, element.get(_ID, "")), -1) if element.tag in _WHOLE else anchors.near(element)
    return Apart(spot.kind, "".join(words), count, near, part, by)
