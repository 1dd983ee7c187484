"""Words that a file holds and nobody sees: hidden, as white as the paper, or too small to read."""

from collections.abc import Iterator

from fangan.formats.docx.carried.records import Carried, CarriedKind
from fangan.formats.docx.carried.text import run_together
from fangan.formats.docx.ooxml.elements import BOX, FALLBACK, TBL, P, W, XmlElement
from fangan.formats.docx.printed.cascade import Cascade, InForce
from fangan.formats.docx.printed.lengths import is_on, number
from fangan.formats.docx.typed import Letters, letters_of
from fangan.late.tuples import NamedTuple

_SMALL = 3.0
"""Points up to which type is a line of dots."""
_WHITE = 0xF8
_PLAIN = ("", "auto", "FFFFFF")


class _Seen(NamedTuple):
    letters: Letters
    why: str


def unseen(root: XmlElement, styles: XmlElement | None, cascade: Cascade) -> Iterator[Carried]:
    """Yield the words of a part that are not shown, and those that are and cannot be seen."""
    if not _may_hide(root) and (styles is None or not _may_hide(styles)):
        return
    for paragraph in root.iter(P):
        if next(paragraph.iterancestors(FALLBACK), None) is None:
            yield from _in(paragraph, cascade)


def _in(paragraph: XmlElement, cascade: Cascade) -> Iterator[Carried]:
    hidden, invisible, known = [], [], {}
    for one in letters_of(paragraph):
        run = one.run
        if run not in known:
            known[run] = _why(paragraph, cascade.run(paragraph, run), cascade)
        if known[run] == "vanish":
            hidden.append(one)
        elif known[run]:
            invisible.append(_Seen(one, known[run]))
    yield from run_together(CarriedKind.HIDDEN, paragraph, hidden)
    for why in dict.fromkeys(one.why for one in invisible):
        yield from run_together(
            CarriedKind.INVISIBLE, paragraph, [one.letters for one in invisible if one.why == why], why
        )


def _why(paragraph: XmlElement, found: InForce, cascade: Cascade) -> str:
    """Say why the words of a run are not seen, '' where they are."""
    if is_on(found.get("vanish")) and not is_on(found.get("specVanish")):
        return "vanish"
    if number(found.get("sz", {}).get("val"), 20) / 2 <= _SMALL:
        return "small"
    on_paper = (
        found.get("shd", {}).get("fill", "") in _PLAIN and found.get("highlight", {}).get("val", "none") == "none"
    )
    white = _is_white(found.get("color", {}).get("val", "")) and on_paper
    return "white" if white and not _shaded(paragraph, cascade) else ""


def _is_white(color: str) -> bool:
    try:
        shades = bytes.fromhex(color)
    except ValueError:
        return False
    return len(shades) == 3 and min(shades) >= _WHITE


def _shaded(paragraph: XmlElement, cascade: Cascade) -> bool:
    """Whether a paragraph stands on something else than paper: in a shape, on a shade of its style or its cell's."""
    if cascade.paragraph(paragraph).get("shd", {}).get("fill", "") not in _PLAIN:
        return True
    around = (paragraph, *paragraph.iterancestors())
    if any(one.tag == BOX or (one.tag == TBL and one.find(f"{W}tblPr/{W}tblStyle") is not None) for one in around):
        return True  # a table's style may shade its head
    shades = (one.find(f"{W}{name}/{W}shd") for one in around for name in ("pPr", "tcPr", "tblPr"))
    return any(one is not None and one.get(f"{W}fill", "") not in _PLAIN for one in shades)


def _may_hide(root: XmlElement) -> bool:
    """Tell at a glance whether anything in a part could be hidden."""
    for one in root.iter(f"{W}vanish", f"{W}color", f"{W}sz"):
        value = one.get(f"{W}val", "")
        if one.tag == f"{W}vanish" or _is_white(value) or (one.tag == f"{W}sz" and number(value, 20) / 2 <= _SMALL):
            return True
    return False
