"""Where old words are right: titles of documents, dated past events, former names, numbers of old documents."""

import datetime as dt
import re
from collections.abc import Iterator

from fangan.model.validity import Validity

_DATE = re.compile(r"((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?")
_RANGE = re.compile(r"((?:19|20)[0-9]{2})年?[—－-]((?:19|20)[0-9]{2})年")
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_PLAN = re.compile("|".join(_PLANS))
_WHEN = re.compile(
    r"\s*(?:早在|自从|截至|自|从|到|在|于)?(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|“?十[一二三四五]五”?)"
    r"(?:年?[底末初春夏秋冬]|[上下]半年|以来|期间|时期|起|间)*"
)
_FORMER = re.compile(r"(?:原(?![则因来本有料始])|时任|原任|曾任)(?:[一-鿿]{0,6}[省市县区州盟旗乡镇]|国务院|国家)?$")
_NOW = re.compile(r"等?[（(][现今后]|(?:战|任务|工作|目标)?(?:已经?|如期|圆满|全面)?(?:结束|届满|期满|完成[之以]?后)")
NUMBER = re.compile(r"[一-鿿]{1,14}〔((?:19|20)[0-9]{2})〕[0-9×]+号")
_ISSUED = re.compile(r"[一-鿿、]{0,12}《")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年|〕)")
_STOPS = "。；！？\n"
_TITLES = {"《": "》", "〈": "〉"}

Period = tuple[dt.date, dt.date]


def title_spans(text: str) -> list[tuple[int, int]]:
    """Return the extents of the outermost 《…》, marks included; one never closed ends nowhere and does not count."""
    spans, open_at, depth = [], 0, 0
    for at, char in enumerate(text):
        if char in _TITLES:
            open_at = at if depth == 0 else open_at
            depth += 1
        elif char in _TITLES.values() and depth:
            depth -= 1
            if depth == 0:
                spans.append((open_at, at + 1))
    return spans


def inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether an extent lies in one of the spans."""
    return any(first <= start and end <= last for first, last in spans)


def quotes_history(text: str, start: int, end: int, valid: Validity, day: dt.date) -> bool:
    """Whether text[start:end], a term that held in `valid`, speaks of that time in a plan of `day`."""
    if inside(title_spans(text), start, end):
        return True
    if _FORMER.search(text, max(0, start - 10), start) or _NOW.match(text, end):
        return True
    for number in NUMBER.finditer(text):
        if number.start() <= start and end <= number.end():
            return _meet(_year(int(number[1])), valid)
    if _issued_old_document(text, end, valid):
        return True
    clause = _clause(text, start, end)
    return any(_held(period, valid, day) for period in periods(clause))


def periods(text: str) -> Iterator[Period]:
    """Yield the dates, years and five-year plans a text names, each as its first and last day."""
    for years in _RANGE.finditer(text):
        yield dt.date(int(years[1]), 1, 1), dt.date(int(years[2]), 12, 31)
    for found in _DATE.finditer(text):
        period = _period(int(found[1]), int(found[2] or 0), int(found[3] or 0))
        if period:
            yield period
    for plan in _PLAN.finditer(text):
        first = _PLANS[plan[0]]
        yield dt.date(first, 1, 1), dt.date(first + 4, 12, 31)


def _year(year: int) -> Period:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _period(year: int, month: int, day: int) -> Period | None:
    try:
        if day:
            return dt.date(year, month, day), dt.date(year, month, day)
        if month:
            after = dt.date(year + month // 12, month % 12 + 1, 1)
            return dt.date(year, month, 1), after - dt.timedelta(days=1)
    except ValueError:
        return None
    return _year(year)


def _held(period: Period, valid: Validity, day: dt.date) -> bool:
    """Whether a period was over before the plan's day and met `valid`."""
    return period[1] < day and _meet(period, valid)


def _meet(period: Period, valid: Validity) -> bool:
    first, last = period
    return (valid.start is None or valid.start <= last) and (valid.end is None or first <= valid.end)


def _issued_old_document(text: str, end: int, valid: Validity) -> bool:
    """Whether the term issued the document cited right behind it: 国务院扶贫办《…》（国开办发〔2019〕11号）."""
    title = _ISSUED.match(text, end)
    if not title:
        return False
    close = next((last for first, last in title_spans(text) if first == title.end() - 1), 0)
    if not close:
        return False
    number = NUMBER.match(text, close + 1) if text[close : close + 1] in ("（", "(") else None
    cited = text[title.end() : number.end() if number else close]
    return any(_meet(_year(int(year)), valid) for year in _YEAR.findall(cited))


def _clause(text: str, start: int, end: int) -> str:
    """Return the clause around an extent; a clause before it that only says when belongs to it."""
    first = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    ends = [at for stop in (*_STOPS, "，") if (at := text.find(stop, end)) >= 0]
    before = text[first:start].split("，")
    clause = before[-1] + text[start : min(ends, default=len(text))]
    if len(before) > 1 and _WHEN.fullmatch(before[-2]):
        clause = before[-2] + clause
    return clause
