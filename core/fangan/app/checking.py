"""Check a plan: compose it as far as it goes, and run the rules over what would be printed."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fangan.app.project import Project
from fangan.app.proofreading import proofread
from fangan.checks.run import run_checks
from fangan.checks.subject import plan_subject
from fangan.checks.told import Told
from fangan.model.document import Document
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWish:
    """With which facts besides the plan's own, and which families of rules; none named are all."""

    given: Mapping[str, Given] = field(default_factory=dict)
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutcome:
    """What the rules found in a plan, the draft they looked at, and what composing it told.

    `day` is the day against which periods were measured.
    """

    plan: Path
    day: dt.date
    document: Document = field(repr=False)
    findings: tuple[Told, ...]
    problems: tuple[Problem, ...]

    def __iter__(self) -> Iterator[Told]:
        """Go through the findings."""
        return iter(self.findings)

    @property
    def code(self) -> ExitCode:
        """FINDINGS when there are any."""
        return ExitCode.FINDINGS if self.findings else ExitCode.OK


def check_plan(project: Project, wish: CheckWish) -> CheckOutcome:
    """Compose a plan as a draft and run the rules over it.

    Raises as composing does, UsageRefused for a family of rules there is not.
    """
    composer, facts = project.composer(), project.facts(wish.given)
    composition = composer.compose(facts, draft=True)
    findings = run_checks(plan_subject(composer, composition.document, facts), wish.families)
    if not wish.families:
        findings += proofread(project.catalogue)
    return CheckOutcome(
        plan=project.file,
        day=project.plan.date,
        document=composition.document,
        findings=tuple(findings),
        problems=(*project.set_aside, *project.notes, *composition.problems),
    )
