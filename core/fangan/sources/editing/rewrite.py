"""Change single values of a YAML text and leave every other byte where it is."""

from typing import TypeAlias

from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.sources.editing.lines import Lines, start_of
from fangan.sources.nodes import MappingNode, Node, Point, ScalarNode, SequenceNode, parse

Keys: TypeAlias = tuple[str, ...]
"""The keys that lead to an entry, from the top: `("issue", "date")`."""
_BREAK = regex(r"\s*(?:\r\n|\r|\n)\s*")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key, its value, and the outermost { } or [ ] around it."""

    key: ScalarNode
    value: Node
    flow: MappingNode | SequenceNode | None


class Rewrite:
    """Gathers changes to a text and makes them all at once.

    The text is read as it is, line ends included; raises InputRefused for one that is no YAML mapping, and each change
    KeyError for a path that leads nowhere.
    """

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.root = parse(text, "", [])
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

    def set(self, path: Keys, new: str) -> None:
        """Put other words in the place of a scalar's, in the quotation marks it has."""
        value = self._entry(path).value
        assert isinstance(value, ScalarNode)
        written = self.written(value)
        self._replace(start_of(value), value.end, written.replace(value.text, new) if value.text in written else new)

    def empty(self, path: Keys, remark: str) -> None:
        """Leave a key without its value, which stays behind `remark` as a comment."""
        entry = self._entry(path)
        value = entry.value
        if isinstance(value, ScalarNode) and value.empty:
            return
        if entry.flow:
            self._replace(start_of(value), value.end, "")
            self._say_behind(entry, entry.flow, remark)
        elif value.place.line == self.lines.last_line(value) == entry.key.place.line:
            self._replace(start_of(value), value.end, f"  # {remark}{self._on_one_line(value)}")
        else:
            self._comment_out(entry, remark)

    def drop(self, path: Keys, remark: str) -> None:
        """Turn a whole entry into a comment; between braces, where no comment can stand, empty it."""
        entry = self._entry(path)
        if entry.flow:
            self.empty(path, remark)
            return
        self._insert(start_of(entry.key), f"# {remark}")
        for number in range(entry.key.place.line + 1, self.lines.last_line(entry.value) + 1):
            self._hash(number)

    def written(self, node: Node) -> str:
        """Return the text of a node as it is written."""
        return self.lines.between(start_of(node), node.end)

    def _entry(self, path: Keys) -> _Entry:
        *above, key = path
        node, flow = self.root, self.root if self.root.flow else None
        for step in above:
            inner = node.entries[step]
            if not isinstance(inner, MappingNode):
                raise KeyError(step)
            node, flow = inner, flow or (inner if inner.flow else None)
        return _Entry(node.keys[key], node.entries[key], flow)

    def _comment_out(self, entry: _Entry, remark: str) -> None:
        """Comment out a value of several lines, or one that begins below its key."""
        key, first = entry.key, entry.value.place.line
        if first == key.place.line:
            self._insert(start_of(entry.value), f"  # {remark}")
            first += 1
        else:
            number, column = key.end
            line = self.lines.line(number)
            colon = line.find(":", column - 1) + 1 or len(line)
            self._insert((number, colon + 1), f"   # {remark}")
        for number in range(first, self.lines.last_line(entry.value) + 1):
            self._hash(number)

    def _hash(self, number: int) -> None:
        line = self.lines.line(number)
        indent = len(line) - len(line.lstrip())
        if indent < len(line) and line[indent] != "#":
            self._insert((number, indent + 1), "# ")

    def _say_behind(self, entry: _Entry, flow: Node, remark: str) -> None:
        """Put a remark behind the braces an entry stands in: a comment inside would swallow their end."""
        stop = self.lines.stop(self.lines.last_line(flow))
        said = f"  # {self.written(entry.key)} {remark}{self._on_one_line(entry.value)}"
        self._remarks.setdefault(stop, []).append(said)

    def _on_one_line(self, node: Node) -> str:
        return _BREAK.sub(" ", self.written(node)).strip()

    def _insert(self, point: Point, words: str) -> None:
        self._replace(point, point, words)

    def _replace(self, start: Point, end: Point, words: str) -> None:
        self._edits.append((self.lines.offset(start), self.lines.offset(end), words))
