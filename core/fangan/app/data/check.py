"""`fangan check --json`."""

from typing import Annotated, TypedDict

from fangan.app.checking import CheckOutcome
from fangan.app.data.problems import ProblemData, problems_data
from fangan.checks.told import Told
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.address import AROUND, Address
from fangan.model.rule import Grade


class FindingData(TypedDict):
    """What a rule found: the place in the document, the line it comes from, the reason and what to do."""

    rule: str
    family: str
    grade: Annotated[str, Grade]
    text: str
    anchor: str
    paragraph: int
    quote: str
    provider: str | None
    file: str | None
    line: int | None
    reason: str
    remedy: str
    values: dict[str, str]


class CheckData(TypedDict):
    """A plan, the day against which periods were measured, and everything found."""

    plan: str
    date: str
    findings: list[FindingData]
    problems: list[ProblemData]


def check_data(outcome: CheckOutcome, _: Translate) -> CheckData:
    """Return what a check found as JSON data."""
    return {
        "plan": str(outcome.plan),
        "date": outcome.day.isoformat(),
        "findings": [finding_data(finding, _) for finding in outcome.findings],
        "problems": problems_data(outcome.problems, _),
    }


def finding_data(finding: Told, _: Translate) -> FindingData:
    """Return one finding as JSON data."""
    said, address = as_data(finding.problem(), _), finding.address or Address()
    return {
        "rule": finding.rule.id,
        "family": finding.rule.family,
        "grade": finding.grade.value,
        "text": "facts" if finding.fact else address.text,
        "anchor": finding.fact or str(address.target),
        "paragraph": 0 if address.text == AROUND else address.block,
        "quote": finding.quote,
        "provider": finding.provider or None,
        "file": finding.source.file if finding.source else None,
        "line": finding.source.line or None if finding.source else None,
        "reason": said["what"],
        "remedy": said["remedy"],
        "values": dict(finding.values),
    }
