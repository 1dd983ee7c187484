"""What one provider supplies: an index of its variants' heads, and its other records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from fangan.model.agency import Agency
from fangan.model.event import Event, Term
from fangan.model.extension import Check, Command, Format
from fangan.model.outline import Outline
from fangan.model.problem import Problem
from fangan.model.provider import Provider
from fangan.model.section import VariantHead
from fangan.plugins.codec import pack, peek, unpack

T = TypeVar("T")


class Packed(Generic[T]):
    """Records kept as JSON data, each built when it is asked for; their names are read without building any."""

    def __init__(self, rows: Sequence[Any], record: type[T], name: str) -> None:
        self.rows = rows
        self._record = record
        self._name = name
        self._built: dict[int, T] = {}

    @classmethod
    def of(cls, records: Iterable[T], record: type[T], name: str) -> "Packed[T]":
        """Pack records; `name` is the field they are known by."""
        return cls([pack(one) for one in records], record, name)

    def names(self) -> list[str]:
        """List the records' names in order."""
        return [peek(row, self._record, self._name) for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, at: int) -> T:
        if at not in self._built:
            self._built[at] = unpack(self.rows[at])
        return self._built[at]

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self.rows)))


class HeadIndex:
    """Variant heads by section key, kept packed until somebody asks for the key.

    A plan looks at a dozen keys; a catalogue may hold a thousand variants.
    """

    def __init__(self, packed: Mapping[str, Sequence[Any]]) -> None:
        self._packed = packed
        self._heads: dict[str, tuple[VariantHead, ...]] = {}

    @classmethod
    def of(cls, heads: Iterable[VariantHead]) -> "HeadIndex":
        """Index heads that were just read."""
        packed: dict[str, list[Any]] = {}
        for head in heads:
            packed.setdefault(head.key, []).append(pack(head))
        return cls(packed)

    @property
    def packed(self) -> Mapping[str, Sequence[Any]]:
        """The index as JSON data."""
        return self._packed

    def keys(self) -> Iterable[str]:
        """List the section keys."""
        return self._packed.keys()

    def of_key(self, key: str) -> tuple[VariantHead, ...]:
        """Return the heads of one section key: whole sections and single items."""
        heads = self._heads.get(key)
        if heads is None:
            heads = self._heads[key] = tuple(unpack(data) for data in self._packed.get(key, ()))
        return heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """Everything of one provider; `problems` say what of it could not be read."""

    provider: Provider
    heads: HeadIndex
    outlines: Packed[Outline]
    agencies: Packed[Agency]
    events: Packed[Event]
    terms: Packed[Term]
    checks: tuple[Check, ...] = ()
    formats: tuple[Format, ...] = ()
    commands: tuple[Command, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


LISTS: Mapping[str, tuple[type, str]] = {
    "outlines": (Outline, "id"),
    "agencies": (Agency, "path"),
    "events": (Event, "id"),
    "terms": (Term, "text"),
}
"""The packed lists of a supply, each with its record and the field its records are known by."""


def packed_lists(records: Mapping[str, Iterable[Any]]) -> dict[str, Any]:
    """Pack the lists of a supply; one that is not given is empty."""
    return {name: Packed.of(records.get(name, ()), *kind) for name, kind in LISTS.items()}
