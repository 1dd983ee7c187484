"""Merge a plan with files that others edited: what does not meet goes into one document, what does is told in it."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from fangan.app.edited_files import EditedFile, base_of, read_edited
from fangan.app.naming import is_one_of
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.formats.registry import find_format
from fangan.formats.unread import unread_problems
from fangan.late.records import dataclass
from fangan.merge.merging import merge_documents
from fangan.merge.records import Conflict, Merged, MergeKind, Side, Taken
from fangan.merge.words import differing
from fangan.messages.translation import Translate
from fangan.model.document import Document
from fangan.model.problem import ExitCode, FanganError, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.writing import write_whole

_WORD = ".docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeWish:
    """The plan, the edited files, the .docx to write (none in a dry run), and what they were before, where it is named.

    `base` is a file: as it was built and sent round, before anybody edited it.
    """

    plan: str
    files: Sequence[str]
    output: str | None = None
    base: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOutcome:
    """The merged document, what of it is whose, what nobody but a person can settle, and the file that was written."""

    plan: str
    files: tuple[str, ...]
    reviewers: tuple[str, ...]
    merged: Merged = field(repr=False)
    output: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def code(self) -> ExitCode:
        """FINDINGS when there are conflicts, or words were lost by a fault of ours."""
        return ExitCode.FINDINGS if self.merged.conflicts or self.merged.lost else ExitCode.OK


def merge_files(workspace: Workspace, wish: MergeWish, _: Translate) -> MergeOutcome:
    """Merge files into a plan; what is wrong with any of them is told in one pass, and nothing is written then.

    Raises UsageRefused `merge-output` for an output that is no .docx or is missing, `merge-output-is-input`;
    InputRefused `merge-no-base` where it is not known what a file was before; otherwise as composing and reading do.
    """
    _refuse_output(wish)
    project = open_project(wish.plan, workspace)
    plan = project.composer().compose(draft=True).document
    sides, problems = _read_all(project, plan, wish)
    merged = merge_documents(plan, _("the plan"), sides)
    problems += [problem("merge-lost", Place(wish.plan), Severity.ERROR, words=words) for words in merged.lost]
    if wish.output is not None and not wish.dry_run:
        problems += _write(project, Path(wish.output), merged, _)
    return MergeOutcome(
        plan=str(project.file),
        files=tuple(wish.files),
        reviewers=tuple(side.by for side in sides),
        merged=merged,
        output=None if wish.dry_run else wish.output,
        problems=tuple(problems),
    )


def _refuse_output(wish: MergeWish) -> None:
    if wish.output is None:
        if not wish.dry_run:
            raise UsageRefused([problem("merge-no-output")])
        return
    if Path(wish.output).suffix.lower() != _WORD:
        raise UsageRefused([problem("merge-output", Place(wish.output), suffix=Path(wish.output).suffix)])
    if is_one_of(wish.output, [*wish.files, *filter(None, [wish.base])]):
        raise UsageRefused([problem("merge-output-is-input", Place(wish.output))])


def _read_all(project: Project, plan: Document, wish: MergeWish) -> tuple[list[Side], list[Problem]]:
    """Read every file with what it was before."""
    sides: list[Side] = []
    problems: list[Problem] = []
    failed: list[FanganError] = []
    for file in wish.files:
        try:
            edited = read_edited(project.workspace, file)
            base = base_of(edited, project, plan, wish.base)
        except FanganError as error:
            failed.append(error)
            continue
        problems += unread_problems(edited.document, file)
        sides.append(Side(_free(edited, [one.by for one in sides]), file, base, edited.document))
    if failed:
        worst = max(failed, key=lambda error: error.exit_code)
        raise type(worst)([one for error in failed for one in error.problems])
    return sides, problems


def _free(edited: EditedFile, taken: Sequence[str]) -> str:
    """Return who edited a file; of two that say the same name the second is called by its file, too."""
    return edited.by if edited.by not in taken else f"{edited.by}（{Path(edited.file).stem}）"


def _write(project: Project, path: Path, merged: Merged, _: Translate) -> list[Problem]:
    """Write the merged document; tell where a copy is kept of one that stood there, which somebody may have settled."""
    from fangan.app.keeping import keep_copy
    from fangan.formats.docx import write
    from fangan.formats.docx.comments import Note, comment

    document = merged.document
    notes = [Note(one.address, one.by, taken_line(one, _)) for one in merged.taken]
    notes += [Note(one.address, one.theirs_by, "\n".join(conflict_lines(one, _))) for one in merged.conflicts]
    data = comment(write(document, project.workspace.environ, separated=False), document, notes)
    told = keep_copy(path, data, None, find_format("docx"), project)
    write_whole(path, data)
    return told


def taken_line(one: Taken, _: Translate) -> str:
    """Say what somebody changed."""
    said = {
        MergeKind.CHANGED: _("Changed. It was: {old}"),
        MergeKind.INSERTED: _("Put in."),
        MergeKind.DELETED: _("Left out behind this: {old}"),
        MergeKind.MOVED: _("Moved here."),
    }
    old = differing(one.old, one.new)[0] if one.kind is MergeKind.CHANGED else one.old
    return said[one.kind].format(old=old)


def conflict_lines(one: Conflict, _: Translate) -> Iterator[str]:
    """Say what two have changed otherwise, each with the words, and what stands here: what was left out does not."""
    if one.base == one.ours == one.theirs:
        yield _("Conflict: {ours} and {theirs} moved paragraphs across each other").format(
            ours=one.ours_by, theirs=one.theirs_by
        )
        yield _("This one stands where {by} has it: {words}").format(by=one.ours_by, words=one.ours)
        return
    sides = [(one.theirs_by, one.theirs), (one.ours_by, one.ours)]
    if not one.ours:
        sides.reverse()
    (other, others), (stands, words) = sides
    left_out = _("(left out)")
    yield _("Conflict: {ours} and {theirs} changed this otherwise").format(ours=one.ours_by, theirs=one.theirs_by)
    yield _("{by}: {words}").format(by=other, words=others or left_out)
    yield _("{by} (stands here): {words}").format(by=stands, words=words or left_out)
    yield _("Before: {words}").format(words=one.base)
