"""Plans and built documents are compared in any mix."""

import pytest

from fangan.app.building import BuildWish, build_plan
from fangan.app.comparing import DiffWish, compare
from fangan.model.problem import ExitCode, FanganError


@pytest.fixture
def built(project):
    """The plan as built, in every format that can be read again."""
    return [str(one.path) for one in build_plan(project, BuildWish(output="out/", formats=("docx", "json"))).files]


def test_a_document_does_not_differ_from_its_plan_in_any_format(workspace, built):
    for file in built:
        assert compare(workspace, DiffWish(before="plan", after=file)).code is ExitCode.OK


def test_two_built_documents_are_compared_across_formats(workspace, built):
    assert compare(workspace, DiffWish(before=built[0], after=built[1])).comparison.differences == ()


def test_what_is_wrong_with_either_is_told_at_once_with_the_worse_code(office, workspace):
    office.write("a.docx", "甲")
    with pytest.raises(FanganError) as refused:
        compare(workspace, DiffWish(before="a.docx", after="nowhere"))
    assert [one.code for one in refused.value.problems] == ["docx-not-word", "plan-not-found"]
    assert refused.value.exit_code is ExitCode.IO


def test_a_tracked_document_is_written_in_the_environment(office, workspace, built):
    office.write("next/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8").replace("读书节", "阅读周"))
    outcome = compare(workspace, DiffWish(before="plan", after="next", output="out.docx"))
    assert (outcome.output, (office.root / "out.docx").read_bytes()[:2]) == ("out.docx", b"PK")


def test_where_facts_are_missing_it_is_told_once_how_to_compare_all_the_same(office, workspace):
    office.write("plan/plan.yaml", (office.plan / "plan.yaml").read_text("utf-8").replace("  活动名称: 读书节\n", ""))
    with pytest.raises(FanganError) as refused:
        compare(workspace, DiffWish(before="plan", after="plan"))
    assert [one.code for one in refused.value.problems].count("compare-unfilled") == 1
