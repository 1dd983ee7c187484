"""New values in the text of a plan file; every other byte stays where it is."""

from collections.abc import Container, Mapping

from fangan.late.patterns import regex
from fangan.sources.editing.lines import Lines, start_of
from fangan.sources.nodes import MappingNode, Node, ScalarNode, SequenceNode, parse

_NEW_LINE = regex(r"\A(?:\r\n|\r|\n)")
Path = tuple[str | int, ...]
_PLAIN = regex(r"""(?![-?:,\[\]{}#&*!|>'"%@`\s])(?:(?! #|: |[\r\n{}\[\],]).)*(?<![\s:])""")


def with_value(text: str, path: Path, old: str, new: str) -> str | None:
    """Return the text with another value at the end of a path, None where `old` does not stand there by itself."""
    root = parse(text, "", [])
    node = node_at(root, path)
    if not isinstance(node, ScalarNode) or node.text != old or node.end[0] != node.place.line:
        return None
    lines = Lines(text)
    start, end = lines.offset(start_of(node)), lines.offset(node.end)
    return text[:start] + written_value(new, like=text[start:end]) + text[end:]


def with_title(text: str, title: str) -> str:
    """Return the text with another title of the plan; as it was where it is laid out otherwise."""
    node = node_at(parse(text, "", []), ("title",))
    if isinstance(node, ScalarNode):
        return with_value(text, ("title",), node.text, title) or text
    return with_new_entry(text, (), "title", written_value(title)) or text


def without_entry(text: str, path: Path, at: int) -> str | None:
    """Return the text in which a list has one entry less; None for its last one, and where it is laid out otherwise."""
    node = node_at(parse(text, "", []), path)
    if not isinstance(node, SequenceNode) or not 0 <= at < len(node.items) or len(node.items) == 1:
        return None
    lines, one = Lines(text), node.items[at]
    if node.flow:
        first = at == 0
        start = lines.offset(start_of(one) if first else node.items[at - 1].end)
        return text[:start] + text[lines.offset(start_of(node.items[1]) if first else one.end) :]
    first_line, last_line = one.place.line, lines.last_line(one)
    if not lines.line(first_line).lstrip().startswith("- "):
        return None
    following = text[lines.stop(last_line) :]
    ends = len(following) - len(following.lstrip("\r\n")) if not following.startswith("\n\n") else 1
    return text[: lines.offset((first_line, 1))] + following[ends:]


def without_key(text: str, path: Path, key: str) -> str | None:
    """Return the text in which a mapping says nothing of a key; None for its only one, and where there is none."""
    node = node_at(parse(text, "", []), path)
    if not isinstance(node, MappingNode) or key not in node.entries or len(node.entries) == 1:
        return None
    lines, names = Lines(text), list(node.entries)
    at, value = names.index(key), node.entries[key]
    if node.flow:
        first = at == 0
        start = lines.offset(start_of(node.keys[key]) if first else node.entries[names[at - 1]].end)
        return text[:start] + text[lines.offset(start_of(node.keys[names[1]]) if first else value.end) :]
    following = text[lines.stop(lines.last_line(value)) :]
    return text[: lines.offset((node.keys[key].place.line, 1))] + _NEW_LINE.sub("", following, count=1)


def with_dropped(text: str, section: str, item: str, *, annex: bool = False) -> str | None:
    """Return the text in which a section leaves out one more item; None where the plan file is laid out otherwise."""
    group = "annexes" if annex else "sections"
    return with_listed(text, (group, section, "drop"), item)


def with_order(text: str, section: str, items: tuple[str, ...]) -> str | None:
    """Return the text in which a section's items have an order, which it had not said before."""
    return with_new_entry(text, ("sections", section), "order", f"[{', '.join(items)}]")


def with_listed(text: str, path: tuple[str, ...], word: str) -> str | None:
    """Return the text with one more word in a list, which is begun where there is none."""
    node = node_at(parse(text, "", []), path)
    if node is None:
        return with_new_entry(text, path[:-1], path[-1], f"[{word}]")
    if not isinstance(node, SequenceNode):
        return None
    lines = Lines(text)
    if node.flow:
        end = lines.offset(node.end) - 1
        return text[:end] + (", " if node.items else "") + word + text[end:]
    last = node.items[-1]
    if not isinstance(last, ScalarNode):
        return None
    column = lines.line(last.place.line).index("-")
    stop = lines.stop(last.place.line)
    return text[:stop] + _end(text) + " " * column + f"- {word}" + text[stop:]


def without_listed(text: str, path: tuple[str, ...], word: str) -> str | None:
    """Return the text with one word less in a list, or without the list where it was the only one; None without it."""
    node = node_at(parse(text, "", []), path)
    items = node.items if isinstance(node, SequenceNode) else ()
    at = next((at for at, one in enumerate(items) if isinstance(one, ScalarNode) and one.text == word), None)
    if at is None:
        return None
    return without_entry(text, path, at) or with_entry(text, path[:-1], {}, path[-1:])


def with_entry(text: str, path: tuple[str, ...], said: Mapping[str, str], given_up: Container[str] = ()) -> str:
    """Return the text in which an entry says something more, and no more what is given up; as it was where all is so.

    `said` is YAML as it is to be written. Raises KeyError where the plan file is laid out in a way that has no place
    for it.
    """
    node = node_at(parse(text, "", []), path)
    old = node.entries if isinstance(node, MappingNode) else {}
    if isinstance(node, MappingNode) and any(key in said or key in given_up for key in old):
        return _rewritten(text, node, said, given_up)
    new: str | None = text
    if not isinstance(node, MappingNode):
        new = with_new_entry(text, path[:-1], path[-1], _flow(said)) if said else text
    else:
        for key, value in said.items():
            new = with_new_entry(new, path, key, value) if new is not None else None
    if new is None:
        raise KeyError(path)
    return new


def with_places_behind(text: str, gone: str, above: str) -> str:
    """Return the text in which sections that came in behind one that is gone do so behind the one above it.

    Where none is above it they come at the head.
    """
    node = node_at(parse(text, "", []), ("sections",))
    for key in node.entries if isinstance(node, MappingNode) else ():
        text = with_value(text, ("sections", key, "after"), gone, above or "none") or text
    return text


def _rewritten(text: str, node: MappingNode, said: Mapping[str, str], given_up: Container[str]) -> str:
    """Write a mapping anew, on one line."""
    lines = Lines(text)
    kept = {
        key: text[lines.offset(start_of(one)) : lines.offset(one.end)].rstrip()
        for key, one in node.entries.items()
        if key not in given_up
    }
    start = lines.offset(start_of(node))
    stop = start + len(text[start : lines.offset(node.end)].rstrip())
    begin = start if node.flow else len(text[:start].rstrip())
    return text[:begin] + " " * (not node.flow) + _flow({**kept, **said}) + text[stop:]


def _flow(entries: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"


def with_new_entry(text: str, path: tuple[str, ...], key: str, value: str) -> str | None:
    """Return the text with a new entry in the mapping that a path leads to; mappings on the way are begun.

    `value` is YAML as it is to be written. None where the plan file is laid out in a way that has no place for it.
    """
    root = parse(text, "", [])
    node = node_at(root, path)
    if node is None:
        if not path:
            return None
        return with_new_entry(text, path[:-1], path[-1], "{" + f"{key}: {value}" + "}")
    lines = Lines(text)
    if not isinstance(node, MappingNode):
        return None
    if node.flow:
        end = lines.offset(node.end) - 1
        return text[:end].rstrip() + (", " if node.entries else "") + f"{key}: {value}" + text[end:]
    first = next(iter(node.keys.values()), None)
    if first is None or (node is not root and first.place.line == 1):
        return None
    last = max(lines.last_line(one) for one in node.entries.values())
    while last > first.place.line and not lines.line(last).strip():
        last -= 1
    stop = lines.stop(last)
    return text[:stop] + _end(text) + " " * (first.place.column - 1) + f"{key}: {value}" + text[stop:]


def node_at(root: Node, path: Path) -> Node | None:
    """Return the node that a path leads to, None where there is none."""
    node: Node | None = root
    for step in path:
        if isinstance(node, MappingNode) and isinstance(step, str):
            node = node.entries.get(step)
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def written_value(value: str, like: str = "") -> str:
    """Write a value so that YAML reads it back: in the marks it had, plain, or in quotation marks of its own."""
    if like[:1] == "'":
        return "'" + value.replace("'", "''") + "'"
    if like[:1] == '"' or not _PLAIN.fullmatch(value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value


def _end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
