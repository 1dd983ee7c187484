"""Where old words are right: titles of documents, dated past events, former names, numbers of old documents."""

import datetime as dt
from collections.abc import Iterator, Sequence

from fangan.chinese.lexicon.days import year_in
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import TokenValue, of, scan
from fangan.chinese.lexicon.pairs import Title
from fangan.chinese.lexicon.times import Day, DayRange, FiveYears, Month, Period, Year
from fangan.chinese.lexicon.tokens import Token
from fangan.late.patterns import regex
from fangan.model.validity import Validity

_BEFORE_WHEN = regex(r"\s*(?:早在|自从|截至|自|从|到|在|于)?“?")
_AFTER_WHEN = regex(r"”?(?:年?[底末初春夏秋冬]|[上下]半年|以来|期间|时期|起|间)*")
_FORMER = regex(r"(?:原(?![则因来本有料始])|时任|原任|曾任)(?:[一-鿿]{0,6}[省市县区州盟旗乡镇]|国务院|国家)?$")
_NOW = regex(r"等?[（(][现今后]|(?:战|任务|工作|目标)?(?:已经?|如期|圆满|全面)?(?:结束|届满|期满|完成[之以]?后)")
_ISSUER = regex(r"[一-鿿]{1,12}")
_ISSUED = regex(r"[一-鿿、]{0,12}(?=《)")
_STOPS = "。；！？\n"


def quotes_history(text: str, start: int, end: int, valid: Validity, day: dt.date) -> bool:
    """Whether text[start:end], a term that held in `valid`, speaks of that time in a plan of `day`.

    A term that is the title of a document is none because it stands in 《》.
    """
    tokens = scan(text)
    if text[start] != "《" and any(title.covers(start, end) for title in of(Title, tokens)):
        return True
    if _FORMER.search(text, max(0, start - 10), start) or _NOW.match(text, end):
        return True
    for number in of(DocumentNumber, tokens):
        if number.covers(start, end) or _ISSUER.fullmatch(text, start, number.start):
            return _meet(Year(number.value.year).extent(), valid)
    if _issued_old_document(text, tokens, end, valid):
        return True
    clause = _clause(text, start, end)
    return any(_held(period, valid, day) for period in periods(clause))


def periods(text: str) -> Iterator[DayRange]:
    """Yield the times that a text names with their year, and its five-year plans, each as its first and last day."""
    for token in scan(text):
        value = token.value
        if isinstance(value, (Period, FiveYears)) or (isinstance(value, (Day, Month, Year)) and year_in(text, token)):
            extent = value.extent()
            if extent:
                yield extent


def _held(period: DayRange, valid: Validity, day: dt.date) -> bool:
    """Whether a period was over before the plan's day and met `valid`."""
    return period[1] < day and _meet(period, valid)


def _meet(period: DayRange, valid: Validity) -> bool:
    first, last = period
    return (valid.start is None or valid.start <= last) and (valid.end is None or first <= valid.end)


def _issued_old_document(text: str, tokens: Sequence[Token[TokenValue]], end: int, valid: Validity) -> bool:
    """Whether the term issued the document cited right behind it: 国务院扶贫办《…》（国开办发〔2019〕11号）."""
    issued = _ISSUED.match(text, end)
    title = next((one for one in of(Title, tokens) if issued and one.start == issued.end()), None)
    if title is None:
        return False
    cited = title.end
    if text[title.end : title.end + 1] in ("（", "("):
        numbers = (one.end for one in of(DocumentNumber, tokens) if one.start == title.end + 1)
        cited = next(numbers, title.end)
    inside = [token for token in tokens if title.start <= token.start and token.end <= cited]
    numbered = [Year(one.value.year) for one in of(DocumentNumber, inside)]
    named = [year.value for token in inside if (year := year_in(text, token))]
    return any(_meet(year.extent(), valid) for year in (*numbered, *named))


def _clause(text: str, start: int, end: int) -> str:
    """Return the clause around an extent; a clause before it that only says when belongs to it."""
    first = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    ends = [at for stop in (*_STOPS, "，") if (at := text.find(stop, end)) >= 0]
    before = text[first:start].split("，")
    clause = before[-1] + text[start : min(ends, default=len(text))]
    if len(before) > 1 and _only_says_when(before[-2]):
        clause = before[-2] + clause
    return clause


def _only_says_when(clause: str) -> bool:
    """Whether a clause is a time with its year and little words around it: 早在2016年初, “十三五”期间."""
    for start, end, value in scan(clause):
        if isinstance(value, (Day, Month, Year, Period, FiveYears)):
            after = _AFTER_WHEN.fullmatch(clause, end)
            return (
                value.extent() is not None
                and after is not None
                and _BEFORE_WHEN.fullmatch(clause, 0, start) is not None
            )
    return False
