"""`fangan check --json`."""

from collections.abc import Sequence
from typing import Annotated, TypedDict

from fangan.app.checking import CheckOutcome
from fangan.app.data.problems import ProblemData, problems_data
from fangan.checks.told import Told
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.address import AROUND, Address
from fangan.model.exemption import Exemption
from fangan.model.rule import Grade


class ExceptionData(TypedDict):
    """The exception that lets a finding stand: its reason, and where it is written."""

    reason: str
    file: str | None
    line: int | None


class FindingData(TypedDict):
    """What a rule found: the place in the document, the line it comes from, the reason and what to do.

    `document` is what was checked; `start` and `end` are characters of the paragraph's words, half-open.
    """

    document: str
    rule: str
    family: str
    grade: Annotated[str, Grade]
    text: str
    anchor: str
    paragraph: int
    start: int
    end: int
    quote: str
    provider: str | None
    file: str | None
    line: int | None
    column: int | None
    reason: str
    remedy: str
    values: dict[str, str]
    exception: ExceptionData | None


class CheckedData(TypedDict):
    """One thing that was checked: the day against which periods were measured, and what came out.

    `lighter` counts what weighs less than was asked for.
    """

    path: str
    date: str | None
    findings: int
    suppressed: int
    lighter: int
    exit: int


class CheckData(TypedDict):
    """Everything found in everything checked; `plan` and `date` are those of the first."""

    plan: str
    date: str | None
    documents: list[CheckedData]
    findings: list[FindingData]
    suppressed: list[FindingData]
    problems: list[ProblemData]


def check_data(outcomes: Sequence[CheckOutcome], _: Translate) -> CheckData:
    """Return what checks found as JSON data."""
    documents = [_document_data(one) for one in outcomes]
    return {
        "plan": documents[0]["path"],
        "date": documents[0]["date"],
        "documents": documents,
        "findings": [finding_data(finding, _, str(one.file)) for one in outcomes for finding in one.findings],
        "suppressed": [finding_data(finding, _, str(one.file)) for one in outcomes for finding in one.let_stand],
        "problems": [told for one in outcomes for told in problems_data(one.problems, _)],
    }


def _document_data(outcome: CheckOutcome) -> CheckedData:
    return {
        "path": str(outcome.file),
        "date": outcome.day.isoformat() if outcome.day else None,
        "findings": len(outcome.findings),
        "suppressed": len(outcome.let_stand),
        "lighter": outcome.lighter,
        "exit": int(outcome.code),
    }


def finding_data(finding: Told, _: Translate, document: str) -> FindingData:
    """Return one finding as JSON data."""
    said, address, source = as_data(finding.problem(), _), finding.address or Address(), finding.source
    return {
        "document": document,
        "rule": finding.rule.id,
        "family": finding.rule.family,
        "grade": finding.grade.value,
        "text": "facts" if finding.fact else address.text,
        "anchor": finding.fact or str(address.target),
        "paragraph": 0 if address.text == AROUND else address.block,
        "start": address.start,
        "end": address.end,
        "quote": finding.quote,
        "provider": finding.provider or None,
        "file": source.file if source else None,
        "line": (source.line or None) if source else None,
        "column": (source.column or None) if source else None,
        "reason": said["what"],
        "remedy": said["remedy"],
        "values": dict(finding.values),
        "exception": _exception_data(finding.exemption) if finding.exemption else None,
    }


def _exception_data(exemption: Exemption) -> ExceptionData:
    place = exemption.place
    return {"reason": exemption.reason, "file": place.file if place else None, "line": place.line if place else None}
