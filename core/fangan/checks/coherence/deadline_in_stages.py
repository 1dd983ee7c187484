"""A deadline outside the stages."""

from collections.abc import Iterator

from fangan.checks.stages import stages
from fangan.checks.subject import TextSubject
from fangan.checks.written_days import written_days
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/deadline-in-stages",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A deadline lies within the stages of the plan",
    what="“{words}” lies outside the stages, which last from {first} to {last}",
    remedy="Correct the day, or let a stage hold it",
    why="When the plan is over nobody asks for it any more",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the limits of the year (10月17日前) before the first stage or behind the last one of the same text."""
    for run in subject.once(stages):
        text, first, last = run[0].line.text, run[0].first, run[-1].last
        for one in subject.once(written_days):
            limit = one.before and one.day is not None and one.stretch.address.text == text
            if (
                limit
                and one.day is not None
                and one.day.year in (first.year, last.year)
                and not first <= one.day <= last
            ):
                values = {"words": one.words, "first": str(first), "last": str(last)}
                yield Finding(address=one.stretch.at(*one.extent), values=values)
