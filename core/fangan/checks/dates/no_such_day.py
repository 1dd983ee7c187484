"""A day that the calendar does not have."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.checks.written_days import written_days
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/no-such-day",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="A day written in the text is a day of the calendar",
    what="There is no “{words}” in {year}",
    remedy="Check the month and the day",
    why="Nobody can keep a day that does not exist, and nobody can tell which was meant",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the written days that there are not."""
    for one in subject.once(written_days):
        if one.day is None:
            yield Finding(address=one.stretch.at(*one.extent), values={"words": one.words, "year": str(one.year)})
