"""What was taken up stands in the plan's folder, says where it comes from, and is printed; nothing is written over."""

import pytest

from fangan.app.library_adding import AddWish, add_plans
from fangan.app.library_reusing import ReuseWish, reuse_passages
from fangan.app.library_searching import SearchWish, search_library
from fangan.model.problem import FanganError

OLD = """\
甲县2019年读书节活动方案
一、指导思想
以书会友，传播好书。
二、活动内容
（一）图书漂流。各校设漂流书架，6月30日前报县教育局。
1.每班选两名管理员。
2.每月清点一次。
（二）图书义卖。所得捐给山区学校。
甲县教育局
2019年4月1日
"""


@pytest.fixture
def take(workspace, office):
    """Return what takes the first passage with some words up again, out of a library of one old plan."""
    office.write("old.txt", OLD)
    add_plans(workspace, AddWish(("old.txt",), "l.db"))

    def taken(words, **others):
        (hit, *_) = search_library(workspace, SearchWish((words,), library="l.db")).found.hits
        return reuse_passages(workspace, ReuseWish(hit.passage.id, library="l.db", **others))

    return taken


def test_an_item_comes_with_what_stands_below_it(take):
    assert (
        take("图书漂流").text
        == """\
---
# 取自方案库 1.5：《甲县2019年读书节活动方案》（2019年，甲县教育局）
key: activities#past-1-5
insert: last
---
（一）图书漂流。各校设漂流书架，6月30日前报县教育局。
1.每班选两名管理员。
2.每月清点一次。
"""
    )


def test_a_heading_stands_for_its_section_and_so_does_any_passage_when_asked(take):
    whole = take("活动内容")
    assert (str(whole.target), whole.text.count("\n（"), "title: 活动内容\n" in whole.text) == ("activities", 2, True)
    assert take("每月清点", whole=True).text == whole.text


def test_what_was_taken_up_is_built(take, office):
    file = take("图书漂流", into="plan").file
    assert file.as_posix() == "plan/" + "sections/activities-past-1-5.md"
    assert office.run("build", "plan", "--format", "txt", "-o", "a.txt").exit_code == 0
    assert "图书漂流。各校设漂流书架" in (office.root / "a.txt").read_text("utf-8")


def test_nothing_is_written_over(take, office):
    take("图书漂流", into="plan")
    with pytest.raises(FanganError) as error:
        take("图书漂流", into="plan")
    assert [one.code for one in error.value.problems] == ["target-exists"]


def test_what_the_plan_words_itself_is_not_worded_twice(take, office):
    office.write("plan/sections/mine.md", "---\nkey: activities\n---\n（一）义卖。\n")
    with pytest.raises(FanganError) as error:
        take("图书漂流", into="plan", whole=True)
    assert [one.code for one in error.value.problems] == ["library-reuse-taken"]


def test_a_section_that_nobody_knows_wants_a_key(take):
    with pytest.raises(FanganError) as error:
        take("以书会友", whole=True)
    assert [one.code for one in error.value.problems] == ["library-reuse-key"]
    assert str(take("以书会友", whole=True, key="guiding-ideology").target) == "guiding-ideology"
    assert str(take("以书会友", whole=True, key="活动内容").target) == "activities"


def test_days_and_names_of_the_past_are_told(take):
    (told,) = take("图书漂流").problems
    assert (told.code, told.values["particulars"]) == ("library-reuse-particulars", "6月30日、县教育局")


def test_a_title_is_no_passage_to_take_up(take, workspace):
    for id_ in ("1", "1.1", "1.99"):
        with pytest.raises(FanganError) as error:
            reuse_passages(workspace, ReuseWish(id_, library="l.db"))
        assert [one.code for one in error.value.problems] == ["library-reuse-passage"]


def test_a_level_that_was_skipped_is_plain_text_and_told(workspace, office):
    office.write("old.txt", OLD.replace("1.每班", "（1）每班").replace("2.每月", "（2）每月"))
    add_plans(workspace, AddWish(("old.txt",), "l.db"))
    (hit, *_) = search_library(workspace, SearchWish(("图书漂流",), library="l.db")).found.hits
    assert "library-reuse-plain" in [
        one.code for one in reuse_passages(workspace, ReuseWish(hit.passage.id, library="l.db")).problems
    ]
