"""Hold anything against the rules: a plan, a Word file, a text, section files."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from fangan.app.events import PlanBegun, PlanDone
from fangan.app.project import Project, open_project
from fangan.app.proofreading import proofread
from fangan.app.workspace import Workspace
from fangan.checks.choosing import EVERYTHING, Choice
from fangan.checks.excepting import exemptions_of, left_over, let_stand
from fangan.checks.frame.rule_broken import RULE as BROKEN
from fangan.checks.run import run_checks
from fangan.checks.subject import Subject, TextSubject, plan_subject
from fangan.checks.told import Told
from fangan.late.records import dataclass
from fangan.model.document import Document
from fangan.model.exemption import Exemption
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, FanganError, Problem
from fangan.model.rule import Rule
from fangan.plugins.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWish:
    """With which facts besides a plan's own, and which rules; `rendered` has the pages of Word files laid out, too."""

    given: Mapping[str, Given] = field(default_factory=dict)
    choice: Choice = EVERYTHING
    rendered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutcome:
    """What the rules found in one thing, what they looked at, and what reading or composing it told.

    `file` is the plan file, the document or the section file; `day` the day against which periods were measured, if it
    has one. `let_stand` is what exceptions cover, `lighter` how much weighs too little to be told.
    """

    file: Path
    day: dt.date | None = None
    document: Document | None = field(default=None, repr=False)
    subject: Subject | None = field(default=None, repr=False)
    """What the rules looked at."""
    findings: tuple[Told, ...] = ()
    let_stand: tuple[Told, ...] = ()
    lighter: int = 0
    problems: tuple[Problem, ...] = ()
    refused: ExitCode = ExitCode.OK
    """What the command ends with because this could not be checked."""

    def __iter__(self) -> Iterator[Told]:
        """Go through the findings."""
        return iter(self.findings)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when there are any; what it was refused with when it could not be checked."""
        return self.refused or (ExitCode.FINDINGS if self.findings else ExitCode.OK)


def check_paths(workspace: Workspace, paths: Sequence[str], wish: CheckWish) -> Iterator[CheckOutcome]:
    """Check one after another; of several, one that cannot be checked is its outcome and stops no other.

    Raises as `check_path` for one alone, UsageRefused for a choice of rules that there are not.
    """
    from fangan.app.checking_files import check_path, paths_in, told_of_pages

    every = [one for path in paths for one in paths_in(path)]
    for number, path in enumerate(every, 1):
        workspace.tell(PlanBegun(path, number, len(every)))
        try:
            outcome = told_of_pages(check_path(workspace, path, wish), wish)
        except FanganError as error:
            if len(every) == 1 or error.exit_code is ExitCode.USAGE:
                raise
            outcome = CheckOutcome(file=Path(path), problems=error.problems, refused=error.exit_code)
        workspace.tell(PlanDone(path, number, len(every), outcome.code))
        yield outcome


def check_plan(project: Project, wish: CheckWish) -> CheckOutcome:
    """Compose a plan as a draft and run the rules over it.

    Raises as composing does, UsageRefused for a choice of rules that there are not.
    """
    hold_wish(wish, project.catalogue)
    composer, facts = project.composer(), project.facts(wish.given)
    composition = composer.compose(facts, draft=True)
    subject = plan_subject(composer, composition.document, facts)
    found = run_checks(subject, wish.choice, project.catalogue.supplies)
    found += [told for told in proofread(project.catalogue) if wish.choice.takes(told.rule)]
    return checked_outcome(
        project.file,
        subject,
        found,
        wish,
        exemptions_of(subject),
        document=composition.document,
        catalogue=project.catalogue,
        problems=(*project.set_aside, *project.notes, *composition.problems),
    )


def check_plan_at(workspace: Workspace, path: str, wish: CheckWish) -> CheckOutcome:
    """Check the plan of a file or folder; raises as `open_project` and `check_plan`."""
    return check_plan(open_project(path, workspace), wish)


def checked_outcome(
    file: Path,
    subject: TextSubject,
    found: Iterable[Told],
    wish: CheckWish,
    exemptions: Sequence[Exemption],
    *,
    document: Document | None = None,
    catalogue: Catalogue | None = None,
    problems: Sequence[Problem] = (),
) -> CheckOutcome:
    """Return what is told of what was found: exceptions taken into account, and what weighs too little left out."""
    told, stand = list(found), list[Told]()
    if exemptions:
        every, known = told, known_rules(catalogue)
        told, stand = let_stand(every, exemptions, subject)
        broken = {one.values["broken"] for one in every if one.rule is BROKEN}
        asked = {id_ for id_, rule in known.items() if wish.choice.takes(rule)} - broken
        told += [one for one in left_over(exemptions, every, subject, asked, known) if wish.choice.takes(one.rule)]
    kept = [one for one in told if wish.choice.tells(one.grade)]
    return CheckOutcome(
        file=file,
        day=subject.day,
        document=document,
        subject=subject,
        findings=tuple(kept),
        let_stand=tuple(stand),
        lighter=len(told) - len(kept),
        problems=tuple(problems),
    )


def hold_wish(wish: CheckWish, catalogue: Catalogue | None = None) -> None:
    """Hold the rules that were chosen against those there are; raises UsageRefused."""
    if wish.choice.select or wish.choice.ignore:
        from fangan.checks.choosing import hold_choice

        hold_choice(wish.choice, known_rules(catalogue))


def known_rules(catalogue: Catalogue | None = None) -> Mapping[str, Rule]:
    """Return all rules by their ids: ours, the kit's, and those of the plugins of a catalogue."""
    from fangan.app.rules import every_rule

    return {rule.id: rule for rule in every_rule(catalogue)}
