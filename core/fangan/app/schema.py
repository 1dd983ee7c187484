"""Schemas for editors and programs: the shipped ones, and that of one plan, which is kept beside the plan file."""

import os
import re
from pathlib import Path

from fangan.app.project import Project
from fangan.app.schema_plan import plan_schema
from fangan.app.workspace import Workspace
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.plan import Plan
from fangan.model.problem import ExitCode, Place, Problem, Severity, UsageRefused, problem
from fangan.plugins.catalogue import Catalogue
from fangan.schemas import load_schema, names, path_of, shipped
from fangan.schemas.pieces import as_text
from fangan.sources.text import read_text
from fangan.sources.writing import write_whole

_LINE = "# yaml-language-server: $schema={name}"
_NAMED = regex(r"^[ \t]*#[ \t]*yaml-language-server:[^\n]*\$schema=(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaKind:
    """A shipped schema: the name to ask for it by, its file, and what it describes."""

    name: str
    file: Path
    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaWish:
    """Where a schema goes, a plan's by default beside it; `check` writes nothing and holds what is there against it."""

    output: str | None = None
    check: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaOutcome:
    """A schema, its file (None for one that is only told), whether that held it already, and what is to be done."""

    text: str
    file: Path | None = None
    current: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def code(self) -> ExitCode:
        """FINDINGS when the file was to be held against the schema and is another one."""
        wrong = any(found.severity is Severity.ERROR for found in self.problems)
        return ExitCode.FINDINGS if wrong else ExitCode.OK


def list_kinds() -> tuple[SchemaKind, ...]:
    """List the shipped schemas."""
    found = ((name, load_schema(name)) for name in names())
    return tuple(
        SchemaKind(name=name, file=path_of(name), title=schema["title"], words=schema["description"])
        for name, schema in found
    )


def describe_kind(name: str, wish: SchemaWish) -> SchemaOutcome:
    """Tell or write a shipped schema; raises UsageRefused when there is none of that name."""
    if name not in names():
        known = "、".join(names())
        raise UsageRefused([problem("schema-unknown", None, name=name, known=known, suggestion=suggest(name, names()))])
    return _told(shipped(name), wish)


def schema_beside(plan: Path) -> Path:
    """Return the file that holds a plan's schema: a hidden one, which no reader of the folder takes for its own."""
    stem = "-".join(plan.stem.split())  # an editor reads the line up to the first space
    return plan.with_name(f".{stem}.schema.json")


def schema_line(plan: Path) -> str:
    """Return the comment that leads an editor from a plan file to its schema; the path is relative to the plan file."""
    return _LINE.format(name=schema_beside(plan).name)


def names_schema(text: str, plan: Path) -> bool:
    """Tell whether the text of a plan file leads an editor to the schema beside it."""
    return any(Path(name).name == schema_beside(plan).name for name in _NAMED.findall(text))


def schema_text(catalogue: Catalogue, plan: Plan) -> str:
    """Return the schema of one plan as text; raises as `plan_schema` does."""
    return as_text(plan_schema(catalogue, plan))


def describe_outline(workspace: Workspace, outline: str, agency: str, wish: SchemaWish) -> SchemaOutcome:
    """Tell or write the schema that an agency's plan of this outline would have; raises as the catalogue does."""
    catalogue = workspace.catalogue()
    issuer = catalogue.agency(agency)
    plan = Plan(outline=outline, agency=issuer.path, year=workspace.today.year)
    return _told(schema_text(catalogue, plan), wish)


def _told(text: str, wish: SchemaWish) -> SchemaOutcome:
    file = Path(wish.output) if wish.output else None
    if file:
        write_whole(file, text.encode())
    return SchemaOutcome(text=text, file=file)


def describe_plan(project: Project, wish: SchemaWish) -> SchemaOutcome:
    """Write the schema of a plan, or hold the file that is there against it.

    Raises as `plan_schema` does, UsageRefused when the plan itself would be written over, OutputFailed when writing
    fails.
    """
    file = Path(wish.output) if wish.output else schema_beside(project.file)
    if os.path.realpath(file) == os.path.realpath(project.file):
        raise UsageRefused([problem("output-is-input", Place(str(file)))])
    text = schema_text(project.catalogue, project.plan)
    current = file.is_file() and file.read_bytes() == text.encode()
    problems = list(project.set_aside)
    if not current and wish.check:
        problems.append(problem("schema-stale", Place(str(file))))
    elif not current:
        write_whole(file, text.encode())
    if not wish.output and not names_schema(read_text(project.file), project.file):
        place, line = Place(str(project.file), 1), schema_line(project.file)
        problems.append(problem("schema-not-named", place, Severity.NOTE, line=line))
    return SchemaOutcome(text=text, file=file, current=current, problems=tuple(problems))
