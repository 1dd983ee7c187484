"""A city's plan and a county's that carries it out, on disk."""

from collections.abc import Callable
from pathlib import Path

import pytest

OUTLINE = """
id: plan
name: 活动方案
title: "{{地区}}{{年度}}年活动方案"
facts:
  主题: {type: text, ask: 主题, share: true}
  截止: {type: deadline, ask: 截止, share: true}
  人数: {type: integer, ask: 人数}
sections: [{key: activities, required: true, items: {required: [publicity]}}]
"""
SECTION = """---
key: activities
title: 活动内容
---
（一）广泛宣传。围绕{{主题}}，{{人数}}人参加，{{截止|月日}}前完成。 {#publicity by=10-16}
（二）走访慰问。开展走访。 {#visits by=10-20}
"""
CITY = """outline: plan
agency: 甲省/乙市/人民政府
year: 2026
facts: {主题: 同心同行, 截止: 2026-10-20, 人数: 30}
issue: {date: 2026-09-01}
"""
COUNTY = """outline: plan
agency: 甲省/乙市/丙县/人民政府
year: 2026
under: ../city/plan.yaml
facts: {人数: 20}
issue: {date: 2026-09-10}
"""

Write = Callable[[str, str], None]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Write both plans; the county's is in `county/`."""
    for name, plan in (("city", CITY), ("county", COUNTY)):
        folder = tmp_path / name
        (folder / "sections").mkdir(parents=True)
        (folder / "outlines").mkdir()
        (folder / "plan.yaml").write_text(plan, encoding="utf-8")
        (folder / "sections" / "activities.md").write_text(SECTION, encoding="utf-8")
        (folder / "outlines" / "plan.yaml").write_text(OUTLINE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def county(plans: Path) -> Callable[..., None]:
    """Return a function that changes a file of the county's."""

    def change(file: str, old: str, new: str) -> None:
        path = plans / "county" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change
