"""What two offices issue is not one text with the names changed."""

from itertools import combinations
from pathlib import Path

import pytest

from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.formats.text import write

ROOT = Path(__file__).parents[2]
RUN = 12
"""Characters in a row that count as the same words."""
MOST = 0.40
"""How much of the shorter of two plans may stand in the other."""


@pytest.fixture(scope="module")
def runs():
    """Every sample's agency and the runs of characters of its text."""
    workspace = Workspace()
    found = {}
    for path in sorted(ROOT.glob("samples/*/plan.yaml")):
        project = open_project(str(path), workspace)
        found[path.parent.name] = (project.plan.agency, _runs(project))
    return found


def _runs(project: Project) -> frozenset[str]:
    text = write(project.composer().compose(draft=True).document)
    words = "".join(text.decode("utf-8").split())
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))


def test_no_two_offices_share_two_fifths_of_their_words(runs):
    alike = {}
    for (one, (ours, mine)), (other, (theirs, yours)) in combinations(runs.items(), 2):
        share = len(mine & yours) / min(len(mine), len(yours))
        if ours != theirs and share > MOST:
            alike[one, other] = round(share, 2)
    assert alike == {}
