"""`fangan archive --json`."""

from typing import TypedDict

from fangan.app.archiving import ArchiveOutcome
from fangan.app.data.problems import ProblemData, problems_data
from fangan.messages.translation import Translate


class ArchiveData(TypedDict):
    """The folder of a set, its files in their order, and what is to be known of them."""

    folder: str
    files: list[str]
    problems: list[ProblemData]


def archive_data(outcome: ArchiveOutcome, _: Translate) -> ArchiveData:
    """Return what became of a set as JSON data."""
    return {
        "folder": str(outcome.folder),
        "files": list(outcome.files),
        "problems": problems_data(outcome.problems, _),
    }
