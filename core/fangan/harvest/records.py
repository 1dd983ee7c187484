"""What a harvest finds and what it writes, as frozen records."""

from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from fangan.compare.records import Kind
from fangan.late.tuples import NamedTuple

Writes: TypeAlias = dict[Path, bytes | None]
"""Files with what is to be in them; None where one goes, for its words stand elsewhere now."""


class Kin(StrEnum):
    """What a difference belongs to."""

    FACT = "fact"
    """A fact's value, changed wherever it is printed."""
    PLACE = "place"
    """A fact's value, changed in some places only: wording of those places."""
    WORDING = "wording"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    ONCE = "once"
    """An entry of `issue`: the number, the day, the note."""
    LITERAL = "literal"
    """Nothing that could be told for certain: its section stands word for word in the plan's own wording."""
    OUTLINE = "outline"
    """A demand of the outline that the edited text does not keep, lifted in an outline of the plan's own."""
    FORMAT = "format"
    """Formatting only: the same words printed otherwise; it is not written anywhere."""
    UNKNOWN = "unknown"
    """Nothing that could be told for certain; it is not written anywhere."""


class Evidence(StrEnum):
    """By what a paragraph of the file was known to be one of the plan's, the surest first."""

    EXACT = "exact"
    NORMALISED = "normalised"
    BOOKMARK = "bookmark"
    ALIGNMENT = "alignment"


class Harvested(NamedTuple):
    """One difference: what it belongs to, by which evidence, the words before and after, and the file it goes to.

    `target` is the section or item, or the entry of `issue`; `name` the fact's. Of formatting,
    `old` and `new` are what differs and `name` is the words. `file` is '' where nothing is written.
    """

    kin: Kin
    evidence: Evidence
    target: str
    old: str
    new: str
    name: str = ""
    file: str = ""


class Hunk(NamedTuple):
    """Words of a block, from `start` to `end`, that became `new`."""

    start: int
    end: int
    new: str


PairSpot = tuple[str, int]
"""A text's key and a block's number, as a trace has them."""


class BlockPair(NamedTuple):
    """A block of the composed document and its edited form; None and '' where there is none.

    `id` is the anchor that both say they open, '' where they do not say the same.
    """

    kind: Kind
    place: PairSpot
    edited: PairSpot
    before: str
    after: str
    target: str
    id: str = ""


NOT_THERE: PairSpot = ("", -1)
