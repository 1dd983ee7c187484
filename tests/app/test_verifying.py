"""A built file is held against what a build gives today."""

import pytest

from fangan.app.building import BuildWish, build_plan
from fangan.app.project import open_project
from fangan.app.verifying import VerifyWish, verify_file
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode


@pytest.fixture(params=["docx", "json"])
def built(request, project):
    return str(build_plan(project, BuildWish(output=f"a.{request.param}")).files[0].path)


def test_a_file_that_nobody_touched_is_the_same(workspace, built):
    assert verify_file(workspace, VerifyWish(file=built)).code is ExitCode.OK


def test_what_was_published_anew_is_shown_paragraph_by_paragraph(office, built):
    section = office.root / "office/sections/basis.md"
    section.write_text(section.read_text("utf-8").replace("办好", "办实"), "utf-8")
    outcome = verify_file(Workspace(environ=office.environ), VerifyWish(file=built))
    assert outcome.changes == ["- 为办好读书节，制定本方案。", "+ 为办实读书节，制定本方案。"]
    assert [one.code for one in outcome.problems] == ["lock-changed"]
    assert outcome.parts


def test_a_term_that_is_no_longer_said_does_not_hinder_it(office, built):
    office.write("office/terms.yaml", "读书节: {kind: formula, valid: /2024-12-31, severity: 规定}\n")
    assert verify_file(Workspace(environ=office.environ), VerifyWish(file=built)).same


def test_a_file_with_the_time_of_its_environment_is_the_same_in_it_alone(office):
    dated = Workspace(environ={**office.environ, "SOURCE_DATE_EPOCH": "86400"})
    file = str(build_plan(open_project("plan", dated), BuildWish(output="b.docx")).files[0].path)
    assert verify_file(dated, VerifyWish(file=file)).same
    assert not verify_file(Workspace(environ=office.environ), VerifyWish(file=file)).same


def test_a_file_beside_its_plan_is_built_with_the_plans_own_wording(office, workspace):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n本局自己的依据。\n")
    build_plan(open_project("plan", workspace), BuildWish(output="plan/a.docx"))
    assert verify_file(Workspace(environ=office.environ), VerifyWish(file="plan/a.docx")).same
