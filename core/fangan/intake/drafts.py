"""What is made of a foreign text: sections and their lines, each with the place its words came from."""

from dataclasses import dataclass, field
from enum import StrEnum

from fangan.formats.plain.records import LineExtent
from fangan.late.tuples import NamedTuple
from fangan.model.document import Table


class Became(StrEnum):
    """What words of a foreign text became."""

    WORDS = "words"
    """Words of a section file, an annex or a title."""
    NUMBER = "number"
    """A number that is computed from now on."""
    FIELD = "field"
    """A value of the plan file."""
    ASIDE = "aside"
    """Nothing of the plan: set apart in a file of its own."""
    AGAIN = "again"
    """Nothing that is stored: a build makes it again, as it does the labels of annexes."""


class Arrival(NamedTuple):
    """Where an extent of a foreign line went: the file, the line in it (0 for the whole file)."""

    extent: LineExtent
    became: Became
    file: str = ""
    line: int = 0
    words: str = ""
    """What stands there now; '' where nothing of it is told."""


class DraftLine(NamedTuple):
    """A line of a section: its level (0 for text), the number that was written, its words without the number.

    `heading` is how many characters of the words are a heading. `number` and `words` come from `at` and `whence`. `id`
    is that of an item where it has one already; one that runs on is printed at the end of the line above it.
    """

    level: int
    number: str
    words: str
    heading: int
    whence: LineExtent
    at: LineExtent
    id: str = ""
    run_on: bool = False


class DraftTable(NamedTuple):
    """A table of a section, and where its cells come from."""

    table: Table
    whence: tuple[LineExtent, ...]
    id: str = ""


@dataclass(slots=True)
class DraftSection:
    """A section: its key, its heading ('' for none) and lines; `kind` is '' where its heading names no known kind."""

    key: str
    kind: str
    title: str = ""
    number: str = ""
    whence: tuple[LineExtent, ...] = ()
    """Where the heading comes from."""
    at: tuple[LineExtent, ...] = ()
    """Where its number and the marks around it come from."""
    lines: "list[DraftLine | DraftTable]" = field(default_factory=list)
    fused: bool = False
    """Whether its heading stood in one line with its text."""
    line: DraftLine | None = None
    """The line of its heading as it was written, the marks around it, too; None where text stood in it."""

    def back(self) -> "list[DraftLine | DraftTable]":
        """Return the lines with the heading as a line of the first level before them, as an annex holds them."""
        if not self.title:
            return self.lines
        if self.line and not self.lines:
            return [self.line]
        whence, at = self.whence[0], self.at[0]
        return [DraftLine(1, self.number, self.title, len(self.title), whence, at), *self.lines]
