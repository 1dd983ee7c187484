"""A weekday beside a date that falls on another."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.checks.written_days import written_days
from fangan.chinese.dates import format_weekday
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="dates/wrong-weekday",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="A weekday is that of its date",
    what="“{words}” is wrong: in {year} that day is {weekday}",
    remedy="Correct the weekday or the date, or let a derived fact name the weekday",
    why="Half of the people will come on the date and half on the weekday",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间、数字准确",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the days whose weekday, written as 星期六 or 周六, is not the calendar's."""
    for one in subject.once(written_days):
        if one.day is None or not one.weekday:
            continue
        weekday = format_weekday(one.day)
        if one.weekday[-1].replace("天", "日") != weekday[-1]:
            yield Finding(
                address=one.stretch.at(*one.extent),
                values={"words": one.words, "year": str(one.year), "weekday": weekday},
                # not safe: it may as well be the day that is wrong
                fix=Edit(one.stretch.at(*one.weekday_extent), one.weekday, one.weekday[:-1] + weekday[-1], safe=False),
            )
