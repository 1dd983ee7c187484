"""关于…通知 without 的."""

import re
from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/of-missing",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="Between a matter and the kind of document stands 的",
    what="的 is missing before “{words}”",
    remedy="Write {right}",
    why="关于…通知 reads as if the notice itself were the matter",
    basis="《党政机关公文处理工作条例》第九条第七项：标题；实务",
)
_KIND = re.compile("关于[^，。；：\n]{3,120}?(?P<kind>(?<!的)(?:通知|决定|请示|批复|公告|通告))$", re.MULTILINE)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield own titles with 关于 that end with a kind of document and no 的 before it."""
    for one in worded(subject, _KIND):
        if one.stretch.role is Role.TITLE:
            yield one.told(group="kind", right=f"的{one.found['kind']}")
