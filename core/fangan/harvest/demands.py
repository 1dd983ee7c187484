"""What an outline demands and an edited text does not keep: the outline's text with another demand, or without it."""

from collections.abc import Iterator

from fangan.harvest.plan_text import Path, node_at, with_value, without_entry, without_key
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.problem import Problem
from fangan.sources.nodes import MappingNode, ScalarNode, SequenceNode, parse

_FLAGS = {"section-required": "required", "items-fixed": "fixed"}
DEMANDS = frozenset({"item-count", "item-required", *_FLAGS})
"""The codes of the problems that say which demand is not kept."""


class Lifted(NamedTuple):
    """The text of an outline with one demand less, and the demand before and after."""

    text: str
    old: str
    new: str


def lifted(text: str, found: Problem) -> Lifted | None:
    """Return the text of an outline that does not demand what a problem misses; None where it does not say it."""
    for entry in _entries(text, Target.parse(found.values["key"]).section):
        new = _lifted(text, entry, found)
        if new is not None:
            return new
    return None


def _entries(text: str, section: str) -> Iterator[Path]:
    """Yield the steps to what the lists of an outline say of a section or annex."""
    root = parse(text, "", [])
    for group in ("sections", "annexes"):
        node = node_at(root, (group,))
        if isinstance(node, MappingNode) and section in node.entries:
            yield group, section
        for at, one in enumerate(node.items if isinstance(node, SequenceNode) else ()):
            key = one.entries.get("key") if isinstance(one, MappingNode) else None
            if isinstance(key, ScalarNode) and key.text == section:
                yield group, at


def _lifted(text: str, entry: Path, found: Problem) -> Lifted | None:
    if found.code == "item-count":
        return _count(text, (*entry, "items", "count"), found)
    if found.code == "item-required":
        return _named(text, (*entry, "items", "required"), found.values["id"])
    flag = _FLAGS[found.code]
    path = (*entry, flag) if flag == "required" else (*entry, "items", flag)
    new = with_value(text, path, "true", "false")
    return None if new is None else Lifted(new, f"{flag}: true", f"{flag}: false")


def _count(text: str, path: Path, found: Problem) -> Lifted | None:
    item = Target.parse(found.values["key"]).item
    wanted, count = str(found.values["wanted"]), str(found.values["found"])
    path = (*path, item) if item or isinstance(node_at(parse(text, "", []), path), MappingNode) else path
    new = with_value(text, path, wanted, count)
    return None if new is None else Lifted(new, f"count: {wanted}", f"count: {count}")


def _named(text: str, path: Path, item: str) -> Lifted | None:
    node = node_at(parse(text, "", []), path)
    items = node.items if isinstance(node, SequenceNode) else ()
    at = next((at for at, one in enumerate(items) if isinstance(one, ScalarNode) and one.text == item), None)
    if at is None:
        return None
    new = without_entry(text, path, at) or without_key(text, path[:-1], "required")
    return None if new is None else Lifted(new, f"required: [{item}]", "")
