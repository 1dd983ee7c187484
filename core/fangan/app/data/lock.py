"""`fangan lock --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.locking import LockOutcome, LockWish
from fangan.messages.translation import Translate


class LockData(TypedDict):
    """The lock's file, how many wordings it holds, and what changed."""

    lock: str
    wordings: int
    changes: list[ProblemData]
    dry_run: bool


def lock_data(outcome: LockOutcome, wish: LockWish, _: Translate) -> LockData:
    """Return what became of a lock as JSON data."""
    return {
        "lock": str(outcome.path),
        "wordings": outcome.wordings,
        "changes": problems_data(outcome.changes, _),
        "dry_run": wish.dry_run,
    }
