"""A difference is named by the comparison alone: what was added, dropped, moved, and which words became which."""

import pytest
from factories import documents as make
from hypothesis import given
from hypothesis import strategies as st

from fangan.compare import compare_documents
from fangan.harvest.naming import attributed, moves_joined
from fangan.harvest.records import Evidence, Harvested, Kin

ONE, TWO, THREE = (
    "县农业农村局负责统筹安排各项活动。",
    "各乡镇人民政府按时报送进展情况材料。",
    "县财政局及时拨付资金并且加强监督管理。",
)


def kinds(*after: str) -> list[tuple[Kin, str, str]]:
    before, edited = (make.document(*(make.paragraph(one) for one in each)) for each in ((ONE, TWO, THREE), after))
    return [(one.kin, one.old, one.new) for one in attributed(compare_documents(before, edited))]


def test_nothing_is_named_where_nothing_differs() -> None:
    assert kinds(ONE, TWO, THREE) == []


def test_a_paragraph_that_is_gone_is_dropped() -> None:
    assert kinds(ONE, THREE) == [(Kin.DROPPED, TWO, "")]


def test_a_paragraph_that_came_is_added() -> None:
    assert kinds(ONE, TWO, THREE, "未尽事宜另行通知。") == [(Kin.ADDED, "", "未尽事宜另行通知。")]


def test_a_paragraph_that_stands_elsewhere_is_moved() -> None:
    assert [kin for kin, _, _ in kinds(TWO, ONE, THREE)] == [Kin.MOVED]


def test_other_words_are_named_alone() -> None:
    assert kinds(ONE.replace("统筹", "统一"), TWO, THREE) == [(Kin.WORDING, "筹", "一")]


@pytest.mark.parametrize("other", [THREE, "其余事项另行告知。"])
def test_what_says_something_else_altogether_under_the_same_bookmark_is_gone_and_another_has_come(other: str) -> None:
    before, edited = (make.document(make.paragraph(words, id="goals#target")) for words in (ONE, other))
    found = [(one.kin, one.old, one.new) for one in attributed(compare_documents(before, edited))]
    assert found == [(Kin.DROPPED, ONE, ""), (Kin.ADDED, "", other)]


def told(kin: Kin, old: str, new: str) -> Harvested:
    return Harvested(kin, Evidence.ALIGNMENT, "goals", old, new)


MOVED = {told(Kin.MOVED, words, words) for words in ("甲项。", "乙项。")}


@given(st.permutations([(Kin.WORDING, "甲项。", "乙项。"), (Kin.DROPPED, "乙项。", ""), (Kin.ADDED, "", "甲项。")]))
def test_two_that_changed_places_between_texts_are_moved(edits) -> None:
    assert set(moves_joined(told(*one) for one in edits)) == MOVED


@given(st.permutations([(Kin.DROPPED, "甲项。", ""), (Kin.ADDED, "", "甲项。"), (Kin.ADDED, "", "丙项。")]))
def test_what_is_gone_here_and_new_there_is_moved_and_what_is_only_new_stays(edits) -> None:
    found = moves_joined(told(*one) for one in edits)
    assert set(found) == {told(Kin.MOVED, "甲项。", "甲项。"), told(Kin.ADDED, "", "丙项。")}


def test_two_paragraphs_that_became_each_other_have_changed_places_and_short_words_have_not() -> None:
    found = moves_joined(
        [
            told(Kin.WORDING, ONE, TWO),
            told(Kin.WORDING, TWO, ONE),
            told(Kin.WORDING, "甲", "乙"),
            told(Kin.WORDING, "乙", "甲"),
        ]
    )
    assert [one.kin for one in found] == [Kin.MOVED, Kin.MOVED, Kin.WORDING, Kin.WORDING]
