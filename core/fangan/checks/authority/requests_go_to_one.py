"""A 请示 has one addressee, and no copy of it goes down."""

import re
from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/requests-go-to-one",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("请示",),
    grade=Grade.SERIOUS,
    demand="A 请示 goes to one superior, and no copy of it to those below",
    what="This 请示 goes to {offices}",
    remedy="主送 the one who decides, 抄送 the other superior; those below learn it when it is decided",
    why="With two to decide each waits for the other, and those below act on what is not yet granted",
    basis="《党政机关公文处理工作条例》第十五条第一项",
)
_PAIR = regex("(?:[^、，]{0,8}委、[^、，]{0,8}政府)")
"""A committee and its government, which decide as one."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the addressees of a 请示 that are several, and who below gets a copy of it."""
    (act,) = subject.once(issuing)
    if act.word != "请示":
        return
    for stretch in subject.stretches:
        words = stretch.words.rstrip("：:。")
        if _several(stretch, words) or (stretch.role is Role.COPY and words.startswith("各")):
            yield Finding(address=stretch.at(0, len(words)), values={"offices": words})


def _several(stretch: Stretch, words: str) -> bool:
    return stretch.role is Role.ADDRESSEES and re.search("[、，]", words) is not None and not _PAIR.fullmatch(words)
