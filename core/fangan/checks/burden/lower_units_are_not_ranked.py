"""Those below are not ranked before all."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/lower-units-are-not-ranked",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("排名", "排位", "排队", "位次", "末位"),
    grade=Grade.PLAIN,
    demand="No ranking of lower units is published",
    what="“{words}” ranks those below before all",
    remedy="Tell each what it lacks, and leave the ranking out",
    why="Numbers are then made for the list, and the poorest place is last every time",
    basis="《整治形式主义为基层减负若干规定》：不得搞排名通报",
)
_RANKED = regex(
    "(?:排名|排位|排队|位次)(?:靠后|末位|情况|结果)?[^。；]{0,10}?(?:通报|公布|约谈|张榜|表态发言)"
    "|(?:通报|公布|晾晒)[^，。；]{0,8}?(?:排名|排位|位次)|末位(?:约谈|表态|淘汰)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every ranking."""
    for stretch, found in asked_of_others(subject, _RANKED):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
