"""YAML as located text: mappings, sequences and scalars that know their place and never change type.

Only libyaml's event stream is used. PyYAML's constructors would turn 12:30 into 750 and NO into False; its composer
recurses without limit. Here scalars stay as typed, and aliases, anchors, tags, deep nesting and duplicate keys
are refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from fangan.model.fact import Raw
from fangan.model.problem import InputRefused, Place, Problem, problem

MAX_DEPTH = 50
MAX_NODES = 200_000
# libyaml is several times faster; a wheel without it still has the pure parser
LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A scalar as typed; `quoted` tells '' from nothing.

    `text_place` is where the text itself begins; its column is 0 where the text runs over several lines, so that
    nothing inside it can be located but by its first line.
    """

    text: str
    place: Place
    quoted: bool = False
    several_lines: bool = False

    @property
    def text_place(self) -> Place:
        """Where the first character of the text stands."""
        column = 0 if self.several_lines else self.place.column + self.quoted
        return Place(self.place.file, self.place.line, column)


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A sequence of nodes."""

    items: "list[Node]"
    place: Place


@dataclass(frozen=True, slots=True)
class MappingNode:
    """A mapping; `keys` gives each key's place."""

    entries: "dict[str, Node]"
    keys: dict[str, Place]
    place: Place


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

    def refuse(self, code: str, mark: Any, **values: object) -> InputRefused:
        return InputRefused([*self.problems, problem(code, self.place(mark), **values)])

    def node(self, events: Iterator[Any], event: Any, depth: int) -> Node:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise self.refuse("yaml-too-large", event.start_mark)
        self.refuse_alias(event)
        place = self.place(event.start_mark)
        several_lines = event.end_mark.line > event.start_mark.line
        if isinstance(event, yaml.ScalarEvent):
            return ScalarNode(event.value, place, bool(event.style), several_lines)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(self.node(events, inner, depth + 1))
            return SequenceNode(items, place)
        return self.mapping(events, place, depth)

    def refuse_alias(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise self.refuse("yaml-alias-or-tag", event.start_mark)

    def mapping(self, events: Iterator[Any], place: Place, depth: int) -> MappingNode:
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.refuse("yaml-key-not-text", event.start_mark)
            self.refuse_alias(event)
            key, at = event.value, self.place(event.start_mark)
            value = self.node(events, next(events), depth + 1)
            if key in entries:
                self.problems.append(problem("yaml-duplicate-key", at, key=key, first=keys[key].line))
            else:
                entries[key], keys[key] = value, at
        return MappingNode(entries, keys, place)


def parse(text: str, file: str, problems: list[Problem], first_line: int = 1) -> MappingNode:
    """Parse one YAML document whose top level is a mapping; an empty one is an empty mapping.

    Duplicate keys go to `problems`; what stops the reading raises InputRefused together with them.
    """
    reader = _Reader(file, first_line)
    try:
        events = iter(yaml.parse(text, Loader=LOADER))
        next(events)  # stream start
        if isinstance(next(events), yaml.StreamEndEvent):
            return MappingNode({}, {}, Place(file, first_line))
        root = reader.node(events, next(events), 0)
        next(events)  # document end
        if not isinstance(more := next(events), yaml.StreamEndEvent):
            raise reader.refuse("yaml-several-documents", more.start_mark)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = _syntax(
            f"{error.context}: {error.problem}" if error.context else str(error.problem),
            reader.place(mark) if mark else Place(file),
        )
        raise InputRefused([*reader.problems, found]) from error
    except yaml.YAMLError as error:  # a character no YAML may hold; text read from a file has none
        raise InputRefused([*reader.problems, _syntax(str(error), Place(file))]) from error
    if isinstance(root, ScalarNode) and not root.text.strip() and not root.quoted:
        return MappingNode({}, {}, root.place)
    if not isinstance(root, MappingNode):
        raise InputRefused([*reader.problems, problem("yaml-not-a-mapping", root.place)])
    problems.extend(reader.problems)
    return root


def _syntax(reason: str, place: Place) -> Problem:
    """Say what libyaml found in the clerk's words where it can be told."""
    if "nesting depth" in reason:
        return problem("yaml-too-large", place)  # libyaml counts by itself, and ahead of the events we count
    if re.search("scanning an? (anchor|alias|tag)|parsing a tag", reason):
        return problem("yaml-alias-or-tag", place)
    if "block scalar" in reason:
        return problem("yaml-start", place)
    if "block sequence entries are not allowed" in reason:
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
