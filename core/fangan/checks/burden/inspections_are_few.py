"""Those below are not inspected every week."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/inspections-are-few",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("督查", "督导", "督办", "一通报", "一排名", "一考核", "一评比", "通报、", "排名、"),
    grade=Grade.PLAIN,
    demand="Inspections of those below are few",
    what="“{words}” inspects those below without end",
    remedy="Inspect once together with others, at the end or where something is wrong",
    why="Each visit costs a day of preparation, and the work stands still",
    basis="《整治形式主义为基层减负若干规定》：严格控制督查检查考核总量和频次",
    sees=(sights.TITLES, f"{__name__}:seen"),
)
_OFTEN = regex(
    "每(?:日|天|周|旬|半月)[^，。；]{0,8}?(?:督查|督导|督办)|(?:一周|一月|每月|一旬)一(?:督查|通报|排名|考核|评比)|(?:日|周)(?:督查|通报|排名)、"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every inspection that comes too often."""
    for stretch, found in asked_of_others(subject, _OFTEN, emergencies=False):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})


def seen(one: Stretch) -> Hashable:
    """Return words that speak of inspections."""
    return one.words if _OFTEN.search(one.words) else None
