"""An office on disk and the real command line in a process of its own, which a test may damage as it likes."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

FILES = {
    "office/agencies.yaml": """\
某省/某市/甲县: {level: 县, name: 甲县}
某省/某市/甲县/文化局: {name: 甲县文化局, short: 县文化局, code: 甲文, sector: 文化, level: 县}
""",
    "office/outlines/day.yaml": """\
id: day
name: 活动方案
title: "{{地区}}{{年度}}年“{{名称}}”活动方案"
facts:
  名称: {type: text, ask: 活动叫什么, carry: standing, example: 读书节}
sections:
  - {key: basis, heading: none, required: true}
  - {key: activities, required: true}
annexes:
  - {key: form, when: 表}
""",
    "office/sections/basis.md": "---\nkey: basis\n---\n为办好{{名称}}，制定本方案。\n",
    "office/sections/notice.md": "---\nkey: notice\ntitle: 关于《{{方案标题}}》的通知\n---\n请认真执行。\n",
    "office/sections/letter.md": "---\nkey: letter\ntitle: 关于《{{方案标题}}》的函\n---\n请予支持。\n",
    "office/sections/activities.md": """\
---
key: activities
title: 活动内容
facts:
  主题: {type: text, ask: 主题, optional: true}
  表: {type: table, ask: 分工, optional: true, columns: {单位: {type: text, ask: 单位}, 任务: {type: text, ask: 任务}}}
---
（一）启动仪式。举行启动仪式。 {#opening}
（二）主题宣传。围绕“{{主题}}”开展宣传。 {#theme when=主题}
""",
    "office/sections/form.md": """\
---
key: form
title: 任务分工
---
| 单位 | 任务 |
|---|---|
| {{表.单位}} | {{表.任务}} | {each=表}
""",
    "plan/plan.yaml": """\
outline: day
agency: 某省/某市/甲县/文化局
year: 2026
facts:
  名称: 读书节
issue: {date: 2026-03-02}
""",
}

Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Office:
    """A folder with a shared folder `office`, a plan in `plan`, and the packages of `site` installed."""

    root: Path

    @property
    def plan(self) -> Path:
        return self.root / "plan" / "plan.yaml"

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def install(self, id_: str, code: str, files: Mapping[str, str] | None = None) -> None:
        """Install the plugin `id_` as the package fangan_<id_> of the distribution fangan-<id_> 1.2."""
        info = f"site/fangan_{id_}-1.2.dist-info"
        self.write(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: fangan-{id_}\nVersion: 1.2\n")
        self.write(f"{info}/entry_points.txt", f"[fangan.plugins]\n{id_} = fangan_{id_}\n")
        for name, text in {"__init__.py": code, **(files or {})}.items():
            self.write(f"site/fangan_{id_}/{name}", text)

    def environ(self, **changed: str | None) -> dict[str, str]:
        own = {
            "FANGAN_LANG": "zh_CN",
            "FANGAN_PLUGINS": "",
            "FANGAN_CACHE": "off",
            "FANGAN_CONFIG": str(self.root / "config.yaml"),
            "FANGAN_SECTIONS": str(self.root / "office"),
            "FANGAN_DEBUG": "",
            "PYTHONPATH": str(self.root / "site"),
            "PYTHONIOENCODING": "utf-8",
            "TMPDIR": str(self.root),
        }
        wanted: dict[str, str | None] = {**os.environ, **own, **changed}
        return {name: value for name, value in wanted.items() if value is not None}

    def run(self, *words: str, cwd: Path | None = None, **environ: str | None) -> Done:
        """Run `fangan`; a variable of None is not set."""
        return subprocess.run(
            [sys.executable, "-m", "fangan", *words],
            env=self.environ(**environ),
            cwd=cwd or self.root,
            capture_output=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    for path, text in FILES.items():
        made.write(path, text)
    return made
