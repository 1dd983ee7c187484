"""`fangan harvest --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.harvesting import HarvestOutcome
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.messages.translation import Translate


class HarvestedData(TypedDict):
    """One difference: what it belongs to, how that is known, where it stands, the words before and after.

    `fact` is the fact's name, else ''. `words` are those whose formatting alone differs,
    which `old` and `new` then are; else ''.
    """

    kind: Kin
    evidence: Evidence
    target: str
    fact: str
    words: str
    old: str
    new: str


class HarvestData(TypedDict):
    """What was taken over, what was not, and the files that were written, or would be.

    `removed` are files that went, for their words stand elsewhere now; `whole` is whether a build now gives the
    edited text.
    """

    file: str
    plan: str
    whole: bool
    written: bool
    harvested: list[HarvestedData]
    left: list[HarvestedData]
    files: list[str]
    removed: list[str]
    problems: list[ProblemData]


def harvest_data(outcome: HarvestOutcome, _: Translate) -> HarvestData:
    """Return a harvest as JSON data."""
    return {
        "file": outcome.file,
        "plan": outcome.plan,
        "whole": outcome.whole,
        "written": outcome.written,
        "harvested": [_data(one) for one in outcome.harvested],
        "left": [_data(one) for one in outcome.left],
        "files": [str(path) for path, data in outcome.files.items() if data is not None],
        "removed": [str(path) for path, data in outcome.files.items() if data is None],
        "problems": problems_data(outcome.problems, _),
    }


def _data(one: Harvested) -> HarvestedData:
    return {
        "kind": one.kin,
        "evidence": one.evidence,
        "target": one.target,
        "fact": "" if one.kin is Kin.FORMAT else one.name,
        "words": one.name if one.kin is Kin.FORMAT else "",
        "old": one.old,
        "new": one.new,
    }
