"""A plan on disk with everything around it: its catalogue and its facts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.model.plan import Given, Plan
from fangan.model.problem import InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.gather import build_catalogue
from fangan.sources.nodes import parse
from fangan.sources.plan_file import find_plan, load_plan
from fangan.sources.plan_file import read_facts as facts_of
from fangan.sources.text import character_problems, read_text

if TYPE_CHECKING:
    from fangan.superior.departures import Superior


@dataclass(frozen=True, slots=True)
class Project:
    """A plan file that was read, with the facts that come down to it, and the catalogue for its folder."""

    file: Path
    plan: Plan
    catalogue: Catalogue
    superior: "Superior | None" = None
    notes: tuple[Problem, ...] = ()
    """A note for each fact that came down from the superior."""

    @property
    def set_aside(self) -> tuple[Problem, ...]:
        """What is wrong with plugins that this plan does not need: worth a warning, no reason to stop."""
        return softened(self.catalogue.problems)

    @property
    def folder(self) -> Path:
        """The folder that holds the plan file."""
        return self.file.parent


def softened(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems as warnings at most."""
    return tuple(
        replace(found, severity=Severity.WARNING) if found.severity is Severity.ERROR else found for found in problems
    )


def open_project(path: str, folders: Sequence[str] = ()) -> Project:
    """Read a plan, given as a file or its folder; raises as the readers and `build_catalogue` do."""
    file = find_plan(Path(path))
    plan = load_plan(file)
    catalogue = build_catalogue(own=file.parent, folders=folders)
    if not plan.under:
        return Project(file, plan, catalogue)
    from fangan.superior.adopt import adopt

    adopted = adopt(plan, catalogue, file.parent, folders)
    return Project(file, adopted.plan, catalogue, adopted.superior, adopted.notes)


def read_facts(path: str) -> dict[str, Given]:
    """Read a file of facts: one YAML mapping of names and values; a key without a value is not given."""
    problems: list[Problem] = []
    node = parse(read_text(path), path, problems)
    if problems:
        raise InputRefused(problems)
    return facts_of(node)[0]


def read_assignments(assignments: Sequence[str]) -> dict[str, Given]:
    """Read `name=value` words; raises UsageRefused for one without a name or given twice."""
    found: dict[str, Given] = {}
    problems: list[Problem] = []
    for word in assignments:
        name, equals, value = word.partition("=")
        name = name.strip()
        if not equals or not name:
            problems.append(problem("set-not-an-assignment", None, word=word))
        elif name in found:
            problems.append(problem("set-twice", None, fact=name))
        problems.extend(character_problems(value, f"--set {name}"))
        found[name] = Given(value, Place(f"--set {name}"))
    if problems:
        raise UsageRefused(problems)
    return found


def gather_facts(plan: Plan, file: str | None, assignments: Sequence[str]) -> Mapping[str, Given]:
    """Join the facts of the plan, of a facts file and of the command line; the later the stronger."""
    return {**plan.facts, **(read_facts(file) if file else {}), **read_assignments(assignments)}
