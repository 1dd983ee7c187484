"""Text broken into lines by widths in hanzi, with the rules for marks at line ends (GB/T 15834—2011, 5.1)."""

import re

from fangan.chinese.punctuation import CLOSING, OPENING, POINTS
from fangan.formats.sheet import ems

_UNIT = re.compile(r"[!-~]+|—+|…+|.", re.DOTALL)
_NEVER_FIRST = CLOSING | POINTS | frozenset("·～—…")


def break_lines(text: str, first: float, rest: float) -> list[str]:
    """Break text into lines `first` and then `rest` hanzi wide; joined, they are the text, at least one line.

    Figures and Latin words stay whole unless they are wider than a line; no line opens with a closing mark or ends on
    an opening one unless nothing else is on it. A line feed ends its line and stays on it.
    """
    units = _units(text, min(first, rest))
    lines, start, room = [], 0, first
    while start < len(units):
        end = _end(units, start, room)
        lines.append("".join(units[start:end]))
        start, room = end, rest
    return lines or [""]


def _units(text: str, room: float) -> list[str]:
    units: list[str] = []
    for unit in _UNIT.findall(text):
        units.extend([unit] if ems(unit) <= room else unit)
    return units


def _end(units: list[str], start: int, room: float) -> int:
    """Return the index after the last unit of the line that opens at `start`."""
    end, width = start, 0.0
    while end < len(units) and (width := width + ems(units[end])) <= room:
        end += 1
        if units[end - 1] == "\n":
            return end
    end = max(end, start + 1)
    if end == len(units):
        return end
    allowed = end
    while allowed > start and (units[allowed][0] in _NEVER_FIRST or units[allowed - 1] in OPENING):
        allowed -= 1
    return allowed if allowed > start else end
