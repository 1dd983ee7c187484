"""A fact that is an event: which one it is and when it falls is counted for the plan's year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.assembly.occasions import Occasion
from fangan.chinese.lexicon.ordinals import ordinals
from fangan.model.event import Event
from fangan.sources.events_file import read_events

DECLARED = "甲: {type: event, ask: 是哪个纪念日}"
EVENTS = """
防灾减灾日: {first: 2009-05-12, name: 全国防灾减灾日, also: [减灾日]}
水周: {first: 1988-07-01, name: 中国水周, measure: 届, on: 3月22日—28日}
助残日: {first: 1991-05-19, name: 全国助残日, measure: 次, on: 5月第三个星期日}
敬老月: {on: 10月}
网络安全宣传周: {on: [2025-09-15/2025-09-21]}
"""


@pytest.fixture
def occasion(project, section):
    """Return a function that prints an event's placeholder in a plan of a year, and returns the project."""

    def write(form: str = ""):
        body = section("activities", f"（一）甲。为{{{{甲{form}}}}}。", facts=f"{{{DECLARED}}}")
        project.add("standard", {"events.yaml": EVENTS, "sections/activities.md": body})
        return project

    return write


def plan(event: str, year: int = 2026) -> str:
    return f"year: {year}\nissue: {{date: {year}-01-05}}\nfacts: {{甲: {event}}}\n"


@pytest.mark.parametrize(
    ("event", "form", "printed"),
    [
        ("全国防灾减灾日", "", "全国防灾减灾日"),
        ("防灾减灾日", "", "全国防灾减灾日"),
        ("减灾日", "|第几", "第十八个"),
        ("水周", "|第几", "第三十九届"),
        ("助残日", "|第几", "第三十六次"),
        ("减灾日", "|日期", "5月12日"),
        ("水周", "|日期", "3月22日—28日"),
        ("助残日", "|日期", "5月17日"),
        ("敬老月", "|日期", "10月1日—31日"),
        ("敬老月", "", "敬老月"),
    ],
)
def test_an_event_prints_its_name_its_number_and_its_days(occasion, event: str, form: str, printed: str) -> None:
    assert occasion(form).lines(plan(event))[1:] == [f"（一）甲。为{printed}。"]


def test_number_and_days_are_those_of_the_plans_year(occasion) -> None:
    assert occasion("|第几").lines(plan("助残日", 2024))[1:] == ["（一）甲。为第三十四次。"]
    assert occasion("|日期").lines(plan("助残日", 2024))[1:] == ["（一）甲。为5月19日。"]


@pytest.mark.parametrize(
    ("condition", "stands"), [("==减灾日", True), ("==全国防灾减灾日", True), ("!=水周", True), ("==水周", False)]
)
def test_a_condition_asks_which_event_it_is_by_any_of_its_names(project, section, condition: str, stands: bool) -> None:
    body = section("activities", f"（一）甲。乙。\n（二）丙。丁。 {{#c when=甲{condition}}}", facts=f"{{{DECLARED}}}")
    project.add("standard", {"events.yaml": EVENTS, "sections/activities.md": body})
    assert ("（二）丙。丁。" in project.lines(plan("防灾减灾日"))) is stands


def test_an_unknown_event_is_told_with_the_nearest(occasion) -> None:
    (found,) = [one for one in occasion().problems(plan("减灾")) if one.code == "value-not-event"]
    assert found.values["near"] == "全国防灾减灾日"


def test_a_year_before_the_first_is_told(occasion) -> None:
    assert "year-before-event" in occasion().codes(plan("减灾日", 2008))


@pytest.mark.parametrize(
    ("event", "form", "code"),
    [("敬老月", "|第几", "event-uncounted"), ("网络安全宣传周", "|日期", "event-day-unknown")],
)
def test_what_nobody_knows_of_an_event_is_an_error_only_where_it_is_printed(occasion, event, form, code) -> None:
    assert occasion(form).codes(plan(event)) == [code]
    assert occasion().codes(plan(event)) == []


def test_the_plans_own_folder_says_when_this_years_is(occasion) -> None:
    project = occasion("|日期")
    project.add("own", {"events.yaml": "网络安全宣传周: {on: 2026-09-14/2026-09-20}\n"})
    assert project.lines(plan("网络安全宣传周"))[1:] == ["（一）甲。为9月14日—20日。"]


@pytest.mark.parametrize("event", read_events(EVENTS, "events.yaml", "standard").values(), ids=lambda event: event.id)
@given(year=st.integers(2009, 2050))
def test_a_printed_number_is_read_as_that_events_number(event: Event, year: int) -> None:
    occasion = Occasion(event, year)
    found = [(one.number, one.event) for one in ordinals(f"{year}年是{occasion.nth}{occasion.name}。", [event])]
    assert found == ([(event.nth(year), event)] if event.first else [])
