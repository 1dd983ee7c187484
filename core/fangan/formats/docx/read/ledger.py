"""The ledger of characters: all text of a package, whether its reader took it, and where the rest stands.

It walks the XML of every part, not the paragraphs, so that what no reader thought of is told all the same.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import IntEnum
from itertools import chain, zip_longest

from fangan.formats.docx.ooxml.elements import BOX, FALLBACK, THROUGH, P, R, T, W, XmlElement, runs
from fangan.formats.unread import Whereabouts
from fangan.late.tuples import NamedTuple
from fangan.model.document import Unread

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_SYMBOL, _DELETED, _WORD_ART = f"{W}sym", f"{W}delText", f"{_V}textpath"
_TEXTS = (T, _DELETED, f"{_M}t", f"{_A}t")
_PLACES: Mapping[str, Whereabouts] = {
    BOX: Whereabouts.TEXT_BOX,
    _WORD_ART: Whereabouts.TEXT_BOX,
    f"{_A}p": Whereabouts.TEXT_BOX,
    f"{W}hdr": Whereabouts.HEADER,
    f"{W}ftr": Whereabouts.FOOTER,
    f"{W}footnote": Whereabouts.FOOTNOTE,
    f"{W}endnote": Whereabouts.FOOTNOTE,
    f"{W}comment": Whereabouts.COMMENT,
    f"{_M}oMath": Whereabouts.EQUATION,
    f"{W}ruby": Whereabouts.RUBY,
    _SYMBOL: Whereabouts.SYMBOL,
    _DELETED: Whereabouts.DELETED,
}
"""Where text stands, by the outermost element that says so."""
_SHOWN = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    f"{_V}imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    f"{W}altChunk",
    f"{W}subDoc",
)
_WITH_PICTURES = tuple(
    f"{W}{root}" for root in ("document", "hdr", "ftr", "footnotes", "endnotes", "comments", "glossaryDocument")
)
_DASHES = "—–－-―─ "
"""What may stand around a page number (GB/T 9704—2012, 7.5)."""
_FIRST_WORDS = 20


class _Column:
    """What stands in one kind of place; a place is an element, and its text comes in one go."""

    def __init__(self) -> None:
        self.places = self.characters = 0
        self._words = ""
        self._last: XmlElement | None = None

    def add(self, spot: XmlElement, text: str) -> None:
        self.places += spot is not self._last
        self._last = spot
        self.characters += len(text)
        if len(self._words) <= _FIRST_WORDS:
            self._words += text

    def unread(self, where: Whereabouts) -> Unread:
        words = self._words if len(self._words) <= _FIRST_WORDS else self._words[:_FIRST_WORDS] + "…"
        return Unread(where.value, self.places, self.characters, words)


class _Depth(IntEnum):
    """How far a reader follows: into the paragraphs it took, through what stands around runs, into the runs."""

    NONE = 0
    PARAGRAPH = 1
    RUN = 2


class _Around(NamedTuple):
    """What an element stands in: the kind of place and the element that is it, and how far a reader followed."""

    where: Whereabouts | None
    spot: XmlElement | None
    depth: _Depth


def unread(roots: Iterable[XmlElement], taken: Collection[XmlElement]) -> tuple[Unread, ...]:
    """Return what stands in parts beside the paragraphs that a reader took; characters are counted without blanks."""
    ledger = _Ledger(taken)
    for root in roots:
        ledger.part(root)
    return tuple(column.unread(where) for where, column in ledger.columns.items() if column.places)


class _Ledger:
    def __init__(self, taken: Collection[XmlElement]) -> None:
        self.taken = taken
        self.columns = {where: _Column() for where in Whereabouts}

    def part(self, root: XmlElement) -> None:
        self._enter(root, _Around(None, None, _Depth.NONE))
        if root.tag in _WITH_PICTURES:
            for shown in root.iter(*_SHOWN):
                if next(shown.iterancestors(FALLBACK), None) is None:
                    self.columns[Whereabouts.PICTURE].add(shown, "")

    def _enter(self, element: XmlElement, around: _Around) -> None:
        if element.tag == T and around.depth is _Depth.RUN:
            return
        if element.tag == FALLBACK and _says_again(element):
            return
        here = self._placed(element, around)
        text = _text(element)
        if text:
            spot = here.spot if here.spot is not None else element
            self.columns[here.where or Whereabouts.ELSEWHERE].add(spot, text)
        for child in element:
            self._enter(child, here)

    def _placed(self, element: XmlElement, around: _Around) -> _Around:
        tag = str(element.tag)
        where, spot, depth = around
        if where is None and tag in _PLACES:
            where, spot = _PLACES[tag], element
        if tag == P:
            number = where in (Whereabouts.HEADER, Whereabouts.FOOTER) and not beside_page_number(element)
            followed = number or element in self.taken
            return _Around(where, spot if where else element, _Depth.PARAGRAPH if followed else _Depth.NONE)
        if depth is _Depth.PARAGRAPH and tag == R:
            depth = _Depth.RUN
        elif depth is not _Depth.PARAGRAPH or tag not in THROUGH:
            depth = _Depth.NONE
        return _Around(where, spot, depth)


def _text(element: XmlElement) -> str:
    """Return the characters that an element itself prints, without blanks."""
    if element.tag in _TEXTS:
        return "".join((element.text or "").split())
    if element.tag == _WORD_ART:
        return "".join(element.get("string", "").split())
    return "□" if element.tag == _SYMBOL else ""


def _says_again(fallback: XmlElement) -> bool:
    """Whether what is there for older programs says what stands before it for those of today."""
    choice = fallback.getprevious()
    if choice is None:
        return False
    both = zip_longest(_characters(choice), _characters(fallback))
    return all(one == other for one, other in both)


def _characters(element: XmlElement) -> Iterator[str]:
    """Yield the characters in an element one by one: what differs early is told early, however much follows."""
    return chain.from_iterable(map(_text, element.iter(*_TEXTS, _WORD_ART, _SYMBOL)))


def beside_page_number(paragraph: XmlElement) -> str:
    """Return what a paragraph prints beside the page number and dashes; what its boxes print is theirs."""
    return "".join(_beside_page_number(paragraph)).strip(_DASHES)


def _beside_page_number(paragraph: XmlElement) -> Iterator[str]:
    """Yield the text of a paragraph that is not the result of a PAGE field (ECMA-376, 17.16)."""
    instruction, result = "", False
    for run in runs(paragraph):
        simple = next(run.iterancestors(f"{W}fldSimple"), None)
        if simple is not None and _is_page(simple.get(f"{W}instr", "")):
            continue
        for child in run:
            if child.tag == f"{W}fldChar":
                result = child.get(f"{W}fldCharType") == "separate"
                instruction = instruction if result else ""
            elif child.tag == f"{W}instrText":
                instruction += child.text or ""
            elif not (result and _is_page(instruction)):
                yield _text(child)


def _is_page(instruction: str) -> bool:
    return instruction.split()[:1] == ["PAGE"]
