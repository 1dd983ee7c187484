"""（简称“…”）."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/hereafter",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "简称",
        "下称",
        "统称",
    ),
    grade=Grade.PLAIN,
    demand="A short name is introduced with 以下简称",
    what="“{words}” introduces a short name",
    remedy="Write {right}",
    why="简称 alone says that the name is in use; 以下简称 that this document will use it",
    basis="实务：使用非规范化简称，应当先用全称并注明简称",
)
_SHORT = regex("(?P<open>[（(])(?P<words>简称|下称|以下称|后简称|统称)(?P<mark>[为：:]?)(?=“[^“”\n]{2,20}”[）)])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 简称 in a bracket before a name of two characters or more in quotation marks."""
    for one in worded(subject, _SHORT):
        right = "以下统称" if one.found["words"] == "统称" else "以下简称"
        yield one.told(one.found["open"] + right)
