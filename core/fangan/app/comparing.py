"""Compare two plans, two years, two built documents, in any mix; and write what differs as tracked changes."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from fangan.app.naming import is_one_of
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.compare import Change, Comparison, compare_documents
from fangan.formats.unread import unread_problems
from fangan.late.records import dataclass
from fangan.model.document import Document
from fangan.model.problem import ExitCode, FanganError, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.plan_file import is_plan

Compared: TypeAlias = str | Project | Document
"""What can be compared: a plan file, its folder or a built file by its path; an open plan; a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffWish:
    """What is to be compared.

    `output` is a .docx to write with tracked changes; `draft` compares in spite of missing facts.
    """

    before: Compared
    after: Compared
    output: str | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOutcome:
    """What differs between the two, which are named by their paths or titles, and the file that was written.

    `problems` tells what stands in either file and was not compared.
    """

    before: str
    after: str
    comparison: Comparison = field(repr=False)
    output: str | None = None
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Change]:
        """Go through the differences."""
        return iter(self.comparison.differences)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something differs, or may differ because it was not compared."""
        return ExitCode.FINDINGS if self.comparison.differences or self.problems else ExitCode.OK


def compare(workspace: Workspace, wish: DiffWish) -> DiffOutcome:
    """Read both, compare, and write what differs where that is asked for; what is wrong with either is told at once.

    Raises UsageRefused for an output that is no .docx or one of the two, otherwise as composing and reading do.
    """
    both = (wish.before, wish.after)
    before, after = map(_name, both)
    if wish.output is not None:
        _refuse_output(wish.output, (before, after))
    documents = _read_both(workspace, both, draft=wish.draft)
    comparison = compare_documents(*documents)
    if wish.output is not None:
        _write(workspace, comparison, Path(wish.output))
    unread = [unread_problems(*read) for read in zip(documents, (before, after), strict=True)]
    return DiffOutcome(
        before=before,
        after=after,
        comparison=comparison,
        output=wish.output,
        problems=tuple(chain.from_iterable(unread)),
    )


def _name(compared: Compared) -> str:
    if isinstance(compared, Document):
        return compared.name
    return str(compared.file) if isinstance(compared, Project) else compared


def _refuse_output(output: str, inputs: Sequence[str]) -> None:
    suffix = Path(output).suffix
    if suffix.lower() != ".docx":
        raise UsageRefused([problem("compare-output", Place(output), suffix=suffix or output)])
    if is_one_of(output, inputs):
        raise UsageRefused([problem("compare-output-is-input", Place(output))])


def _read_both(workspace: Workspace, both: Sequence[Compared], *, draft: bool) -> list[Document]:
    """Read both; what is wrong with either is told in one pass, with the worse exit code."""
    documents: list[Document] = []
    failed: list[FanganError] = []
    for compared in both:
        try:
            documents.append(_read(workspace, compared, draft=draft))
        except FanganError as error:
            failed.append(error)
    if failed:
        worst = max(failed, key=lambda error: error.exit_code)
        told = [found for error in failed for found in error.problems]
        if not draft and any(one.code == "fact-missing" for one in told):
            told.insert(0, problem("compare-unfilled", None, Severity.NOTE))
        raise type(worst)(told)
    return documents


def _read(workspace: Workspace, compared: Compared, *, draft: bool) -> Document:
    """Compose a plan, or read a built document."""
    if isinstance(compared, Document):
        return compared
    if isinstance(compared, str):
        if not is_plan(Path(compared)):
            return workspace.built(compared).document
        compared = open_project(compared, workspace)
    return compared.composer().compose(draft=draft, trace=True).document


def tracked_changes(workspace: Workspace, comparison: Comparison) -> bytes:
    """Return a comparison as a .docx whose tracked changes lead from the one text to the other."""
    from fangan.formats.docx.revise.revisions import write_revisions

    return write_revisions(comparison, workspace.catalogue().agency_names(), workspace.environ)


def _write(workspace: Workspace, comparison: Comparison, path: Path) -> None:
    from fangan.sources.writing import write_whole

    write_whole(path, tracked_changes(workspace, comparison))
