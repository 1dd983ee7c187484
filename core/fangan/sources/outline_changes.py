"""Outline files that say only what differs from the outline they extend: `sections:` as a mapping, as in a plan."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from fangan.model.outline import OutlineAnnex, OutlineSection
from fangan.sources.fields import Fields
from fangan.sources.nodes import MappingNode, ScalarNode

_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)
_CHANGE = ("after", "before", "drop")


def keyed(fields: Fields, name: str, known: tuple[str, ...]) -> Iterator[Fields]:
    """Yield the entries of a mapping as those of a list are read, each with its key inside."""
    outer = fields.mapping(name)
    assert outer is not None
    if "extends" not in fields:
        fields.report("outline-changes-nothing", name)
        return
    reading = Fields(outer, fields.problems, tuple(outer.entries))
    for key, stated in outer.keys.items():
        inner = reading.mapping(key)
        if inner is None and not _empty(outer, key):
            continue  # told already
        inner = inner or MappingNode({}, {}, stated.place, stated.end)
        Fields(inner, fields.problems, (*(one for one in known if one != "key"), *_CHANGE))
        entries = {**inner.entries, "key": stated}
        whole = inner._replace(entries=entries, keys={**inner.keys, "key": stated}, place=stated.place)
        yield Fields(whole, fields.problems, tuple(entries))


def put(entry: _Entry, fields: Fields) -> _Entry:
    """Return an entry with what is said of its place."""
    after, before, drop = fields.text("after"), fields.text("before"), fields.flag("drop")
    if after and before:
        fields.report("after-and-before", "before")
    return replace(entry, after=after, before=before, drop=drop)


def _empty(outer: MappingNode, key: str) -> bool:
    node = outer.entries[key]
    return isinstance(node, ScalarNode) and node.empty
