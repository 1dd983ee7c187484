"""The lists of the standard plugin: what everybody knows of a year stands in them, and they are wholly sourced."""

import datetime as dt
from pathlib import Path

import pytest

from fangan.assembly.occasions import Occasion
from fangan.model.event import Event
from fangan.sources.events_file import read_events, read_terms

DATA = Path(__file__).parents[2] / "plugins" / "fangan-standard" / "fangan_standard"
EVENTS = read_events((DATA / "events.yaml").read_text("utf-8"), "events.yaml", "standard")
TERMS = {term.text: term for term in read_terms((DATA / "terms.yaml").read_text("utf-8"), "terms.yaml", "standard")}


@pytest.mark.parametrize(
    ("event", "year", "nth", "days"),
    [
        ("安全生产月", 2023, "第二十二个", "6月1日—30日"),
        ("爱国卫生月", 2023, "第三十五个", "4月1日—30日"),
        ("全国防灾减灾日", 2026, "第十八个", "5月12日"),
        ("预防接种宣传日", 2022, "第三十六个", "4月25日"),
        ("全国助残日", 2023, "第三十三次", "5月21日"),
        ("世界水日", 2025, "第三十三届", "3月22日"),
        ("中国水周", 2025, "第三十八届", "3月22日—28日"),
        ("世界环境日", 2021, "第五十个", "6月5日"),
        ("文化和自然遗产日", 2023, "第七个", "6月10日"),
        ("全国消防日", 2024, "第三十三个", "11月9日"),
        ("全国低碳日", 2025, "第十三个", "6月25日"),
        ("老年节", 2026, "第十四个", "10月18日"),
        ("全国推广普通话宣传周", 2022, "第二十五届", "9月12日—18日"),
        ("春节", 2026, "", "2月17日"),
        ("国家网络安全宣传周", 2024, "", "9月9日—15日"),
    ],
)
def test_an_event_is_the_one_that_was_announced(event: str, year: int, nth: str, days: str) -> None:
    occasion = Occasion(next(one for one in EVENTS.values() if event in (one.id, *one.also)), year)
    assert (occasion.nth, occasion.days) == (nth, days)


def test_no_two_events_go_by_one_name() -> None:
    names = [name for event in EVENTS.values() for name in {event.id, event.name, *event.also} if name]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("event", [one for one in EVENTS.values() if one.first], ids=lambda event: event.id)
def test_an_event_that_is_counted_says_what_founded_it(event: Event) -> None:
    assert event.basis


def test_a_successor_that_is_listed_outlives_what_it_follows() -> None:
    pairs = [(term, TERMS[term.successor]) for term in TERMS.values() if term.successor in TERMS]
    ends = [(one.valid.end, other.valid.end or dt.date.max) for one, other in pairs]
    assert pairs
    assert all(end is not None and end < later for end, later in ends)
