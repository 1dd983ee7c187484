"""Start a plan: the outlines and agencies to choose from, and the plan file that asks every question."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from pathlib import Path

from fangan.app.agencies_text import write_agencies
from fangan.app.enlisting import Enlisted, OfficeWish, complete, enlist, find_described
from fangan.app.filling import filled
from fangan.app.first_choices import with_first_choices
from fangan.app.issue_hints import example_number
from fangan.app.issuer_roles import open_roles
from fangan.app.project import softened
from fangan.app.questionnaire import Questions, ask, plan_text
from fangan.app.schema import schema_beside, schema_line, schema_text
from fangan.app.workspace import Workspace
from fangan.assembly.offered import part_names
from fangan.assembly.select import survey_selection
from fangan.assembly.values import Lookup
from fangan.chinese.offices import typed_path
from fangan.kit.blank import AGENCIES
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.messages.translation import Translate
from fangan.model.agency import Agency
from fangan.model.fact import Raw
from fangan.model.outline import Outline
from fangan.model.plan import Plan
from fangan.model.problem import (
    ExitCode,
    Problem,
    Severity,
    UsageRefused,
    problem,
)
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.first_party import first_party
from fangan.sources.plan_file import FILE_NAME
from fangan.sources.writing import made_folder, refuse_existing, write_whole


@dataclass(frozen=True, slots=True)
class OutlinesOutcome:
    """The outlines there are, and the agencies that a plugin or a folder describes.

    `headings` says by an outline's id which parts it has, by which one is told from another; `elsewhere` is the plugins
    of this project that are not installed and would bring further ones.
    """

    outlines: tuple[Outline, ...]
    headings: Mapping[str, tuple[str, ...]]
    agencies: tuple[Agency, ...]
    problems: tuple[Problem, ...]
    elsewhere: tuple[str, ...] = ()

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWish:
    """What the plan is to be: the kind, who issues it (by path or name), the year, default this one's.

    `folder` is where it goes, by default OUTLINE-YEAR; `examples` fills the examples in, `tables` are workbooks and
    lists of values that hold the rows of its table facts.
    """

    outline: str
    agency: str | None = None
    office: OfficeWish | None = None
    """What is known of the agency where nobody describes it."""
    year: int | None = None
    folder: str | None = None
    examples: bool = False
    tables: tuple[str, ...] = ()
    answers: Mapping[str, Raw] = field(default_factory=dict)
    """Facts that are known already; those that nothing asks for are told, and left aside."""
    handed: Mapping[str, Raw] = field(default_factory=dict)
    """Facts that are written whether or not anything asks for them yet: what comes down later may."""
    issue: Mapping[str, Raw] = field(default_factory=dict)
    """What is known of how it is issued, by the keys of `issue:`."""
    under: str = ""
    """The superior plan, as the plan file will name it."""
    duties: tuple[str, ...] = ()
    """What the superior plan asks of the agency, in words: they stand above the plan as a comment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutcome:
    """The plan file, every file written for people (it comes last), its outline, the facts it asks for, and what is
    still to be settled.
    """

    plan: Path
    files: tuple[Path, ...]
    outline: str
    facts: tuple[str, ...]
    """Those that are still to be given: neither tables nor, where they were filled in, examples answer them."""
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something must be settled before a build."""
        wrong = any(found.severity is Severity.ERROR for found in self.problems)
        return ExitCode.FINDINGS if wrong else ExitCode.OK


def list_outlines(workspace: Workspace) -> OutlinesOutcome:
    """List the outlines and the agencies to start a plan with; raises as `Catalogue.outline` does."""
    catalogue = workspace.catalogue()
    outlines = tuple(catalogue.outline(id_) for id_ in catalogue.outlines.ids())
    there = {supply.provider.id for supply in catalogue.supplies}
    return OutlinesOutcome(
        outlines=outlines,
        headings={outline.id: part_names(catalogue, outline) for outline in outlines},
        agencies=tuple(agency for agency in catalogue.agencies if agency.code or agency.sector),
        problems=softened(catalogue.problems),
        elsewhere=tuple(one.id for one in first_party() if one.outlines and one.id not in there),
    )


def look_at_office(workspace: Workspace, wish: NewWish) -> Enlisted | None:
    """Return what `create_plan` would put down of an agency, nothing written; None for one that is described."""
    return _start(workspace, wish).enlisted


def create_plan(workspace: Workspace, wish: NewWish, _: Translate) -> NewOutcome:
    """Write a plan file into a folder that has none, its comments in the language of `_`, and its schema beside it.

    What the folder holds already counts. An agency that nobody describes is put down in its agencies file, as the path
    tells it. The plan file is written last: whatever stops the others leaves nothing that looks like a plan.

    Raises UsageRefused without an agency, InputRefused for a path that leaves open which office it is, OutputFailed
    when there is a plan already or something cannot be written, otherwise as `Catalogue.outline`, `Catalogue.agency`
    and `facts_in_tables` do.
    """
    start = _start(workspace, wish)
    selection, problems = survey_selection(start.catalogue, start.plan)
    questions, conflicts = ask(start.catalogue, selection)
    wrong = [found for found in (*problems, *conflicts) if found.severity is not Severity.NOTE]
    if wish.tables:
        questions, left = _with_tables(questions, start, wish.tables)
        wrong += left
    known = {name: raw for name, raw in {**wish.answers, **wish.handed}.items() if name in questions.specs}
    questions = replace(questions, given={**questions.given, **known})
    strange = [name for name in wish.answers if name not in known]
    wrong += [problem("fact-unused", None, Severity.WARNING, fact=name, suggestion="") for name in strange]
    wrong += open_roles(start.catalogue, selection) if not start.enlisted else []
    files = [start.folder / FILE_NAME]
    wrong += example_number(selection, str(files[-1])) if wish.examples else []
    text = plan_text(questions, start.catalogue, str(start.folder), wish.examples, _)
    text = f"{schema_line(files[-1])}\n{_carrying_out(text, wish, known, _)}"
    with made_folder(start.folder):
        if start.enlisted:
            files.insert(0, start.folder / AGENCIES)
            write_agencies(start.enlisted, files[0], _)
            wrong += start.enlisted.problems(str(files[0]))
        write_whole(schema_beside(files[-1]), schema_text(start.catalogue, start.plan).encode())
        write_whole(files[-1], text.encode(), new=True)
    return NewOutcome(
        plan=files[-1],
        files=tuple(files),
        outline=start.plan.outline,
        facts=questions.unanswered if wish.examples else questions.open,
        problems=tuple(wrong),
    )


def _carrying_out(text: str, wish: NewWish, known: Collection[str], _: Translate) -> str:
    """Return the text of a plan file with the plan it carries out, what that asks of the agency and hands on."""
    further = {("facts", name): raw for name, raw in wish.handed.items() if name not in known}
    for keys, value in {**further, **{("issue", key): raw for key, raw in wish.issue.items()}}.items():
        text = filled(text, keys, value) or text
    if wish.duties:
        said = _("What the superior plan asks of this agency:")
        text = "\n".join([f"# {said}", *(f"# - {one}" for one in wish.duties), text])
    if not wish.under:
        return text
    from fangan.harvest.plan_text import written_value

    return text.replace("\n\nfacts:", f"\nunder: {written_value(wish.under)}\n\nfacts:", 1)


def _with_tables(
    questions: Questions, start: "_Start", tables: tuple[str, ...]
) -> tuple[Questions, tuple[Problem, ...]]:
    """Answer the questions that tables answer, and say what of them is left over."""
    from fangan.app.table_facts import facts_in_tables  # most plans begin without

    filled = facts_in_tables(tables, questions.specs.values(), Lookup.of(start.catalogue), start.plan.year)
    return replace(questions, given={name: fact.raw for name, fact in filled.given.items()}), filled.problems


class _Start(NamedTuple):
    """Where a plan begins: its folder, the plan as far as it is known, and all that is supplied for it."""

    folder: Path
    plan: Plan
    catalogue: Catalogue
    enlisted: Enlisted | None


def _start(workspace: Workspace, wish: NewWish) -> _Start:
    given = Path(wish.folder) if wish.folder else None
    known = workspace.catalogue(given if given and given.is_dir() else None)
    outline = known.outline(wish.outline)
    if wish.agency is None:
        raise UsageRefused([problem("agency-not-given", None, outline=wish.outline)])
    year = wish.year or workspace.today.year
    folder = given or Path(f"{outline.id}-{year}")
    refuse_existing(folder / FILE_NAME)
    wanted = typed_path(wish.agency)
    described = find_described(known, wanted)
    if described:
        plan = Plan(outline=outline.id, agency=described.path, year=year)
        completed = complete(known, plan, described, wish.examples)
        if completed is None:
            return _Start(folder, with_first_choices(known, plan, wish.examples), known, None)
        return _Start(folder, completed.plan, completed.catalogue, completed)
    enlisted = enlist(known, Plan(outline=outline.id, agency=wanted, year=year), wish.examples, wish.office)
    return _Start(folder, enlisted.plan, enlisted.catalogue, enlisted)
