"""Every way of getting one entry of a YAML file wrong: key misspelt, value changed, left out, put elsewhere."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml


class Change(NamedTuple):
    """A file as it stands after one change.

    `kind` and `name` say which (`misspell facts.启动日期`); `lines` are those of the entry in the file as it was, from
    1; by one of `words` a message may name it where it has no line to point at. What is `gone` has no place any more.
    """

    kind: str
    name: str
    text: str
    lines: tuple[int, int]
    words: tuple[str, ...]

    @property
    def gone(self) -> bool:
        return self.kind in ("drop", "move") or self.name.endswith(".drop")


class Entry(NamedTuple):
    """A key and its value, or a value in a list (then `key` is None), and the characters they take."""

    path: tuple[str, ...]
    key: yaml.Node | None
    value: yaml.Node
    flow: bool
    first: int
    last: int
    lines: tuple[int, int]

    @property
    def name(self) -> str:
        return ".".join(self.path)


def yaml_changes(text: str) -> Iterator[Change]:
    """Yield every change of a YAML text."""
    for entry in _entries(text, yaml.compose(text, yaml.CSafeLoader), (), flow=False):
        words = tuple(word for word in (entry.path[-1], _scalar(entry.value)) if len(word) > 1)
        if entry.key is not None:
            wrong = _misspelt(entry.path[-1])
            yield Change("misspell", entry.name, _spliced(text, entry.key, wrong), entry.lines, (*words, wrong))
        if isinstance(entry.value, yaml.ScalarNode):
            other = _other(entry.value)
            yield Change("change", entry.name, _spliced(text, entry.value, other), entry.lines, (*words, other))
        without = _without(text, entry)
        yield Change("drop", entry.name, without, entry.lines, words)
        if entry.key is not None and len(entry.path) > 1:
            yield Change("move", entry.name, _moved(text, without, entry), entry.lines, words)


def _entries(text: str, node: yaml.Node, path: tuple[str, ...], *, flow: bool) -> Iterator[Entry]:
    inside = flow or bool(getattr(node, "flow_style", False))
    for name, key, value in _inside(node):
        first = (key or value).start_mark.index
        # a block ends, for YAML, where the next thing begins
        last = first + len(text[first : value.end_mark.index].rstrip())
        lines = text.count("\n", 0, first) + 1, text.count("\n", 0, last) + 1
        yield Entry((*path, name), key, value, inside, first, last, lines)
        yield from _entries(text, value, (*path, name), flow=inside)


def _inside(node: yaml.Node) -> Iterator[tuple[str, yaml.Node | None, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((str(number), None, value) for number, value in enumerate(node.value, 1))


def _scalar(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _misspelt(word: str) -> str:
    """Double the last letter of a Latin word, put a wrong character behind a Chinese one."""
    return word + (word[-1] if word.isascii() else "其")


def _other(node: yaml.ScalarNode) -> str:
    """Return another value of the same kind, as it would be typed."""
    value = node.value
    if value in ("true", "false"):
        return "false" if value == "true" else "true"
    if found := re.search(r"[1-8](?=\D*$)", value):
        value = value[: found.start()] + str(int(found[0]) + 1) + value[found.end() :]
    elif value.isascii():
        value += "x"
    else:
        value = value[:-1] + "甲" + value[-1]
    return f'"{value}"' if node.style == '"' else value


def _spliced(text: str, node: yaml.Node, words: str) -> str:
    return text[: node.start_mark.index] + words + text[node.end_mark.index :]


def _without(text: str, entry: Entry) -> str:
    if entry.flow:
        return _without_comma(text[: entry.first], text[entry.last :])
    start = text.rfind("\n", 0, entry.first) + 1
    end = text.find("\n", entry.last) + 1 or len(text)
    return text[:start] + text[end:]


def _without_comma(before: str, after: str) -> str:
    if after.lstrip().startswith(","):
        return before + after.lstrip()[1:].lstrip()
    return before.rstrip().removesuffix(",") + after if before.rstrip().endswith(",") else before + after


def _moved(text: str, without: str, entry: Entry) -> str:
    """Put an entry at the end of the file, on its own: where only the plan's own keys stand."""
    assert entry.key is not None
    indent = entry.key.start_mark.column
    lines = text[entry.first : entry.last].rstrip().split("\n")
    moved = lines[0] + "".join("\n" + line[indent:] for line in lines[1:])
    return without.rstrip("\n") + "\n" + moved + "\n"
