"""One answer at a time into a plan file: comments, order and everything else stay as they are typed."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from fangan.app.questionnaire import flow_value, given_lines
from fangan.harvest.plan_text import written_value
from fangan.model.fact import Raw
from fangan.sources.editing.lines import Lines, start_of
from fangan.sources.editing.rewrite import Keys
from fangan.sources.nodes import MappingNode, Node, ScalarNode, parse, raw

_FACTS = "facts"


def filled(text: str, path: Keys, value: Raw | None) -> str | None:
    """Return the text of a plan file with another value at the end of a path: `("issue", "number")`.

    Mappings on the way are begun. With no value the entry goes; the question of a fact stays, unanswered. None where
    the file is laid out so that it cannot be done without harm to something else. Raises InputRefused for a text that
    is no YAML mapping.
    """
    root = parse(text, "", [])
    blank = "" if value is None and path[0] == _FACTS else value
    written = _Page(text, root).put(path, blank)
    if written is None or raw(parse(written, "", [])) != _tree(raw(root), path, blank):
        return None
    return written


def _tree(before: Raw, path: Keys, value: Raw | None) -> Raw:
    """Return what the file shall say."""
    entries = dict(before) if isinstance(before, Mapping) else {}
    key, *rest = path
    if rest and value is None and not entries.get(key):
        return entries
    if rest:
        return {**entries, key: _tree(entries.get(key, {}), tuple(rest), value)}
    if value is None:
        entries.pop(key, None)
        return entries
    return {**entries, key: value}


class _Page:
    """The text of a plan file by its lines, and what it says."""

    def __init__(self, text: str, root: MappingNode) -> None:
        self.text, self.root, self.lines = text, root, Lines(text)
        self.end = "\r\n" if "\r\n" in text else "\n"

    def put(self, path: Keys, value: Raw | None) -> str | None:
        """Return the text with the value there; None where there is no place for it."""
        node, key = self.root, self.root.keys.get(path[0])
        for depth, step in enumerate(path):
            if step not in node.entries:
                return self.text if value is None else self._new(node, key if depth else None, path[depth:], value)
            inner, key = node.entries[step], node.keys[step]
            if depth == len(path) - 1:
                return self._gone(node, step) if value is None else self._other(node, step, path, value)
            if not isinstance(inner, MappingNode):
                empty = isinstance(inner, ScalarNode) and inner.empty
                under = self.text if value is None else self._under(key, path[depth + 1 :], value)
                return under if empty else None
            node = inner
        return None

    def _other(self, node: MappingNode, key: str, path: Keys, value: Raw) -> str:
        """Put a value in the place of another: alone on its line, the rest of the line stays."""
        old, first = node.entries[key], node.keys[key].place.line
        if node.flow:
            written = written_value(value, self._said(old)) if isinstance(value, str) else flow_value(value)
            return self._splice(self.lines.offset(start_of(old)), self.lines.offset(old.end), written)
        on_line = old.end[0] == first and not (isinstance(old, MappingNode) and not old.flow)
        flat = isinstance(value, str) or path[0] != _FACTS
        if isinstance(old, ScalarNode) and old.empty and flat:
            colon = self.lines.offset(node.keys[key].end) + 1
            return self._splice(colon, colon, _behind(value))
        if on_line and flat:
            start = self.lines.offset(node.keys[key].end) + 1
            return self._splice(start, self.lines.offset(old.end), _behind(value, self._said(old)))
        fresh = _moved(_lines(path[:1] + path[-1:], value)[1:], node.keys[key].place.column - 1)
        return self._splice(self._first(first), self.lines.stop(self._last(node, key)), self.end.join(fresh))

    def _gone(self, node: MappingNode, key: str) -> str:
        """Take an entry out; the last one leaves empty braces."""
        names, old = list(node.entries), node.entries[key]
        at = names.index(key)
        if len(names) == 1:
            start = self.lines.offset(start_of(node)) if node.flow else len(self.text[: self._first_of(node)].rstrip())
            stop = self.lines.offset(node.end) if node.flow else self.lines.stop(self._last(node, key))
            return self._splice(start, stop, "{}" if node.flow else " {}")
        if not node.flow:
            stop = self.lines.stop(self._last(node, key))
            return self._splice(self._first(node.keys[key].place.line) - len(self._end_before(node, key)), stop, "")
        if at:
            start = self.lines.offset(node.entries[names[at - 1]].end)
            return self._splice(start, self.lines.offset(old.end), "")
        return self._splice(self._at(node.keys[key]), self._at(node.keys[names[1]]), "")

    def _new(self, node: MappingNode, key: ScalarNode | None, path: Keys, value: Raw) -> str | None:
        """Write a new entry behind the last one of a mapping, of the whole file at its end."""
        if node.flow:
            stop = self.lines.offset(node.end) - 1
            said = ", " * bool(node.entries) + f"{path[0]}: {flow_value(_nested(path[1:], value))}"
            return self._splice(len(self.text[:stop].rstrip()), stop, said)
        if key is None:
            ended = self.text.endswith(("\n", "\r")) or not self.text
            return self.text + ("" if ended else self.end) + self.end.join([*_lines(path, value), ""])
        column = next(iter(node.keys.values())).place.column - 1
        stop = self.lines.stop(max(self._last(node, one) for one in node.entries))
        return self._splice(stop, stop, self.end + self.end.join(_moved(_lines((key.text, *path), value)[1:], column)))

    def _under(self, key: ScalarNode, path: Keys, value: Raw) -> str:
        """Write the first entry under a key that has none."""
        stop = self.lines.stop(key.place.line)
        fresh = _moved(_lines((key.text, *path), value)[1:], key.place.column + 1)
        return self._splice(stop, stop, self.end + self.end.join(fresh))

    def _last(self, node: MappingNode, key: str) -> int:
        """Return the last line of an entry, without what is blank or a remark behind it."""
        first = node.keys[key].place.line
        last = max(self.lines.last_line(node.entries[key]), first)
        while last > first and (not self.lines.line(last).strip() or self.lines.line(last).lstrip().startswith("#")):
            last -= 1
        return last

    def _end_before(self, node: MappingNode, key: str) -> str:
        before = self.text[: self._first(node.keys[key].place.line)]
        return self.end if before.endswith(self.end) else ""

    def _first_of(self, node: MappingNode) -> int:
        return self._first(next(iter(node.keys.values())).place.line)

    def _first(self, line: int) -> int:
        return self.lines.offset((line, 1))

    def _at(self, node: Node) -> int:
        return self.lines.offset(start_of(node))

    def _said(self, node: Node) -> str:
        return self.text[self._at(node) : self.lines.offset(node.end)]

    def _splice(self, start: int, stop: int, words: str) -> str:
        return self.text[:start] + words + self.text[stop:]


def _behind(value: Raw, like: str = "") -> str:
    said = written_value(value, like) if isinstance(value, str) and value else flow_value(value)
    return f" {said}" if value != "" else ""


def _nested(path: Sequence[str], value: Raw) -> Raw:
    for step in reversed(path):
        value = {step: value}
    return value


def _lines(path: Keys, value: Raw) -> list[str]:
    """Return an entry on lines of its own, the first key at the margin: an answer to a question has a line a row."""
    key, *rest = path
    if not rest:
        return [f"{key}:{_behind(value)}"]
    if key == _FACTS and len(rest) == 1:
        return [f"{key}:", *(given_lines(rest[0], value) if value != "" else [f"  {rest[0]}:"])]
    if len(rest) == 1:
        return [f"{key}:", f"  {rest[0]}:{_behind(value)}"]
    return [f"{key}:", f"  {rest[0]}: {flow_value(_nested(rest[1:], value))}"]


def _moved(lines: Sequence[str], column: int) -> list[str]:
    """Move lines to another column, where the first of them begins."""
    deep = len(lines[0]) - len(lines[0].lstrip(" "))
    return [" " * column + one[deep:] for one in lines]


class Copied(NamedTuple):
    """Rows copied from a spreadsheet; `named` where a row of headings came with them, `left` what fits no column."""

    rows: tuple[Mapping[str, Raw], ...]
    named: bool
    left: tuple[str, ...]


def rows_of(cells: str, columns: Sequence[str], first: str = "") -> Copied:
    """Return the rows of a table pasted from a spreadsheet: cells parted by tabs, a row of headings or none.

    With headings each cell comes into the column of that name, and rows without a cell are left out; without them the
    cells fill the columns from `first` on, and a row without a cell keeps its place. The lines of a cell that has
    several, which spreadsheets put in quotes, come behind one another.
    """
    lines = _cells(cells)
    while lines and not any(lines[-1]):
        lines.pop()
    head = next((line for line in lines if any(line)), [])
    named = len({*head} & {*columns}) * 2 >= len(columns) > 0
    names = head if named else list(columns)[list(columns).index(first) if first else 0 :]
    if named:
        lines = [line for line in lines[lines.index(head) + 1 :] if any(line)]
    rows = [{name: cell for name, cell in zip(names, line, strict=False) if cell and name in columns} for line in lines]
    unknown = [name for name in names if name and name not in columns]
    beyond = [cell for line in lines for cell in line[len(names) :] if cell]
    return Copied(tuple(row for row in rows if row or not named), named, (*unknown, *beyond))


def _cells(copied: str) -> list[list[str]]:
    """Part what was copied from a spreadsheet; quotes that do not enclose a cell are words of it."""
    try:
        lines = list(csv.reader(StringIO(copied, newline=""), "excel-tab", strict=True))
    except csv.Error:
        lines = [line.split("\t") for line in copied.splitlines()]
    return [[" ".join(map(str.strip, cell.splitlines())).strip() for cell in line] for line in lines]
