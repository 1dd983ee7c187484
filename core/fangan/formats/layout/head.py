"""How high a 版头 is: from the top of 版心 to the white above the title (GB/T 9704—2012, 7.2 and 10.1).

Lengths are twips. Every line of a 版头 has an exact height, so that its white can be reckoned from ink to ink.
"""

from collections.abc import Iterator
from dataclasses import replace

from fangan.formats import fixed
from fangan.formats.sheet import (
    LINE,
    THICK_RULE,
    THIN_RULE,
    TITLE_LINE,
    TWO_LINES,
    WIDTH,
    Profile,
    above,
    below,
    ems,
    ink,
    mm,
)
from fangan.late.tuples import NamedTuple
from fangan.model.document import Masthead

MARK_TOP, LETTER_MARK_TOP = mm(37 + 35), mm(30)
"""From the top of the page to the ink of the mark: 35 mm below 版心, which begins at 37 mm (7.2.4, 5.2.1); 10.1."""
_ORDER_MARK_TOP = mm(37 + 20)
"""The same of an order, whose mark stands 20 mm below the top of 版心 (10.2)."""
RULE_GAP = mm(4)
"""From the 发文字号 to the red rule (7.2.7), from a letter's mark to its rule (10.1)."""
NUMBER_LINE = 340
"""An exact line barely higher than its 16 pt, so that the white above and below it is ours to give."""
RULE_LINE = RULE_GAP - below(16, NUMBER_LINE)
TO_TITLE = TWO_LINES - above(22, TITLE_LINE)
ORDER_TO_TEXT = TWO_LINES - below(16, NUMBER_LINE) - mm(2.42)
"""From the line of an order's number to its text, which carries half its leading itself (GB/T 33476.2—2016, 6.2)."""
LETTER_LENGTH = mm(170)
"""Length of a letter's rules, and of its mark at most (10.1)."""
_LETTER_GAP = mm(4.84)
"""7/8 of the height of 3号 (10.1, GB/T 33476.2—2016)."""
_LARGEST, _SMALLEST = 44, 22
"""Points of a mark: as large as offices set it, no smaller than the title; a longer name is squeezed, not shrunk."""
_LEAST = 16
"""Points of a mark whose lines leave the first page no text else (7.3.3): no smaller than that text."""
BESIDE = 0.5
"""Characters of white between the names of a joint mark and 文件."""
SLACK = 60
"""Twips a column of a joint mark is wider than its words, so that no renderer breaks them."""
_SIGNATORIES_A_ROW = 2
_MM = 1440 / 25.4


class MarkType(NamedTuple):
    """How a mark is set: its type in points, its width in per cent of the natural one, its lines in twips."""

    size: int
    scale: int
    line: int


class HeadMeasures(NamedTuple):
    """Size of the mark in points; millimetres above it and of all rows of the number."""

    size: int
    above: float
    number: float


def mark_top(given: Masthead) -> int:
    """Return where the ink of a mark begins, from the top of the page; of no letter's."""
    return _ORDER_MARK_TOP if given.of_order else MARK_TOP


def mark_type(given: Masthead, *, letter: bool = False) -> MarkType:
    """Return how a mark is set: as large as its longest line allows, and no larger than it may be.

    A line is hardly higher than the type itself: renderers differ in where they put what is left over. Lines one above
    the other want air between them: a fifth of the type, half as much where the first page needs the room.
    """
    joint, lines = is_joint(given) and not letter, _mark(given, letter=letter)
    room = LETTER_LENGTH if letter else WIDTH - 2 * SLACK * joint
    width = max(max(map(ems, lines)) + (ems(given.word) + BESIDE) * joint, 1)
    size = min(given.largest or _LARGEST, max(_SMALLEST, int(room / 20 / width)))
    air = 21 if len(lines) == 1 else 22 if given.largest else 25
    return MarkType(size, min(100, int(100 * room / (20 * size * width))), air * size)


def smaller_marks(given: Masthead) -> Iterator[Masthead]:
    """Yield a 版头 with its mark smaller and smaller, first with nothing but closer lines."""
    if len(_mark(given, letter=False)) > 1:
        for size in range(mark_type(given).size, _LEAST - 1, -2):
            yield replace(given, largest=size)


def letter_rules(given: Masthead) -> tuple[int, int]:
    """Return where the thick and the thin rule below a letter's mark lie, from the top of the page."""
    (size, _, line), lines = mark_type(given, letter=True), fixed.mark_lines(given)
    thick = LETTER_MARK_TOP + (len(lines) - 1) * line + ink(size) + RULE_GAP + round(10 * THICK_RULE)
    return thick, thick + round(10 * THICK_RULE) + round(30 * THIN_RULE)


def letter_number(given: Masthead) -> int:
    """Return where the line of a letter's number begins, from the top of the page."""
    return letter_rules(given)[1] + round(10 * THIN_RULE) + _LETTER_GAP - above(16, NUMBER_LINE)


def head_height(given: Masthead, profile: Profile, *, letter: bool) -> int:
    """Return the height of a 版头 with the white down to the title."""
    return _letter_height(given, profile) if letter else _notice_height(given, profile)


def measure(given: Masthead, profile: Profile, *, letter: bool) -> HeadMeasures:
    """Return where a 版头 has its mark and its number."""
    items, (size, _, line) = len(fixed.head_items(given)), mark_type(given, letter=letter)
    if letter:
        top = letter_number(given) + above(16, NUMBER_LINE) - above(16, LINE) - profile.top
        return HeadMeasures(size, top / _MM, max(items, 1) * LINE / _MM)
    white = mark_top(given) - profile.top - items * profile.pitch - above(size, line)
    return HeadMeasures(size, max(white, 0) / _MM, _rows(given) * LINE / _MM)


def is_joint(given: Masthead) -> bool:
    """Whether a mark names several offices, 文件 beside them."""
    return bool(given.word) or len(given.marks) > 1


def _mark(given: Masthead, *, letter: bool) -> tuple[str, ...]:
    """Return the lines of a mark; one empty line where it is printed on the paper."""
    return given.marks if is_joint(given) and not letter else fixed.mark_lines(given)


def _rows(given: Masthead) -> int:
    """Return the rows of 发文字号 and 签发人, of whom two share one (7.2.6)."""
    return max(-(-len(given.signatories) // _SIGNATORIES_A_ROW), 1)


def _notice_height(given: Masthead, profile: Profile) -> int:
    to_number = mark_top(given) - profile.top + _marks_height(given) + TWO_LINES - above(16, NUMBER_LINE)
    if given.of_order:
        return to_number + NUMBER_LINE + ORDER_TO_TEXT
    return to_number + NUMBER_LINE + (_rows(given) - 1) * LINE + RULE_LINE + TO_TITLE


def _marks_height(given: Masthead) -> int:
    """Return the height of the ink of the mark, or of the largest where it is printed on the paper."""
    size, _, line = mark_type(given)
    if not given.marks:
        return line
    return len(_mark(given, letter=False)) * line - above(size, line) - below(size, line)


def _letter_height(given: Masthead, profile: Profile) -> int:
    to_number = letter_number(given) - profile.top
    rows = max(len(fixed.head_items(given)), 1)
    return to_number + NUMBER_LINE + (rows - 1) * LINE + TO_TITLE - below(16, NUMBER_LINE)
