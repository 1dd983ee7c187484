"""A paper is handed in once."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/copies-are-few",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("一式",),
    grade=Grade.PLAIN,
    demand="Papers are handed in once, not in many copies",
    what="“{words}” is more than anybody reads",
    remedy="Ask for one copy on paper or the file",
    why="Copies are printed, stamped and carried, and lie in drawers",
    basis="《整治形式主义为基层减负若干规定》：严格精简报表材料",
)
_COPIES = regex(r"一式(?:[五六七八九十]|[5-9]|\d\d)份")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every demand for five copies or more."""
    for stretch, found in asked_of_others(subject, _COPIES):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
