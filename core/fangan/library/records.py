"""What is filed in a library, and what comes out of it."""

from collections.abc import Sequence
from enum import StrEnum

from fangan.late.tuples import NamedTuple


class PassageRow(NamedTuple):
    """One printed stretch of a plan: a paragraph, a table, a title, a name around the text.

    `position` counts from 1 in reading order. `text` is '' for the plan's own text, else the key of an annex, or
    `issue` around the texts. `section` is the key of the section, '' where nobody knows it, `kind` the heading it
    stands under. `words` are heading and text together, without the number; `cells` is a table as JSON, '' for anything
    else. `plan` is the number of the plan, 0 before it has one. A library and its JSON have the same names.
    """

    position: int
    role: str
    text: str
    section: str
    kind: str
    item: str
    level: int
    number: str
    heading: str
    words: str
    cells: str = ""
    plan: int = 0

    @property
    def id(self) -> str:
        """What people call it by."""
        return f"{self.plan}.{self.position}"


class FiledPlan(NamedTuple):
    """A plan as it is filed: what is known of it, and its passages.

    `agency` is a path where the plan says it, else the name that signs; `office` is that name. `date` is ISO, '' for
    none, `year` 0 for none. `path` is the name under which it was given, `file` the same from the root. `digest` is
    that of all that is printed, whatever the file's format.
    """

    title: str
    agency: str
    office: str
    region: str
    year: int
    date: str
    outline: str
    form: str
    number: str
    digest: str
    path: str
    file: str
    passages: tuple[PassageRow, ...]


class Filing(StrEnum):
    """What became of a plan that was to be filed."""

    ADDED = "added"
    CHANGED = "changed"
    """The same file was here with other words: this is its new edition."""
    SAME = "same"
    """Its words are here already; nothing was written."""


class FilingResult(NamedTuple):
    """What became of a plan, and the number it has: of one that is here already, that one's; `path` is that one's."""

    filing: Filing
    plan: int
    path: str
    before: int = 0
    """The edition that it takes the place of, 0 for none."""
    namesake: int = 0
    """A plan of the same title, agency and year from another file, 0 for none."""


class PlanRow(NamedTuple):
    """A plan in the library, without its passages; `successor` is the edition that took its place, 0 for none.

    `filed` is the day of filing, all else as in `FiledPlan`. What is printed as JSON has the same names.
    """

    id: int
    title: str
    agency: str
    office: str
    region: str
    year: int
    date: str
    outline: str
    form: str
    number: str
    digest: str
    path: str
    file: str
    successor: int
    filed: str


class Hit(NamedTuple):
    """A passage that was found, in which plan, and where in its words: half-open extents of characters."""

    plan: PlanRow
    passage: PassageRow
    marks: tuple[tuple[int, int], ...]


class Found(NamedTuple):
    """What a search found: the best passages, how many there are, in how many plans.

    `ranked` is how many of them were weighed against each other; of very many only those filed last are.
    """

    hits: Sequence[Hit]
    passages: int
    ranked: int
