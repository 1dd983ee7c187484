"""A plan is filed once; its next edition takes its place; what is like others joins their family."""

import pytest

from fangan.library.looking import alike_elsewhere, editions_of, passages_of, past_plan
from fangan.library.records import Filing

WORDING = "各村要组织干部进村入户，走访慰问困难群众，了解实际困难，送去慰问品和政策明白卡。"


def test_the_same_twice_is_told_and_changes_nothing(shelf):
    first = shelf.file("走访")
    assert (first.filing, first.plan) == (Filing.ADDED, 1)
    again = shelf.file("走访", path="elsewhere.json", file="/elsewhere.json")
    assert (again.filing, again.plan, again.path) == (Filing.SAME, 1, "a.docx")
    assert shelf.search("走访").passages == 1


def test_a_changed_file_is_a_new_edition_and_the_old_one_stays_to_be_shown(shelf):
    shelf.file("走访困难群众", file="/a.docx")
    changed = shelf.file("慰问困难群众", file="/a.docx")
    assert (changed.filing, changed.plan, changed.before) == (Filing.CHANGED, 2, 1)
    assert (shelf.words("走访"), shelf.words("慰问")) == ([], ["慰问困难群众"])
    plan = past_plan(shelf.connection, 2)
    assert [one.id for one in editions_of(shelf.connection, plan)] == [1, 2]
    assert [one.words for one in passages_of(shelf.connection, 1)] == ["走访困难群众"]


def test_an_edition_that_comes_back_is_filed_again(shelf):
    for words in ("甲文本", "乙文本", "甲文本"):
        shelf.file(words, file="/a.docx")
    assert [shelf.search(word).passages for word in ("甲文本", "乙文本")] == [1, 0]
    assert [one.id for one in editions_of(shelf.connection, past_plan(shelf.connection, 2))] == [1, 2, 3]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (WORDING, True),
        (WORDING.replace("各村要", "2026年10月各村要"), True),
        (WORDING.replace("困难群众", "脱贫群众"), True),
        ("学校要组织学生开展征文比赛、主题班会和经典诵读，评出优秀作品在校园展出并推荐参加评选。", False),
    ],
)
def test_what_says_the_same_is_found_in_other_plans(shelf, other, same):
    shelf.file(WORDING, year=2015)
    shelf.file(other, "另一段", year=2020, number="二号")
    (passage, *_) = passages_of(shelf.connection, 1)
    assert [plan.year for plan, _ in alike_elsewhere(shelf.connection, passage)] == ([2020] if same else [])


def test_names_and_numbers_of_an_agency_make_no_difference(shelf):
    line = "{}教育局要在{}前完成{}所学校的检查，形成报告报{}人民政府。"
    shelf.file(line.format("甲县", "3月1日", "12", "甲县"))
    shelf.file(line.format("乙县", "10月15日", "三十", "乙县"), agency="河南省/乙县/教育局", office="乙县教育局")
    (passage,) = passages_of(shelf.connection, 1)
    assert len(alike_elsewhere(shelf.connection, passage)) == 1


def test_what_is_too_short_to_be_a_wording_is_like_nothing(shelf):
    shelf.file("特此通知。")
    shelf.file("特此通知。", "另一段")
    (passage,) = passages_of(shelf.connection, 1)
    assert alike_elsewhere(shelf.connection, passage) == []
