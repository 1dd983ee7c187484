"""10月17号."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/day-of-month",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("月#号｜月##号",),
    grade=Grade.PLAIN,
    demand="A day of the month is written 日",
    what="“{words}” writes the day as people say it",
    remedy="Write {right}",
    why="号 is spoken; in a document it is also the number of a document, a house or a bus",
    basis="GB/T 9704—2012，7.3.5.4：成文日期；GB/T 15835—2011，5.1.3",
)
_DAY = regex("(?P<day>(?:1[0-2]|0?[1-9])月(?:3[01]|[12][0-9]|0?[1-9]))号(?![楼院线令文车房馆厅桌])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield days of a month that are called 号."""
    for one in own_words(subject, _DAY):
        yield one.told(f"{one.found['day']}日")
