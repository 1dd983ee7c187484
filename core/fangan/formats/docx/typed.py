"""The letters of any paragraph with the elements that hold them: what is inserted is read, what is deleted is not.

A formula is read as its letters one after another, a sign of a special font as the character that stands for it.
"""

from collections.abc import Iterable

from fangan.formats.docx.ooxml.elements import FALLBACK, INSERTED, THROUGH, R, T, W, XmlElement, child_text
from fangan.formats.docx.symbols import SYMBOL, symbol_text
from fangan.late.tuples import NamedTuple

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FORMULA, FORMULA_TEXT = f"{MATH}oMath", f"{MATH}t"
_ALTERNATIVES = FALLBACK.replace("Fallback", "AlternateContent")
_CHOICE = FALLBACK.replace("Fallback", "Choice")
_ENTERED = THROUGH | INSERTED | {f"{W}rubyBase", f"{MATH}oMathPara"}
_FIELD = f"{W}fldChar"
_RUBY, _DRESS = f"{W}ruby", f"{W}rPr"


class Letters(NamedTuple):
    """What one child of a run adds to its paragraph, from character `start` on; a formula is a run of its own."""

    element: XmlElement
    start: int
    text: str
    run: XmlElement

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)


def letters_of(paragraph: XmlElement) -> list[Letters]:
    """Return the letters of a paragraph in order; joined, they are what it says beside a number that is counted."""
    found: list[Letters] = []
    _gather(paragraph, found)
    if next(paragraph.iter(_FIELD), None) is None:
        return found
    codes = _in_codes(paragraph)
    return found if not codes else _joined(one for one in found if one.element not in codes)


def _in_codes(paragraph: XmlElement) -> set[XmlElement]:
    """Return the texts that are part of a field's code, as results of fields in it are: no program shows them.

    ECMA-376, 17.16.18: a code ends where the result begins; without a result in the same paragraph none is left out.
    """
    found: set[XmlElement] = set()
    codes: list[list[XmlElement]] = []
    for one in paragraph.iter(_FIELD, T):
        kind = one.get(f"{W}fldCharType") if one.tag == _FIELD else ""
        if kind == "begin":
            codes.append([])
        elif kind == "separate" and codes:
            found.update(codes[-1])
            codes[-1] = []
        elif kind == "end" and codes:
            inner = codes.pop()
            if codes:
                codes[-1] += inner
        elif codes and not kind:
            codes[-1].append(one)
    return found


def _joined(letters: Iterable[Letters]) -> list[Letters]:
    """Return letters one behind the other from the first character on."""
    found: list[Letters] = []
    for one in letters:
        found.append(one._replace(start=found[-1].end if found else 0))
    return found


def letter_text(child: XmlElement) -> str:
    r"""Return what a child of a run, or a formula, adds to a paragraph: words, a sign, \n or \t, or nothing."""
    tag = child.tag
    if tag == T:
        return child.text or ""
    if tag == SYMBOL:
        return symbol_text(child)
    if tag == FORMULA:
        return "".join(one.text or "" for one in child.iter(FORMULA_TEXT))
    return child_text(child)


def typed_text(paragraph: XmlElement) -> str:
    """Return what a paragraph says beside a number that is counted."""
    return "".join(one.text for one in letters_of(paragraph))


class LetterPlaces:
    """The letters of paragraphs, each paragraph read once however often it is asked for."""

    def __init__(self) -> None:
        self._letters: dict[XmlElement, dict[XmlElement, Letters]] = {}
        self._words: dict[XmlElement, str] = {}

    def letters(self, paragraph: XmlElement) -> list[Letters]:
        """Return the letters of a paragraph."""
        return list(self._of(paragraph).values())

    def words(self, paragraph: XmlElement) -> str:
        """Return what a paragraph says."""
        if paragraph not in self._words:
            self._words[paragraph] = "".join(one.text for one in self._of(paragraph).values())
        return self._words[paragraph]

    def extent(self, paragraph: XmlElement | None, around: XmlElement) -> tuple[int, int]:
        """Return the extent in a paragraph of the letters that stand in an element; 0, 0 for none."""
        known = self._of(paragraph) if paragraph is not None else {}
        found = [known[one] for one in around.iter() if one in known]
        return (found[0].start, found[-1].end) if found else (0, 0)

    def _of(self, paragraph: XmlElement) -> dict[XmlElement, Letters]:
        if paragraph not in self._letters:
            self._letters[paragraph] = {one.element: one for one in letters_of(paragraph)}
        return self._letters[paragraph]


def _gather(element: XmlElement, found: list[Letters]) -> None:
    """Add the letters of all in a paragraph that adds to its text."""
    for child in element:
        tag = child.tag
        if tag == R:
            _gather_run(child, child, found)
        elif tag == FORMULA:
            _add(child, child, letter_text(child), found)
        elif tag in _ENTERED:
            _gather(child, found)
        elif tag == _ALTERNATIVES:
            _gather(_shown(child), found)


def _gather_run(inside: XmlElement, run: XmlElement, found: list[Letters]) -> None:
    for child in inside:
        tag = child.tag
        if tag == T:  # as most are
            if words := child.text:
                found.append(Letters(child, found[-1].end if found else 0, words, run))
        elif tag == _DRESS:
            continue
        elif text := letter_text(child):
            _add(child, run, text, found)
        elif child.tag == _RUBY:
            _gather(child, found)
        elif child.tag == _ALTERNATIVES:
            _gather_run(_shown(child), run, found)


def _add(element: XmlElement, run: XmlElement, text: str, found: list[Letters]) -> None:
    if text:
        found.append(Letters(element, found[-1].end if found else 0, text, run))


def _shown(alternatives: XmlElement) -> XmlElement:
    """Return what programs show of alternatives: the first that holds text, what is there for older ones last."""
    held = [one for one in alternatives if one.tag in (_CHOICE, FALLBACK)]
    return next((one for one in held if _holds_letters(one)), alternatives)


def _holds_letters(one: XmlElement) -> bool:
    found: list[Letters] = []
    _gather_run(one, one, found)
    _gather(one, found)
    return bool(found)
