"""A small office on disk: one outline, a few sections, three agencies; and a plan that uses them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from fangan.cli.root import root

OUTLINE = """\
id: day
name: 纪念日活动方案
title: "{{地区}}{{年度}}年“{{活动名称}}”活动方案"
facts:
  活动名称: {type: text, ask: 活动叫什么, carry: standing, example: 读书节}
sections:
  - {key: basis, heading: none, required: true}
  - {key: activities, required: true}
may-add: [extra]
"""
AGENCIES = """\
某省/某市/甲县: {level: 县, name: 甲县}
某省/某市/甲县/文化局: {name: 甲县文化局, short: 县文化局, code: 甲文, sector: 文化, level: 县}
某省/某市/甲县/教育局: {name: 甲县教育局, short: 县教育局, code: 甲教, sector: 教育, level: 县}
"""
SECTIONS = {
    "basis.md": "---\nkey: basis\n---\n为办好{{活动名称}}，制定本方案。\n",
    "activities.md": """\
---
key: activities
title: 活动内容
guidance: 按实际需要删减。
facts:
  开始日期: {type: date, ask: 哪天开始, example: 2026-04-23}
  场次: {type: integer, ask: 办几场, default: 3}
  主题: {type: text, ask: 今年的主题, optional: true, example: 好书共读}
---
（一）启动仪式。{{开始日期|月日}}举行启动仪式，全年共办{{场次}}场。 {#opening}
（二）主题宣传。围绕“{{主题}}”开展宣传。 {#theme when=主题}
""",
    "activities.culture.md": """\
---
key: activities
title: 活动内容
for: {sector: 文化}
valid: 2020-01-01/2024-12-31
---
（一）文化展演。组织文化展演。 {#opening}
""",
    "activities-opening.county.md": """\
---
key: activities#opening
for: {region: 某省/某市/甲县}
facts:
  开始日期: {type: date, ask: 哪天开始, example: 2026-04-23}
---
县里的启动仪式。{{开始日期|月日}}在县文化广场举行启动仪式。
""",
}
PLAN = """\
outline: day
agency: 某省/某市/甲县/教育局
year: 2026
facts:
  活动名称: 读书节
  开始日期: 2026-04-23
issue: {date: 2026-03-02}
"""


@dataclass(frozen=True)
class Office:
    """A folder with a shared folder `office` and a plan in `plan`; runs the command line there."""

    root: Path
    environ: Mapping[str, str]

    @property
    def plan(self) -> Path:
        return self.root / "plan"

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def run(self, *words: str, env: Mapping[str, str] | None = None) -> Result:
        return CliRunner().invoke(root, list(words), env={**self.environ, **(env or {})}, prog_name="fangan")


def alone(root: Path) -> dict[str, str]:
    """Return an environment in which nothing of this machine is seen: no plugin, no cache, no configuration."""
    return {
        "FANGAN_LANG": "zh_CN",
        "FANGAN_PLUGINS": "",
        "FANGAN_CACHE": "off",
        "FANGAN_CONFIG": str(root / "no-config.yaml"),
        "FANGAN_SECTIONS": str(root / "office"),
        "FANGAN_DEBUG": "",
        "COLUMNS": "80",
        "NO_COLOR": "1",
    }


def found(folder: Path) -> Office:
    """Write the office and its plan into a folder."""
    made = Office(folder, alone(folder))
    made.write("office/outlines/day.yaml", OUTLINE)
    made.write("office/agencies.yaml", AGENCIES)
    for name, text in SECTIONS.items():
        made.write(f"office/sections/{name}", text)
    made.write("plan/plan.yaml", PLAN)
    return made
