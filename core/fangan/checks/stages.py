"""The stages of a plan: items beside each other, each with its period."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from fangan.checks.numbered import NumberedLine, siblings
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.times import Period
from fangan.chinese.lexicon.tokens import Token
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address

_FEWEST = 2
_HEAD = 40
"""Characters in which a stage says when it is."""
_LATE = 9
_NAMES = (
    "阶段",
    "动员",
    "部署",
    "启动",
    "准备",
    "实施",
    "总结",
    "验收",
    "巩固",
    "提升",
    "自查",
    "整改",
    "检查",
    "推进",
)


class Stage(NamedTuple):
    """An item that says in its heading from when to when it lasts."""

    line: NumberedLine
    first: dt.date
    last: dt.date
    address: Address
    written: str


def stages(subject: TextSubject) -> Iterator[tuple[Stage, ...]]:
    """Yield the stages of every list whose items are stages, all with their periods; to be asked by `subject.once`."""
    year = subject.year
    for run in siblings(subject) if year else ():
        if len(run) < _FEWEST or not all(map(beginning_of, run)):
            continue
        found = [_stage(line, year or 0) for line in run]
        if all(found) and sum("阶段" in line.words[:_HEAD] for line in run) * 2 >= len(run):
            yield tuple(one for one in _turned(found) if one)


def beginning_of(line: NumberedLine) -> str:
    """Return what a line begins with, if that may be the name of a stage; else ''."""
    begins = line.words[:_HEAD]
    return line.stretch.words[: line.start + _HEAD] if any(name in begins for name in _NAMES) else ""


def _stage(line: NumberedLine, year: int) -> Stage | None:
    words = beginning_of(line)
    token = _period_in(words)
    extent = token.value.extent(year) if token else None
    if token is None or extent is None or extent[1] < extent[0]:
        return None
    address = line.stretch.at(token.start, token.end)
    return Stage(line, *extent, address, words[token.start : token.end])


@lru_cache(maxsize=256)
def _period_in(words: str) -> Token[Period] | None:
    from fangan.chinese.lexicon.marks import of, scan  # of no use where no items are stages

    return next(of(Period, scan(words)), None)


def _turned(found: list[Stage | None]) -> Iterator[Stage | None]:
    """Put stages that come after autumn and name an early month into the next year."""
    late = False
    for one in found:
        if one and late and one.first.month < _LATE - 3 and "年" not in one.written:
            yield one._replace(first=_later(one.first), last=_later(one.last))
        else:
            yield one
        late = late or bool(one and one.first.month >= _LATE)


def _later(day: dt.date) -> dt.date:
    return day.replace(year=day.year + 1, day=min(day.day, 28))
