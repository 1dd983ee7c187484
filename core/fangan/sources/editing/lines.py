"""A text by lines, with the offset of every point."""

import re

from fangan.sources.nodes import Node, Point


def start_of(node: Node) -> Point:
    """Return the point at which a node begins."""
    return node.place.line, node.place.column


class Lines:
    """A text by lines, counted from 1; line ends may be LF, CRLF or CR and stay as they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [(match.start(), match.end()) for match in re.finditer(r"\r\n|\r|\n", text)]
        self._starts = [0, *(after for _, after in ends)]
        self._stops = [*(before for before, _ in ends), len(text)]

    def offset(self, point: Point) -> int:
        """Return the offset of a point in the text."""
        line, column = point
        return self._starts[line - 1] + column - 1

    def between(self, start: Point, end: Point) -> str:
        """Return the text from one point to another."""
        return self.text[self.offset(start) : self.offset(end)]

    def line(self, number: int) -> str:
        """Return a line without its end."""
        return self.text[self._starts[number - 1] : self.stop(number)]

    def stop(self, number: int) -> int:
        """Return the offset at which a line ends."""
        return self._stops[number - 1]

    def last_line(self, node: Node) -> int:
        """Return the last line that a value stands on; a block of text ends where the next line begins."""
        line, column = node.end
        return line - 1 if column == 1 else line
