"""A notice that has said 通知如下, or what it issues, needs no 特此通知."""

from collections.abc import Iterator

from fangan.checks.closings import closed_after
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
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
_SAID = regex("(?:通知|要求|安排)如下|(?:印发|转发|批转|下发)给你们")
_CLOSING = regex(r"\A特此通知[。！]?\Z")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the closing words of a notice that need not be, once."""
    if closed := closed_after(subject, "通知", _SAID, _CLOSING):
        stretch, said = closed
        yield Finding(address=stretch.address, values={"closing": stretch.words.rstrip("。！"), "said": said})
