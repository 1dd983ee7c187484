"""A search takes words, kinds and years as people write them."""

import pytest

from fangan.app.library_adding import AddWish, add_plans
from fangan.app.library_searching import SearchWish, search_library
from fangan.app.library_showing import read_id, show_entry
from fangan.model.problem import FanganError


@pytest.fixture
def search(workspace, project):
    add_plans(workspace, AddWish(("plan",), "l.db"))
    return lambda *words, **others: search_library(workspace, SearchWish(words, library="l.db", **others))


def test_a_kind_is_a_key_or_a_name(search):
    assert [search("启动", kind=kind).found.passages for kind in ("activities", "活动内容", "basis")] == [1, 1, 0]


@pytest.mark.parametrize(
    ("years", "found"),
    [("2026", 1), ("2026年", 1), ("2015-2030", 1), ("2015—2020", 0), ("2027-", 0), ("-2026", 1), ("", 1)],
)
def test_years_are_one_or_a_range(search, years, found):
    assert search("启动", years=years).found.passages == found


@pytest.mark.parametrize(
    ("words", "others", "code"),
    [
        (("启动",), {"years": "去年"}, "library-years"),
        (("启动",), {"years": "2020-2015"}, "library-years"),
        ((" ",), {}, "library-no-words"),
    ],
)
def test_what_cannot_be_meant_is_refused(search, words, others, code):
    with pytest.raises(FanganError) as error:
        search(*words, **others)
    assert [one.code for one in error.value.problems] == [code]


def test_nothing_found_is_an_outcome_of_its_own(search):
    assert (search("启动").code, search("没有这样的话").code) == (0, 1)


def test_a_number_with_a_dot_is_a_passage():
    assert [tuple(read_id(text)) for text in ("12", "12.3", " 12。3", "#7")] == [(12, 0), (12, 3), (12, 3), (7, 0)]


@pytest.mark.parametrize(
    ("id_", "code"), [("甲", "library-id"), ("7", "library-no-plan"), ("1.999", "library-no-passage")]
)
def test_what_is_not_there_is_said(search, workspace, id_, code):
    with pytest.raises(FanganError) as error:
        show_entry(workspace, id_, "l.db")
    assert [one.code for one in error.value.problems] == [code]


def test_a_passage_is_shown_with_what_stands_around_it(search, workspace):
    (hit, *_) = search("县文化广场").found.hits
    shown = show_entry(workspace, hit.passage.id, "l.db")
    assert shown.position == hit.passage.position
    assert {shown.position - 1, shown.position} <= {one.position for one in shown.passages}


def test_a_kind_that_nobody_has_is_told_with_the_nearest(search):
    found = search("启动", kind="活动內容")
    assert [(one.code, one.values["suggestion"]) for one in found.problems] == [("library-kind-unknown", "活动内容")]
    assert found.anywhere == 1
