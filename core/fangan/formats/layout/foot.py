"""How high the 版记 at the foot of the last page is (GB/T 9704—2012, 7.4)."""

from fangan.formats.layout.lines import break_lines
from fangan.model.document import Imprint

_LINE = 480 / 592
_BELOW_LAST_RULE = 0.3
"""Between its last rule and the lower edge of the line grid, in lines."""
_ROOM = 28 * 16 / 14 - 2 - 3
"""Characters of 4号 in a line of the 抄送: one free at either side, three for its label."""


def imprint_height(imprint: Imprint, *, ruled: bool) -> float:
    """Return the height of the 版记 in lines; a letter's is not `ruled` and does not say who printed it (10.1)."""
    copied = len(break_lines("，".join(imprint.copy), _ROOM, _ROOM)) if imprint.copy else 0
    rows = copied + (1 if ruled and imprint.printed else 0)
    return rows * _LINE + _BELOW_LAST_RULE
