"""Where the words of a document come from, character by character.

Composing knows it, and keeps it only when asked to: a Document read from a file has no trace.
"""

from collections.abc import Mapping
from enum import StrEnum

from fangan.late.records import dataclass
from fangan.model.address import Address
from fangan.model.problem import Place


class SpanKind(StrEnum):
    """What words are to the plan."""

    WRITTEN = "written"
    """They stand so in a section file, an outline or the plan file."""
    FACT = "fact"
    COLUMN = "column"
    """A column of a table that is repeated, or the entry of a list."""
    BUILT_IN = "built-in"
    """What is always there: 机关, 单位.宣传, 方案标题."""
    REFERENCE = "reference"
    MADE = "made"
    """Put in by us: the words around responsibilities, a deadline, the table of tasks, the breaks between cells."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a block that come from one place; `start` and `end` are counted as in an Address.

    `name` and `format` are those of the fact, of the column (`结对.学校`), of the built-in fact or of the reference's
    target; `row` is the number of the repeated row. `place` is where the words begin if they are WRITTEN, where the
    value was given if they are a FACT or a COLUMN (of a derived fact, the value it hangs on), where a REFERENCE
    stands, and where a formula (`提法.指导思想`) is listed; None where no file says it.
    """

    start: int
    end: int
    kind: SpanKind
    name: str = ""
    format: str = ""
    row: int = 0
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """The spans of every title and block, by text and block as an Address has them; joined they are its words."""

    spans: Mapping[tuple[str, int], tuple[Span, ...]]

    def at(self, address: Address) -> tuple[Span, ...]:
        """Return the spans that reach into an address; none around the texts, which no wording fills."""
        spans = self.spans.get((address.text, address.block), ())
        return tuple(one for one in spans if one.start < address.end and address.start < one.end)
