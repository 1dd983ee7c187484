"""How high a 版头 is: from the top of 版心 to the white above the title (GB/T 9704—2012, 7.2 and 10.1)."""

from typing import NamedTuple

from fangan.formats import fixed
from fangan.formats.sheet import ems
from fangan.model.document import Masthead

LINE_HEIGHT = 10.44
"""Millimetres of a line."""
TO_NUMBER, TO_RULE = 20.78, 4.0
"""Millimetres from the mark to the number, and from the number to the red rule."""
_MARK_TOP, _LETTER_MARK_TOP = 37.4, -4.6
"""From the top of the type area to the mark: 72 mm, and 30 mm, below the page's edge."""
_HALF_LEADING = 2.4
_MM = 25.4 / 72
_LARGEST, _SMALLEST = 44.0, 14.0


class HeadMeasures(NamedTuple):
    """Size of the mark in points; millimetres above it, of all rows of the number, and of the whole."""

    size: float
    above: float
    number: float
    height: float


def measure(given: Masthead, *, letter: bool) -> HeadMeasures:
    """Return the measures of a 版头."""
    return _letter(given) if letter else _notice(given)


def _notice(given: Masthead) -> HeadMeasures:
    items = len(fixed.head_items(given)) * LINE_HEIGHT
    lines = given.marks if given.word else fixed.mark_lines(given)
    size = _size(max(map(ems, lines)) + (ems(given.word) + 0.5 if given.word else 0), 156)
    mark = len(lines) * 1.2 * size * _MM
    number = max(len(list(fixed.signatory_lines(given.signatories))), 1) * LINE_HEIGHT
    above = max(_MARK_TOP - items, 0)
    height = items + above + mark + TO_NUMBER + number + TO_RULE - _HALF_LEADING + TO_NUMBER
    return HeadMeasures(size, above, number, height)


def _letter(given: Masthead) -> HeadMeasures:
    mark = fixed.mark_lines(given)
    size = _size(max(map(ems, mark)), 170)
    lines = max(len(fixed.head_items(given)), 1)
    top = _LETTER_MARK_TOP + len(mark) * 1.2 * size * _MM + TO_RULE + _HALF_LEADING
    number = lines * LINE_HEIGHT
    return HeadMeasures(size, top, number, top + number + TO_NUMBER)


def _size(width: float, room: float) -> float:
    """Return the size in points at which `width` characters fit `room` millimetres."""
    return min(_LARGEST, max(_SMALLEST, int(room / _MM / max(width, 1))))
