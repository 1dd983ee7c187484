"""Bring what was edited in Word back into the project it was built from."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from fangan.app.project import Project, open_project, plan_beside
from fangan.app.workspace import Workspace
from fangan.compare import Change, Kind, Mark, Run, compare_documents
from fangan.formats.unread import unread_problems
from fangan.harvest.entries import change_words, settle_entries
from fangan.harvest.facts import HarvestState, settle_facts, settle_rows, unsettled
from fangan.harvest.files import NewFiles, written_files
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.harvest.wording import How, Wordings
from fangan.model.document import Document
from fangan.model.plan import Plan
from fangan.model.problem import ExitCode, FanganError, InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.model.reading import Role, all_words, stretches
from fangan.model.section import VariantHead
from fangan.plugins.catalogue import Catalogue
from fangan.sources.plan_file import find_plan, load_plan, read_plan
from fangan.sources.text import digest, read_bytes
from fangan.sources.writing import write_whole

_OURS = (".md", ".yaml", ".yml", ".csv", ".xlsx", ".xls", ".ods", ".lock")
"""What a plan's folder holds of its own that a build reads."""
_SECTIONS = "sections"
_LARGEST = 256 * 1024 * 1024
_MOST = 60
"""Differences that are tried one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HarvestWish:
    """The edited file, the folder of its plan (else the file's own), where new wording goes, and whether to write."""

    file: str
    plan: str | None = None
    to: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HarvestOutcome:
    """What was found and where it went; `left` is what belongs nowhere for certain, `files` what was written, or would.

    `whole` says that a build now gives the text of the edited file.
    """

    file: str
    plan: str
    harvested: tuple[Harvested, ...]
    left: tuple[Harvested, ...]
    files: Mapping[Path, bytes] = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()
    written: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing is left."""
        return not self.left

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something is left."""
        return ExitCode.OK if self.whole else ExitCode.FINDINGS


def harvest(workspace: Workspace, wish: HarvestWish) -> HarvestOutcome:
    """Find what every difference belongs to, try it in memory, and write it.

    Raises UsageRefused `harvest-no-plan` where no plan is named and none lies beside the file, InputRefused
    `harvest-plan-changed` where the plan gives another text today than when the file was built; otherwise as reading
    and composing do, and OutputFailed as `write_whole`.
    """
    edited, reviewed = _read(workspace, wish.file)
    folder = Path(wish.plan) if wish.plan else plan_beside(wish.file)
    if folder is None:
        raise UsageRefused([problem("harvest-no-plan", Place(wish.file))])
    project = open_project(folder, workspace)
    done = _Harvest(project, edited, Path(wish.to) / _SECTIONS if wish.to else project.folder / _SECTIONS).run()
    problems = [*reviewed, *unread_problems(edited, wish.file)]
    problems += [
        problem("harvest-left", Place(wish.file), Severity.WARNING, old=one.old, new=one.new, target=one.target)
        for one in done[1]
    ]
    if not wish.dry_run:
        for path, data in done[2].items():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
    return HarvestOutcome(
        file=wish.file,
        plan=str(project.file),
        harvested=done[0],
        left=done[1],
        files=done[2],
        problems=tuple(problems),
        written=not wish.dry_run,
    )


def _read(workspace: Workspace, file: str) -> tuple[Document, list[Problem]]:
    """Read the edited file, tracked changes as accepted; say whose they are."""
    try:
        return workspace.built(file).document, []
    except InputRefused as refused:
        if [one.code for one in refused.problems] != ["docx-tracked"]:
            raise
    from fangan.formats.docx.read.opening import read_accepted

    document, tracked = read_accepted(read_bytes(Path(file), _LARGEST), file)
    counts = Counter(one.author for one in tracked if one.words)
    return document, [
        problem("harvest-tracked", Place(file), Severity.NOTE, author=author or "—", count=count)
        for author, count in counts.items()
    ]


_Done = tuple[tuple[Harvested, ...], tuple[Harvested, ...], dict[Path, bytes]]


class _Harvest:
    """One harvest: from facts to wording, every attempt held against the edited text."""

    def __init__(self, project: Project, edited: Document, folder: Path) -> None:
        self.project, self.edited = project, edited
        inside = folder.absolute().is_relative_to(project.folder.absolute())
        scope = "" if inside else f"for: {{agency: {project.plan.agency}}}\n"
        self._place = NewFiles(folder, scope, lambda head: project.catalogue.wording(head).digest)
        self.data = project.file.read_bytes()
        self.text = self.data.decode("utf-8-sig")

    def run(self) -> _Done:
        """Return what was found, what is left, and the files."""
        now = self._compose(self.text)
        if all_words(now) != all_words(self.edited):  # else it was taken over already
            self._refuse_other_plan(now)
        plan = self.project.plan
        state = unsettled(self.text, self._compose, self.edited)
        state = settle_rows(state, plan, self._compose, self.edited)
        state = settle_facts(state, plan, self._compose, self.edited)
        state = settle_entries(state, plan, self._compose, self.edited)
        done = self._all_at_once(state)
        return done if done is not None and not done[1] else self._one_by_one(state, done)

    def _all_at_once(self, state: HarvestState) -> _Done | None:
        """Return the first of the ways of writing that leaves nothing, else the one that leaves least."""
        best: _Done | None = None
        for by_line, whole in ((False, False), (False, True), (True, False), (True, True)):
            tried = self._attempt(state, How(by_line, whole))
            if tried is not None and (best is None or len(tried[1]) < len(best[1])):
                best = tried
            if best is not None and not best[1]:
                break
        return best

    def _one_by_one(self, state: HarvestState, best: _Done | None) -> _Done:
        """Take in what can be taken in, difference by difference, each held against the edited text."""
        if best is None:
            best = (state.harvested, _differences(state.document, self.edited), self._plan_file(state.text))
            pairs = enumerate(block_pairs(state.comparison))
            differing = [at for at, one in pairs if one.before != one.after or one.kind is not Kind.UNCHANGED]
            taken: frozenset[int] = frozenset()
            for at in differing[:_MOST]:
                for whole in (False, True):
                    tried = self._attempt(state, How(whole, whole, taken | {at}))
                    if tried is not None and len(tried[1]) < len(best[1]):
                        best, taken = tried, taken | {at}
                        break
        return best

    def _attempt(self, state: HarvestState, how: How) -> _Done | None:
        """Write what differs in one way; None where that cannot be built, or something that was right is so no more."""
        heads = heads_of(self.project.catalogue)
        wordings = Wordings(state.comparison, heads, state.text, how)
        wordings.take()
        files = written_files(wordings.sheets, heads, self._place, whole=how.whole)
        if files is None:
            return None
        files |= self._plan_file(wordings.plan)
        try:
            now = self._rebuilt(files)
        except FanganError:
            return None
        words = _words(now)
        if (_words(state.document) & _words(self.edited)) - words or not wordings.promised <= words.keys():
            return None
        return (*state.harvested, *wordings.harvested), _differences(now, self.edited), files

    def _plan_file(self, text: str) -> dict[Path, bytes]:
        if text == self.text:
            return {}
        mark = b"\xef\xbb\xbf" if self.data.startswith(b"\xef\xbb\xbf") else b""
        return {self.project.file: mark + text.encode()}

    def _compose(self, text: str) -> Document:
        plan = read_plan(text, str(self.project.file))
        return self._composed(self.project.workspace, self.project.catalogue, plan)

    def _composed(self, workspace: Workspace, catalogue: Catalogue, plan: Plan) -> Document:
        if plan.under:
            from fangan.superior.adopt import adopt

            plan = adopt(plan, catalogue, self.project.folder, workspace).plan
        return workspace.composer(catalogue, plan).compose(draft=self.edited.draft, trace=True).document

    def _refuse_other_plan(self, now: Document) -> None:
        built = self.edited.manifest.text
        if built and digest(all_words(now)) != built:
            raise InputRefused([problem("harvest-plan-changed", Place(str(self.project.file)))])

    def _rebuilt(self, files: Mapping[Path, bytes]) -> Document:
        """Compose the project as it would be, out of a copy that is thrown away."""
        around, old = self.project.workspace, self.project.folder.absolute()
        shared = self._place.folder.parent.absolute()
        with tempfile.TemporaryDirectory(prefix="fangan-") as name:
            copies = {old: Path(name) / "plan"}
            if not shared.is_relative_to(old):
                copies[shared] = Path(name) / "shared" / shared.name
            for folder, copy in copies.items():
                _copied(folder, copy)
            for path, data in files.items():
                full = path.absolute()
                folder = old if full.is_relative_to(old) else shared
                target = copies[folder] / full.relative_to(folder)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
            workspace = _with_copy(around, shared, copies[shared]) if shared in copies and shared != old else around
            fresh = Workspace(workspace.folders, environ=workspace.environ, today=around.today)
            return self._composed(fresh, fresh.catalogue(copies[old]), load_plan(find_plan(copies[old])))


def _copied(folder: Path, copy: Path) -> None:
    copy.mkdir(parents=True)
    for path in _own_files(folder) if folder.is_dir() else ():
        target = copy / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _with_copy(around: Workspace, folder: Path, copy: Path) -> Workspace:
    """Return a workspace in which a copy stands for a shared folder, or comes to those there are."""
    named = around.environ.get("FANGAN_SECTIONS", "").split(os.pathsep)
    told = [str(copy) if one and Path(one).absolute() == folder else one for one in named]
    folders = [copy if Path(one).absolute() == folder else one for one in around.folders]
    if told == named and copy not in folders:
        folders.append(copy)
    return Workspace(folders, environ={**around.environ, "FANGAN_SECTIONS": os.pathsep.join(told)})


def heads_of(catalogue: Catalogue) -> dict[str, VariantHead]:
    """Return the heads of the section files by the names that a trace gives them."""
    return {head.told_as: head for head in catalogue.every(VariantHead)}


def _own_files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file() and path.suffix.lower() in _OURS:
            yield path
    for name in (_SECTIONS, "outlines"):
        yield from (one for one in (folder / name).rglob("*") if one.is_file())


def _words(document: Document) -> Counter[str]:
    """Count what is printed; the tables that we make follow from the rest and are not looked at."""
    return Counter(one.words for one in stretches(document) if one.role is not Role.TABLE)


def _told(change: Change) -> tuple[str, str]:
    """Return the words of an element before and after, of a table those of its first row that differs."""
    row = next((one for one in change.rows if one.kind is not Kind.UNCHANGED), None)
    if row is None:
        return change_words(change)
    runs = [run for cell in row.cells for run in (*cell, Run(Mark.EQUAL, " "))]
    return change_words(replace(change, runs=tuple(runs)))


def _differences(before: Document, after: Document) -> tuple[Harvested, ...]:
    """Return what still differs."""
    found = []
    for change in compare_documents(before, after).differences:
        target = str(change.element.address.target) or str(change.element.role)
        found.append(Harvested(Kin.UNKNOWN, Evidence.ALIGNMENT, target, *_told(change)))
    one, two = (all_words(document).split("\n") for document in (before, after))
    if not found and one != two:  # an order that no comparison tells
        at = next((at for at, both in enumerate(zip(one, two, strict=False)) if both[0] != both[1]), 0)
        found.append(Harvested(Kin.UNKNOWN, Evidence.ALIGNMENT, "", one[at], two[at]))
    return tuple(found)
