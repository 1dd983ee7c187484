"""Import documents that others wrote: a project for each plan in them, and an account of every character."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from fangan.app.apart_words import APART_WORDS
from fangan.app.import_characters import characters_left_out
from fangan.app.import_likeness import outline_alike
from fangan.app.import_own import OwnImport, import_own
from fangan.app.import_trial import try_build
from fangan.app.workspace import Workspace
from fangan.chinese.refusal import Refusal
from fangan.formats.plain.records import LineExtent, Rough, TextItem
from fangan.formats.plain.rough import read_rough
from fangan.formats.whole import Apart, item_lines
from fangan.intake.account import NOTHING_READ, Tally, cleaned_items, tally, visible
from fangan.intake.drafts import Arrival
from fangan.intake.files import UNNAMED, Issuer
from fangan.intake.foreign import Foreign, read_foreign
from fangan.intake.issuer import find_issuer, find_year
from fangan.intake.normalising import mended, normalise
from fangan.intake.parting import part
from fangan.intake.project import ForeignProject, make_project
from fangan.intake.telling import told_of_import, told_of_values
from fangan.intake.unsure import told_of_unsure
from fangan.late.records import dataclass
from fangan.model.problem import (
    ExitCode,
    FanganError,
    InputRefused,
    OutputFailed,
    Place,
    Problem,
    Severity,
    UsageRefused,
    problem,
)
from fangan.sources.writing import refuse_existing, write_folder

ASIDE = "未用的文字.txt"
"""The file for what belongs to no plan."""
WORD = ".docx"
_OURS = (".yaml", ".yml", ".md", ".json")
_BEGINS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """The file, and the folder to put the project into, by default beside the file and named like it.

    Of several plans each gets a folder inside. `agency`, a path or a name, and `year` hold whatever the file says of
    them. `normalise` mends half-width marks between hanzi; `dry_run` writes nothing.
    """

    file: str
    output: str | None = None
    agency: str = ""
    year: int | None = None
    normalise: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPlan:
    """A plan that was found: the folder of its project, and what was made of it."""

    folder: Path
    project: ForeignProject = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """The plans of a file, the account of its characters, and what is to be looked at; of one refused only why."""

    file: str
    plans: tuple[ImportedPlan, ...] = ()
    tally: Tally = NOTHING_READ
    apart: tuple[Apart, ...] = ()
    """What the file says elsewhere than in its text; its characters are among those told."""
    problems: tuple[Problem, ...] = ()
    counted_from: int = 0
    """What its first line or paragraph is called: 1 in a text, 0 in a Word file."""
    refused: ExitCode = ExitCode.OK

    @property
    def code(self) -> ExitCode:
        """FINDINGS when characters are missing, which only a fault of ours brings; of a refused file why it was."""
        wrong = any(one.severity is Severity.ERROR for one in self.problems)
        return self.refused or (ExitCode.FINDINGS if wrong else ExitCode.OK)


def import_files(workspace: Workspace, wishes: Sequence[ImportWish]) -> Iterator[ImportOutcome]:
    """Import one file after another; what stops one is its outcome and stops no other."""
    for wish in wishes:
        try:
            yield import_file(workspace, wish)
        except FanganError as error:
            yield ImportOutcome(file=wish.file, problems=error.problems, refused=error.exit_code)


def import_file(workspace: Workspace, wish: ImportWish) -> ImportOutcome:
    """Import one file; raises as reading it does, `import-nothing`, OutputFailed as `write_folder` does."""
    target = _target(wish)
    if not wish.dry_run:
        refuse_existing(target)
    if wish.file.lower().endswith(WORD) and (own := import_own(workspace, wish.file)):
        return _own(workspace, wish, target, own)
    foreign = _read(workspace, wish.file)
    items, dropped = cleaned_items(foreign.items)
    problems = [
        *(one for one in foreign.problems if one.code.startswith("foreign")),
        *characters_left_out(dropped, wish.file),
    ]
    problems += _apart(foreign)
    if wish.normalise:
        before, items = items, normalise(items)
        if count := mended(item_lines(before), item_lines(tuple(items))):
            problems.append(problem("import-normalised", Place(wish.file), Severity.NOTE, count=count))
    parted = part(items)
    if not parted.plans:
        raise InputRefused([problem("import-nothing", Place(wish.file))])
    several = len(parted.plans) > 1
    plans: list[ImportedPlan] = []
    arrivals: list[Arrival] = []
    for at, whole in enumerate(parted.plans, 1):
        project, told = _project(workspace, whole, wish, foreign.numbered)
        problems += told
        arrivals += project.arrivals
        plans.append(ImportedPlan(folder=target / f"方案{at}" if several else target, project=project))
    odd = sum(len(one.words) for one in dropped) + sum(one.characters for one in foreign.apart)
    counted = tally(items, arrivals)
    counted = counted._replace(read=counted.read + odd, told=counted.told + odd)
    problems = [*_of_file(wish, len(plans), counted), *problems]
    if not wish.dry_run:
        _write(target, plans, [*(one.words for one in counted.left), *(one.words for one in foreign.apart)])
    return ImportOutcome(
        file=wish.file,
        plans=tuple(plans),
        tally=counted,
        apart=foreign.apart,
        problems=tuple(problems),
        counted_from=int(foreign.numbered),
    )


def _target(wish: ImportWish) -> Path:
    """Return the folder to write; a file whose name has no suffix gets one that is called otherwise."""
    file = Path(wish.file)
    if file.is_dir():
        raise OutputFailed([problem("file-is-folder", Place(wish.file))])
    if wish.output:
        return Path(wish.output)
    return file.with_suffix("") if file.suffix else file.with_name(f"{file.name}（导入）")


def _own(workspace: Workspace, wish: ImportWish, target: Path, own: OwnImport) -> ImportOutcome:
    counted = tally(own.items, own.project.arrivals)
    plans = (ImportedPlan(folder=target, project=own.project),)
    problems = (*own.problems, *try_build(workspace, own.project, wish.file), *_of_file(wish, 1, counted))
    if not wish.dry_run:
        _write(target, plans, [one.words for one in counted.left])
    return ImportOutcome(file=wish.file, plans=plans, tally=counted, problems=problems)


def _read(workspace: Workspace, path: str) -> Foreign:
    """Read a file of anybody; raises as `read_foreign` does, `import-unknown` for what is one of our own files."""
    from fangan.formats.registry import MAX_FILE
    from fangan.sources.text import read_bytes

    if path.lower().endswith(_OURS):
        raise InputRefused([problem("import-unknown", Place(path), suffix=Path(path).suffix)])
    return read_foreign(read_bytes(path, MAX_FILE), path, workspace.environ)


def _project(
    workspace: Workspace, items: Sequence[TextItem], wish: ImportWish, lines: bool
) -> tuple[ForeignProject, list[Problem]]:
    rough = read_rough(items, wish.file, numbered=lines, loose=True)
    try:
        issuer = find_issuer(rough, workspace.catalogue().agencies, wish.agency)
    except Refusal as refusal:
        raise UsageRefused([refusal.problem()]) from refusal
    today = workspace.today.year
    year = wish.year or find_year(rough, item_lines(tuple(items)), today)
    project, wrong = _tried(workspace, wish, items, rough, year or today, issuer)

    def place(extent: LineExtent) -> Place:
        return Place(wish.file, extent.key if lines else extent.key + 1, extent.start + 1 if lines else 0)

    file = Place(wish.file)
    told = [*told_of_import(project, place), *told_of_unsure(rough, place), *told_of_values(project, file, place)]
    told += wrong
    if like := outline_alike(project.sections, workspace.catalogue().outlines):
        told.append(problem("import-outline-alike", file, Severity.NOTE, **like._asdict()))
    if issuer.path == UNNAMED:
        told.append(problem("import-no-agency", file, Severity.WARNING, name=UNNAMED))
    if year is None:
        told.append(problem("import-no-year", file, Severity.WARNING, year=today))
    elif year not in (rough.year, wish.year):
        told.append(problem("import-year-guessed", file, Severity.WARNING, year=year))
    if not project.titled:
        told.append(problem("import-no-title", file, Severity.WARNING, title=project.title))
    return project, told


def _apart(foreign: Foreign) -> Iterator[Problem]:
    """Tell what the file says elsewhere than in its text, by kind."""
    counts = Counter(one.kind for one in foreign.apart)
    for kind, places in counts.items():
        said = [one for one in foreign.apart if one.kind is kind]
        place, where, count = Place(foreign.name), APART_WORDS[kind], sum(one.characters for one in said)
        if not count:
            yield problem("import-not-taken", place, Severity.NOTE, where=where, places=places)
            continue
        yield problem(
            "import-apart",
            place,
            Severity.NOTE,
            where=where,
            places=places,
            count=count,
            words=re.sub(r"\s+", "", "".join(one.words for one in said))[:_BEGINS],
        )


def _tried(
    workspace: Workspace, wish: ImportWish, items: Sequence[TextItem], rough: Rough, year: int, issuer: Issuer
) -> tuple[ForeignProject, list[Problem]]:
    """Make a project with the facts that were found, without them where it would print other words."""
    project = make_project(items, rough, year, issuer, Path(wish.file).stem)
    wrong = list(try_build(workspace, project, wish.file))
    if not project.facts or all(one.severity is Severity.NOTE for one in wrong):
        return project, wrong
    plain = make_project(items, rough, year, issuer, Path(wish.file).stem, facts=False)
    still = list(try_build(workspace, plain, wish.file))
    return (project, wrong) if [one.code for one in still] == [one.code for one in wrong] else (plain, still)


def _of_file(wish: ImportWish, plans: int, counted: Tally) -> Iterator[Problem]:
    place = Place(wish.file)
    if plans > 1:
        yield problem("import-several", place, Severity.NOTE, count=plans)
    if counted.left:
        begin = re.sub(r"\s+", "", counted.left[0].words)[:_BEGINS]
        yield problem(
            "import-left-over",
            place,
            Severity.NOTE,
            count=sum(len(visible(one.words)) for one in counted.left),
            file=ASIDE,
            words=begin,
        )
    if not counted.whole:
        values = {"read": counted.read, "written": counted.written, "told": counted.told, "words": ""}
        yield problem("import-miscounted", place, **values)


def _write(target: Path, plans: Sequence[ImportedPlan], aside: Sequence[str]) -> None:
    """Write the folder of a file, whole or not at all; what belongs to no plan stands in a file of its own."""
    files = {
        str((plan.folder / name).relative_to(target)): text.encode()
        for plan in plans
        for name, text in plan.project.files.items()
    }
    if said := [words.strip() for words in aside if words.strip()]:
        files[ASIDE] = "".join(f"{words}\n" for words in said).encode("utf-8", "replace")
    write_folder(target, files)
