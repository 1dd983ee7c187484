"""File plans in the library, each by itself: one that cannot be read holds up no other."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from fangan.app.events import PlanBegun, PlanDone
from fangan.app.library_files import files_named
from fangan.app.library_place import library_file
from fangan.app.library_reading import LibraryReader
from fangan.app.workspace import Workspace
from fangan.late.tuples import NamedTuple
from fangan.library.filing import file_plan, look_up
from fangan.library.opening import reading, told, writing
from fangan.library.records import FiledPlan, Filing, FilingResult
from fangan.model.problem import ExitCode, FanganError, Place, Problem, Severity, UsageRefused, problem


class AddWish(NamedTuple):
    """What is to be filed: files and folders, in the library of this name; nothing is written in a dry run."""

    paths: tuple[str, ...]
    library: str | None = None
    dry_run: bool = False


class AddedPlan(NamedTuple):
    """What became of one file; no plan and no result where it could not be read or filed."""

    path: str
    plan: FiledPlan | None = None
    result: FilingResult | None = None
    problems: tuple[Problem, ...] = ()
    code: ExitCode = ExitCode.OK


class AddOutcome(NamedTuple):
    """What became of all files, and what of a folder was passed over."""

    library: Path
    plans: tuple[AddedPlan, ...]
    problems: tuple[Problem, ...]
    dry_run: bool = False

    @property
    def code(self) -> ExitCode:
        """What the first file that failed ended with."""
        return next((one.code for one in self.plans if one.code), ExitCode.OK)

    def count(self, filing: Filing) -> int:
        """Return of how many plans this became."""
        return sum(one.result is not None and one.result.filing is filing for one in self.plans)


def add_plans(workspace: Workspace, wish: AddWish) -> AddOutcome:
    """File what is named; raises UsageRefused where nothing is, and as `library.opening.writing` does."""
    library, named = library_file(workspace.environ, wish.library), files_named(wish.paths)
    if not named.files:
        raise UsageRefused([*named.problems, problem("library-nothing-named")])
    added = tuple(_added(workspace, library, named.files, dry_run=wish.dry_run))
    return AddOutcome(library, added, named.problems, wish.dry_run)


def _added(workspace: Workspace, library: Path, files: Sequence[str], *, dry_run: bool) -> Iterator[AddedPlan]:
    reader, today = LibraryReader(workspace), workspace.today.isoformat()
    with ExitStack() as stack:
        if dry_run:
            connection = stack.enter_context(reading(library)) if library.exists() else None
        else:
            connection = stack.enter_context(writing(library))

        def filed(plan: FiledPlan) -> FilingResult:
            if connection is None:
                return FilingResult(Filing.ADDED, 0, plan.path)
            with told(library):
                return look_up(connection, plan) if dry_run else file_plan(connection, plan, today)

        for number, path in enumerate(files, 1):
            workspace.tell(PlanBegun(path, number, len(files)))
            done = list(_of_file(reader, path, filed))
            code = next((one.code for one in done if one.code), ExitCode.OK)
            workspace.tell(PlanDone(path, number, len(files), code))
            yield from done


def _of_file(reader: LibraryReader, path: str, filed: Callable[[FiledPlan], FilingResult]) -> Iterator[AddedPlan]:
    """Yield what became of the plans of a file, and why the rest of them was not filed."""
    try:
        for plan, problems in reader.read(path):
            result = filed(plan)
            yield AddedPlan(plan.path, plan, result, (*problems, *_namesakes(plan.path, result)))
    except FanganError as error:
        yield AddedPlan(path, problems=error.problems, code=error.exit_code)


def _namesakes(path: str, result: FilingResult) -> Iterator[Problem]:
    if result.namesake:
        yield problem("library-namesake", Place(path), Severity.NOTE, id=result.namesake)
