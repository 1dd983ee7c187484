"""`fangan new --json`."""

from typing import TypedDict

from fangan.app.creating import NewOutcome, OutlinesOutcome
from fangan.app.data.problems import ProblemData, problems_data
from fangan.messages.translation import Translate


class OutlineData(TypedDict):
    """A kind of plan."""

    id: str
    name: str
    provider: str
    use_when: str
    headings: list[str]


class AgencyData(TypedDict):
    """An agency that may issue one."""

    path: str
    name: str


class OutlinesData(TypedDict):
    """What there is to choose from."""

    outlines: list[OutlineData]
    agencies: list[AgencyData]
    problems: list[ProblemData]


class NewData(TypedDict):
    """The plan file that was written, every file written for people, and the facts it asks for."""

    plan: str
    files: list[str]
    outline: str
    facts: list[str]
    problems: list[ProblemData]


def outlines_data(outcome: OutlinesOutcome, _: Translate) -> OutlinesData:
    """Return outlines and agencies as JSON data."""
    return {
        "outlines": [
            {
                "id": one.id,
                "name": one.name,
                "provider": one.provider,
                "use_when": one.use_when,
                "headings": list(outcome.headings[one.id]),
            }
            for one in outcome.outlines
        ],
        "agencies": [{"path": one.path, "name": one.name} for one in outcome.agencies],
        "problems": problems_data(outcome.problems, _),
    }


def new_data(outcome: NewOutcome, _: Translate) -> NewData:
    """Return a new plan as JSON data."""
    return {
        "plan": str(outcome.plan),
        "files": [str(file) for file in outcome.files],
        "outline": outcome.outline,
        "facts": list(outcome.facts),
        "problems": problems_data(outcome.problems, _),
    }
