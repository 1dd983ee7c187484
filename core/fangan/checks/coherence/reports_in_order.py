"""Reports that are not in the order of their days."""

import datetime as dt
from collections.abc import Iterator

from fangan.checks.numbered import NumberedLine, siblings
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.times import Day
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/reports-in-order",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="What is due earlier stands earlier",
    what="“{line}” is due on {day}, before what stands above it",
    remedy="Put the items into the order of their days",
    why="Who works down the list is late with the last of it",
    basis="实务：按时间先后排列",
)

_DUE = ("前报", "前将", "前上报", "前书面", "前反馈", "前提交")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the items whose report is due before that of the item above."""
    for run in siblings(subject) if subject.year else ():
        before = None
        for line in run:
            day = _due(line, subject.year or 0)
            if day and before and day < before:
                values = {"line": line.called, "day": f"{day.month}月{day.day}日"}
                yield Finding(address=line.address, quote=line.called, values=values)
            before = day or before


def _due(line: NumberedLine, year: int) -> dt.date | None:
    words = line.stretch.words
    for token in of(Day, scan(words)) if "前" in words else ():
        if words.startswith(_DUE, token.end):
            return token.value.date(year)
    return None
