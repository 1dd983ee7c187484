"""`fangan merge --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.merging import MergeOutcome
from fangan.merge.records import Conflict, MergeKind, Taken
from fangan.messages.translation import Translate
from fangan.model.address import Address


class TakenData(TypedDict):
    """A change that went in: who made it, where it stands in the merged document, the words before and after.

    `text` is '' for the document's own, `issue` for what stands around it, else an annex's key; `block` counts its
    paragraphs and tables from 1, 0 is its title.
    """

    by: str
    kind: MergeKind
    text: str
    target: str
    block: int
    old: str
    new: str


class ConflictData(TypedDict):
    """Words that two changed otherwise: `ours` stands in the merged document; '' was left out: then `theirs` stands."""

    text: str
    target: str
    block: int
    base: str
    ours_by: str
    ours: str
    theirs_by: str
    theirs: str


class MergeData(TypedDict):
    """Whose changes went in, where two meet, and the file that was written; null where none was."""

    plan: str
    files: list[str]
    reviewers: list[str]
    output: str | None
    taken: list[TakenData]
    conflicts: list[ConflictData]
    problems: list[ProblemData]


def merge_data(outcome: MergeOutcome, _: Translate) -> MergeData:
    """Return a merge as JSON data."""
    return {
        "plan": outcome.plan,
        "files": list(outcome.files),
        "reviewers": list(outcome.reviewers),
        "output": outcome.output,
        "taken": [_taken(one) for one in outcome.merged.taken],
        "conflicts": [_conflict(one) for one in outcome.merged.conflicts],
        "problems": problems_data(outcome.problems, _),
    }


def _where(address: Address) -> tuple[str, str, int]:
    return address.text, str(address.target), address.block


def _taken(one: Taken) -> TakenData:
    text, target, block = _where(one.address)
    return {
        "by": one.by,
        "kind": one.kind,
        "text": text,
        "target": target,
        "block": block,
        "old": one.old,
        "new": one.new,
    }


def _conflict(one: Conflict) -> ConflictData:
    text, target, block = _where(one.address)
    return {
        "text": text,
        "target": target,
        "block": block,
        "base": one.base,
        "ours_by": one.ours_by,
        "ours": one.ours,
        "theirs_by": one.theirs_by,
        "theirs": one.theirs,
    }
