"""A fact that is used only when something else is given is asked under that condition, and is no open question."""

import pytest

from fangan.app.creating import NewWish, create_plan
from fangan.app.workspace import Workspace
from fangan.messages.translation import english

ACTIVITIES = """\
---
key: activities
title: 活动内容
facts:
  截止: {type: date, ask: 哪天截止, example: 2026-04-30}
  接收单位: {type: text, ask: 谁来接收, optional: true, example: 县慈善会}
---
登记到{{截止|月日}}为止。 {#closing when=接收单位}
（一）启动仪式。举行仪式。 {#opening}
（二）捐赠。由{{接收单位}}接收。 {#donation when=接收单位}
"""


@pytest.fixture
def begin(office):
    (office.root / "office/sections/activities-opening.county.md").unlink()

    def run(text=ACTIVITIES, examples=False):
        office.write("office/sections/activities.md", text)
        wish = NewWish(outline="day", agency="甲县教育局", folder="mine", examples=examples)
        return create_plan(Workspace(environ=office.environ), wish, english)

    return run


def test_it_is_not_counted_among_those_that_must_be_given(begin):
    assert begin().facts == ("活动名称",)


def test_it_stands_under_its_condition_as_a_comment(begin):
    text = begin().plan.read_text("utf-8")
    assert (
        text.index("Only used when “接收单位” is given")
        < text.index("  #截止: 2026-04-30\n")
        < text.index("May be left")
    )


def closing(attributes, words="登记到{{截止|月日}}为止。"):
    old = "登记到{{截止|月日}}为止。 {#closing when=接收单位}"
    assert old in ACTIVITIES
    return ACTIVITIES.replace(old, f"{words} {{#closing{attributes}}}")


@pytest.mark.parametrize("attributes", ["", " when=!接收单位"])
def test_a_use_without_a_condition_or_with_one_that_holds_makes_it_needed(begin, attributes):
    assert "截止" in begin(closing(attributes)).facts


@pytest.mark.parametrize("how", ["optional: true", "default: 县慈善会"])
def test_a_condition_on_what_is_preset_holds(begin, how):
    assert ("截止" in begin(ACTIVITIES.replace("optional: true", how)).facts) is how.startswith("default")


def test_what_is_repeated_without_a_condition_is_needed(begin):
    text = closing(" each=截止", "{{截止}}。").replace(
        "type: date, ask: 哪天截止, example: 2026-04-30", "type: list, ask: 哪些"
    )
    assert "截止" in begin(text).facts


def test_the_examples_fill_it_in_with_its_condition(begin):
    text = begin(examples=True).plan.read_text("utf-8")
    assert "\n  截止: 2026-04-30\n" in text
    assert "\n  接收单位: 县慈善会\n" in text


COMPUTED = """\
---
key: activities
title: 活动内容
facts:
  名单: {type: list, ask: 有谁, example: [甲, 乙]}
  人数: {type: integer, derive: {count: 名单}}
---
（一）启动仪式。共{{人数}}人参加。 {#opening}
（二）名单。{{名单}}。 {#names when=名单}
"""


def test_what_is_computed_needs_what_it_is_computed_from(begin):
    assert "名单" in begin(COMPUTED).facts


def test_a_fact_whose_only_condition_is_itself_may_be_left_out(begin):
    begun = begin(COMPUTED.replace("共{{人数}}人参加", "举行仪式"))
    assert "名单" not in begun.facts
    assert begun.plan.read_text("utf-8").index("May be left out") < begun.plan.read_text("utf-8").index("#名单:")
