"""Show what is in the library: a plan with its editions, or a passage, what stands around it and what is like it."""

from pathlib import Path
from sqlite3 import Connection

from fangan.app.library_place import library_file
from fangan.app.workspace import Workspace
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.library.looking import alike_elsewhere, editions_of, passages_of, past_plan
from fangan.library.opening import reading
from fangan.library.records import PassageRow, PlanRow
from fangan.model.problem import ExitCode, InputRefused, Place, UsageRefused, problem

AROUND_A_PASSAGE = 3
"""How many passages before and behind one are shown with it."""
_ID = regex(r"#?(\d{1,15})(?:[.．。](\d{1,15}))?")


class LibraryId(NamedTuple):
    """What somebody points to: a plan by its number, or a passage of it, counted from 1 (0 for the whole plan)."""

    plan: int
    position: int = 0


class ShowOutcome(NamedTuple):
    """A plan, its editions, and the passages asked for; `position` is the one in their middle, 0 for a whole plan.

    `elsewhere` are paragraphs of other plans that say the same as that one.
    """

    library: Path
    plan: PlanRow
    editions: tuple[PlanRow, ...]
    passages: tuple[PassageRow, ...]
    position: int = 0
    elsewhere: tuple[tuple[PlanRow, PassageRow], ...] = ()

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


def read_id(text: str) -> LibraryId:
    """Read `12` or `12.34`; raises UsageRefused `library-id`."""
    found = _ID.fullmatch(text.strip())
    if found is None:
        raise UsageRefused([problem("library-id", None, text=text)])
    return LibraryId(int(found[1]), int(found[2] or 0))


def show_entry(workspace: Workspace, text: str, given: str | None = None) -> ShowOutcome:
    """Show a plan or a passage; raises as `read_id`, `past_plan_called` and `library.opening.reading`."""
    id_, library = read_id(text), library_file(workspace.environ, given)
    with reading(library) as connection:
        plan = past_plan_called(connection, library, id_)
        editions = tuple(editions_of(connection, plan))
        if not id_.position:
            return ShowOutcome(library, plan, editions, tuple(passages_of(connection, plan.id)))
        first, last = id_.position - AROUND_A_PASSAGE, id_.position + AROUND_A_PASSAGE
        passages = tuple(passages_of(connection, plan.id, first, last))
        middle = next((one for one in passages if one.position == id_.position), None)
        if middle is None:
            raise InputRefused([problem("library-no-passage", Place(str(library)), id=text, title=plan.title)])
        elsewhere = tuple(alike_elsewhere(connection, middle))
        return ShowOutcome(library, plan, editions, passages, id_.position, elsewhere)


def past_plan_called(connection: Connection, library: Path, id_: LibraryId) -> PlanRow:
    """Return a plan by its number; raises InputRefused `library-no-plan`."""
    plan = past_plan(connection, id_.plan)
    if plan is None:
        raise InputRefused([problem("library-no-plan", Place(str(library)), id=id_.plan)])
    return plan
