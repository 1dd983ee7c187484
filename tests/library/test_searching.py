"""All words of a search stand in each passage it finds, and what narrows it narrows the count too."""

import pytest

from fangan.library import searching


@pytest.fixture
def filled(shelf):
    shelf.file("开展走访慰问，组织捐赠。", "发动捐赠。", year=2015)
    shelf.file("组织走访。", year=2020, agency="河南省/乙县/民政局", office="乙县民政局")
    return shelf


def test_a_passage_holds_all_of_the_words(filled):
    assert filled.words("走访", "捐赠") == ["开展走访慰问，组织捐赠。"]


def test_the_number_of_all_is_told_beside_the_best(filled):
    found = filled.search("走访", limit=1)
    assert (len(found.hits), found.passages, found.ranked) == (1, 2, 2)


def test_where_the_words_stand_is_told(filled):
    assert [hit.marks for hit in filled.search("走访", "捐赠").hits] == [((2, 4), (9, 11))]


@pytest.mark.parametrize(
    ("narrower", "years"),
    [
        ({"agency": "民政局"}, [2020]),
        ({"agency": "乙县"}, [2020]),
        ({"years": (2015, 2016)}, [2015]),
        ({"years": (2016, 0)}, [2020]),
        ({"years": (0, 2019)}, [2015]),
        ({"kind": "activities"}, [2020, 2015]),
        ({"kind": "活动"}, [2020, 2015]),
        ({"kind": "经费", "keys": ("activities",)}, [2020, 2015]),
        ({"kind": "经费"}, []),
    ],
)
def test_kind_agency_and_years_narrow_a_search(filled, narrower, years):
    found = filled.search("走访", **narrower)
    assert (sorted(hit.plan.year for hit in found.hits), found.passages) == (sorted(years), len(years))


def test_of_very_many_those_filed_last_are_weighed(shelf, monkeypatch):
    monkeypatch.setattr(searching, "MOST_RANKED", 3)
    shelf.file(*(f"第{number}次走访" for number in range(10)))
    found = shelf.search("走访", limit=20)
    assert (found.passages, found.ranked) == (10, 3)
    assert [hit.passage.position for hit in found.hits] == [8, 9, 10]
