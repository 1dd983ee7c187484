"""A notice that has said 通知如下, or what it issues, needs no 特此通知."""

import re
from collections.abc import Iterator

from fangan.checks.issuing import issuing
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/notices-close-once",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("特此通知",),
    grade=Grade.PLAIN,
    demand="A notice that says 通知如下, or issues something, does not close with 特此通知",
    what="“{closing}” says again what “{said}” has said",
    remedy="Leave “{closing}” out",
    why="A formula twice is filler, and shows that a form was not read through",
    basis="实务：前有“通知如下”或者“印发给你们，请…”，结尾不再写“特此通知”",
)
_SAID = re.compile("(?:通知|要求|安排)如下|(?:印发|转发|批转|下发)给你们")
_CLOSING = re.compile(r"\A特此通知[。！]?\Z")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the closing words of a notice that need not be, once."""
    (act,) = subject.once(issuing)
    if act.word != "通知":
        return
    before = next((found for one, found in spoken(subject, _SAID) if not one.address.text), None)
    for stretch in subject.stretches:
        if before and stretch.role is Role.PARAGRAPH and not stretch.address.text and _CLOSING.match(stretch.words):
            closing = stretch.words.rstrip("。！")
            yield Finding(address=stretch.address, values={"closing": closing, "said": before[0]})
            return
