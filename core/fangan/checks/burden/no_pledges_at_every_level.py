"""Responsibility is borne, not signed for at every level."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/no-pledges-at-every-level",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("责任状", "责任书", "承诺书"),
    grade=Grade.PLAIN,
    demand="No pledge (责任状) is signed at every level",
    what="“{words}” asks for signatures at every level",
    remedy="Say who does what by when, and leave the pledges out",
    why="A signature below takes nothing off those above, but the paper goes round for weeks",
    basis="《整治形式主义为基层减负若干规定》：不得以签订责任状等方式将责任转嫁给基层",
)
_PLEDGE = regex(
    "(?:层层|逐级|级级|分级)(?:签订|签署|签)[^，。；]{0,12}?(?:责任状|责任书|承诺书)|(?:签订|签署|递交)[^，。；]{0,12}?责任状"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every demand for pledges."""
    for stretch, found in asked_of_others(subject, _PLEDGE):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
