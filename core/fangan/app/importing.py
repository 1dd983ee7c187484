"""Import documents that others wrote: a project for each plan in them, and an account of every character."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fangan.app.import_own import OwnImport, import_own
from fangan.app.import_trial import try_build
from fangan.app.workspace import Workspace
from fangan.formats.plain.records import LineExtent, TextItem
from fangan.formats.plain.rough import read_rough
from fangan.intake.account import NOTHING_READ, LeftOver, Tally, cleaned_items, lines_of, tally, visible
from fangan.intake.drafts import Arrival
from fangan.intake.issuer import UNNAMED, find_issuer, find_year
from fangan.intake.normalising import mended, normalise
from fangan.intake.parting import part
from fangan.intake.project import ForeignProject, make_project
from fangan.intake.telling import told_of
from fangan.model.problem import ExitCode, FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.sources.writing import refuse_existing, write_folder

ASIDE = "未用的文字.txt"
"""The file for what belongs to no plan."""
WORD, TEXT = (".docx", ".doc", ".wps"), (".txt",)
_BEGINS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """The file, and the folder to put the project into, by default beside the file and named like it.

    Of several plans each gets a folder inside. `normalise` mends half-width marks between hanzi; `dry_run` writes
    nothing.
    """

    file: str
    output: str | None = None
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
    problems: tuple[Problem, ...] = ()
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
    target = Path(wish.output) if wish.output else Path(wish.file).with_suffix("")
    if not wish.dry_run:
        refuse_existing(target)
    if wish.file.lower().endswith(WORD[0]) and (own := import_own(workspace, wish.file)):
        return _own(workspace, wish, target, own)
    read, lines = _read(wish.file)
    items, dropped = cleaned_items(read)
    problems = list(_dropped(dropped, wish.file))
    if wish.normalise:
        before, items = items, normalise(items)
        if count := mended(lines_of(before), lines_of(items)):
            problems.append(problem("import-normalised", Place(wish.file), Severity.NOTE, count=count))
    parted = part(items)
    if not parted.plans:
        raise InputRefused([problem("import-nothing", Place(wish.file))])
    several = len(parted.plans) > 1
    plans: list[ImportedPlan] = []
    arrivals: list[Arrival] = []
    for at, whole in enumerate(parted.plans, 1):
        project, told = _project(workspace, whole, wish, lines)
        problems += [*told, *try_build(workspace, project, wish.file)]
        arrivals += project.arrivals
        plans.append(ImportedPlan(folder=target / f"方案{at}" if several else target, project=project))
    counted, odd = tally(items, arrivals), sum(len(one.words) for one in dropped)
    counted = counted._replace(read=counted.read + odd, told=counted.told + odd)
    problems = [*_of_file(wish, len(plans), counted), *problems]
    if not wish.dry_run:
        _write(target, plans, counted)
    return ImportOutcome(file=wish.file, plans=tuple(plans), tally=counted, problems=tuple(problems))


def _own(workspace: Workspace, wish: ImportWish, target: Path, own: OwnImport) -> ImportOutcome:
    counted = tally(own.items, own.project.arrivals)
    plans = (ImportedPlan(folder=target, project=own.project),)
    problems = (*own.problems, *try_build(workspace, own.project, wish.file), *_of_file(wish, 1, counted))
    if not wish.dry_run:
        _write(target, plans, counted)
    return ImportOutcome(file=wish.file, plans=plans, tally=counted, problems=problems)


def _read(path: str) -> tuple[Sequence[TextItem], bool]:
    """Return the lines and tables of a file, and whether the keys of its lines are their numbers."""
    name = path.lower()
    if name.endswith(WORD):
        from fangan.formats.docx.word_file import WordFile
        from fangan.formats.registry import MAX_FILE
        from fangan.sources.text import read_bytes

        return WordFile(read_bytes(path, MAX_FILE), path).lines[0], False
    if name.endswith(TEXT):
        from fangan.formats.plain.decoding import decode_text
        from fangan.formats.plain.text_file import text_lines
        from fangan.sources.text import MAX_BYTES, read_bytes

        return list(text_lines(decode_text(read_bytes(path, MAX_BYTES), path)[0])), True
    raise InputRefused([problem("import-unknown", Place(path), suffix=Path(path).suffix or path)])


def _project(
    workspace: Workspace, items: Sequence[TextItem], wish: ImportWish, lines: bool
) -> tuple[ForeignProject, list[Problem]]:
    rough = read_rough(items, wish.file, numbered=lines)
    issuer = find_issuer(rough, workspace.catalogue().agencies)
    year, today = find_year(rough, lines_of(items), workspace.today.year), workspace.today.year
    project = make_project(items, rough, year or today, issuer, Path(wish.file).stem)

    def place(extent: LineExtent) -> Place:
        return Place(wish.file, extent.key if lines else extent.key + 1, extent.start + 1 if lines else 0)

    told = list(told_of(project, place))
    file = Place(wish.file)
    if issuer.path == UNNAMED:
        told.append(problem("import-no-agency", file, Severity.WARNING, name=UNNAMED))
    if year is None:
        told.append(problem("import-no-year", file, Severity.WARNING, year=today))
    elif year != rough.year:
        told.append(problem("import-year-guessed", file, Severity.WARNING, year=year))
    if not project.titled:
        told.append(problem("import-no-title", file, Severity.WARNING, title=project.title))
    return project, told


def _dropped(dropped: Sequence[LeftOver], file: str) -> Iterator[Problem]:
    """Tell what no official text can hold and was left out."""
    if dropped:
        codes = sorted({f"U+{ord(char):04X}" for one in dropped for char in one.words})
        count = sum(len(one.words) for one in dropped)
        yield problem("import-characters", Place(file), Severity.WARNING, count=count, codes="、".join(codes))


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


def _write(target: Path, plans: Sequence[ImportedPlan], counted: Tally) -> None:
    """Write the folder of a file, whole or not at all; what belongs to no plan stands in a file of its own."""
    files = {
        str((plan.folder / name).relative_to(target)): text.encode()
        for plan in plans
        for name, text in plan.project.files.items()
    }
    if counted.left:
        files[ASIDE] = "".join(f"{one.words.strip()}\n" for one in counted.left).encode()
    write_folder(target, files)
