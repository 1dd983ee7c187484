"""A letter that asks for an answer does not close as one that only tells."""

from collections.abc import Iterator

from fangan.checks.closings import closed_after
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/letters-close-as-they-ask",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("特此",),
    grade=Grade.PLAIN,
    demand="A letter that asks for an answer closes by asking for it",
    what="“{closing}” closes a letter that asks for an answer (“{asked}”)",
    remedy="Close with 请予函复, 盼复 or 请予支持为盼",
    why="特此函达 says that nothing is wanted, and the answer does not come",
    basis="实务：商洽、询问的函以“请予函复”“盼复”结尾，告知的函以“特此函达”“特此函告”结尾",
)
_ASKED = regex("函复|复函|回函|函告我|书面(?:答复|回复|反馈)|请[^，。；]{0,20}(?:答复|回复|反馈)")
_CLOSING = regex(r"\A特此(?:函达|函告|致函|函商|函询)[。！]?\Z")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the closing words of a letter that asks, once."""
    if closed := closed_after(subject, "函", _ASKED, _CLOSING):
        stretch, asked = closed
        yield Finding(address=stretch.address, values={"closing": stretch.words, "asked": asked})
