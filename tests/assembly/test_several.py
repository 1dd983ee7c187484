"""A choice may take several answers: each stands, as an item of its own, in the order of the plan."""

import pytest

from fangan.compare import compare_documents

HEAD = """---
key: activities
title: 活动内容
choose:
  principles: {{ask: 坚持哪些原则, several: true{more}, options: {{open: 公开透明, free: 自愿量力, thrift: 务实节俭}}}}
---
"""
BODY = """（一）公开透明。公开办。 {#principles choice=open}
1.细则。
（二）自愿量力。不摊派，见{{@#principles-open}}。 {#principles choice=free}
（三）务实节俭。不浪费。 {#principles choice=thrift}
"""


def choose(answer: str) -> str:
    return f"sections: {{activities: {{choose: {{principles: {answer}}}}}}}\n"


def drop(name: str) -> str:
    return f"sections: {{activities: {{choose: {{principles: [open, thrift]}}, drop: [{name}]}}}}\n"


@pytest.fixture
def three(project):
    """The project with a section of three principles to choose from."""

    def write(more: str = ""):
        project.add("standard", {"sections/activities.md": HEAD.format(more=more) + BODY})
        return project

    return write


def test_all_that_are_chosen_stand_in_the_order_of_the_plan(three) -> None:
    lines = three().lines(choose("[thrift, open]"))
    assert lines[1:] == ["（一）务实节俭。不浪费。", "（二）公开透明。公开办。", "1.细则。"]


def test_each_is_an_item_of_its_own(three) -> None:
    document = three().document(choose("[free, open]"))
    ids = [anchor.id for anchor in document.text.anchors]
    assert ids == ["activities#principles-free", "activities#principles-open", "activities"]
    assert "见第（二）项" in document.text.blocks[1].text


def test_what_is_chosen_may_go_by_its_meaning(three) -> None:
    assert len(three().lines(choose("[自愿量力, 公开透明]"))) == 4


def test_one_answer_needs_no_list(three) -> None:
    assert three().lines(choose("thrift"))[1:] == ["（一）务实节俭。不浪费。"]


def test_the_answers_of_the_head_stand_where_the_plan_gives_none(three) -> None:
    assert len(three(", default: [open, thrift]").lines()) == 4


def test_an_answer_more_is_an_item_more(three) -> None:
    old, new = (three().document(choose(answer)) for answer in ("[open, free]", "[open, free, thrift]"))
    (change,) = compare_documents(old, new).differences
    assert str(change.element.address.target) == "activities#principles-thrift"


def test_an_item_of_ones_own_words_one_of_them(three) -> None:
    project = three()
    project.add("own", {"sections/p.md": "---\nkey: activities#principles-open\n---\n（一）阳光办理。全部公开。\n"})
    assert project.lines(choose("[open]"))[1:] == ["（一）阳光办理。全部公开。"]


def test_the_manifest_says_what_was_chosen(three) -> None:
    (source,) = three().document(choose("[thrift, open]")).manifest.sources
    assert source.choices == {"principles": "thrift、open"}


@pytest.mark.parametrize(
    ("more", "answer", "code"),
    [
        ("", "[open, open]", "choice-twice"),
        ("", "[open, 公开透明]", "choice-twice"),
        ("", "[open, shut]", "choice-unknown"),
        ("", "[]", "choice-count"),
        (", count: 2", "[open]", "choice-count"),
        (", at-most: 1", "[open, free]", "choice-count"),
        (", at-least: 2", "open", "choice-count"),
    ],
)
def test_an_answer_that_is_none_is_told_once(three, more: str, answer: str, code: str) -> None:
    assert three(more).codes(choose(answer)) == [code]


def test_a_choice_of_one_takes_no_list(project) -> None:
    head = "choose:\n  visits: {ask: 怎样走访, options: {a: 集中, b: 分头}}\n"
    text = f"---\nkey: activities\ntitle: 活动\n{head}---\n（一）走访。集中走。 {{#visits choice=a}}\n"
    project.add("standard", {"sections/activities.md": text})
    assert project.codes("sections: {activities: {choose: {visits: [a, b]}}}\n") == ["choice-single"]


def test_none_may_be_chosen_where_the_head_says_so(three) -> None:
    project = three(", at-least: 0")
    project.add("standard", {"sections/activities.md": HEAD.format(more=", at-least: 0") + "开头。\n" + BODY})
    assert project.lines(choose("[]")) == ["一、活动内容", "开头。"]


@pytest.mark.parametrize("name", ["principles-thrift", "务实节俭"])
def test_one_that_is_chosen_may_be_dropped(three, name: str) -> None:
    assert three().lines(drop(name))[1:] == ["（一）公开透明。公开办。", "1.细则。"]


@pytest.mark.parametrize(
    ("name", "line"),
    [("thrift", "drop: [principles-thrift]"), ("principles", "drop: [principles-open, principles-thrift]")],
)
def test_an_alternative_that_is_dropped_by_half_a_name_is_told_with_the_line_to_type(three, name, line) -> None:
    (told,) = three().problems(drop(name))
    assert (told.code, told.values["line"]) == ("drop-choice", line)


@pytest.mark.parametrize("name", ["free", "principles-free", "自愿量力"])
def test_an_alternative_that_is_not_chosen_need_not_be_dropped(three, name: str) -> None:
    (told,) = three().problems(drop(name))
    assert (told.code, told.values["option"]) == ("drop-not-chosen", "自愿量力（free）")


def test_a_choice_that_is_answered_under_two_names_is_told(three) -> None:
    assert three().codes(choose("[open], 坚持哪些原则: [thrift]")) == ["named-twice"]


def test_a_plan_that_chooses_nothing_is_asked(three) -> None:
    (asked,) = three(", count: 2").problems()
    assert (asked.code, "[open, free]" in asked.values["line"]) == ("choice-needed", True)
