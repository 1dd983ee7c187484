"""A final build keeps to the plan above; a draft only says where it does not."""

import pytest

ABOVE = "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\nfacts: {活动名称: 读书节, 开始日期: 2026-04-23}\n"


@pytest.fixture
def under(office):
    office.write("above/plan.yaml", ABOVE + "issue: {date: 2026-03-01}\n")
    plan = office.root / "plan/plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "under: ../above/plan.yaml\n", encoding="utf-8")
    item = "---\nkey: activities\ntitle: 活动内容\n---\n（一）宣传。开展宣传。 {#publicity by=4-20}\n"
    office.write("above/sections/activities.md", item)
    office.write("plan/sections/activities.md", item.replace("by=4-20", "by=4-25"))
    return office


def test_a_final_build_with_a_later_deadline_is_refused(under):
    result = under.run("build", "plan", "-o", "a.txt")
    assert result.exit_code == 3
    assert "under-later" in result.stderr
    assert not (under.root / "a.txt").exists()


def test_a_draft_with_a_later_deadline_is_built_and_told(under):
    result = under.run("build", "plan", "-o", "a.txt", "--draft")
    assert "under-later" in result.stderr
    assert (under.root / "a.txt").exists()
