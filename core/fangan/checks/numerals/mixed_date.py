"""A date half in digits and half in hanzi."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/mixed-date",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "#年→一月｜二月｜三月｜四月｜五月｜六月｜七月｜八月｜九月｜十月",
        "#月一｜#月二｜#月三｜#月四｜#月五｜#月六｜#月七｜#月八｜#月九｜#月十",
        "一月#｜二月#｜三月#｜四月#｜五月#｜六月#｜七月#｜八月#｜九月#｜十月#",
    ),
    grade=Grade.PLAIN,
    demand="A date is written in digits throughout, or in hanzi throughout",
    what="“{words}” mixes digits and hanzi",
    remedy="Write {right}",
    why="A date in two forms is not found by whoever searches for it, and looks patched together",
    basis="GB/T 15835—2011，4.3、5.1.3：同一场合同类别同形式，年月日的书写",
)
_HANZI = "[一二三四五六七八九十]{1,3}"
_DATE = regex(
    f"(?P<year>[0-9]{{4}}年)(?P<month>{_HANZI}|[0-9]{{1,2}})月(?:(?P<day>{_HANZI}|[0-9]{{1,2}})[日号])?"
    f"|(?P<month_alone>[0-9]{{1,2}}|{_HANZI})月(?P<day_alone>[0-9]{{1,2}}|{_HANZI})[日号]"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield days and months of which a part is in digits and a part in hanzi."""
    for one in own_words(subject, _DATE, "《"):
        found = one.found
        month, day = found["month"] or found["month_alone"], found["day"] or found["day_alone"]
        numbers = [number for number in (month, day) if number]
        forms = {number.isdecimal() for number in numbers} | ({True} if found["year"] else set())
        right = [_digits(number) for number in numbers]
        if len(forms) > 1 and all(right):
            yield one.told((found["year"] or "") + "".join(map("".join, zip(right, "月日", strict=False))))


def _digits(number: str) -> str:
    """Return a number in digits, '' where hanzi are none (十十)."""
    try:
        return number if number.isdecimal() else str(from_hanzi(number))
    except Refusal:
        return ""
