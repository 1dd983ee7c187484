"""No paper is asked to be long."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/papers-have-no-least-length",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("###字",),
    grade=Grade.PLAIN,
    demand="A paper has a greatest length, not a least one",
    what="“{words}” asks for length",
    remedy="Ask for a page at most, with facts and figures",
    why="What fills the page is copied from the last one",
    basis="《整治形式主义为基层减负若干规定》：倡导“短实新”，不以篇幅论质量",
)
_LEAST = regex(
    r"(?:总结|报告|心得|体会|材料|信息|简报|字数)[^，。；]{0,8}?(?:不少于|不得少于|不低于|至少)[ 　]*\d{3,5}[ 　]*字"
    r"|\d{3,5}字以上"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every least length."""
    for stretch, found in asked_of_others(subject, _LEAST):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
