"""What a merge takes over and what it cannot settle, as frozen records."""

from enum import StrEnum

from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Document


class MergeKind(StrEnum):
    """What somebody did to an element."""

    CHANGED = "changed"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"


class Side(NamedTuple):
    """A file of somebody: what it says, what it said before that, and who that is."""

    by: str
    file: str
    base: Document
    document: Document


class Taken(NamedTuple):
    """A change that is in the merged document: whose it is, and the words before and after.

    `address` is where it stands there, what was deleted at the block before it.
    """

    by: str
    kind: MergeKind
    address: Address
    old: str
    new: str


class Conflict(NamedTuple):
    """Words that two changed otherwise: the merged document has `ours`, `theirs` is told beside it.

    '' stands for words that are left out; where `ours` is, the document has `theirs`.
    """

    ours_by: str
    theirs_by: str
    address: Address
    base: str
    ours: str
    theirs: str


class Merged(NamedTuple):
    """The document with everything that does not meet, and what does."""

    document: Document
    taken: tuple[Taken, ...]
    conflicts: tuple[Conflict, ...]
    lost: tuple[str, ...] = ()
    """Words of a side that neither the document nor a conflict has, which only a fault of ours brings about."""
