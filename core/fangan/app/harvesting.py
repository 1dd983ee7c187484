"""Bring what was edited in Word back into the project it was built from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from fangan.app.edited_files import EditedFile, read_edited
from fangan.app.harvest_looks import by_hand
from fangan.app.harvest_search import HarvestSearch
from fangan.app.project import Project, open_project, plan_beside, softened
from fangan.app.workspace import Workspace
from fangan.formats.fixed import noted_annexes
from fangan.formats.unread import unread_problems
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.late.records import dataclass
from fangan.model.document import Document
from fangan.model.problem import ExitCode, Place, Problem, Severity, UsageRefused, problem
from fangan.model.reading import Role
from fangan.sources.writing import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class HarvestWish:
    """The edited file, the folder of its plan (else the file's own), where new wording goes, and whether to write."""

    file: str
    plan: str | None = None
    to: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HarvestOutcome:
    """What was found and where it went; `left` is what belongs nowhere for certain, `files` what was written, or would
    be; one that goes has None.

    `whole` says that a build now gives the text of the edited file.
    """

    file: str
    plan: str
    harvested: tuple[Harvested, ...]
    left: tuple[Harvested, ...]
    files: Mapping[Path, bytes | None] = field(default_factory=dict, repr=False)
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
    file = read_edited(workspace, wish.file)
    edited = file.document
    folder = Path(wish.plan) if wish.plan else plan_beside(wish.file)
    if folder is None:
        raise UsageRefused([problem("harvest-no-plan", Place(wish.file))])
    project = open_project(folder, workspace)
    done = HarvestSearch(project, edited, Path(wish.to) if wish.to else None).run()
    left = (*done.left, *_unnamed(edited))
    looks = by_hand(edited, wish.file)
    problems = [*_reviewed(file), *unread_problems(edited, wish.file)]
    problems += [_left(wish.file, one) for one in left]
    problems += _renamed(wish.file, edited, left)
    problems += taken_otherwise(wish.file, project, done.harvested)
    problems += [_not_taken(wish.file, one) for one in looks]
    problems += softened(one for one in done.refused if one.severity is Severity.ERROR)
    if not wish.dry_run:
        for path, data in done.files.items():
            if data is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
    return HarvestOutcome(
        file=wish.file,
        plan=str(project.file),
        harvested=(*done.harvested, *looks),
        left=left,
        files={_as_named(path, project.folder): data for path, data in done.files.items()},
        problems=tuple(problems),
        written=not wish.dry_run,
    )


def _as_named(path: Path, folder: Path) -> Path:
    """Name a file of the plan's folder as whoever harvests has named that, and others as they are."""
    full, inside = path.absolute(), folder.absolute()
    return folder / full.relative_to(inside) if full.is_relative_to(inside) else path


def taken_otherwise(file: str, project: Project, harvested: Sequence[Harvested]) -> list[Problem]:
    """Return what is to be said of all that is taken over otherwise than whoever edited may think."""
    warned = [_warned(file, one) for one in harvested if one.kin in _WARNED]
    return [*warned, *_derived(file, project, harvested)]


def _unnamed(edited: Document) -> Iterator[Harvested]:
    """Yield the lines of the 附件说明 that were deleted, and whose annexes are there."""
    for one, line in zip(edited.annexes, noted_annexes(edited.annexes), strict=True):
        if one.noted is None:
            yield Harvested(Kin.UNKNOWN, Evidence.EXACT, Role.ENCLOSURE, "".join(line), "")


def _renamed(file: str, edited: Document, left: Iterable[Harvested]) -> Iterator[Problem]:
    """Say of every annex that is called otherwise in the 附件说明 that a build calls it the same in both places."""
    said = {one.new for one in left}
    for one in edited.annexes:
        if one.name and one.noted and one.noted not in said:
            yield problem("harvest-annex-name", Place(file), Severity.WARNING, old=one.noted, new=one.name)


def _derived(file: str, project: Project, harvested: Iterable[Harvested]) -> Iterator[Problem]:
    """Say of what follows from another fact, and was changed where it is printed, from which, and what to change."""
    edited = [one for one in harvested if one.kin is Kin.PLACE]
    specs = project.composer().program.specs if edited else {}
    for one in edited:
        spec = specs.get(one.name)
        if spec is None or spec.derive is None:
            continue
        source = spec.derive.source
        code = "harvest-derived" if source.partition(".")[0] in project.plan.facts else "harvest-computed"
        values = {"fact": one.name, "source": source, "target": one.target, "old": one.old, "new": one.new}
        yield problem(code, Place(file), Severity.WARNING, **values)


ALWAYS_PRINTED: Mapping[str, str] = {
    Role.TITLE: "title",
    Role.MARK: "mark",
    Role.NUMBER: "number",
    Role.ADDRESSEES: "to",
    Role.ENCLOSURE: "annexes",
    Role.SIGNATORY: "signatory",
    Role.SIGNATURE: "signed",
    Role.DATE: "date",
    Role.PRINTED: "printed",
    Role.PRINTED_ON: "printed",
}
"""What no plan file can leave out where its form asks for it, and what a plan file calls that."""
_WARNED = {Kin.LITERAL: "harvest-literal", Kin.OUTLINE: "harvest-outline"}


def _warned(file: str, one: Harvested) -> Problem:
    """Say what was taken over otherwise than whoever edited may think."""
    code, place = _WARNED[one.kin], one.file if one.kin is Kin.OUTLINE else file
    return problem(code, Place(place), Severity.WARNING, old=one.old, new=one.new or "—", target=one.target)


def _not_taken(file: str, one: Harvested) -> Problem:
    """Say what a build does with what is only to be seen: it follows the standard."""
    if one.kin is Kin.MOVED:
        return problem("harvest-placed", Place(file), Severity.WARNING, words=one.old, target=one.target)
    values = {"words": one.name, "target": one.target, "old": one.old, "new": one.new}
    return problem("harvest-formatting", Place(file), Severity.WARNING, **values)


def _left(file: str, one: Harvested) -> Problem:
    """Say what was not taken over."""
    if one.new.strip():
        return problem("harvest-left", Place(file), Severity.WARNING, old=one.old, new=one.new, target=one.target)
    if one.target in ALWAYS_PRINTED:
        from fangan.sources.meanings import usual_name

        key = ALWAYS_PRINTED[one.target]
        values = {"old": one.old, "key": key, "key.name": usual_name(key)}
        return problem("harvest-kept", Place(file), Severity.WARNING, **values)
    return problem("harvest-left-out", Place(file), Severity.WARNING, old=one.old, target=one.target)


def _reviewed(edited: EditedFile) -> list[Problem]:
    """Say whose tracked changes were read as accepted."""
    counts = Counter(one.author for one in edited.tracked if one.words)
    return [
        problem("harvest-tracked", Place(edited.file), Severity.NOTE, author=author or "—", count=count)
        for author, count in counts.items()
    ]
