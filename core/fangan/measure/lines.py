"""How a line stands between the edges of its page, and where the red rule lies."""

from fangan.formats.sheet import ems
from fangan.measure.elements import Elements
from fangan.measure.places import Spot

_EDGE = 0.5
"""Millimetres a flush line may stand off the edge."""
_ALIGNED = {"center": "居中", "right": "居右", "distribute": "分散对齐"}


def typed(one: Spot) -> int:
    """Return how many blanks were typed before the words."""
    text = one.paragraph.text
    return len(text) - len(text.lstrip("　 "))


def indent_of(one: Spot) -> float:
    """Return how many characters the first line stands in, typed blanks counted."""
    return (one.paragraph.left + one.paragraph.first) / one.pitch + typed(one)


def stands(one: Spot) -> str:
    """Say where a line stands, in the terms of the standard."""
    if one.paragraph.align in _ALIGNED:
        return _ALIGNED[one.paragraph.align]
    return "顶格" if is_flush(one) else f"左空 {indent_of(one):.1f} 字"


def is_flush(one: Spot) -> bool:
    """Tell whether a line begins at the left edge."""
    return one.paragraph.align not in _ALIGNED and abs(indent_of(one) * one.pitch) <= _EDGE


def widest(one: Spot) -> float:
    """Return how many characters the longest line has that was broken by hand."""
    return max(ems(line.strip()) for line in one.paragraph.text.split("\n"))


def free_right(one: Spot) -> float:
    """Return how many characters are free at the right of a line."""
    paragraph = one.paragraph
    width = widest(one) * one.pitch
    if paragraph.align == "right":
        return paragraph.right / one.pitch + len(paragraph.text) - len(paragraph.text.rstrip("　 "))
    if paragraph.align == "center":
        return (paragraph.right + (one.room - paragraph.first - width) / 2) / one.pitch
    return (one.room + paragraph.right - paragraph.first - width) / one.pitch - typed(one)


def rule_top(found: Elements) -> float | None:
    """Return the upper edge of the red rule of a notice."""
    spot = found.red_rule
    if spot is not None and spot.top is not None and spot.paragraph.border is not None:
        border = spot.paragraph.border
        return spot.top + (spot.height + border.space if border.below else -border.space)
    drawn = [one for one in found.red_lines if one.top is not None]
    return drawn[0].top if drawn else None
