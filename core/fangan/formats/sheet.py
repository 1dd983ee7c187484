"""Where things stand on the page: GB/T 9704—2012, clauses 5 and 7, as numbers.

Lengths are twips (1/20 pt) unless a name says otherwise. The ink model rests on one measured fact: in a line of exact
height the baseline lies at 80 % of that height. docs/word.md tells how each number was checked on rendered pages.
"""

from collections.abc import Mapping

from fangan.late.tuples import NamedTuple
from fangan.model.plan import Margin


def mm(length: float) -> int:
    """Turn millimetres into twips."""
    return round(length * 1440 / 25.4)


PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
LEFT, RIGHT = mm(28), 1475
"""订口 28 mm; the right margin leaves 版心 156 mm (5.2.1)."""
WIDTH = PAGE_WIDTH - LEFT - RIGHT
ACROSS_LEFT, ACROSS_RIGHT = mm(35), mm(37)
"""Of a page that lies across for a wide table (8): its head is at the side where upright pages are bound."""
ACROSS_WIDTH = PAGE_HEIGHT - ACROSS_LEFT - ACROSS_RIGHT
CHARACTER = 315
"""一字: 16 pt drawn 0.25 pt closer, so that 28 of them fit 156 mm (5.2.3)."""
CHARACTERS = 28
"""Characters to a line (5.2.3)."""
ACROSS_CHARACTERS = ACROSS_WIDTH // CHARACTER
TITLE_CHARACTERS = 20
"""Characters of 2号 to a line."""
LINE = 592
"""一行: 225 mm shared by 22 lines (3.2, 5.2.3)."""
TITLE_LINE = 720
"""一行 of 2号: its height and 7/8 of the height of 3号 (3.2)."""
TWO_LINES = mm(20.78)
"""White of two blank lines between the ink of two elements (GB/T 33476.2—2016, 7.1.2)."""
FOOTER = 1446
"""Footer distance that puts the dash of the page number 7 mm below 版心 (7.5)."""
THICK_RULE, THIN_RULE = 2.25, 0.75
"""Points of the two lines of a letter's red double rule; 10.1 says only that one is thick and one thin."""
LAST_RULE = mm(262)
"""Where the last rule of the 版记 lies, from the top of the page: the lower edge of 版心 (7.4.1)."""


class Profile(NamedTuple):
    """How a margin profile is declared: white at the top and bottom, and the pitch of the line grid."""

    top: int
    bottom: int
    pitch: int


PROFILES: Mapping[Margin, Profile] = {
    # GB/T 33476.2—2016, 6.2: 37/35 mm less the half leading that a line box carries above and below its glyphs
    Margin.GBT33476: Profile(mm(34.58), mm(32.58), LINE),
    # 37/35 mm as the page dialogue shows them; 580 would leave room for 21 lines only
    Margin.BOX: Profile(mm(37), mm(35), 579),
}


def across(profile: Profile) -> Profile:
    """Return the profile of a page that lies across: its top is the left edge of the upright page (8)."""
    top, bottom = LEFT - mm(37) + profile.top, RIGHT - mm(35) + profile.bottom
    return Profile(min(top, LEFT), min(bottom, RIGHT), profile.pitch)


_BASELINE = 0.8
_ASCENT, _DESCENT = 0.79, 0.16
"""How far the ink of hanzi reaches from the baseline, in em: between the faces measured and those offices have."""


def above(size: float, line: int) -> int:
    """White between the top of an exact line and the ink of its hanzi; `size` in points."""
    return round(_BASELINE * line - _ASCENT * 20 * size)


def below(size: float, line: int) -> int:
    """White between the ink of the hanzi of an exact line and its bottom; `size` in points."""
    return round((1 - _BASELINE) * line - _DESCENT * 20 * size)


def ink(size: float) -> int:
    """Height of the ink of hanzi; `size` in points."""
    return round((_ASCENT + _DESCENT) * 20 * size)


def ems(text: str) -> float:
    """Width of text in characters of its size: ASCII is half as wide as everything else."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def chars(count: float) -> int:
    """Turn characters of 3号 into twips."""
    return round(count * CHARACTER)
