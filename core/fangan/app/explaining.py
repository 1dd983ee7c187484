"""Explain a plan: whose wording was chosen for each section and item, against whom."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from fangan.app.project import Project
from fangan.assembly.decide import Decision
from fangan.assembly.headings import bare_words
from fangan.assembly.select import Selection, survey_selection
from fangan.assembly.target_names import names_in, target_called
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.address import Target
from fangan.model.outline import OutlineSection
from fangan.model.problem import ExitCode, Problem, Severity, UsageRefused, problem
from fangan.model.section import Part, walk


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyWish:
    """What is to be explained: one section (`activities`), one item (`activities#donation`), None for everything."""

    target: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyOutcome:
    """The decisions asked for, the selection they are part of, and what is not settled.

    `names` say what people call the sections and items, by target, also those that are not printed. `set_aside` is what
    is wrong with plugins the plan does not need.
    """

    plan: Path
    selection: Selection
    decisions: tuple[Decision, ...]
    names: Mapping[str, str]
    unsettled: tuple[Problem, ...]
    set_aside: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything to be told."""
        return (*self.set_aside, *self.unsettled)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when a decision could not be made."""
        wrong = any(found.severity is Severity.ERROR for found in self.unsettled)
        return ExitCode.FINDINGS if wrong else ExitCode.OK


def explain_plan(project: Project, wish: WhyWish) -> WhyOutcome:
    """Survey the selection of a plan; no fact is read. Raises UsageRefused for a target there is not."""
    selection, problems = survey_selection(project.catalogue, project.plan)
    names = {**_candidates(project, selection), **names_of(selection)}
    target = _by_id(wish.target, names) if wish.target else ""
    return WhyOutcome(
        plan=project.file,
        selection=selection,
        decisions=tuple(_wanted(selection, target or None)),
        names=names,
        unsettled=tuple(found for found in problems if found.values.get("key", "").startswith(target)),
        set_aside=project.set_aside,
    )


def names_of(selection: Selection) -> dict[str, str]:
    """Return what people call the sections and items of a plan, by target; those without a heading are left out."""
    names: dict[str, str] = {}
    for section in selection.everything:
        wording, entry = section.wording, section.entry
        heading = entry.heading if isinstance(entry, OutlineSection) else entry.title
        names[section.key] = bare_words(heading or (wording.title if wording else ()))
        for part in walk(section.parts):
            if part.part.id:
                names[str(Target(section.key, part.part.id))] = bare_words(part.part.heading)
    return {target: name for target, name in names.items() if name}


def _candidates(project: Project, selection: Selection) -> dict[str, str]:
    """Return what those variants call their sections and items that might have been chosen, the best first."""
    fitting = [one.head for decision in selection.decisions for one in decision.candidates if one.rank]
    found: dict[str, str] = {}
    for target, name in names_in(project.catalogue, fitting):
        if name:
            found.setdefault(target, name)
    return found


def _by_id(target: str, names: Mapping[str, str]) -> str:
    """Return a target that may be given by headings, its own and its section's."""
    return target if target.isascii() else target_called(target, names.items()) or target


def _wanted(selection: Selection, target: str | None) -> Iterable[Decision]:
    """Return the decisions of a section with its items, or of one item; all of them without a target."""
    if target is None:
        return selection.decisions
    found = [one for one in selection.decisions if target in (one.target, Target.parse(one.target).section)]
    if not found:
        raise UsageRefused([_nothing_decided(selection, target)])
    return found


def _nothing_decided(selection: Selection, target: str) -> Problem:
    """Say why there is no decision: the item has a single wording, or nothing of that name is in the plan."""
    wanted = Target.parse(target)
    for one in selection.everything:
        if one.key == wanted.section and wanted.item and one.wording and wanted.item in _ids(one.wording.parts):
            return problem("why-item-undisputed", None, target=target, provider=one.wording.head.provider)
    hint = suggest(target, [decision.target for decision in selection.decisions])
    return problem("why-target-unknown", None, target=target, suggestion=hint)


def _ids(parts: tuple[Part, ...]) -> set[str]:
    return {part.id for part in walk(parts)}
