"""（初稿） in a title."""

import re
from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/draft-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=(
        "稿）",
        "稿)",
        "最终版",
        "草案）",
        "草案)",
    ),
    grade=Grade.SERIOUS,
    demand="The title of a document that is issued does not call it a draft",
    what="The title still says “{words}”",
    remedy="Take it out",
    why="Nobody carries out a draft",
    basis="《党政机关公文处理工作条例》第十九条、第二十二条：签发后为定稿",
)
_DRAFT = regex(
    "[（(](?:初稿|草稿|修改稿|讨论稿|终稿|定稿|最终稿|最终版|送审稿|报批稿|征求意见稿|草案|第[一二三四五]稿|[0-9]{1,2}稿)[）)]$",
    re.MULTILINE,
)
_STILL_ASKED = ("征求意见稿", "送审稿", "报批稿", "草案", "讨论稿")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such words at the end of a title; what is laid before others may say so until it has a number."""
    numbered = any(one.role is Role.NUMBER for one in subject.stretches)
    for one in worded(subject, _DRAFT):
        if one.stretch.role is Role.TITLE and (numbered or one.found[0][1:-1] not in _STILL_ASKED):
            yield one.told()
