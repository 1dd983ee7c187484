"""A small project with terms and events, composed and checked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.assembly.composer import Composer, Composition
from fangan.checks.choosing import Choice
from fangan.checks.run import run_checks
from fangan.checks.subject import PlanSubject, plan_subject
from fangan.checks.told import Told
from fangan.model.provider import Provider
from fangan.model.rule import Rule
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.plugins.supply import Supply, packed
from fangan.sources.plan_file import read_plan

FILES = {
    "agencies.yaml": """\
某省/某市/甲县/农业农村局: {name: 甲县农业农村局, short: 县农业农村局, level: 县}
某省/某市/甲县/总工会: {name: 甲县总工会, short: 县总工会, level: 县}
""",
    "sections/notice.md": "---\nkey: notice\ntitle: 通知\n---\n现将方案印发给你们。\n",
    "sections/letter.md": "---\nkey: letter\ntitle: 函\n---\n现将方案送给你们。\n",
    "outlines/day.yaml": 'id: day\nname: 活动方案\ntitle: "{{地区}}{{年度}}年活动方案"\nsections: [activities]\n',
    "events.yaml": "扶贫日: {first: 2014-10-17, name: 全国扶贫日}\n植树节: {first: 1979-03-12}\n",
    "checks.yaml": """\
words:
  - {word: 院坝会, instead: 群众会, regions: [丙省, 某省/丁市], reason: 丙省的说法}
  - {word: 赶场, instead: 赶集, regions: [某省/某市]}
  - {word: 打造高地, instead: 办好, grade: 严重}
  - 赋能
parameters:
  监测认定: {least: 5, most: 15, words: [纳入监测, 监测认定], basis: 防止返贫监测办法}
  村内公示: {least: 5, words: [村内公示]}
""",
    "terms.yaml": """\
旧思想: {kind: formula, valid: 2012-11-14/2017-10-23, severity: 规定, successor: 新思想}
新思想: {kind: formula, valid: 2017-10-24/, severity: 规定}
甲会精神: {kind: formula, name: 会议精神, valid: 2022-10-22/}
甲会和历次全会精神: {kind: formula, name: 会议精神, valid: 2025-10-23/}
脱贫攻坚: {valid: 2015-11-29/2021-02-25, severity: 一般, successor: 乡村振兴}
脱贫攻坚成果: {valid: 2020-12-16/}
某某运动: {valid: 2013-06-18/2014-10-08}
扶贫办: {kind: institution, valid: 1993-12-01/2021-02-25, severity: 规定, successor: 农业农村局}
""",
}


class Office:
    """One provider's folder and the plans composed from it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.checks: tuple[Rule, ...] = ()
        self.facts = ""
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def catalogue(self) -> Catalogue:
        supply = read_folder(str(self.root), Provider(id="office", version="1.0"))
        assert not supply.problems
        return Catalogue([supply, Supply(provider=supply.provider, records=packed({Rule: self.checks}))])

    def compose(self, body: str, plan: str = "", draft: bool = True) -> tuple[Composer, Composition]:
        """Compose a plan whose only section is `body`; `plan` is what its file says beside the usual."""
        head = f"key: activities\ntitle: 活动内容\n{self.facts}"
        self.write("sections/activities.md", f"---\n{head}---\n{body}\n")
        lines = {"outline": "day", "agency": "某省/某市/甲县/农业农村局", "year": "2026", "issue": "{date: 2026-03-02}"}
        text = "".join(f"{key}: {value}\n" for key, value in lines.items() if f"{key}:" not in plan)
        composer = Composer(self.catalogue(), read_plan(text + plan, "plan.yaml"))
        return composer, composer.compose(draft=draft)

    def subject(self, body: str, plan: str = "", draft: bool = True) -> PlanSubject:
        composer, composition = self.compose(body, plan, draft)
        return plan_subject(composer, composition.document)

    def check(self, body: str, plan: str = "", *families: str) -> list[Told]:
        return run_checks(self.subject(body, plan), Choice(select=families))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def quotes(office: Office) -> Callable[..., list[str]]:
    """Return a function from a section's body to the words that the checks of one family quote."""

    def find(body: str, plan: str = "", family: str = "terms") -> list[str]:
        return [finding.quote for finding in office.check(body, plan, family)]

    return find
