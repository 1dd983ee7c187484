"""What a comparison finds, as frozen records."""

from enum import StrEnum

from fangan.late.records import dataclass
from fangan.model.address import Address
from fangan.model.document import Document, Origin
from fangan.model.reading import Role


class Kind(StrEnum):
    """What became of one element."""

    UNCHANGED = "unchanged"
    INSERTED = "inserted"
    DELETED = "deleted"
    CHANGED = "changed"
    MOVED = "moved"
    """Stands elsewhere; its words may have changed too."""


class Mark(StrEnum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    INSERTED = "ins"
    DELETED = "del"


@dataclass(frozen=True, slots=True)
class Element:
    """Where an element stands in one document, and what it is known by.

    `part` is `plan` (the plan itself, wherever it stands), `cover` (the notice or letter that issues it) or an annex's
    key. `heading` is the heading of the section around it as printed, `number` is the element's own.
    """

    address: Address
    role: Role
    part: str
    heading: str = ""
    number: str = ""
    origin: Origin | None = None

    @property
    def section(self) -> str:
        """The section around it, '' for none."""
        return self.address.target.section

    @property
    def item(self) -> str:
        """The innermost item around it as `section#item`, '' for none."""
        return str(self.address.target) if self.address.target.item else ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text and what became of it."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a changed table: its place in each (0 is the header, None absent), and every cell's runs."""

    kind: Kind
    before: int | None
    after: int | None
    cells: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One element: its place in each document (None where it is absent) and its text as runs, without its number.

    `rows` tells of a table what `runs` tells of a paragraph; its caption is in `runs`.
    """

    kind: Kind
    before: Element | None
    after: Element | None
    runs: tuple[Run, ...]
    rows: tuple[Row, ...] = ()

    @property
    def element(self) -> Element:
        """The element of the later document, or of the earlier one if it is gone."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def renumbered(self) -> bool:
        """Whether it carries another number than before."""
        return self.before is not None and self.after is not None and self.before.number != self.after.number


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every element of two documents in the order of the later one; what is gone stands where it stood."""

    before: Document
    after: Document
    changes: tuple[Change, ...]

    @property
    def differences(self) -> tuple[Change, ...]:
        """Everything but the unchanged; a new number alone is no difference."""
        return tuple(change for change in self.changes if change.kind is not Kind.UNCHANGED)
