"""Whatever a wording says in whatever form: its lock holds it, and departs from nothing else."""

import tempfile
from pathlib import Path

from assembly.conftest import Project
from factories.wordings import PATTERNS, answers, bodies, section
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.model.document import Source
from fangan.model.problem import Severity
from fangan.provenance.lock import Lock, lock_departures, lock_text, read_lock

SETTINGS = settings(max_examples=25)


def sources(body: str, facts: str, tasks: str) -> tuple[Source, ...]:
    """Compose a plan and return the wordings it was built from."""
    with tempfile.TemporaryDirectory() as root:
        project = Project(Path(root))
        project.add("standard", {"sections/activities.md": section("activities", body)})
        return project.document(f"facts:\n{facts}{tasks}\n", draft=True).manifest.sources


def departures(locked: tuple[Source, ...], now: tuple[Source, ...]) -> list[tuple[str, object]]:
    """Write a lock, read it again, and hold it against the wordings of now."""
    text = lock_text(Lock(engine="0.1.0", outline="plan", wordings={one.target: one for one in locked}))
    found = lock_departures(read_lock(text, "plan.lock"), now, "plan.lock", Severity.ERROR)
    return [(one.code, one.values["target"]) for one in found]


@SETTINGS
@given(bodies(), answers(), answers(), st.sampled_from(PATTERNS), st.sampled_from(PATTERNS))
def test_other_answers_and_other_patterns_are_no_departure(
    body: str, facts: str, others: str, tasks: str, style: str
) -> None:
    assert departures(sources(body, facts, tasks), sources(body, others, style)) == []


@SETTINGS
@given(st.lists(bodies(), min_size=2, max_size=2, unique=True), answers(), st.sampled_from(PATTERNS))
def test_another_text_is_one_departure(texts: list[str], facts: str, tasks: str) -> None:
    one, other = (sources(body, facts, tasks) for body in texts)
    assert departures(one, other) == [("lock-changed", "activities")]
