"""Last year's words written out by hand: years, dates, ordinals, 发文字号, names of leaders, amounts."""

from collections.abc import Iterator
from typing import TypeAlias

from fangan.chinese.dates import format_hanzi, format_long, format_month_day, format_weekday
from fangan.chinese.lexicon.counts import Ordinal
from fangan.chinese.lexicon.days import year_in
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import by_start, scan
from fangan.chinese.lexicon.times import Day, Month, Year
from fangan.chinese.lexicon.tokens import Token
from fangan.chinese.money import Money
from fangan.chinese.numerals import digits_to_hanzi
from fangan.late.patterns import regex
from fangan.model.problem import Place
from fangan.years.report import Suspect

_MARKS = regex(r"\{\{[^{}]*\}\}|\{#[^{}]*\}")
_LEADER = regex(
    r"(?<![一-鿿])[一-鿿]{2,3}同志"
    r"|(?:副?(?:组长|主任|书记|局长|县长|市长|校长|乡长|镇长|区长)|联系人|召集人)：[一-鿿]{2,4}"
    r"|(?<![一-鿿])[一-鿿]{2,4}（[^（）]{0,20}(?:长|主任|书记|主席)）"
)
_NOBODY = regex(r"(?:负责|分管|有关|主要|各位|全体|相关|主管|领导|同级|等)同志|：(?:县|市|省|区|乡|镇|由|各)")
_MONTH = regex(r"(?<![\d-])(20\d\d)-(0[1-9]|1[0-2])(?![\d-])")
_COUNTED = ("个", "届")
_NOT_YEARLY = regex("人|工|星期|周|月|季|学期|小时|阶段|方面|环节|百年|五年")
"""What stands behind an ordinal that another year leaves as it is: 第三个工作日, 第二个星期日, 第二个百年奋斗目标."""

Guess: TypeAlias = tuple[str, str]
"""A suspect's kind, and what its words would be in the new year, '' where nobody can tell."""


def find_suspects(text: str, place: Place, old: int, year: int) -> Iterator[Suspect]:
    """Yield what a line of wording may have kept from the plan of `old` in that of `year`.

    `place` is the line's first character. Placeholders and attributes hold no suspects: they are filled anew.
    """
    bare = _MARKS.sub(lambda mark: " " * len(mark[0]), text)
    for start, end, (kind, guess) in by_start(
        [*_leaders(bare), *_months(bare, old, year), *_of_the_year(bare, old, year)]
    ):
        at = Place(place.file, place.line, place.column + start if place.column else 0)
        yield Suspect(kind, at, bare[start:end], guess)


def _leaders(text: str) -> Iterator[Token[Guess]]:
    for found in _LEADER.finditer(text):
        if not _NOBODY.search(found[0]):
            yield Token(found.start(), found.end(), ("leader", ""))


def _months(text: str, old: int, year: int) -> Iterator[Token[Guess]]:
    """Yield months as a fact holds them, 2026-06, with the same month of the new year."""
    for found in _MONTH.finditer(text):
        moved = _moved(int(found[1]), old, year)
        yield Token(found.start(), found.end(), ("date", f"{moved}-{found[2]}" if moved else ""))


def _of_the_year(text: str, old: int, year: int) -> Iterator[Token[Guess]]:
    """Yield what the scanner finds and another year may change."""
    for token in scan(text):
        start, end, value = token
        if isinstance(value, DocumentNumber):
            moved = _moved(value.year, old, year)
            yield Token(start, end, ("number", str(DocumentNumber(value.agency, moved)) if moved else ""))
        elif isinstance(value, Day):
            yield Token(start, end, ("date", _next_day(text[start:end], value, old, year)))
        elif isinstance(value, (Month, Year)):
            named = year_in(text, token)
            if named:
                yield Token(start, named.end, ("year", _next_year(text[start], named.value, old, year)))
        elif isinstance(value, Ordinal) and value.unit in _COUNTED and not _NOT_YEARLY.match(text, end):
            yield Token(start, end, ("ordinal", _next_ordinal(value, year - old)))
        elif isinstance(value, Money):
            yield Token(start, end, ("amount", ""))


def _moved(given: int, old: int, year: int) -> int:
    """Move a year of the old plan's time along; 0 for any other year, which may be history or a far goal."""
    return given + year - old if abs(given - old) <= 1 else 0


def _next_day(written: str, day: Day, old: int, year: int) -> str:
    """Return the same day of the new year with its weekday, written the same way."""
    moved = day._replace(year=_moved(old if day.year is None else day.year, old, year)).date(year)
    if moved is None:
        return ""
    weekday = format_weekday(moved)
    if written[4:5] in ("-", "/", "."):
        words = moved.isoformat().replace("-", written[4])
        return words if day.weekday is None else f"{words}（{weekday}）"
    if "年" in written:
        words = (format_long if written[0].isdecimal() else format_hanzi)(moved)
    else:
        words = format_month_day(moved) if "月" in written else f"{moved.day}日"
    same = day.weekday is None and words == written
    return f"{words}（{f'{moved.year}年为' if same else ''}{weekday}）"


def _next_year(first: str, given: Year, old: int, year: int) -> str:
    """Return the year in digits or hanzi, as `first`, its first character, has it."""
    moved = _moved(given.year, old, year)
    if not moved:
        return ""
    return f"{moved if first.isdecimal() else digits_to_hanzi(str(moved))}年"


def _next_ordinal(ordinal: Ordinal, years: int) -> str:
    if ordinal.number is None or ordinal.number + years < 1:
        return ""
    return ordinal.written(ordinal.number + years)
