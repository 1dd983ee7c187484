"""Our kinds of files: an example of each that holds every key there is, its reader, and its schema."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from factories.editor import load as load_yaml

from fangan.model.problem import InputRefused
from fangan.model.section import Provider
from fangan.schemas import load_schema
from fangan.sources.agencies_file import read_agencies
from fangan.sources.events_file import read_events, read_terms
from fangan.sources.exemptions import read_exemptions_file
from fangan.sources.house_file import read_house_rules
from fangan.sources.outline_file import read_outline
from fangan.sources.plan_file import read_plan
from fangan.sources.section_file import read_head, read_wording

FACTS = """\
facts:
  主题: {type: text, ask: 主题, carry: annual, optional: true, default: 甲, one-of: [甲, 乙], example: 甲, share: true}
  地点: 在哪里
  结对:
    type: table
    ask: 结对
    columns: {单位: 哪个单位, 户数: {type: integer, ask: 几户, optional: 是, example: 3}}
  提前: {type: date, derive: {offset: 日期, days: -5}}
  推后: {type: date, carry: derived, derive: {offset: 日期, workdays: 5}}
"""
PLAN = """\
outline: activity-day
agency: 某省/某市/某县/人民政府
year: 2026
title: 某县活动方案
facts: {主题: 全民参与, 日期: 2026-10-17, 结对: [{学校: 一小}], 对象: [学生]}
sections:
  activities:
    use: standard
    drop: [donation]
    add: [book-drive]
    order: [visits, publicity]
    choose: {launch: online}
    items: {donation: {use: standard}}
    reasons: {forum: 已另行安排}
    after: basis
annexes: {form: {drop: true}}
under: ../city
tasks: [bracket]
issue:
  form: notice
  number: 某农〔2026〕12号
  to: [各乡镇]
  copy: 县委办公室
  signed: [县农业农村局, 县教育局]
  date: 2026-09-20
  sealed: true
  signatory: 张某某
  copies: "000001"
  secrecy: 秘密★1年
  urgency: 特急
  note: 联系人
  printed: {by: 县农业农村局办公室, date: 2026年9月21日}
  mark: 某县农业农村局文件
margin: box
"""
OUTLINE = f"""\
id: activity-day
name: 纪念日活动方案
title: 某某活动方案
extends: activity
form: plain
{FACTS}sections:
  - basis
  - {{key: activities, required: true, heading: none, when: 主题, items: {{required: [a], fixed: true, count: 6}}}}
  - {{key: funding, items: {{required: b, count: {{c: 2}}}}}}
annexes:
  - {{key: task-table, required: false, tasks: true, title: 分工表, when: 主题}}
tasks: sentence
may-add: [publicity]
"""
CHANGES = """\
id: gas
name: 燃气方案
extends: plan
sections:
  goals: {required: true, heading: 目标, when: 主题, after: basis, items: {required: [a]}, choose: {b: [c]}}
  scope: {drop: true}
annexes:
  task-table: {optional: true, tasks: true, before: form}
"""
SECTION = """\
key: activities#donation
title: 活动内容
for: {agency: 某省, outline: [day], sector: 教育, region: 某省/某市, level: [市, 县]}
valid: 2021-03-01/2026-12-31
insert: after publicity
base: standard/activities#donation@1f2e3d4c5b6a
guidance: 写给起草人看。
choose:
  launch: {ask: 怎样启动, options: {meeting: 开会, online: 线上}, default: meeting}
facts: {捐赠专户: {ask: 由谁接收捐款, example: 县慈善会}}
"""
BODY = """\
（一）启动。正文。 {#donation}
1.开会。 {#launch choice=meeting}
1.线上。 {#launch choice=online}
"""
AGENCIES = """\
某省/某市/某县: {level: 县, roles: {宣传: 县委宣传部}}
某省/某市/某县/教育局:
  name: 某县教育局
  short: 县教育局
  level: 县
  code: 某教
  sector: 教育
  region: 某县
  roles: {财政: 县财政局}
  words: {我地: 我县}
"""
EVENTS = "扶贫日: {first: 2014-10-17, name: 全国扶贫日}\n"
TERMS = "贫困户: {kind: term, valid: /2021-02-25, severity: 一般, successor: 脱贫户}\n"
CHECKS = """\
words: [{word: 院坝会, instead: 群众会, regions: [某省], reason: 方言, grade: 一般}, 赋能]
parameters: {监测认定: {least: 5, most: 15, unit: 天, words: [纳入监测], basis: 办法}}
raise: {burden/too-many-reports: 严重}
"""
EXCEPTIONS = "exceptions: [{rule: punctuation/colliding, words: 。。, reason: 原文如此}]\n"
OF_MEANING = {
    "bad-condition", "bad-default-choice", "choice-without-wording", "no-wording", "not-one-item", "parameter-reversed",
    "repeated-section",
    "stray-brace", "unknown-choice", "validity-reversed",
}  # fmt: skip
"""What a reader says of values that have the right form: no schema can know."""


@dataclass(frozen=True)
class File:
    """A kind of file; `read` raises as its reader does."""

    kind: str
    example: str
    read: Callable[[str], object]

    def __str__(self) -> str:
        return self.kind

    @cached_property
    def schema(self) -> Any:
        return load_schema(self.kind)

    @cached_property
    def editor(self) -> Any:
        from jsonschema import Draft7Validator

        return Draft7Validator(self.schema)

    def refusals(self, text: str) -> set[str]:
        """The codes with which the reader refuses the form of a text."""
        try:
            self.read(text)
        except InputRefused as refused:
            return {found.code for found in refused.problems} - OF_MEANING
        return set()

    def complaints(self, text: str) -> list[str]:
        """What an editor that has the schema says of the text."""
        return [error.message for error in self.editor.iter_errors(load_yaml(text))]


def _section(text: str) -> None:
    whole = f"---\n{text}\n---\n{BODY}"
    read_wording(whole, read_head(whole, Provider(id="own", own=True), "a.md", "a.md"))


FILES = (
    File("plan", PLAN, lambda text: read_plan(text, "plan.yaml")),
    File("outline", OUTLINE, lambda text: read_outline(text, "day.yaml", "own")),
    File("outline", CHANGES, lambda text: read_outline(text, "gas.yaml", "own")),
    File("section", SECTION, _section),
    File("agencies", AGENCIES, lambda text: read_agencies(text, "agencies.yaml", "own")),
    File("events", EVENTS, lambda text: read_events(text, "events.yaml", "own")),
    File("terms", TERMS, lambda text: read_terms(text, "terms.yaml", "own")),
    File("checks", CHECKS, lambda text: read_house_rules(text, "checks.yaml", "own")),
    File("exceptions", EXCEPTIONS, lambda text: read_exemptions_file(text, "来文.exceptions.yaml")),
)
