"""Last year's words written out by hand: years, dates, ordinals, 发文字号, names of leaders, amounts."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping

from fangan.chinese.dates import format_long, format_weekday
from fangan.chinese.numerals import digits_to_hanzi, from_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.model.problem import Place
from fangan.years.report import Suspect

_BEFORE_NUMBER = re.compile(r".*(?:按照|根据|依据|参照|落实|执行|印发|按|依|见|前|后|和|与|及|对|在|以)(?=.)")
_HANZI = "一二三四五六七八九十百零"
_YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}"
_MARKS = re.compile(r"\{\{[^{}]*\}\}|\{#[^{}]*\}")
_PATTERN = re.compile(
    rf"(?P<number>[一-鿿]{{1,8}}〔(?P<numbered>{_YEAR})〕[0-9×]+号)"
    rf"|(?P<date>(?:(?P<year>{_YEAR})年)?(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|[1-9])日"
    r"(?P<weekday>[（(]?(?:星期|周)[一二三四五六日天][）)]?)?)"
    rf"|(?P<iso>{_YEAR}-[0-9]{{1,2}}-[0-9]{{1,2}})(?![0-9])"
    rf"|(?P<bare>{_YEAR})年"
    r"|(?P<written>二〇[一二三四五六七八九〇]{2})年"
    rf"|(?P<ordinal>(?:第(?P<nth>[0-9]{{1,3}}|[{_HANZI}]{{1,5}})|首)(?P<unit>[个届]))(?![人工])"
    r"|(?P<amount>(?<![0-9.])[0-9][0-9,]*(?:\.[0-9]+)?\s*[万亿]?元)"
    r"|(?P<leader>(?<![一-鿿])[一-鿿]{2,3}同志"
    r"|(?:副?(?:组长|主任|书记|局长|县长|市长|校长|乡长|镇长|区长)|联系人|召集人)：[一-鿿]{2,4}"
    r"|(?<![一-鿿])[一-鿿]{2,4}（[^（）]{0,20}(?:长|主任|书记|主席)）)"
)
_NOBODY = re.compile(r"(?:负责|分管|有关|主要|各位|全体|相关|主管|领导|同级|等)同志|：(?:县|市|省|区|乡|镇|由|各)")
_KINDS = {"bare": "year", "written": "year", "iso": "date"}
_DIGITS = "〇一二三四五六七八九"


def find_suspects(text: str, place: Place, old: int, year: int) -> Iterator[Suspect]:
    """Yield what a line of wording may have kept from the plan of `old` in that of `year`.

    `place` is the line's first character. Placeholders and attributes hold no suspects: they are filled anew.
    """
    bare = _MARKS.sub(lambda mark: " " * len(mark[0]), text)
    for found in _PATTERN.finditer(bare):
        kind = next(name for name in _NEXT if found[name])
        if kind == "leader" and _NOBODY.search(found[0]):
            continue
        quote = _BEFORE_NUMBER.sub("", found[0]) if kind == "number" else found[0]
        start = found.end() - len(quote)
        at = Place(place.file, place.line, place.column + start if place.column else 0)
        yield Suspect(_KINDS.get(kind, kind), at, quote, _NEXT[kind](found, old, year))


def _next_year(given: int, old: int, year: int) -> int:
    """Move a year of the old plan's time along; 0 for any other year, which may be history or a far goal."""
    return given + year - old if abs(given - old) <= 1 else 0


def _number(found: re.Match[str], old: int, year: int) -> str:
    agency, _, _ = _BEFORE_NUMBER.sub("", found["number"]).partition("〔")
    moved = _next_year(int(found["numbered"]), old, year)
    return f"{agency}〔{moved}〕×号" if moved else ""


def _date(found: re.Match[str], old: int, year: int) -> str:
    try:
        moved = _next_year(int(found["year"] or old), old, year)
        day = dt.date(moved, int(found["month"]), int(found["day"]))
    except ValueError:
        return ""
    words = format_long(day) if found["year"] else f"{day.month}月{day.day}日"
    weekday = format_weekday(day)
    return f"{words}（{weekday}）" if found["weekday"] or words != found[0] else f"{words}（{day.year}年为{weekday}）"


def _iso(found: re.Match[str], old: int, year: int) -> str:
    given, month, day = (int(part) for part in found["iso"].split("-"))
    try:
        return str(dt.date(_next_year(given, old, year), month, day))
    except ValueError:
        return ""


def _year(found: re.Match[str], old: int, year: int) -> str:
    moved = _next_year(int(found["bare"]), old, year)
    return f"{moved}年" if moved else ""


def _written(found: re.Match[str], old: int, year: int) -> str:
    given = int("".join(str(_DIGITS.index(char)) for char in found["written"]))
    moved = _next_year(given, old, year)
    return digits_to_hanzi(str(moved)) + "年" if moved else ""


def _ordinal(found: re.Match[str], old: int, year: int) -> str:
    nth = found["nth"]
    try:
        number = 1 if nth is None else int(nth) if nth.isdigit() else from_hanzi(nth)
    except Refusal:
        return ""
    number += year - old
    if number < 1:
        return ""
    return f"第{number if nth and nth.isdigit() else to_hanzi(number)}{found['unit']}"


def _unknown(found: re.Match[str], old: int, year: int) -> str:  # noqa: ARG001
    return ""


_NEXT: Mapping[str, Callable[[re.Match[str], int, int], str]] = {
    "number": _number,
    "date": _date,
    "iso": _iso,
    "bare": _year,
    "written": _written,
    "ordinal": _ordinal,
    "amount": _unknown,
    "leader": _unknown,
}
