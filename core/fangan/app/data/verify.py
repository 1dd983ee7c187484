"""`fangan verify --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.verifying import VerifyOutcome
from fangan.messages.translation import Translate
from fangan.provenance.verify import Answer


class VerifyData(TypedDict):
    """Whether a file says what a build gives; `answer` tells whether to the last byte, or packed otherwise.

    `edited` is whether its words are others than when it was built. `parts` are the parts that differ, `changes` the
    paragraphs, `- ` gone, `+ ` new.
    """

    file: str
    same: bool
    answer: Answer
    edited: bool | None
    parts: list[str]
    problems: list[ProblemData]
    changes: list[str]


def verify_data(outcome: VerifyOutcome, _: Translate) -> VerifyData:
    """Return a verdict as JSON data."""
    return {
        "file": outcome.file,
        "same": outcome.same,
        "answer": outcome.answer,
        "edited": outcome.edited,
        "parts": list(outcome.parts),
        "problems": problems_data(outcome.problems, _),
        "changes": outcome.changes,
    }
