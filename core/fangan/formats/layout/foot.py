"""How high the 版记 at the foot of the last page is (GB/T 9704—2012, 7.4)."""

from fangan.formats.fixed import COPIED_TO, copied_to
from fangan.formats.layout.lines import break_lines
from fangan.model.document import Imprint

_LINE = 480
"""Height of one of its lines, in twips."""
_BELOW_LAST_RULE = 178
"""Between its last rule and the lower edge of the line grid, in twips."""
_ROOM = 28 * 16 / 14 - 2 - 3
"""Characters of 4号 in a line of the 抄送: one free at either side, three for its label."""


def imprint_height(imprint: Imprint, *, ruled: bool) -> int:
    """Return the height of the 版记 in twips; a letter's is not `ruled` and does not say who printed it (10.1)."""
    rows = len(copy_lines(imprint)) + (1 if ruled and imprint.printed else 0)
    return rows * _LINE + _BELOW_LAST_RULE


def copy_lines(imprint: Imprint) -> list[str]:
    """Return the lines of the 抄送 behind its label, none without one (7.4.2)."""
    return break_lines(copied_to(imprint)[len(COPIED_TO) :], _ROOM, _ROOM) if imprint.copy else []
