"""The kinds of supply: one table that everybody reads who speaks of what a provider may supply.

A further kind is an entry here and a documented hook in `fangan.plugins.hookspecs`. Discovery never imports this
module, and the readers of files are imported when a file is read: a cached start pays for neither.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from typing import Any, Generic, TypeVar

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.messages.translation import mark
from fangan.model.agency import Agency, AgencyKind, Level
from fangan.model.event import Event, Term
from fangan.model.extension import Check, Command, Engine, Format
from fangan.model.fact import Carry, Derive, FactSpec, FactType
from fangan.model.house_rules import HouseRules, HouseWord, PolicyParameter
from fangan.model.outline import ItemRules, Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import Form
from fangan.model.problem import Place
from fangan.model.provider import Provider
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import Base, Insert, Scope, VariantHead
from fangan.model.template import Condition, PatternPart, Placeholder, Reference, TaskPattern
from fangan.model.validity import Validity
from fangan.plugins.records import SectionFolder

T = TypeVar("T")


class Files(NamedTuple):
    """Where files of one sort lie in a provider's folder, and how they are called: `*.md` in `sections`."""

    folder: str
    pattern: str

    def holds(self, name: str) -> bool:
        """Whether a file of this name, in the right folder, is one of them."""
        return name.endswith(self.pattern[1:]) if self.pattern.startswith("*") else name == self.pattern


DECLARATION = Files("", "fangan.yaml")
"""What a folder says of itself: its grammar, its name, its commands."""


class DataFile(NamedTuple):
    """A provider's file as its reader gets it; `file` is its path as shown to people."""

    text: str
    file: str
    path: str
    provider: Provider


@dataclass(frozen=True, kw_only=True, eq=False)
class SupplyKind(Generic[T]):
    """One kind of supply; the hook that returns it is `fangan_` and its name."""

    name: str
    heading: str
    """What people read over a list of it: a msgid."""
    record: type[T]
    known_by: str
    """The field its records are asked for by."""
    shown: str = ""
    """The attribute that names one of its records to people, when it is another."""
    returns: type | None = None
    """What its hook returns, when that is not the record itself."""
    older: Mapping[type, Callable[[Any], T]] = field(default_factory=dict)
    """What its hook returned in an earlier version and still may, and what makes today's record of it."""
    parts: tuple[type, ...] = ()
    """The records and enumerations inside its records: what a cache, and a plugin's process, must know."""

    @property
    def hook(self) -> str:
        """The name of the hook."""
        return f"fangan_{self.name}"

    @property
    def promised(self) -> type:
        """The record its hook returns."""
        return self.returns or self.record

    def adopted(self, record: Any) -> Any:
        """Return what its hook returned as today's record."""
        make = self.older.get(type(record))
        return make(record) if make else record

    def name_of(self, record: T) -> str:
        """Return the name of one of its records for people."""
        return str(getattr(record, self.shown or self.known_by))


@dataclass(frozen=True, kw_only=True, eq=False)
class FileKind(SupplyKind[T]):
    """A kind of supply that files may hold."""

    files: Files
    read: Callable[[DataFile], Iterable[T]]
    """Reads one of its files; raises InputRefused with every problem in it."""


def _heads(data: DataFile) -> Iterable[VariantHead]:
    from fangan.sources.section_file import read_head

    return (read_head(data.text, data.provider, data.file, data.path),)


def _outlines(data: DataFile) -> Iterable[Outline]:
    from fangan.sources.outline_file import read_outline

    return (replace(read_outline(data.text, data.file, data.provider.id), path=data.path),)


def _agencies(data: DataFile) -> Iterable[Agency]:
    from fangan.sources.agencies_file import read_agencies

    return read_agencies(data.text, data.file, data.provider.id).values()


def _events(data: DataFile) -> Iterable[Event]:
    from fangan.sources.events_file import read_events

    return read_events(data.text, data.file, data.provider.id).values()


def _terms(data: DataFile) -> Iterable[Term]:
    from fangan.sources.events_file import read_terms

    return read_terms(data.text, data.file, data.provider.id)


def _house_rules(data: DataFile) -> Iterable[HouseRules]:
    from fangan.sources.house_file import read_house_rules

    return (read_house_rules(data.text, data.file, data.provider.id),)


_OUTLINE_PARTS = (
    Carry, Condition, Derive, FactSpec, FactType, Form, ItemRules, OutlineAnnex, OutlineSection, PatternPart, Place,
    Placeholder, Reference, TaskPattern,
)  # fmt: skip

KINDS: tuple[SupplyKind[Any], ...] = (
    FileKind(
        name="sections",
        heading=mark("Sections"),
        record=VariantHead,
        known_by="key",
        shown="target",
        returns=SectionFolder,
        files=Files("sections", "*.md"),
        read=_heads,
        parts=(AgencyKind, Base, Insert, Level, Provider, Scope, Validity),
    ),
    FileKind(
        name="outlines",
        heading=mark("Outlines"),
        record=Outline,
        known_by="id",
        files=Files("outlines", "*.yaml"),
        read=_outlines,
        parts=_OUTLINE_PARTS,
    ),
    FileKind(
        name="agencies",
        heading=mark("Agencies"),
        record=Agency,
        known_by="path",
        files=Files("", "agencies.yaml"),
        read=_agencies,
        parts=(AgencyKind, Level, Place),
    ),
    FileKind(
        name="events",
        heading=mark("Events"),
        record=Event,
        known_by="id",
        files=Files("", "events.yaml"),
        read=_events,
        parts=(Place,),
    ),
    FileKind(
        name="terms",
        heading=mark("Terms"),
        record=Term,
        known_by="text",
        files=Files("", "terms.yaml"),
        read=_terms,
        parts=(Place, Validity),
    ),
    FileKind(
        name="house_rules",
        heading=mark("What checks know"),
        record=HouseRules,
        known_by="provider",
        shown="name",
        files=Files("", "checks.yaml"),
        read=_house_rules,
        parts=(Grade, HouseWord, Place, PolicyParameter),
    ),
    SupplyKind(name="formats", heading=mark("Formats"), record=Format, known_by="name"),
    SupplyKind(
        name="checks",
        heading=mark("Checks"),
        record=Rule,
        known_by="id",
        older={Check: Rule.of},
        parts=(Grade, LooksAt),
    ),
    SupplyKind(name="commands", heading=mark("Commands"), record=Command, known_by="name"),
    SupplyKind(name="engines", heading=mark("Engines"), record=Engine, known_by="name"),
)
"""Every kind, in the order in which people read of them."""


def file_kinds() -> tuple[FileKind[Any], ...]:
    """Return the kinds that files may hold."""
    return tuple(kind for kind in KINDS if isinstance(kind, FileKind))


def data_files() -> tuple[Files, ...]:
    """Return everything that is read of a provider's folder."""
    return (DECLARATION, *(kind.files for kind in file_kinds()))


def kind_of(record: type[T]) -> SupplyKind[T]:
    """Return the kind whose records are of this class."""
    return next(kind for kind in KINDS if kind.record is record)
