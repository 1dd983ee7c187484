"""A file to be given away holds digests; what they stand for is kept beside its plan."""

from pathlib import Path

import pytest

from fangan.app.building import BuildOutcome, BuildWish, build_plan
from fangan.app.project import open_project
from fangan.app.verifying import VerifyWish, verify_file
from fangan.app.workspace import Workspace
from fangan.formats.registry import read
from fangan.model.problem import InputRefused
from fangan.provenance.verify import Answer
from fangan.sources.plan_file import KEPT_NAME


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
    (office.plan / KEPT_NAME).unlink()
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
    assert not (office.plan / KEPT_NAME).exists()


@pytest.mark.parametrize(
    ("text", "code", "line"), [('{"schema": "9", "built": {}}', "kept-schema", 1), ("{\n}}", "yaml-syntax", 2)]
)
def test_a_record_that_cannot_be_read_is_not_written_over(office, text, code, line):
    office.write(f"plan/{KEPT_NAME}", text)
    with pytest.raises(InputRefused) as refused:
        build(office)
    (found,) = refused.value.problems
    assert (found.code, Path(found.place.file).name, found.place.line) == (code, KEPT_NAME, line)
    assert (office.plan / KEPT_NAME).read_text("utf-8") == text
