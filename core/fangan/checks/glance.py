"""A glance at a composed plan: whether the rules may find anything in it. Most plans never need the rules themselves.

What is seen here is a little more than what the rules find, never less; they know history, titles of documents and
goals, and cost more to import than the rest of a build.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.checks.signs import signs_in
from fangan.chinese.numerals import to_hanzi
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.plan import Form, Plan

if TYPE_CHECKING:
    from fangan.model.agency import Agency
    from fangan.model.document import Document
    from fangan.model.event import Event

RULE_INDEX = Path(__file__).with_name("index.tsv")
"""The rules a build may ask, as `checks.indexing` wrote them down."""
GLANCED = "*"
"""What stands there in place of a rule's signs where a glance at the plan tells whether to ask it."""
GLANCE_OF_DAYS, GLANCE_OF_TASKS, GLANCE_OF_TERMS = (
    ("coherence", "dates", "punctuation", "years"),
    ("authority",),
    ("terms",),
)
"""The families of the rules that `catches_the_eye`, `asks_of_others` and the terms among the words tell of."""
EVERY_GLANCE = (*GLANCE_OF_DAYS, *GLANCE_OF_TASKS, *GLANCE_OF_TERMS)
COLLISION = regex("““|””|《《|》》|[，、；：][，、；：。！？]|[。！？][，、；：。]")
"""Marks that stand side by side where one belongs."""
_TENS = "一二三四五六七八九十"
_UNUSUAL = (
    (tuple(f"{one}月" for one in _TENS), regex(f"[{_TENS}]月[{_TENS}]")),
    (("-", "/", "."), regex(r"\d{4}[-/.]\d")),
    (tuple(f"{one}{other}" for one in "一二" for other in "〇零○九"), regex("[二一][〇零○九]..年")),
    (("星期", "周", "礼拜"), regex(r"(?:星期|周|礼拜)[一二三四五六日天][）)]?\s*[—至到/~～–－-]")),
)
"""Days in hanzi or as computers write them, periods with their weekdays: so rare that the rules may look at each.

Each behind words of which one stands in it.
"""
_DAY = regex(
    r"(?:(\d{4})[ 　]?年[ 　]?)?(\d{1,2})[ 　]?月[ 　]?(\d{1,2})(?:[ 　]?[日号])?"
    r"(?:\s*[—至到/~～–－-]+\s*(\d{1,2})[ 　]?[日号])?"
    r"(?:[ 　]?[（(]?(?:星期|周|礼拜)([一二三四五六日天]))?[）)]?(之?前)?"
)
OPENS, CLOSES = ("启动", "开始", "开幕"), ("截止", "结束", "闭幕", "总结")
"""What the names of facts call the day on which something begins, and on which it ends."""
_WEEKDAYS = "一二三四五六日"
_YEAR = regex(r"((?:19|20)\d\d)[ 　]?(?:年|[—至到/~～–－-])(以来|起|底以来)?")
_DIGITS = regex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NAMED = regex("《[^《》\n]*》")
_ORDINAL = regex("(?:第([0-9０-９]+|[〇零一二三四五六七八九十百]+)|首)[ 　]?[个届次](?:全国)?[“「]?")


def rules_to_ask(words: str, glanced: Collection[str] = EVERY_GLANCE) -> list[str]:
    """List the rules that a build asks of a document with these words; `glanced` are the families a glance gave."""
    lines = (line.split("\t") for line in RULE_INDEX.read_text("utf-8").splitlines())
    stand = signs_in(words)
    return [
        id_
        for id_, signs, _ in lines
        if (id_.partition("/")[0] in glanced if signs == GLANCED else not signs or stand(signs.split(" ")))
    ]


def catches_the_eye(
    lines: Iterable[str], plan: Plan, values: Mapping[str, object], events: Callable[[], Iterable["Event"]]
) -> bool:
    """Whether rules may find anything in what a plan prints; `values` are its typed facts, `events` gets the known.

    It is given as one text or in lines: of a batch most lines come round.
    """
    if _days_given(plan, values):
        return True
    issued = plan.issue.date or dt.date.min
    seen = [_glanced_at(words, plan.year, issued) for words in lines]
    if any(one.wrong for one in seen):
        return True
    odd = {year for one in seen for year in one.years} - {plan.year, plan.date.year}
    if odd and odd - set(years_in(values.values())):
        return True
    return _ordinals([found for one in seen for found in one.ordinals], plan, events)


class _Glance(NamedTuple):
    """What is seen of a text: whether it certainly catches the eye, the years in it, and its ordinals."""

    wrong: bool
    years: frozenset[int]
    ordinals: tuple[tuple[str, str], ...]
    """Each with what stands behind it."""


@lru_cache(maxsize=512)
def _glanced_at(words: str, year: int, issued: dt.date) -> _Glance:
    unusual = any(any(map(words.__contains__, signs)) and one.search(words) for signs, one in _UNUSUAL)
    wrong = unusual or COLLISION.search(words) is not None or _days_written(words, year, issued)
    ordinals = tuple([(one[1] or "一", words[one.end() :]) for one in _ORDINAL.finditer(words)])
    return _Glance(wrong, _years(words), ordinals)


def asks_of_others(document: "Document", plan: Plan, agency: "Agency") -> bool:
    """Whether a document directs governments or gives tasks that are not its agency's to give, leave aside."""
    tasked = [office for task in document.tasks for group in (*task.lead, *task.with_) for office in group.split("、")]
    addressed = plan.issue.to if document.form is Form.NOTICE else ()
    if not tasked and not any(one.startswith(("各", "有关")) for one in addressed):
        return False
    from fangan.chinese.authority import may_direct, may_task
    from fangan.chinese.office_kinds import agency_kind

    kind = agency_kind(agency)
    may = all(may_direct(kind, one) for one in addressed)
    return not may or not all(may_task(kind, agency.name, office) for office in dict.fromkeys(tasked))


def years_in(values: Iterable[object]) -> Iterator[int]:
    """Yield every year among typed facts: those of their days, and what looks like one in their texts."""
    for value in values:
        if isinstance(value, dt.date):
            yield value.year
        elif isinstance(value, str):
            yield from (int(year) for year in _DIGITS.findall(value))
        elif isinstance(value, tuple):
            yield from years_in(value)
        elif isinstance(value, Mapping):
            yield from years_in(value.values())


def dated_elsewhere(plan: Plan) -> bool:
    """Whether a plan is dated in a year that is not its own, nor in the last third of the year before."""
    issued = plan.issue.date
    return issued is not None and issued.year != plan.year and (issued.year, issued.month > 8) != (plan.year - 1, True)


def _days_given(plan: Plan, values: Mapping[str, object]) -> bool:
    """Whether a fact brings a day of another year, or one before the date of the plan, or closes before it opens."""
    days = [*_days(values.values())]
    issued = plan.issue.date or dt.date.min
    if dated_elsewhere(plan) or any(day.year != plan.year or day < issued for day in days):
        return True
    closing, opening = (list(_days(_named(values, words))) for words in (CLOSES, OPENS))
    return min(closing, default=dt.date.max) < min(opening, default=dt.date.min)


def named(name: str, words: Iterable[str]) -> bool:
    """Whether a fact's name holds one of some words."""
    return any(word in name for word in words)


def _named(values: Mapping[str, object], words: Iterable[str]) -> list[object]:
    return [value for name, value in values.items() if named(name, words)]


def _days(values: Iterable[object]) -> Iterator[dt.date]:
    for value in values:
        if isinstance(value, str):
            continue  # as most are: to ask for a mapping takes long
        if isinstance(value, dt.date):
            yield value
        elif isinstance(value, tuple):
            yield from _days(value)
        elif isinstance(value, Mapping):
            yield from _days(value.values())


def _days_written(words: str, this_year: int, issued: dt.date) -> bool:
    """Whether a day is written that the calendar does not have, on another weekday, or as a limit that has passed."""
    if "月" not in words:
        return False
    for year, month, day, last, weekday, limit in _DAY.findall(words):
        try:
            found = dt.date(int(year or this_year), int(month), int(last or day))
        except ValueError:
            return True
        if int(day) > found.day or (limit and found < issued):
            return True
        if weekday and _WEEKDAYS[found.weekday()] != weekday.replace("天", "日"):
            return True
    return False


def _years(words: str) -> frozenset[int]:
    """Return the years outside 《》 with no 以来 behind them."""
    if "19" not in words and "20" not in words:
        return frozenset()
    return frozenset({int(year) for year, since in _YEAR.findall(_NAMED.sub("", words)) if not since})


def _ordinals(found: Collection[tuple[str, str]], plan: Plan, events: Callable[[], Iterable["Event"]]) -> bool:
    """Whether an event bears an ordinal that is not the plan's year's, or ordinals in two forms."""
    if not found:
        return False  # as most plans: no event need be built
    forms = set()
    for event in events():
        names, wanted = (event.id, event.name or event.id, *event.also), event.nth(plan.year)
        for number in [number for number, behind in found if behind.startswith(names)]:
            forms.add((event.id, number.isdecimal()))
            if wanted is not None and (not 0 < wanted < 10000 or number not in (str(wanted), to_hanzi(wanted))):
                return True
    return len(forms) > len({event for event, _ in forms})
