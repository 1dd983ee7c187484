"""A project on disk that is rolled: a provider's folder, and a plan with sections of its own."""

from pathlib import Path

import pytest

from fangan.model.provider import OWN, Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.years.report import Roll
from fangan.years.roll import roll_project

REPOSITORY = Path(__file__).parents[2]
FILES = {
    "agencies.yaml": "某省/某市/甲县/农业农村局: {name: 甲县农业农村局, short: 县农业农村局, level: 县, code: 甲农}\n",
    "outlines/day.yaml": """\
id: day
name: 活动方案
title: "{{地区}}{{年度}}年“{{活动名称}}”活动方案"
facts: {活动名称: {type: text, ask: 叫什么, carry: standing}}
sections: [basis, activities, extra]
""",
    "events.yaml": "扶贫日: {first: 2014-10-17}\n",
    "terms.yaml": "旧词: {valid: /2026-06-30, severity: 严重, successor: 新词}\n新词: {valid: 2026-10-01/}\n",
    "sections/basis.md": """\
---
key: basis
title: 依据
facts:
  序数: {type: integer, derive: {ordinal: 扶贫日}}
  活动日期: {type: date, ask: 哪天, carry: annual}
  星期: {type: text, derive: {weekday: 活动日期}}
  主题: {type: text, ask: 主题, optional: true, carry: annual}
  揭牌日期: {type: date, ask: 揭牌, optional: true, carry: once}
  专户: {type: text, ask: 专户, carry: standing}
---
第{{序数|汉字}}个扶贫日是{{活动日期}}，{{星期}}，{{专户}}接受捐款。
围绕“{{主题}}”开展。 {#theme when=主题}
{{揭牌日期}}揭牌。 {#opening when=揭牌日期}
""",
    "sections/activities.2026.md": "---\nkey: activities\ntitle: 活动\nvalid: /2026-12-31\n---\n开展旧词活动。\n",
    "sections/activities.2027.md": "---\nkey: activities\ntitle: 活动\nvalid: 2027-01-01/\n---\n开展活动。\n",
}
PLAN = """\
# 甲县的方案
outline: day
agency: 某省/某市/甲县/农业农村局
year: 2026  # 年度
facts:
  活动名称: 扶贫日
  # 日期每年要问
  活动日期: 2026-10-17  # 星期六
  主题: 同心协力
  揭牌日期: 2026-05-01
  专户: 甲县慈善会（张三同志，2026年起）
issue:
  signed: 甲县农业农村局
  number: 甲农〔2026〕12号
  date: 2026-09-20
  printed:
    by: 甲县农业农村局办公室
    date: 2026-09-21
"""
EXTRA = "---\nkey: extra\ntitle: 其他\n---\n2026年10月17日举行第十三个扶贫日活动，推广旧词。\n"


class Office:
    """A provider, a project in `2026`, and the folder `2027` that it is rolled into."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.old, self.new = root / "plan-2026", root / "plan-2027"
        for name, text in FILES.items():
            self.write(root / "office" / name, text)
        self.plan(PLAN)
        self.write(self.old / "sections" / "extra.md", EXTRA)

    def write(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def plan(self, text: str) -> None:
        self.write(self.old / "plan.yaml", text)

    def catalogue(self, folder: Path) -> Catalogue:
        office = read_folder(str(self.root / "office"), Provider(id="office", version="1.0"))
        own = read_folder(str(folder), Provider(id=OWN, own=True))
        assert not office.problems
        assert not own.problems
        return Catalogue([office, own])

    def roll(self, year: int = 2027) -> Roll:
        return roll_project(self.catalogue(self.old), self.old / "plan.yaml", year, self.new)

    def rolled(self, year: int = 2027) -> str:
        return self.roll(year).files["plan.yaml"].decode()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)
