"""`fangan verify --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.verifying import VerifyOutcome
from fangan.messages.translation import Translate


class VerifyData(TypedDict):
    """Whether a file is the same to the last byte; `changes` are its paragraphs that are not, `- ` gone, `+ ` new."""

    file: str
    same: bool
    problems: list[ProblemData]
    changes: list[str]


def verify_data(outcome: VerifyOutcome, _: Translate) -> VerifyData:
    """Return a verdict as JSON data."""
    return {
        "file": outcome.file,
        "same": outcome.same,
        "problems": problems_data(outcome.problems, _),
        "changes": outcome.changes,
    }
