"""A variant: one agency's wording of a section or of one item."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.agency import AgencyKind, Level
from fangan.model.fact import FactSpec
from fangan.model.problem import Place
from fangan.model.provider import Provider
from fangan.model.template import Condition, Template
from fangan.model.validity import ALWAYS, Validity

if TYPE_CHECKING:
    from fangan.model.exemption import Exemption


class Scope(NamedTuple):
    """The head's `for:`; an empty tuple means everybody, several values mean any of them."""

    agency: tuple[str, ...] = ()
    outline: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    kind: tuple[AgencyKind, ...] = ()
    region: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    """Words, one of which the plan's theme must hold."""
    level: tuple[Level, ...] = ()


class Insert(NamedTuple):
    """Where an item comes in when the section does not have it: after/before an id, first, last."""

    where: str
    anchor: str = ""


class Base(NamedTuple):
    """The wording an override was written against: `standard/activities#donation@1f2e3d4c5b6a`."""

    provider: str
    key: str
    digest: str


class Alternatives(NamedTuple):
    """Several wordings under one item id, one of which the drafter chooses, or `several`: from `least` to `most`."""

    ask: str
    options: Mapping[str, str]
    default: tuple[str, ...] = ()
    several: bool = False
    least: int = 1
    most: int = 1

    def takes(self, picked: tuple[str, ...]) -> bool:
        """Whether this is an answer: options there are, none twice, and as many as may be chosen."""
        distinct = set(picked)
        return len(distinct) == len(picked) and distinct <= set(self.options) and self.least <= len(picked) <= self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantHead:
    """What selection reads of a variant; cheap to cache, without any wording."""

    key: str
    item: str = ""
    scope: Scope = field(default_factory=Scope)
    valid: Validity = ALWAYS
    valid_on: str = ""
    """The date fact by whose day `valid` and its terms are judged; '' is the plan's date."""
    insert: Insert | None = None
    base: Base | None = None
    provider: Provider
    file: str
    """Path as shown to people: relative to the provider's folder."""
    path: str
    """Absolute path of the section file."""

    @property
    def name(self) -> str:
        """`provider/section#item`, as `why` and the lock print it."""
        return f"{self.provider.id}/{self.target}"

    @property
    def told_as(self) -> str:
        """The file as a message names it: `standard/sections/goals.md` of a plugin, the path of one's own."""
        return self.file if self.provider.own else f"{self.provider.id}/{self.file}"

    @property
    def target(self) -> str:
        """`section` or `section#item`."""
        return str(Target(self.key, self.item))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """What `{#id …}` says of an item beside its id."""

    when: Condition | None = None
    each: str = ""
    lead: tuple[Template, ...] = ()
    with_: tuple[Template, ...] = ()
    by: Template = ()
    at: Template = ()
    time: Template = ()
    place: Template = ()
    choice: str = ""
    join: Template = ()
    """Behind each of a row of run-on lines but the last."""
    end: Template = ()
    """Behind the last of them."""
    of: str = ""
    """The item this paragraph or table closes, or `section`; '' is the block it stands under."""

    @property
    def states_task(self) -> bool:
        """Whether any responsibility is stated."""
        return bool(self.lead or self.with_ or self.by or self.at or self.time or self.place)


NO_ATTRIBUTES = Attributes()


class RowPart(NamedTuple):
    """One row of a table template; `each` repeats it."""

    cells: tuple[Template, ...]
    each: str = ""


class TablePart(NamedTuple):
    """A pipe table: a header row, rows, and per column `left`, `center`, `right`, or nothing."""

    header: tuple[Template, ...]
    rows: tuple[RowPart, ...]
    aligns: tuple[str, ...]
    caption: Template = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block of wording and the deeper blocks under it.

    `level` is 0 for a body paragraph or table, 1–4 for the marker it was written with. `heading` is empty for a
    numbered sentence. `run_on` parts are printed at the end of the paragraph they stand under, before its other
    children. `chain` is the form of a 一是 or 第一， the text opened with (`chinese.lexicon.markers.chain_form`).
    """

    level: int = 0
    heading: Template = ()
    text: Template = ()
    id: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    table: TablePart | None = None
    children: tuple["Part", ...] = ()
    run_on: bool = False
    chain: str = ""
    typed: str = ""
    """The marker of a chain as it was typed; `text` is what stands behind it."""
    ends_chain: bool = False
    """Whether what is counted behind it begins anew."""
    plain: bool = False
    """Whether a numbered line has no heading however many sentences it has."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The whole of a variant's file: head plus body."""

    head: VariantHead
    title: Template
    facts: Mapping[str, FactSpec]
    parts: tuple[Part, ...]
    guidance: str = ""
    choose: Mapping[str, Alternatives] = field(default_factory=dict)
    attributes: Attributes = NO_ATTRIBUTES
    """The responsibilities of the whole section."""
    exceptions: tuple["Exemption", ...] = ()
    """What rules find in its words and somebody lets stand."""
    digest: str = ""
    """First 12 hex digits of the SHA-256 of the file's text with LF line ends."""

    def item_id(self, part: Part) -> str:
        """Return the id a part has as an item: where several alternatives are chosen each is one, `principles-open`."""
        choice = part.attributes.choice
        several = bool(choice) and part.id in self.choose and self.choose[part.id].several
        return f"{part.id}-{choice}" if several else part.id


class _Nested(Protocol):
    @property
    def children(self) -> Iterable[Self]: ...


_Nesting = TypeVar("_Nesting", bound=_Nested)


def walk(parts: Iterable[_Nesting]) -> Iterator[_Nesting]:
    """Yield parts with those under them, in reading order."""
    for part in parts:
        yield part
        if part.children:
            yield from walk(part.children)
