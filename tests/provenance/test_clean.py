"""A file to be given away holds digests; what they stand for is kept in its plan's lock."""

import json
from pathlib import Path

import pytest

from fangan.app.building import BuildOutcome, BuildWish, build_plan
from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.locking import LockWish, lock_plan
from fangan.app.project import open_project
from fangan.app.verifying import VerifyWish, verify_file
from fangan.app.workspace import Workspace
from fangan.formats.registry import read
from fangan.model.problem import InputRefused
from fangan.provenance.lock import find_lock
from fangan.provenance.verify import Answer
from fangan.sources.plan_file import KEPT_NAME, LOCK_NAME


def build(office, name="a.docx", **wish) -> BuildOutcome:
    project = open_project(office.plan, Workspace(environ=office.environ))
    return build_plan(project, BuildWish(output=str(office.root / name), clean=True, **wish))


def verify(office, name="a.docx", plan="plan") -> Answer:
    return verify_file(Workspace(environ=office.environ), VerifyWish(file=name, plan=plan)).answer


def change_plan(office) -> None:
    text = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("plan/plan.yaml", text.replace("2026-04-23", "2026-04-24"))


@pytest.mark.parametrize("name", ["a.docx", "a.json"])
def test_no_fact_and_nothing_of_the_plan_is_in_it(office, name):
    build(office, name)
    manifest = read(office.root / name).document.manifest
    assert (manifest.facts, manifest.plan, bool(manifest.whole)) == ({}, {}, True)
    assert {one.target for one in manifest.sources} == {"basis", "activities", "activities#opening"}


def test_no_block_of_the_data_says_which_facts_filled_it(office):
    project = open_project(office.plan, Workspace(environ=office.environ))
    build_plan(project, BuildWish(output=str(office.root / "whole.json")))
    build(office, "a.json")
    told = {name: '"facts": [\n' in (office.root / name).read_text("utf-8") for name in ("whole.json", "a.json")}
    assert told == {"whole.json": True, "a.json": False}


def test_it_is_said_where_the_rest_is_kept(office):
    assert "clean-kept" in [one.code for one in build(office).problems]


def test_what_is_kept_is_no_stray_file(office):
    build(office)
    assert "name-not-read" not in [one.code for one in build(office).problems]


@pytest.mark.parametrize("name", ["a.docx", "a.json"])
def test_it_is_verified_by_what_is_kept_whatever_became_of_the_plan(office, name):
    build(office, name)
    change_plan(office)
    assert verify(office, name) is Answer.BYTES


def test_every_file_that_was_given_away_stays_known(office):
    build(office)
    change_plan(office)
    build(office, "b.docx")
    assert verify(office, "a.docx") is verify(office, "b.docx") is Answer.BYTES


def test_where_nothing_is_kept_the_plan_is_asked_as_it_stands(office):
    build(office)
    (office.plan / LOCK_NAME).unlink()
    assert verify(office) is Answer.BYTES
    change_plan(office)
    assert verify(office) is Answer.DIFFERENT


def test_without_its_plan_it_cannot_be_verified(office):
    build(office)
    with pytest.raises(InputRefused) as refused:
        verify(office, plan=None)
    assert [one.code for one in refused.value.problems] == ["manifest-clean"]


def test_a_dry_run_keeps_nothing(office):
    build(office, dry_run=True)
    assert not (office.plan / LOCK_NAME).exists()


def test_what_is_kept_locks_nothing(office):
    build(office)
    project = open_project(office.plan, Workspace(environ=office.environ))
    assert not any(one.code.startswith("lock-") for one in compose_plan(project, ComposeWish()).problems)
    with pytest.raises(InputRefused) as refused:
        compose_plan(project, ComposeWish(locked=True))
    assert [one.code for one in refused.value.problems] == ["lock-missing"]


def test_the_locked_wordings_stay_and_what_is_kept_stays(office):
    project = open_project(office.plan, Workspace(environ=office.environ))
    lock = lock_plan(project, LockWish()).path
    before = lock.read_text("utf-8")
    build(office)
    assert lock.read_text("utf-8").startswith(before)
    kept = find_lock(lock).built
    assert len(kept) == 1
    assert find_lock(lock_plan(project, LockWish()).path).built == kept


def test_a_clean_build_does_not_accept_other_wording(office):
    lock_plan(open_project(office.plan, Workspace(environ=office.environ)), LockWish())
    office.write("office/sections/basis.md", "---\nkey: basis\n---\n为办实{{活动名称}}，制定本方案。\n")
    assert "lock-changed" in [one.code for one in build(office).problems]
    assert "lock-changed" in [one.code for one in build(office, "b.docx").problems]


def test_what_was_kept_in_a_file_of_its_own_is_still_read(office):
    build(office)
    path = office.plan / LOCK_NAME
    built = find_lock(path).built
    path.unlink()
    office.write(f"plan/{KEPT_NAME}", json.dumps({"schema": "1", "built": built}))
    change_plan(office)
    assert verify(office) is Answer.BYTES


@pytest.mark.parametrize(("text", "code"), [('{"schema": "9", "built": {}}', "kept-schema"), ("{\n}}", "yaml-syntax")])
def test_a_file_of_its_own_that_cannot_be_read_is_told(office, text, code):
    build(office)
    (office.plan / LOCK_NAME).unlink()
    office.write(f"plan/{KEPT_NAME}", text)
    with pytest.raises(InputRefused) as refused:
        verify(office)
    assert [one.code for one in refused.value.problems] == [code]


def test_a_lock_that_cannot_be_read_is_not_written_over(office):
    text = "schema: 9\n"
    office.write(f"plan/{LOCK_NAME}", text)
    with pytest.raises(InputRefused) as refused:
        build(office)
    (found,) = refused.value.problems
    assert (found.code, Path(found.place.file).name, found.place.line) == ("lock-schema", LOCK_NAME, 1)
    assert (office.plan / LOCK_NAME).read_text("utf-8") == text
