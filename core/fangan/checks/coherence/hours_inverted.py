"""Hours that end before they begin."""

from collections.abc import Iterator, Sequence

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import IN_TEXT
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/hours-inverted",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("#时｜#点｜#:#｜#：#→—｜–｜~｜～｜至｜到｜-",),
    grade=Grade.SERIOUS,
    demand="Hours end later than they begin",
    what="“{words}” ends before it begins",
    remedy="Correct one of the two; of a night say 次日",
    why="People come at one of the two times",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确",
)

_HOURS = regex(
    "(?<![0-9])(?<![0-9][:：])(上午|下午|晚上?)?([01]?[0-9]|2[0-4])(?:[:：]([0-5][0-9])|[时点](?:([0-5]?[0-9])分|(半))?)"
    "\\s*[—–~～至到-]+\\s*(上午|下午|晚上?)?([01]?[0-9]|2[0-4])(?:[:：]([0-5][0-9])|[时点](?:([0-5]?[0-9])分|(半))?)"
)
_NOON, _EVENING, _MORNING = 12, 18, 12


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield hours whose end is not behind their beginning; from an evening they may last into the morning."""
    for stretch in subject.stretches:
        for found in _HOURS.finditer(stretch.words) if stretch.role in IN_TEXT else ():
            start, end = _minutes(found.groups()[:5], ""), _minutes(found.groups()[5:], found[1] or "")
            night = start >= _EVENING * 60 and end <= _MORNING * 60
            if end <= start and not night and found[6] != "上午":
                yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})


def _minutes(parts: Sequence[str | None], before: str) -> int:
    """Return the minute of the day; a second hour is of the half of the day that the first one names, `before`."""
    half, hour, minute, minutes, half_past = parts
    late = (half or before).startswith(("下", "晚")) and int(hour or 0) < _NOON
    return (int(hour or 0) + _NOON * late) * 60 + int(minute or minutes or (30 if half_past else 0))
