"""Check the library: is it whole, are the filed files still there, which wordings would an office better share."""

import os
from pathlib import Path

from fangan.app.library_files import file_of
from fangan.app.library_place import library_file
from fangan.app.workspace import Workspace
from fangan.late.tuples import NamedTuple
from fangan.library.health import Recurring, faults, recurring
from fangan.library.looking import all_plans
from fangan.library.opening import reading
from fangan.model.problem import ExitCode, Place, Problem, Severity, problem


class LibraryCheckOutcome(NamedTuple):
    """What is in a library and what is wrong with it; `recurring` are the wordings that many plans have."""

    library: Path
    plans: int
    recurring: tuple[Recurring, ...]
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when the file is not whole."""
        wrong = any(one.severity is Severity.ERROR for one in self.problems)
        return ExitCode.FINDINGS if wrong else ExitCode.OK


def check_library(workspace: Workspace, given: str | None, least: int, limit: int) -> LibraryCheckOutcome:
    """Check a library; wordings in at least so many plans are told. Raises as `library.opening.reading` does."""
    library = library_file(workspace.environ, given)
    place = Place(str(library))
    with reading(library) as connection:
        problems = [problem("library-fault", place, fault=one) for one in faults(connection)]
        plans = list(all_plans(connection))
        found = () if problems else tuple(recurring(connection, least, limit))
    gone = [plan for plan in plans if plan.file and not os.path.exists(file_of(plan.file))]
    if gone:
        shown = "、".join(f"{plan.id}（{plan.path}）" for plan in gone[:5]) + ("……" if len(gone) > 5 else "")
        problems.append(problem("library-files-gone", place, Severity.NOTE, count=len(gone), files=shown))
    return LibraryCheckOutcome(library, len(plans), found, tuple(problems))
