"""Change single values of a YAML text and leave every other byte where it is."""

import re

from fangan.sources.editing.extents import Entry, Extent, Lines, Point

_BREAK = re.compile(r"\s*(?:\r\n|\r|\n)\s*")


class Rewrite:
    """Gathers changes to a text and makes them all at once."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self._edits: list[tuple[int, int, str]] = []
        self._remarks: dict[int, list[str]] = {}

    def text(self) -> str:
        """Return the text with all changes made."""
        parts, at = [], 0
        edits = [*self._edits, *((stop, stop, "".join(said)) for stop, said in self._remarks.items())]
        for start, end, words in sorted(edits):
            parts += [self.lines.text[at:start], words]
            at = end
        return "".join([*parts, self.lines.text[at:]])

    def set(self, value: Extent, new: str) -> None:
        """Put other words in the place of a scalar's, in the quotation marks it has."""
        written = self.lines.between(value.start, value.end)
        self._replace(value.start, value.end, written.replace(value.text, new) if value.text in written else new)

    def empty(self, entry: Entry, remark: str) -> None:
        """Leave a key without its value, which stays behind `remark` as a comment."""
        value = entry.value
        if value.empty:
            return
        if entry.flow:
            self._replace(value.start, value.end, "")
            self._say_behind(entry, remark)
        elif value.start[0] == self.lines.last_line(value) == entry.key[0]:
            self._replace(value.start, value.end, f"  # {remark}{self._written(value)}")
        else:
            self._comment_out(entry, remark)

    def drop(self, entry: Entry, remark: str) -> None:
        """Turn a whole entry into a comment; between braces, where no comment can stand, empty it."""
        if entry.flow:
            self.empty(entry, remark)
            return
        self._insert(entry.key, f"# {remark}")
        for number in range(entry.key[0] + 1, self.lines.last_line(entry.value) + 1):
            self._hash(number)

    def _comment_out(self, entry: Entry, remark: str) -> None:
        """Comment out a value of several lines, or one that begins below its key."""
        value, first = entry.value, entry.value.start[0]
        if first == entry.key[0]:
            self._insert(value.start, f"  # {remark}")
            first += 1
        else:
            line = self.lines.line(entry.key[0])
            colon = line.find(":", entry.key_end[1]) + 1 or len(line)
            self._insert((entry.key[0], colon), f"   # {remark}")
        for number in range(first, self.lines.last_line(value) + 1):
            self._hash(number)

    def _hash(self, number: int) -> None:
        line = self.lines.line(number)
        indent = len(line) - len(line.lstrip())
        if indent < len(line) and line[indent] != "#":
            self._insert((number, indent), "# ")

    def _say_behind(self, entry: Entry, remark: str) -> None:
        """Put a remark behind the braces an entry stands in: a comment inside would swallow their end."""
        assert entry.flow is not None
        stop = self.lines.stops[self.lines.last_line(entry.flow)]
        key = self.lines.between(entry.key, entry.key_end)
        self._remarks.setdefault(stop, []).append(f"  # {key} {remark}{self._written(entry.value)}")

    def _written(self, value: Extent) -> str:
        return _BREAK.sub(" ", self.lines.between(value.start, value.end)).strip()

    def _insert(self, point: Point, words: str) -> None:
        self._replace(point, point, words)

    def _replace(self, start: Point, end: Point, words: str) -> None:
        self._edits.append((self.lines.offset(start), self.lines.offset(end), words))
