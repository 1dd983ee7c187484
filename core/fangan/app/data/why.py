"""`fangan why --json`."""

from typing import Annotated, TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.data.values import ScopeData, scope_data
from fangan.app.explaining import WhyOutcome
from fangan.app.reasons import in_words
from fangan.assembly.decide import Decision, Verdict
from fangan.assembly.explain import Reason, explain
from fangan.assembly.select import Selection
from fangan.messages.translation import Translate

CandidateData = TypedDict(  # `for` is a word of Python
    "CandidateData",
    {
        "variant": str,
        "provider": str,
        "version": str,
        "file": str,
        "for": ScopeData,
        "valid": str,
        "verdict": Annotated[str, Verdict],
        "rank": list[int] | None,
        "by": str,
        "why": str,
    },
)
"""A variant that was looked at, what became of it, and why; best first."""


class DecisionData(TypedDict):
    """A section or item, the variant that won (None when none could), and all that were looked at."""

    target: str
    winner: str | None
    candidates: list[CandidateData]


class WhyData(TypedDict):
    """The decisions of a plan."""

    plan: str
    outline: str
    agency: str
    date: str
    decisions: list[DecisionData]
    problems: list[ProblemData]


def why_data(outcome: WhyOutcome, _: Translate) -> WhyData:
    """Return decisions as JSON data."""
    selection = outcome.selection
    return {
        "plan": str(outcome.plan),
        "outline": selection.outline.id,
        "agency": selection.agency.path,
        "date": selection.plan.date.isoformat(),
        "decisions": [decision_data(one, selection, _) for one in outcome.decisions],
        "problems": problems_data(outcome.problems, _),
    }


def decision_data(decision: Decision, selection: Selection, _: Translate) -> DecisionData:
    """Return one decision as JSON data."""
    return {
        "target": decision.target,
        "winner": decision.winner.name if decision.winner else None,
        "candidates": [_candidate(reason, in_words(reason, decision, selection, _)) for reason in explain(decision)],
    }


def _candidate(reason: Reason, why: str) -> CandidateData:
    candidate, head = reason.candidate, reason.candidate.head
    return {
        "variant": head.name,
        "provider": head.provider.id,
        "version": head.provider.version,
        "file": head.file,
        "for": scope_data(head.scope),
        "valid": str(head.valid),
        "verdict": candidate.verdict.value,
        "rank": list(candidate.rank) if candidate.rank else None,
        "by": reason.by,
        "why": why,
    }
