"""YAML as located text: mappings, sequences and scalars that know where they begin and end, and never change type.

Only libyaml's event stream is used. PyYAML's constructors would turn 12:30 into 750 and NO into False; its composer
recurses without limit. Here scalars stay as typed, and aliases, anchors, tags, deep nesting and duplicate keys
are refused.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from fangan.late.tuples import NamedTuple
from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, Problem, problem

MAX_DEPTH = 50
MAX_NODES = 200_000
# libyaml is several times faster; a wheel without it still has the pure parser
LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


Point: TypeAlias = tuple[int, int]
"""Line and column, from 1: what stands behind the last character of a node."""


class ScalarNode(NamedTuple):
    """A scalar as typed; `quoted` tells '' from nothing.

    `text_place` is where the text itself begins; its column is 0 where the text runs over several lines, so that
    nothing inside it can be located but by its first line.
    """

    text: str
    place: Place
    end: Point
    quoted: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is written; a pair of quotation marks is something."""
        return not self.text and not self.quoted

    @property
    def text_place(self) -> Place:
        """Where the first character of the text stands."""
        column = 0 if self.end[0] > self.place.line else self.place.column + self.quoted
        return Place(self.place.file, self.place.line, column)


class SequenceNode(NamedTuple):
    """A sequence of nodes; `flow` when it stands in [ ]."""

    items: "list[Node]"
    place: Place
    end: Point
    flow: bool = False


class MappingNode(NamedTuple):
    """A mapping: each key's value, and the key as it stands; `flow` when it stands in { }."""

    entries: "dict[str, Node]"
    keys: dict[str, ScalarNode]
    place: Place
    end: Point
    flow: bool = False

    @classmethod
    def around(cls, key: str, value: ScalarNode) -> "MappingNode":
        """Return the mapping that a bare text stands for: `{key: text}`."""
        return cls({key: value}, {key: value}, value.place, value.end)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


class _Reader:
    """Builds nodes from events; collects duplicate keys, stops at what cannot be read further."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.count = 0

    def place(self, mark: Any) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def end(self, mark: Any) -> Point:
        return mark.line + self.first_line, mark.column + 1

    def refuse(self, code: str, mark: Any, **values: object) -> InputRefused:
        return InputRefused([*self.problems, problem(code, self.place(mark), **values)])

    def node(self, events: Iterator[Any], event: Any, depth: int) -> Node:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise self.refuse("yaml-too-large", event.start_mark)
        self.refuse_alias(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, event, depth)
        return self.mapping(events, event, depth)

    def refuse_alias(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise self.refuse("yaml-alias-or-tag", event.start_mark)

    def scalar(self, event: Any) -> ScalarNode:
        return ScalarNode(event.value, self.place(event.start_mark), self.end(event.end_mark), bool(event.style))

    def sequence(self, events: Iterator[Any], start: Any, depth: int) -> SequenceNode:
        place, flow = self.place(start.start_mark), bool(start.flow_style)
        items: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.node(events, event, depth + 1))
        # what stands on lines of its own ends with its last item; libyaml looks further, for more of them
        end = self.end(event.end_mark) if flow else max((item.end for item in items), default=(0, 0))
        return SequenceNode(items, place, end, flow)

    def mapping(self, events: Iterator[Any], start: Any, depth: int) -> MappingNode:
        place, flow = self.place(start.start_mark), bool(start.flow_style)
        entries: dict[str, Node] = {}
        keys: dict[str, ScalarNode] = {}
        end = (0, 0)
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.refuse("yaml-key-not-text", event.start_mark)
            self.refuse_alias(event)
            key = self.scalar(event)
            value = self.node(events, next(events), depth + 1)
            end = max(key.end if isinstance(value, ScalarNode) and value.empty else value.end, end)
            if key.text in entries:
                first = keys[key.text].place.line
                self.problems.append(problem("yaml-duplicate-key", key.place, key=key.text, first=first))
            else:
                entries[key.text], keys[key.text] = value, key
            if flow and "：" in key.text and isinstance(value, ScalarNode) and value.empty:
                self.colon(key)
        return MappingNode(entries, keys, place, self.end(event.end_mark) if flow else end, flow)

    def colon(self, key: ScalarNode) -> None:
        """Tell of a full-width colon, which made a key of a key and its value."""
        from fangan.sources.slips import full_width_colon

        found = full_width_colon(key.text, key.text_place)
        self.problems += [found] if found else []


def parse(text: str, file: str, problems: list[Problem], first_line: int = 1) -> MappingNode:
    """Parse one YAML document whose top level is a mapping; an empty one is an empty mapping.

    Duplicate keys go to `problems`; what stops the reading raises InputRefused together with them.
    """
    reader = _Reader(file, first_line)
    try:
        events = iter(yaml.parse(text, Loader=LOADER))
        next(events)  # stream start
        if isinstance(next(events), yaml.StreamEndEvent):
            return MappingNode({}, {}, Place(file, first_line), (first_line, 1))
        root = reader.node(events, next(events), 0)
        next(events)  # document end
        if not isinstance(more := next(events), yaml.StreamEndEvent):
            raise reader.refuse("yaml-several-documents", more.start_mark)
    except yaml.MarkedYAMLError as error:
        opened = re.match("while (parsing a flow|scanning a (quoted|directive))", error.context or "")
        mark = error.context_mark if opened else error.problem_mark  # what is open is told where it opens
        found = _syntax(
            f"{error.context}: {error.problem}" if error.context else str(error.problem),
            reader.place(mark) if mark else Place(file),
        )
        raise InputRefused([*reader.problems, _slip(text, found, first_line) or found]) from error
    except yaml.YAMLError as error:  # a character no YAML may hold; text read from a file has none
        raise InputRefused([*reader.problems, _syntax(str(error), Place(file))]) from error
    if isinstance(root, ScalarNode) and not root.text.strip() and not root.quoted:
        return MappingNode({}, {}, root.place, root.end)
    if not isinstance(root, MappingNode):
        found = problem("yaml-not-a-mapping", root.place)
        raise InputRefused([*reader.problems, _slip(text, found, first_line) or found])
    problems.extend(reader.problems)
    return root


def _slip(text: str, found: Problem, first_line: int) -> Problem | None:
    """Return the usual slip behind lines that do not fit, if it is one."""
    if found.place is None or found.code not in ("yaml-line", "yaml-not-a-mapping", "yaml-syntax"):
        return None
    from fangan.sources.slips import find_slip  # only a mistake pays for this import

    return find_slip(text, found.place, first_line)


def _syntax(reason: str, place: Place) -> Problem:
    """Say what libyaml found in the clerk's words where it can be told."""
    if "nesting depth" in reason:
        return problem("yaml-too-large", place)  # libyaml counts by itself, and ahead of the events we count
    if re.search("scanning an? (anchor|alias|tag)|parsing a tag", reason):
        return problem("yaml-alias-or-tag", place)
    if "escape" in reason:
        return problem("yaml-backslash", place)
    if re.search("block scalar|scanning a directive|mapping keys are not", reason):
        return problem("yaml-start", place)
    if "block sequence entries are not allowed" in reason or "parsing a block" in reason:
        return problem("yaml-line", place)
    if "mapping values are not allowed" in reason or "expected ':'" in reason or "expected key" in reason:
        return problem("yaml-line", place)
    if "cannot start any token" in reason or "indentation" in reason:
        return problem("yaml-start", place)
    if "expected ','" in reason or "unexpected end of stream" in reason:
        return problem("yaml-not-closed", place)
    return problem("yaml-syntax", place, reason=reason)


def raw(node: Node) -> Raw:
    """Turn a node into plain text, tuples and dictionaries."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return tuple(raw(item) for item in node.items)
    return {key: raw(value) for key, value in node.entries.items()}
