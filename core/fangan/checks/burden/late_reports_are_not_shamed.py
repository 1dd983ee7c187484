"""Nobody is named before all for a paper that came late."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/late-reports-are-not-shamed",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("逾期｜超期｜未按时｜不按时｜未及时→报",),
    grade=Grade.PLAIN,
    demand="A report that comes late is asked for, not punished",
    what="“{words}” punishes a paper that comes late",
    remedy="Leave it out, and call whoever has not sent it",
    why="Those below then write papers to be safe, and do the work afterwards",
    basis="《整治形式主义为基层减负若干规定》：不得以材料报送情况评价工作",
)
_LATE = regex(
    "(?:逾期|超期|未按时|不按时|未及时)(?:不报|未报|[^，。；]{0,6}报送?的?)[^。；]{0,20}?(?:通报(?:批评)?|扣分|约谈|问责|追责|取消评先)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every threat behind a paper."""
    for stretch, found in asked_of_others(subject, _LATE):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
