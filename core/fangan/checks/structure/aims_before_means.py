"""Aims that come behind what is to reach them."""

from collections.abc import Iterator

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/aims-before-means",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="What a plan is for stands before what it does",
    what="“{line}” stands behind “{before}”",
    remedy="Put the aims first, then the tasks, then how they are secured",
    why="Who reads from the front learns what is to be done before he learns what for",
    basis="实务：方案的次序为目的依据、目标原则、任务措施、步骤、保障",
)

_AIMS = ("指导思想", "总体要求", "工作目标", "目标任务", "基本原则", "工作原则", "主要目标")
_MEANS = (
    "重点任务",
    "主要任务",
    "工作措施",
    "主要措施",
    "活动内容",
    "实施步骤",
    "组织领导",
    "保障措施",
    "工作要求",
    "组织保障",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the headings of aims behind the first of means, text by text."""
    before = None
    for line in subject.once(lines):
        if before is not None and before.text != line.text:
            before = None
        if line.level != 1:
            continue
        if line.number == 1:
            before = None
        if before is not None and line.heading.startswith(_AIMS):
            values = {"line": line.called, "before": before.called}
            yield Finding(address=line.address, quote=line.called, values=values)
        elif before is None and line.heading.startswith(_MEANS):
            before = line
