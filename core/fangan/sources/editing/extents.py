"""Where each value of a YAML file begins and ends, so that it can be changed and nothing else.

The readers' nodes know where a value begins; to edit a file one must know its end, too. The file has been read by
`fangan.sources.nodes` before, which refuses aliases, tags and depths that would be dangerous here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from fangan.sources.nodes import LOADER

Point: TypeAlias = tuple[int, int]
"""Line and column, both counted from 0."""


@dataclass(slots=True)
class Extent:
    """A value from its first character to behind its last; `flow` when it stands inside { } or [ ] or is such a thing.

    `entries` are a mapping's by key, `items` a sequence's, `text` a scalar's.
    """

    start: Point
    end: Point
    flow: bool = False
    text: str = ""
    entries: "dict[str, Entry]" = field(default_factory=dict)
    items: "list[Extent]" = field(default_factory=list)
    is_scalar: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Entry:
    """A key's first character, the place behind it, and its value; `flow` is the outermost { } around it."""

    key: Point
    key_end: Point
    value: Extent
    flow: Extent | None


def read_extents(text: str) -> Extent:
    """Return the extents of a YAML text that `fangan.sources.nodes` can read."""
    events = iter(yaml.parse(text, Loader=LOADER))
    next(events)
    if isinstance(next(events), yaml.StreamEndEvent):
        return Extent((0, 0), (0, 0))
    return _value(events, next(events), None)


def _point(mark: Any) -> Point:
    return mark.line, mark.column


def _value(events: Iterator[Any], event: Any, flow: Extent | None) -> Extent:
    start = _point(event.start_mark)
    if isinstance(event, yaml.ScalarEvent):
        end = _point(event.end_mark)
        if not event.value and not event.style:
            end = start
        return Extent(start, end, flow is not None, event.value, is_scalar=True)
    extent = Extent(start, start, bool(event.flow_style))
    around = flow or (extent if extent.flow else None)
    if isinstance(event, yaml.SequenceStartEvent):
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            extent.items.append(_value(events, inner, around))
            extent.end = max(extent.end, extent.items[-1].end)
    else:
        while not isinstance(inner := next(events), yaml.MappingEndEvent):
            key, key_end = _point(inner.start_mark), _point(inner.end_mark)
            value = _value(events, next(events), around)
            extent.entries[inner.value] = Entry(key, key_end, value, around)
            extent.end = max(extent.end, key_end if value.empty else value.end)
    if extent.flow:
        extent.end = _point(inner.end_mark)
    return extent


class Lines:
    """A text by lines, with the offset of every point; line ends may be LF, CRLF or CR and stay as they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [(match.start(), match.end()) for match in re.finditer(r"\r\n|\r|\n", text)]
        self.starts = [0, *(after for _, after in ends)]
        self.stops = [*(before for before, _ in ends), len(text)]

    def offset(self, point: Point) -> int:
        """Return the offset of a point in the text."""
        return min(self.starts[point[0]] + point[1], len(self.text)) if point[0] < len(self.starts) else len(self.text)

    def between(self, start: Point, end: Point) -> str:
        """Return the text from one point to another."""
        return self.text[self.offset(start) : self.offset(end)]

    def line(self, number: int) -> str:
        """Return a line without its end."""
        return self.text[self.starts[number] : self.stops[number]]

    def last_line(self, extent: Extent) -> int:
        """Return the last line that a value stands on; a block of text ends where the next line begins."""
        last, column = min(extent.end, (len(self.starts) - 1, extent.end[1]))
        return last - 1 if column == 0 and last > extent.start[0] else last
