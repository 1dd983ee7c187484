"""A compiled selection: nodes whose text is literals, slots and references, ready to be filled many times."""

import datetime as dt
from collections.abc import Mapping
from typing import TypeAlias

from fangan.assembly.ranking import Judged
from fangan.late.tuples import NamedTuple
from fangan.model.agency import Agency
from fangan.model.document import Origin, Source
from fangan.model.fact import FactSpec, FactType
from fangan.model.outline import Outline
from fangan.model.plan import Form, Plan
from fangan.model.problem import Place, Problem
from fangan.model.template import Condition, Segment


class RowPiece(NamedTuple):
    """`{{结对.学校}}` inside `each=结对`: a column of the row being repeated; column '' is a list's entry.

    `type` and `format` choose the printer when the column is filled: a program holds data alone, so that it can be
    handed to another process.
    """

    name: str
    column: str
    type: FactType
    format: str


class RefPiece(NamedTuple):
    """A resolved-by-id reference; `target` is a full anchor id."""

    target: str
    local: bool
    format: str
    place: Place | None


SimplePiece: TypeAlias = str | int | RowPiece | RefPiece
"""Literal text, the index of a fact slot, a column of the current row, or a reference."""


class TracedPiece(NamedTuple):
    """A piece and the segment it was compiled from; only a program compiled for its trace holds them."""

    piece: SimplePiece
    segment: Segment


Piece: TypeAlias = SimplePiece | TracedPiece

Pieces: TypeAlias = str | tuple[Piece, ...]
"""Text that needs no filling is a plain string."""


class Slot(NamedTuple):
    """A fact in one format, filled once per build whatever the number of its uses; or a whole column of a table."""

    name: str
    format: str
    column: str = ""

    @property
    def part(self) -> str:
        """What a draft calls a fact's part where it is not given: `联系人.邮箱`; contacts and events may lack some."""
        return f"{self.name}.{self.format}" if self.format else ""


class ClosingPart(NamedTuple):
    """A stretch of a closing; `first` is it where no value stands before, `values` are those it cannot do without."""

    words: Pieces
    first: Pieces
    values: tuple[Pieces, ...]
    optional: bool


class TaskClosing(NamedTuple):
    """One pattern filled with an item's responsibilities: what is printed behind the item's text, or before its stop.

    Where that hangs on the columns of a row, `words` is empty and the first of `texts` that is complete is printed.
    """

    words: Pieces
    texts: tuple[tuple[ClosingPart, ...], ...]
    own_paragraph: bool
    before_stop: bool
    bracketed: bool
    facts: tuple[str, ...]


class TaskProgram(NamedTuple):
    """The responsibilities of an item, or of a `whole` section, still with slots."""

    lead: tuple[Pieces, ...]
    with_: tuple[Pieces, ...]
    by: Pieces
    at: Pieces
    time: Pieces
    place: Pieces
    by_day: dt.date | None = None
    by_fact: str = ""
    """The day itself where `by` is one: a literal, or the name of a date fact."""
    closings: tuple[TaskClosing, ...] = ()
    whole: bool = False
    on_line: bool = False
    """Whether they are printed on the item's own line: what stands below may close more than the item."""
    of: str = ""
    """What they are for where a paragraph that closes it states them; else for what states them."""
    title: Pieces = ""
    """What a section is called whose heading is not printed."""


class TableProgram(NamedTuple):
    """A table; every row is its cells and the name it is repeated for ('' once)."""

    header: tuple[Pieces, ...]
    rows: tuple[tuple[tuple[Pieces, ...], str], ...]
    aligns: tuple[str, ...]
    caption: Pieces


class BlockProgram(NamedTuple):
    """One block to be printed and the deeper ones under it; `level` is final, 0 for body text."""

    level: int
    heading: Pieces
    text: Pieces
    id: str
    when: Condition | None
    each: str
    table: TableProgram | None
    task: TaskProgram | None
    children: tuple["BlockProgram", ...]
    origin: Origin
    place: Place
    run_on: bool = False
    """Whether it is printed in the paragraph above it; such children come first."""
    face: int = 0
    """The level whose heading a label without a number looks like."""
    chain: str = ""
    ends_chain: bool = False
    joins: bool = False
    join: Pieces = ""
    end: Pieces = ""
    """What stands behind a line that `joins`: `join` before another that does, else `end`."""


class SectionProgram(NamedTuple):
    """A section or annex: nodes under one anchor, with the counts its outline demands."""

    key: str
    title: Pieces
    when: Condition | None
    nodes: tuple[BlockProgram, ...]
    counts: Mapping[str, int]
    origin: Origin
    place: Place | None
    tasks: bool = False
    content: bool = False
    required: bool = False
    task: TaskProgram | None = None
    """Its responsibilities, where no heading of its own holds them."""


class Program(NamedTuple):
    """Everything a build needs beside facts."""

    plan: Plan
    outline: Outline
    agency: Agency
    region: str
    form: Form
    title: Pieces
    sections: tuple[SectionProgram, ...]
    annexes: tuple[SectionProgram, ...]
    cover: SectionProgram | None
    slots: tuple[Slot, ...]
    specs: Mapping[str, FactSpec]
    asked: Mapping[str, tuple[str, ...]]
    """Fact → who declares it: the outline's id, or variants by name (`standard/activities`)."""
    used: frozenset[str]
    """Names of the facts that some text, condition, repetition or derivation uses."""
    sources: tuple[Source, ...]
    notes: tuple[Problem, ...]
    unfilled: tuple[Problem, ...] = ()
    """Roles that nobody fills; what they weigh is settled where they are printed."""
    days: Mapping[tuple[str, str], Judged] = {}
    """The days of wordings that are judged by a fact of the plan, by their provider's id and their file."""
    judged_by: frozenset[str] = frozenset()
    """The facts of the plan by whose day wording was chosen: such a program serves no other plan."""
    themes: frozenset[str] = frozenset()
    """The words that were looked for in what the plan is about."""
    cites: bool = False
    """Whether some block hangs on a section or an annex being printed (`when=@task-table`)."""
