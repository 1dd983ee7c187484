"""A lock is written, and held against."""

import pytest

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.locking import LockWish, lock_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.problem import InputRefused, Severity


@pytest.fixture
def changed(office, project):
    """The plan, locked, and its wording published anew since."""
    lock_plan(project, LockWish())
    section = office.root / "office/sections/basis.md"
    section.write_text(section.read_text("utf-8").replace("办好", "办实"), "utf-8")
    return open_project("plan", Workspace(environ=office.environ))


def test_a_lock_is_written_beside_the_plan(office, project):
    outcome = lock_plan(project, LockWish())
    assert (outcome.path.name, outcome.path.parent) == ("plan.lock", project.folder)
    assert outcome.path.read_text("utf-8").count("digest:") == outcome.wordings


def test_a_dry_run_writes_none(project):
    assert not lock_plan(project, LockWish(dry_run=True)).path.exists()


def test_what_changed_since_is_told_where_the_lock_is_written_anew(changed):
    (found,) = lock_plan(changed, LockWish()).changes
    assert (found.code, found.severity) == ("lock-changed", Severity.NOTE)
    assert lock_plan(changed, LockWish()).changes == ()


def test_another_wording_is_a_warning_and_for_a_locked_build_an_error(changed):
    told = {one.code: one.severity for one in compose_plan(changed, ComposeWish()).problems}
    assert told["lock-changed"] is Severity.WARNING
    with pytest.raises(InputRefused):
        compose_plan(changed, ComposeWish(locked=True))
