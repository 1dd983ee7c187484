"""Wording may be written for what a plan is about; no other plan takes it."""

import pytest

NAMED = '"{{地区}}{{年度}}年“{{活动名称}}”活动方案"\nfacts: {活动名称: {type: text, ask: 活动叫什么}}'


@pytest.fixture
def flood(project, section):
    """A project in which somebody words the activities of plans about floods."""
    project.add(
        "water", {"sections/a.md": section("activities", "（一）巡堤查险。文字。", for_="{theme: [防汛, 抗洪]}")}
    )
    return project


def test_a_plan_about_something_else_does_not_take_it(flood) -> None:
    assert flood.lines()[1] == "（一）广泛宣传。组织开展宣传。"


@pytest.mark.parametrize("plan", ["title: 丙县2026年防汛演练方案\n", "theme: 抗洪抢险\n", "theme: [安全, 防汛]\n"])
def test_the_title_and_the_theme_of_a_plan_say_what_it_is_about(flood, plan: str) -> None:
    assert flood.lines(plan)[1] == "（一）巡堤查险。文字。"


def test_the_words_of_the_outlines_title_say_it(flood) -> None:
    flood.outline = flood.outline.replace("年活动方案", "年防汛活动方案")
    assert flood.lines()[1] == "（一）巡堤查险。文字。"


def test_so_does_a_fact_that_is_named_in_it(flood) -> None:
    flood.outline = flood.outline.replace('"{{地区}}{{年度}}年活动方案"', NAMED)
    assert flood.lines("facts: {活动名称: 防汛宣传周}\n")[1] == "（一）巡堤查险。文字。"
    assert flood.lines("facts: {活动名称: 读书周}\n")[1] == "（一）广泛宣传。组织开展宣传。"


def test_an_outline_may_say_it_itself_and_hands_it_on(flood) -> None:
    flood.add("standard", {"outlines/water.yaml": flood.outline.replace("id: plan", "id: water") + "theme: 防汛\n"})
    flood.outline = flood.outline.replace("id: plan", "id: plan\nextends: water").replace("sections: [activities]", "")
    assert flood.lines()[1] == "（一）巡堤查险。文字。"


def test_who_issues_a_plan_is_not_what_it_is_about(flood) -> None:
    flood.add("standard", {"agencies.yaml": "甲省/乙市/丙县/防汛办: {name: 丙县防汛办, short: 县防汛办, level: 县}\n"})
    flood.outline = flood.outline.replace("{{地区}}", "{{机关}}")
    flood.agency = "甲省/乙市/丙县/防汛办"
    assert flood.lines()[1] == "（一）广泛宣传。组织开展宣传。"


def test_an_own_file_that_is_written_for_another_theme_is_told_with_ours(project, section) -> None:
    project.add("own", {"sections/a.md": section("activities", "（一）甲。乙。", for_="{theme: 防汛}")})
    (told,) = project.problems("theme: 抗旱\n")
    assert (told.code, told.values["theirs"]) == ("own-wording-for-others", "防汛")
    assert "抗旱" in str(told.values["ours"])


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("防汛", []),
        ("防汛抗洪", []),
        ("抗旱", ["theme-unasked"]),
        ("[防汛, 抗旱]", ["theme-unasked"]),
        ("活动周", ["theme-needless"]),
        ("[防汛, 防汛救灾]", ["theme-needless", "theme-needless"]),
    ],
)
def test_a_theme_of_the_plan_that_decides_nothing_is_told(flood, section, theme: str, said: list[str]) -> None:
    flood.add("fair", {"sections/b.md": section("activities#visits", "走访。", for_="{theme: 活动}")})
    assert [one.code for one in flood.problems(f"theme: {theme}\n")] == said


@pytest.mark.parametrize(("theme", "said"), [("防讯", ["防汛"]), ("防汛", []), ("招商", [])])
def test_a_slip_in_the_theme_of_ones_own_outline_is_told_where_it_stands(flood, theme: str, said: list[str]) -> None:
    flood.add("own", {"outlines/mine.yaml": flood.outline.replace("id: plan", "id: mine") + f"theme: {theme}\n"})
    found = [one for one in flood.problems("outline: mine\n") if one.code == "theme-unasked"]
    assert [one.values["suggestion"] for one in found] == said
    assert all(one.place.file.endswith("mine.yaml") for one in found)


def test_a_theme_is_told_in_its_line(flood) -> None:
    (told,) = flood.problems("theme: 抗旱\n")
    assert told.place.line > 1
