"""Tasks that are rows of a table: known by their words, wherever they stand; each is taken up or accounted for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.app.project import open_project
from fangan.app.subordination import hold_under
from fangan.app.workspace import Workspace
from fangan.model.problem import Problem, Severity

OUTLINE = """
id: plan
name: 活动方案
title: "{{地区}}{{年度}}年活动方案"
sections: [{key: activities, required: true}]
"""
SECTION = """---
key: activities
title: 活动内容
facts:
  任务:
    type: table
    ask: 任务
    columns:
      事: {ask: 做什么, example: 清点}
      谁: {ask: 谁, example: 丙县}
      时限: {type: date, ask: 何时, example: 2026-10-20}
---
（一）{{任务.事}}。按时办好。 {#task each=任务 lead={{任务.谁}} by={{任务.时限}}}
"""
CITY = "agency: 甲省/乙市/人民政府"
COUNTY = "agency: 甲省/乙市/丙县/人民政府\nunder: ../city/plan.yaml"
ABOVE = (("清点", "丁县", 10), ("巡查", "各县", 20), ("建站", "丙县", 25))
Told = Callable[..., list[Problem]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Return what gives the county's plan its tasks (what, who, the day in October) and tells what departs."""

    def hold(*own: tuple[str, str, int], more: str = "") -> list[Problem]:
        for name, head, rows in (("city", CITY, ABOVE), ("county", f"{COUNTY}\n{more}", own)):
            given = "".join(f"    - {{事: {what}, 谁: {who}, 时限: 2026-10-{day}}}\n" for what, who, day in rows)
            plan = f"outline: plan\n{head}\nyear: 2026\nfacts:\n  任务:\n{given}issue: {{date: 2026-09-12}}\n"
            files = {"plan.yaml": plan, "outlines/plan.yaml": OUTLINE, "sections/activities.md": SECTION}
            for file, text in files.items():
                (tmp_path / name / file).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name / file).write_text(text, encoding="utf-8")
        workspace = Workspace(environ={"FANGAN_PLUGINS": "", "FANGAN_CACHE": "off"})
        found = hold_under(open_project(tmp_path / "county", workspace)).departures
        return [one for one in found if one.code != "under-fact"]

    return hold


def test_rows_are_held_against_those_of_the_same_words(told: Told) -> None:
    assert told(("建站", "林业站", 25), ("巡查", "林业站", 20)) == []
    (later,) = told(("建站", "林业站", 26), ("巡查", "林业站", 20))
    assert (later.code, later.values["target"]) == ("under-later", "建站")


def test_a_row_that_is_given_to_the_agency_is_taken_up_or_accounted_for(told: Told) -> None:
    (lacking,) = told(("巡查", "林业站", 20))
    assert (lacking.code, lacking.values["target"], lacking.severity) == ("under-unmet", "建站", Severity.WARNING)
    (left,) = told(("巡查", "林业站", 20), more="sections: {activities: {reasons: {建站: 已经建成}}}")
    assert (left.code, left.values["reason"]) == ("under-left-out", "已经建成")
