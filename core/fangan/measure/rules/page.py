"""The paper, the type area, the text in it (clause 5)."""

from collections import Counter
from collections.abc import Iterator
from math import floor

from fangan.formats.docx.printed.lengths import POINT
from fangan.formats.docx.printed.records import PrintedSection
from fangan.measure.elements import Elements, is_red_color
from fangan.measure.faces import FANGSONG, face_of, is_of, shown
from fangan.measure.places import Spot
from fangan.measure.record import Measured, PageRule, Strength, length, quote

_LINES, _CHARACTERS = 22, 28
_SHORT = 28
_NEAR = 0.01
_LED, _LED_LINES = 0.5, 2
"""Millimetres by which lines that are wider by one to a page move the type of the first one down; so many by most."""
_SLACK = 0.3
"""Millimetres by which type may pass an edge and still stand."""


def _paper(found: Elements) -> Iterator[Measured]:
    for one in found.file.sections:
        across, down = sorted((one.width, one.height))
        yield Measured(f"{one.width:.0f} × {one.height:.0f} mm", abs(across - 210) <= 1 and abs(down - 297) <= 1)


def _main(found: Elements) -> PrintedSection:
    """Return the page most paragraphs of the text stand on."""
    counted = Counter(one.paragraph.section for one in found.text)
    return found.file.sections[counted.most_common(1)[0][0] if counted else 0]


def _typical(found: Elements) -> Spot | None:
    """Return the paragraph whose line is that of most of the text."""
    longer = [one for one in found.text if len(one.words) > _SHORT] or list(found.text)
    counted = Counter((round(one.line, 2), one.size) for one in longer)
    most = counted.most_common(1)
    return next((one for one in longer if (round(one.line, 2), one.size) == most[0][0]), None) if most else None


def _white_above(found: Elements) -> Iterator[Measured]:
    text, page = _typical(found), _main(found)
    if text is not None and page.height > page.width:
        at = text._replace(top=page.top, section=page).ink_top
        yield from length(at, 37, 1 + _LED * _led(found, text, page))


def _binding(found: Elements) -> Iterator[Measured]:
    yield from length(_main(found).left, 28, 1)


def _width(found: Elements) -> Iterator[Measured]:
    page = _main(found)
    if page.height > page.width:
        yield from length(page.width - page.left - page.right, 156, 0.5)


def _height(found: Elements) -> Iterator[Measured]:
    text, page = _typical(found), _main(found)
    if text is not None and page.height > page.width:
        yield from length((_count(text, page) - 1) * text.line + 0.95 * text.size * POINT, 225, 1.5)


def _count(text: Spot, page: PrintedSection) -> int:
    return floor((page.height - page.top - page.bottom + 0.05) / text.line)


def _led(found: Elements, text: Spot, page: PrintedSection) -> int:
    """Return how many lines fewer or more stand on a page so that the signature has room, as 7.3.5.5 allows."""
    signed = found.date is not None and found.date.section == page
    lines = abs(_count(text, page) - _LINES)
    return lines if signed and abs(text.line - page.pitch) < _NEAR and lines <= _LED_LINES else 0


def _lines(found: Elements) -> Iterator[Measured]:
    text, page = _typical(found), _main(found)
    if text is not None and page.height > page.width:
        count = _count(text, page)
        yield Measured(f"{count}", count == _LINES or _led(found, text, page) > 0)


def _characters(found: Elements) -> Iterator[Measured]:
    text, page = _typical(found), _main(found)
    if text is not None and page.height > page.width:
        count = floor((page.width - page.left - page.right + 0.05) / text.pitch)
        yield Measured(f"{count}", count == _CHARACTERS)


def _face(found: Elements) -> Iterator[Measured]:
    for one in found.text:
        if len(one.words) > _SHORT:
            face = face_of(one, last=True)
            yield Measured(
                shown(face, one.size), is_of(face, FANGSONG) and abs(one.size - 16) <= _SLACK, quote(one.words)
            )


def _black(found: Elements) -> Iterator[Measured]:
    for one in (*found.title, *found.text, *found.notes, *found.signers):
        colors = {run.color for run in one.paragraph.runs if run.text.strip()} - {"", "000000"}
        color = next(iter(sorted(colors)), "")
        yield Measured(
            f"#{color}" if color else "黑色", not colors or (is_red_color(color) and not one.words), quote(one.words)
        )


RULES = (
    PageRule("PG-01", "5.1", Strength.REQUIRED,
             demand="The paper is A4", required="210 × 297 mm", measure=_paper),
    PageRule("PG-02", "5.2.1", Strength.REQUIRED,
             demand="White above the first line (天头)", required="37±1 mm",
             measure=_white_above),
    PageRule("PG-03", "5.2.1", Strength.REQUIRED,
             demand="White at the binding edge (订口)", required="28±1 mm",
             measure=_binding),
    PageRule("PG-04w", "5.2.1", Strength.REQUIRED,
             demand="Width of the type area", required="156 mm", measure=_width),
    PageRule("PG-04h", "5.2.1", Strength.REQUIRED,
             demand="Height of the type area, from the first line to the last",
             required="225 mm", measure=_height),
    PageRule("PG-05", "5.2.3", Strength.USUAL,
             demand="Lines to a page", required="22", measure=_lines),
    PageRule("PG-06", "5.2.3", Strength.USUAL,
             demand="Characters to a line", required="28", measure=_characters),
    PageRule("PG-07", "5.2.2", Strength.USUAL,
             demand="Face and size of the text", required="仿宋 3号", measure=_face),
    PageRule("PG-08", "5.2.4", Strength.REQUIRED,
             demand="The text is black", required="黑色", measure=_black),
)  # fmt: skip
