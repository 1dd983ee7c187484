"""Lists in the text of a plan file, brought to other entries; those that stay keep their bytes and comments."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from fangan.harvest.plan_text import Path, node_at, with_value, without_entry, written_value
from fangan.sources.editing.lines import Lines, start_of
from fangan.sources.nodes import ScalarNode, SequenceNode, parse


def with_entries(text: str, path: Path, new: Sequence[str]) -> str | None:
    """Return the text in which the list at the end of a path has other entries; one alone may stand as a scalar.

    None where it is laid out otherwise, and for a list without entries.
    """
    node = node_at(parse(text, "", []), path)
    if isinstance(node, ScalarNode):
        return _from_scalar(text, path, node, new)
    if not isinstance(node, SequenceNode) or not new or not all(isinstance(one, ScalarNode) for one in node.items):
        return None
    old = [one.text for one in node.items if isinstance(one, ScalarNode)]
    out: str | None = text
    for _, a, b, c, d in reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes()):
        if out is not None and old[a:b] != list(new[c:d]):
            out = _replaced(out, path, old[a:b], new[c:d], a)
    return out


def flow_list(words: Sequence[str]) -> str:
    """Write a list on one line."""
    return f"[{', '.join(map(written_value, words))}]"


def _from_scalar(text: str, path: Path, node: ScalarNode, new: Sequence[str]) -> str | None:
    if len(new) == 1:
        return with_value(text, path, node.text, new[0])
    if node.end[0] != node.place.line or not new:
        return None
    lines = Lines(text)
    return text[: lines.offset(start_of(node))] + flow_list(new) + text[lines.offset(node.end) :]


def _replaced(text: str, path: Path, old: Sequence[str], new: Sequence[str], at: int) -> str | None:
    """Put entries in the place of others: what is more comes in before anything goes, for no list may be empty."""
    shared = min(len(old), len(new))
    out: str | None = text
    for step in range(shared):
        out = out and with_value(out, (*path, at + step), old[step], new[step])
    for step in range(shared, len(new)):
        out = out and _inserted(out, path, at + step, new[step])
    for step in reversed(range(shared, len(old))):
        out = out and without_entry(out, path, at + step)
    return out or None


def _inserted(text: str, path: Path, at: int, word: str) -> str | None:
    """Return the text with one more entry in a list, before the one that stands at `at` or behind the last."""
    node = node_at(parse(text, "", []), path)
    if not isinstance(node, SequenceNode) or not node.items:
        return None
    lines, value, last = Lines(text), written_value(word), at >= len(node.items)
    one = node.items[-1 if last else at]
    if node.flow:
        point = lines.offset(one.end if last else start_of(one))
        return text[:point] + (f", {value}" if last else f"{value}, ") + text[point:]
    column = lines.line(one.place.line).index("-")
    stop = "\r\n" if "\r\n" in text else "\n"
    entry = " " * column + f"- {value}"
    if last:
        point = lines.stop(lines.last_line(one))
        return text[:point] + stop + entry + text[point:]
    point = lines.offset((one.place.line, 1))
    return text[:point] + entry + stop + text[point:]
