"""The face for Python: what `import fangan` offers, over the same use cases as the command line.

Whatever the command line refuses is refused here, with the same codes. A function raises `FanganError` with every
problem of one pass; `str(error)` says them as the command line would. What does not stop a function stands in the
`problems` of its outcome. docs/python.md tells it with examples.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from os import PathLike
from typing import TYPE_CHECKING, ParamSpec, TypeAlias, TypeVar

from fangan.app.given import FactValue, facts_in_python
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.model.document import Document
from fangan.model.problem import FanganError, Problem

if TYPE_CHECKING:
    from fangan.app.building import BuildOutcome
    from fangan.app.checking import CheckOutcome
    from fangan.app.comparing import Compared, DiffOutcome
    from fangan.app.composing import ComposeOutcome
    from fangan.app.creating import NewOutcome
    from fangan.app.merging import MergeOutcome
    from fangan.app.rolling import RollOutcome
    from fangan.app.surveying import FactsOutcome
    from fangan.app.verifying import VerifyOutcome
    from fangan.checks.told import Told

P = ParamSpec("P")
Result = TypeVar("Result")
PathName: TypeAlias = str | PathLike[str]
PlanName: TypeAlias = Project | PathName
"""An open plan, or the path of a plan file or of its folder."""
Facts: TypeAlias = Mapping[str, FactValue]


def say(found: "Problem | Told") -> str:
    """Return a problem or a finding as the command line prints it, in the language the environment asks for."""
    from fangan.messages.render import render
    from fangan.messages.translation import translator

    return render(found if isinstance(found, Problem) else found.problem(), translator(os.environ))


def _spoken(function: Callable[P, Result]) -> Callable[P, Result]:
    """Let `str(error)` of an error that leaves a function say all its problems, a line each."""

    @wraps(function)
    def spoken(*args: P.args, **named: P.kwargs) -> Result:
        try:
            return function(*args, **named)
        except FanganError as error:
            error.args = ("\n".join(map(say, error.problems)),)
            raise

    return spoken


class OpenPlan(Project):
    """A plan that was read, and everything around it: `file`, `plan`, `catalogue`, `workspace`, `superior`."""

    __slots__ = ()

    @_spoken
    def compose(self, facts: Facts | None = None, *, draft: bool = False, locked: bool = False) -> "ComposeOutcome":
        """Compose a document with further facts, which are stronger than the plan's; nothing is written.

        A draft prints 【待填：名称】 where a fact is missing. `locked` refuses any wording but that of plan.lock.
        """
        from fangan.app.composing import ComposeWish, compose_plan

        return compose_plan(self, ComposeWish(given=facts_in_python(facts or {}), draft=draft, locked=locked))

    def __repr__(self) -> str:
        return f"<OpenPlan {str(self.file)!r}>"


@_spoken
def open(path: PathName, workspace: Workspace | None = None) -> OpenPlan:  # noqa: A001 (as gzip and codecs have it)
    """Read a plan, given as its file or its folder."""
    project = open_project(os.fspath(path), workspace)
    return OpenPlan(*[getattr(project, name) for name in Project.__match_args__])


def _opened(plan: PlanName) -> Project:
    return plan if isinstance(plan, Project) else open_project(os.fspath(plan))


@_spoken
def build(
    plan: PlanName,
    *,
    output: PathName | None = None,
    formats: Sequence[str] | str = (),
    facts: Facts | None = None,
    draft: bool = False,
    locked: bool = False,
    clean: bool = False,
    dry_run: bool = False,
) -> "BuildOutcome":
    """Write the documents of a plan, in every format or in none.

    `output` is a file, or a folder when it has no suffix; without it the plan's own folder. `formats` are names like
    `docx`; without them the suffix of `output` says which, else docx. With `clean` the files hold digests of facts and
    plan, which are kept beside the plan.
    """
    from fangan.app.building import BuildWish, build_plan

    wish = BuildWish(
        given=facts_in_python(facts or {}),
        draft=draft,
        locked=locked,
        clean=clean,
        formats=_names(formats),
        output=_output(output),
        dry_run=dry_run,
    )
    return build_plan(_opened(plan), wish)


def build_all(
    plans: Iterable[PathName],
    *,
    output: PathName | None = None,
    formats: Sequence[str] | str = (),
    draft: bool = False,
    locked: bool = False,
    clean: bool = False,
    workspace: Workspace | None = None,
) -> Iterator["BuildOutcome"]:
    """Build plans one after another; one that cannot be built is an outcome without files and stops no other.

    Two plans that would be written into one file are refused. `workspace` reads once what all plans share.
    """
    from fangan.app.building import BuildWish, build_plans

    paths = [os.fspath(path) for path in plans]
    wish = BuildWish(
        formats=_names(formats), output=_output(output), draft=draft, locked=locked, clean=clean, several=True
    )
    return build_plans(workspace or Workspace(), paths, wish)


def _names(formats: Sequence[str] | str) -> tuple[str, ...]:
    return (formats,) if isinstance(formats, str) else tuple(formats)


def _output(output: PathName | None) -> str | None:
    """Return an output as the command line takes it: a folder ends with a slash."""
    if output is None:
        return None
    name = os.fspath(output)
    return name if os.path.splitext(name)[1] else os.path.join(name, "")


@_spoken
def read(path: PathName, workspace: Workspace | None = None) -> Document:
    """Read a built .docx or .json, or a plugin's format, as the document it was written from, as far as it tells."""
    return (workspace or Workspace()).built(os.fspath(path)).document


@_spoken
def check(
    plan: PlanName, *, facts: Facts | None = None, families: Sequence[str] = (), rendered: bool = False
) -> "CheckOutcome":
    """Run the rules over a plan, all of them or some families; the outcome goes through the findings.

    The path of a .docx, a .txt or a section file is checked as what it is. With `rendered` the pages of a Word file are
    laid out by LibreOffice and measured, too.
    """
    from fangan.app.checking import CheckWish, check_plan
    from fangan.checks.choosing import Choice

    choice = Choice(select=tuple(families))
    wish = CheckWish(given=facts_in_python(facts or {}), choice=choice, rendered=rendered)
    if isinstance(plan, Project):
        return check_plan(plan, wish)
    from fangan.app.checking_files import check_path, told_of_pages

    return told_of_pages(check_path(Workspace(), os.fspath(plan), wish), wish)


@_spoken
def facts(plan: PlanName, *, facts: Facts | None = None, missing: bool = False) -> "FactsOutcome":
    """List the facts a plan asks for, with what became of each; `missing` leaves out those that are there."""
    from fangan.app.surveying import FactsWish, survey_plan

    return survey_plan(_opened(plan), FactsWish(given=facts_in_python(facts or {}), missing=missing))


@_spoken
def diff(
    before: PlanName | Document,
    after: PlanName | Document,
    *,
    output: PathName | None = None,
    draft: bool = False,
    workspace: Workspace | None = None,
) -> "DiffOutcome":
    """Compare two plans, built files or documents, in any mix; the outcome goes through the differences.

    `output` is a .docx to write with tracked changes. `draft` compares in spite of missing facts.
    """
    from fangan.app.comparing import DiffWish, compare

    def side(one: PlanName | Document) -> "Compared":
        return one if isinstance(one, Project | Document) else os.fspath(one)

    written = None if output is None else os.fspath(output)
    wish = DiffWish(before=side(before), after=side(after), output=written, draft=draft)
    opened = (one.workspace for one in (before, after) if isinstance(one, Project))
    return compare(workspace or next(opened, None) or Workspace(), wish)


@_spoken
def merge_edited(
    plan: PlanName,
    files: Sequence[PathName] | PathName,
    *,
    output: PathName | None = None,
    base: PathName | None = None,
    workspace: Workspace | None = None,
) -> "MergeOutcome":
    """Merge a plan with built files that others edited; `output` is the .docx to write, without it nothing is.

    `base` is the file as it was sent round, where nothing else tells. The outcome has the merged document, whose
    changes are in it, and the conflicts.
    """
    from fangan.app.merging import MergeWish, merge_files
    from fangan.messages.translation import translator

    several = [files] if isinstance(files, str | PathLike) else files
    wish = MergeWish(
        plan=str(plan.file) if isinstance(plan, Project) else os.fspath(plan),
        files=[os.fspath(file) for file in several],
        output=None if output is None else os.fspath(output),
        base=None if base is None else os.fspath(base),
        dry_run=output is None,
    )
    place = plan.workspace if isinstance(plan, Project) else Workspace()
    return merge_files(workspace or place, wish, translator(os.environ))


@_spoken
def roll(plan: PlanName, *, year: int, output: PathName | None = None, dry_run: bool = False) -> "RollOutcome":
    """Make the project of another year out of a plan, in a folder of its own, by default beside the old one."""
    from fangan.app.rolling import RollWish, roll_plan

    folder = None if output is None else os.fspath(output)
    return roll_plan(_opened(plan), RollWish(year=year, output=folder, dry_run=dry_run))


@_spoken
def new(
    outline: str,
    *,
    agency: str,
    year: int | None = None,
    folder: PathName | None = None,
    examples: bool = False,
    workspace: Workspace | None = None,
) -> "NewOutcome":
    """Start a plan: write a plan file that asks every question, its comments in the language of the environment."""
    from fangan.app.creating import NewWish, create_plan
    from fangan.messages.translation import translator

    place = None if folder is None else os.fspath(folder)
    wish = NewWish(outline=outline, agency=agency, year=year, folder=place, examples=examples)
    return create_plan(workspace or Workspace(), wish, translator(os.environ))


@_spoken
def verify(file: PathName, *, plan: PathName | None = None, workspace: Workspace | None = None) -> "VerifyOutcome":
    """Tell whether a built file is still what a build gives; `plan` is the folder of its own wording."""
    from fangan.app.verifying import VerifyWish, verify_file

    folder = None if plan is None else os.fspath(plan)
    return verify_file(workspace or Workspace(), VerifyWish(file=os.fspath(file), plan=folder))
