"""What one provider supplies: records of every kind, packed until somebody asks for them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, Generic, TypeVar

from fangan.late.records import dataclass
from fangan.model.problem import OutputFailed, Problem, problem
from fangan.model.provider import Provider
from fangan.plugins.codec import NO_RECORD, pack_value, position, unpack
from fangan.plugins.kinds import FileKind, SupplyKind, kind_of

T = TypeVar("T")


class Records(Generic[T]):
    """The records of one kind in order.

    What files may hold is kept as JSON data, each record built when it is asked for, its name read without building
    it: a plan looks at a dozen sections, a catalogue may hold a thousand variants. What only code supplies is kept
    as it is.
    """

    def __init__(self, kind: SupplyKind[T], rows: Sequence[Any] = ()) -> None:
        self.rows = rows
        self._kind = kind
        self._built: dict[int, T] = {}
        self._places: dict[str, list[int]] = {}

    @classmethod
    def of(cls, record: type[T], records: Iterable[T]) -> "Records[T]":
        """Pack records of a class."""
        kind = kind_of(record)
        return cls(kind, [pack_value(one) for one in records] if isinstance(kind, FileKind) else list(records))

    def names(self) -> list[str]:
        """List the records' names in order."""
        kind = self._kind
        if not isinstance(kind, FileKind):
            return [getattr(row, kind.known_by) for row in self.rows]
        at = position(kind.record, kind.known_by)
        return [row[at] for row in self.rows]

    def named(self, name: str) -> list[T]:
        """List the records of this name; several variants word one section."""
        if not self._places:
            for at, one in enumerate(self.names()):
                self._places.setdefault(one, []).append(at)
        return [self[at] for at in self._places.get(name, ())]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, at: int) -> T:
        if at not in self._built:
            try:
                self._built[at] = unpack(self.rows[at])
            except NO_RECORD as error:  # packed by us, it would be one: somebody has changed the cache
                raise OutputFailed([problem("cache-forged", None, kind=self._kind.record.__name__)]) from error
        return self._built[at]

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self.rows)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """Everything of one provider; `problems` say what of it could not be read."""

    provider: Provider
    records: Mapping[type, Records[Any]] = field(default_factory=dict)
    """By the class of the records; a kind the provider has nothing of may be left out."""
    problems: tuple[Problem, ...] = ()

    def of(self, record: type[T]) -> Records[T]:
        """Return its records of a class."""
        return self.records.get(record) or Records(kind_of(record))


def are_rows(kind: FileKind[Any], rows: object) -> bool:
    """Whether what a cache holds may be packed records of a kind: as far as their names, which are read unbuilt."""
    at = position(kind.record, kind.known_by)
    tag = kind.record.__name__
    return isinstance(rows, list) and all(
        isinstance(row, list) and len(row) > at and row[0] == tag and type(row[at]) is str for row in rows
    )


def packed(records: Mapping[type, Iterable[Any]]) -> dict[type, Records[Any]]:
    """Pack what one provider supplies, by the class of the records."""
    return {record: Records.of(record, found) for record, found in records.items()}
