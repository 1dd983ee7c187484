"""`fangan under --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.subordination import UnderOutcome
from fangan.messages.translation import Translate


class UnderData(TypedDict):
    """A plan, the title of the one it carries out, and every departure."""

    plan: str
    under: str
    departures: list[ProblemData]


def under_data(outcome: UnderOutcome, _: Translate) -> UnderData:
    """Return departures as JSON data."""
    return {
        "plan": str(outcome.plan),
        "under": outcome.under,
        "departures": problems_data(outcome.departures, _),
    }
