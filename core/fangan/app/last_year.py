"""The plan of the year before, where it lies beside this one."""

from pathlib import Path

from fangan.model.plan import Plan
from fangan.model.problem import FanganError
from fangan.sources.plan_file import FILE_NAME, load_plan

_MOST = 200
"""Folders that are looked into."""


def plan_of_last_year(file: Path, plan: Plan) -> Path | None:
    """Return the plan file, in a folder beside the plan's, of the same outline and agency one year earlier.

    One that cannot be read is none; of several the first by name counts.
    """
    try:
        beside = sorted(one for one in file.absolute().parent.parent.iterdir() if (one / FILE_NAME).is_file())
    except OSError:
        return None
    for folder in beside[:_MOST]:
        try:
            found = load_plan(folder / FILE_NAME)
        except FanganError:
            continue
        if (found.outline, found.agency, found.year) == (plan.outline, plan.agency, plan.year - 1):
            return folder / FILE_NAME
    return None
