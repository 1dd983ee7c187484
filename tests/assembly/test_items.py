"""Items are chosen, replaced, added, dropped and ordered one by one."""

import pytest

ITEM = "（一）广泛宣传。县里的宣传。"


def test_one_item_may_have_its_own_wording(project, section) -> None:
    project.add("county", {"sections/p.md": section("activities#publicity", ITEM, for_="{region: 甲省/乙市/丙县}")})
    assert project.lines() == ["一、活动内容", "（一）广泛宣传。县里的宣传。", "（二）走访慰问。开展走访。"]


def test_an_items_wording_is_measured_against_the_sections_own(project, section) -> None:
    project.add("city", {"sections/p.md": section("activities#publicity", ITEM)})
    assert "variant-tie" in project.codes()


def test_an_item_that_replaces_a_deeper_one_takes_its_level_and_what_is_under_it_goes_along(project, section) -> None:
    body = "（一）甲。文。\n1.细则。文。 {#rule}\n2.又一条。文。"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    item = section("activities#rule", "（一）县里的细则。文。\n1.第一点。文。", for_="{region: 甲省}")
    project.add("county", {"sections/r.md": item})
    assert project.lines()[1:] == ["（一）甲。文。", "1.县里的细则。文。", "（1）第一点。文。", "2.又一条。文。"]


def test_choosing_a_sections_provider_leaves_its_items_to_be_chosen(project, section) -> None:
    project.add("county", {"sections/p.md": section("activities#publicity", ITEM, for_="{region: 甲省}")})
    assert project.lines("sections: {activities: {use: standard}}\n")[1] == ITEM


def test_an_items_provider_may_be_chosen_alone(project, section) -> None:
    project.add("county", {"sections/p.md": section("activities#publicity", ITEM, for_="{region: 甲省}")})
    plan = "sections: {activities: {items: {publicity: {use: standard}}}}\n"
    assert project.lines(plan)[1] == "（一）广泛宣传。组织开展宣传。"


@pytest.mark.parametrize(
    ("insert", "position"), [("first", 1), ("last", 3), ("after publicity", 2), ("before publicity", 1)]
)
def test_a_new_item_comes_where_it_says(project, section, insert: str, position: int) -> None:
    item = section("activities#market", "（一）消费帮扶。办市集。", insert=insert)
    project.add("county", {"sections/m.md": item})
    assert "消费帮扶" in project.lines()[position]


def test_an_item_that_does_not_say_where_comes_only_when_asked_for(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。")})
    assert len(project.lines()) == 3
    assert project.lines("sections: {activities: {add: [market]}}\n")[3] == "（三）消费帮扶。办市集。"


def test_two_items_for_one_place_are_refused_until_the_plan_orders_them(project, section) -> None:
    for name in ("market", "forum"):
        item = section(f"activities#{name}", f"（一）{name}。文字。", insert="after publicity")
        project.add("county", {f"sections/{name}.md": item})
    assert "insert-tie" in project.codes()
    assert [line[3:5] for line in project.lines("sections: {activities: {order: [market, forum]}}\n")[2:4]] == [
        "ma",
        "fo",
    ]


def test_an_item_may_be_dropped_and_the_numbers_close_up(project) -> None:
    assert project.lines("sections: {activities: {drop: [publicity]}}\n")[1] == "（一）走访慰问。开展走访。"


def test_a_section_that_loses_all_its_items_is_refused(project) -> None:
    assert "section-emptied" in project.codes("sections: {activities: {drop: [publicity, visits]}}\n")


def test_an_item_the_outline_requires_stays(project) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {required: [visits]}}]")
    assert project.codes("sections: {activities: {drop: [visits]}}\n")[0] == "item-required"


def test_where_items_are_fixed_none_comes_in(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {fixed: true}}]")
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。", insert="last")})
    assert len(project.lines()) == 3
    assert "items-fixed" in project.codes("sections: {activities: {add: [market]}}\n")


def test_items_may_be_put_in_another_order(project) -> None:
    assert project.lines("sections: {activities: {order: [visits, publicity]}}\n")[1] == "（一）走访慰问。开展走访。"


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        ("drop: [visit]", "drop-unknown"),
        ("order: [visit, publicity]", "order-missing"),
        ("add: [visit]", "item-without-wording"),
        ("choose: {visit: a}", "choose-unknown"),
        ("items: {visit: {use: standard}}", "items-unknown"),
    ],
)
def test_a_misspelt_item_is_refused(project, choice: str, code: str) -> None:
    assert code in project.codes(f"sections: {{activities: {{{choice}}}}}\n")


ALTERNATIVES = """---
key: activities
title: 活动内容
choose:
  launch: {ask: 启动方式, default: meeting, options: {meeting: 召开启动会, online: 线上启动}}
---
（一）启动。召开启动会。 {#launch choice=meeting}
（一）启动。在线上启动。 {#launch choice=online}
"""


def test_of_alternatives_the_default_or_the_chosen_one_stands(project) -> None:
    project.add("standard", {"sections/activities.md": ALTERNATIVES})
    assert project.lines() == ["一、活动内容", "（一）启动。召开启动会。"]
    assert project.lines("sections: {activities: {choose: {launch: online}}}\n")[1] == "（一）启动。在线上启动。"


def test_alternatives_without_a_default_must_be_chosen(project) -> None:
    project.add("standard", {"sections/activities.md": ALTERNATIVES.replace("default: meeting, ", "")})
    (needed,) = [found for found in project.problems() if found.code == "choice-needed"]
    assert needed.values["line"] == "sections: {activities: {choose: {launch: meeting}}}"


PRESET = ("[activities]", "[{key: activities, choose: {launch: online}}]")


def test_what_the_outline_chooses_stands_unless_the_plan_chooses(project) -> None:
    project.add("standard", {"sections/activities.md": ALTERNATIVES})
    project.outline = project.outline.replace(*PRESET)
    assert project.lines()[1] == "（一）启动。在线上启动。"
    assert project.lines("sections: {activities: {choose: {launch: 召开}}}\n")[1] == "（一）启动。召开启动会。"


def test_what_the_outline_chooses_may_be_of_another_wording(project) -> None:
    project.outline = project.outline.replace(*PRESET)
    assert project.problems() == []


def test_what_the_outline_chooses_wrongly_is_told_where_it_says_so(project) -> None:
    project.add("standard", {"sections/activities.md": ALTERNATIVES})
    project.outline = project.outline.replace(*PRESET).replace("online", "onlin")
    (wrong,) = [one for one in project.problems() if one.code == "choice-unknown"]
    assert wrong.place.file.endswith("outlines/plan.yaml")


@pytest.mark.parametrize("line", ["启动方式: online", "launch: 线上启动", "launch: 线上", "启动方式: 线上启动"])
def test_a_choice_may_be_named_by_its_question_and_its_label(project, line: str) -> None:
    project.add("standard", {"sections/activities.md": ALTERNATIVES})
    assert project.lines(f"sections: {{activities: {{choose: {{{line}}}}}}}\n")[1] == "（一）启动。在线上启动。"


def test_a_choice_that_is_none_is_told_with_the_labels(project) -> None:
    project.add("standard", {"sections/activities.md": ALTERNATIVES})
    found = project.problems("sections: {activities: {choose: {launch: 网上}}}\n")
    (wrong,) = [one for one in found if one.code.startswith("cho")]
    assert (wrong.code, wrong.values["value"]) == ("choice-unknown", "网上")
    assert "线上启动（online）" in wrong.values["options"]


def test_the_group_of_n_must_have_n(project) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {count: 3}}]")
    (wrong,) = [found for found in project.problems() if found.code == "item-count"]
    assert (wrong.values["wanted"], wrong.values["found"]) == ("3", "2")


def test_a_new_item_whose_time_is_over_stays_out(project, section) -> None:
    item = section("activities#market", "（一）消费帮扶。办市集。", insert="last", valid="/2025-12-31")
    project.add("county", {"sections/m.md": item})
    assert len(project.lines()) == 3
    assert "variant-expired" in project.codes("sections: {activities: {add: [market]}}\n")


def test_items_that_do_not_say_where_come_in_the_order_they_are_named(project, section) -> None:
    for name in ("apple", "market"):
        project.add("county", {f"sections/{name}.md": section(f"activities#{name}", f"（一）{name}。文字。")})
    assert "market" in project.lines("sections: {activities: {add: [market, apple]}}\n")[3]


def test_what_the_outline_names_comes_before_what_the_plan_names_whatever_its_rank(project, section) -> None:
    items = "{required: [zoo, visits]}"
    project.outline = project.outline.replace("[activities]", f"[{{key: activities, items: {items}}}]")
    for name, scope in (("apple", "{level: 县}"), ("market", "{region: 甲省}"), ("zoo", "{region: 甲省/乙市}")):
        item = section(f"activities#{name}", f"（一）{name}。文字。", for_=scope)
        project.add("county", {f"sections/{name}.md": item})
    lines = project.lines("sections: {activities: {add: [market, apple]}}\n")
    assert [line[3:6] for line in lines[3:]] == ["zoo", "mar", "app"]


def test_a_named_item_that_nobody_words_for_us_is_refused(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", ITEM, for_="{region: 丁省}")})
    (missing,) = [
        one for one in project.problems("sections: {activities: {add: [market]}}\n") if one.severity == "error"
    ]
    assert (missing.code, missing.values["key"]) == ("item-without-wording", "activities#market")


def test_a_required_item_that_the_chosen_alternative_lacks_is_refused(project) -> None:
    body = ALTERNATIVES + "1.准备。文。 {#prepare}\n"
    project.add("standard", {"sections/activities.md": body})
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {required: [prepare]}}]")
    assert "item-required-missing" in project.codes()
    assert "item-required-missing" not in project.codes("sections: {activities: {choose: {launch: online}}}\n")


def test_items_behind_one_anchor_keep_the_order_of_their_rank(project, section) -> None:
    for name, scope in (("far", "{region: 甲省}"), ("near", "{region: 甲省/乙市}")):
        item = section(f"activities#{name}", f"（一）{name}。文字。", insert="after publicity", for_=scope)
        project.add("county", {f"sections/{name}.md": item})
    other = section("activities#last", "（一）last。文字。", insert="after visits")
    project.add("county", {"sections/last.md": other})
    assert [line[3:7] for line in project.lines()[1:]] == ["广泛宣传", "far。", "near", "走访慰问", "last"]


def test_an_item_under_an_item_may_be_dropped_too(project, section) -> None:
    body = "（一）甲。文。 {#a}\n1.子。文。 {#b}\n2.丑。文。 {#c}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.lines("sections: {activities: {drop: [b]}}\n")[1:] == ["（一）甲。文。", "1.丑。文。"]


def test_an_item_whose_anchor_is_gone_is_refused(project, section) -> None:
    item = section("activities#market", "（一）消费帮扶。办市集。", insert="after nowhere")
    project.add("county", {"sections/m.md": item})
    (missing,) = [found for found in project.problems() if found.code == "insert-anchor-missing"]
    assert missing.values["anchor"] == "nowhere"


def test_an_own_item_whose_anchor_is_gone_is_told_once(project, section) -> None:
    item = section("activities#market", "（一）消费帮扶。办市集。", insert="after nowhere")
    project.add("own", {"sections/m.md": item})
    assert [found.code for found in project.problems() if found.severity == "error"] == ["insert-anchor-missing"]


def test_a_section_of_the_plans_own_is_closed_to_items_of_others_and_says_so_once(project, section) -> None:
    for name in ("market", "forum"):
        item = section(f"activities#{name}", f"（一）办{name}。文字。", insert="before style")
        project.add("county", {f"sections/{name}.md": item})
    project.add("own", {"sections/a.md": section("activities", "（一）自己的。文字。")})
    assert project.lines() == ["一、活动内容", "（一）自己的。文字。"]
    (told,) = [one for one in project.problems() if one.code == "own-section-closed"]
    assert told.values["items"] == "办forum（forum）、办market（market）"


def test_an_item_of_others_comes_into_a_section_of_the_plans_own_when_it_is_asked_for(project, section) -> None:
    item = section("activities#market", "（一）消费帮扶。办市集。", insert="first")
    project.add("county", {"sections/m.md": item})
    project.add("own", {"sections/a.md": section("activities", "（一）自己的。文字。")})
    plan = "sections: {activities: {add: [market]}}\n"
    assert project.lines(plan)[1] == "（一）消费帮扶。办市集。"
    assert project.codes(plan) == []


def test_an_item_of_others_that_is_dropped_is_not_spoken_of(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）市集。办。", insert="first")})
    project.add("own", {"sections/a.md": section("activities", "（一）自己的。文字。")})
    assert project.codes("sections: {activities: {drop: [market]}}\n") == []


def test_nobody_is_said_to_word_an_item_that_is_not_printed(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。")})
    (market,) = [one for one in project.decisions() if one.target == "activities#market"]
    assert market.winner is None
    assert market.candidates[0].verdict == "left-out"


@pytest.mark.parametrize("field", ["drop", "order"])
@pytest.mark.parametrize("names", ["visits, visits", "visits, 走访慰问"])
def test_an_item_that_a_list_names_twice_is_told(project, field: str, names: str) -> None:
    (told,) = project.problems(f"sections: {{activities: {{{field}: [{names}]}}}}\n")
    assert (told.code, told.severity, told.values["field"]) == ("item-twice", "warning", field)


def test_an_order_of_one_is_told(project) -> None:
    (told,) = project.problems("sections: {activities: {order: [走访慰问]}}\n")
    assert (told.code, told.severity) == ("order-of-one", "warning")


@pytest.mark.parametrize("field", ["add: [慰问]", "order: [慰问, publicity]", "items: {慰问: {}}", "drop: [慰问]"])
def test_an_item_by_half_of_its_name_is_told_with_the_whole(project, field: str) -> None:
    (told,) = project.problems(f"sections: {{activities: {{{field}}}}}\n")
    assert told.values["suggestion"] == "走访慰问（visits）"


@pytest.mark.parametrize("name", ["集中走访", "分头走访"])
def test_alternatives_go_by_the_heading_of_either(project, name: str) -> None:
    head = "choose:\n  visits: {ask: 怎样走访, default: a, options: {a: 集中, b: 分头}}\n"
    body = "（一）集中走访。走。 {#visits choice=a}\n（一）分头走访。走。 {#visits choice=b}\n（二）茶话。谈。 {#tea}\n"
    project.add("standard", {"sections/activities.md": f"---\nkey: activities\ntitle: 活动\n{head}---\n{body}"})
    assert project.lines(f"sections: {{activities: {{drop: [{name}]}}}}\n")[1:] == ["（一）茶话。谈。"]


@pytest.mark.parametrize("field", ["items: {visits: {}, 走访慰问: {}}", "reasons: {visits: 甲, 走访慰问: 乙}"])
def test_what_is_said_of_an_item_under_two_names_is_refused(project, field: str) -> None:
    (told,) = project.problems(f"sections: {{activities: {{{field}}}}}\n")
    assert (told.code, told.values["name"]) == ("named-twice", "走访慰问")


def test_an_item_that_is_added_and_dropped_is_told(project) -> None:
    codes = project.codes("sections: {activities: {add: [visits], drop: [走访慰问]}}\n")
    assert codes == ["item-added-and-dropped"]


def test_an_alternative_of_one_is_dropped_by_the_id_of_the_choice(project) -> None:
    head = "choose:\n  visits: {ask: 怎样走访, options: {a: 集中, b: 分头}}\n"
    body = "（一）走访。走。 {#visits choice=a}\n（二）茶话。谈。 {#tea}\n"
    text = f"---\nkey: activities\ntitle: 活动\n{head}---\n{body}"
    project.add("standard", {"sections/activities.md": text})
    (told,) = project.problems("sections: {activities: {choose: {visits: a}, drop: [集中]}}\n")
    assert (told.code, told.values["line"]) == ("drop-choice", "drop: [visits]")


def test_dropping_what_is_not_there_names_the_items_there_are(project) -> None:
    (told,) = project.problems("sections: {activities: {drop: [慰问]}}\n")
    assert (told.code, told.values["suggestion"]) == ("drop-unknown", "走访慰问（visits）")
    assert told.values["items"] == "广泛宣传（publicity）、走访慰问（visits）"


CLOSED = "（一）甲。文。 {#a}\n（二）乙。文。 {#b}\n以上各项由各单位落实。"


def test_a_paragraph_that_goes_with_the_last_item_is_named(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", CLOSED)})
    (told,) = project.problems("sections: {activities: {drop: [b]}}\n")
    assert (told.code, told.severity) == ("drop-takes-along", "warning")
    assert told.values["text"] == "以上各项由各单位落实"
    assert told.values["file"] == "standard/sections/activities.md:7:1"


def test_a_table_behind_the_last_deeper_item_is_named_too(project, section) -> None:
    body = "（一）甲。文。 {#a}\n1.一。文。 {#one}\n2.二。文。 {#two}\n表：分工\n| 单位 |\n|---|\n| 甲 |"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    (told,) = project.problems("sections: {activities: {drop: [two]}}\n")
    assert (told.code, told.values["text"]) == ("drop-takes-along", "分工")


@pytest.mark.parametrize("drop", ["[a]", "[b]", "[c, b]"])
def test_the_text_of_an_item_that_is_not_the_last_goes_without_a_word(project, section, drop: str) -> None:
    body = "（一）甲。文。 {#a}\n甲的第二段。\n（二）乙\n乙的正文。 {#text}\n（三）丙。文。 {#c}"
    project.add("standard", {"sections/activities.md": section("activities", body.replace("乙\n", "乙 {#b}\n"))})
    assert project.codes(f"sections: {{activities: {{drop: {drop}}}}}\n") == []


def test_the_text_under_a_heading_goes_with_it_without_a_word(project, section) -> None:
    body = "（一）甲。文。 {#a}\n（二）乙 {#b}\n乙的正文。"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.codes("sections: {activities: {drop: [b]}}\n") == []


def test_a_paragraph_that_is_dropped_as_well_is_not_spoken_of(project, section) -> None:
    text = CLOSED + " {#units}"
    project.add("standard", {"sections/activities.md": section("activities", text)})
    assert project.codes("sections: {activities: {drop: [b, units]}}\n") == []


def test_an_own_item_that_comes_behind_a_closing_paragraph_is_told(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", CLOSED)})
    project.add("own", {"sections/m.md": section("activities#market", "（一）市集。办市集。", insert="last")})
    (told,) = project.problems()
    assert (told.code, told.severity) == ("insert-behind-closing", "note")


@pytest.mark.parametrize(
    ("choice", "line"),
    [
        ("drop: [广泛宣传]", "（一）走访慰问。开展走访。"),
        ("order: [走访慰问, publicity]", "（一）走访慰问。开展走访。"),
        ("add: [消费帮扶], drop: [publicity, visits]", "（一）消费帮扶。办市集。"),
    ],
)
def test_an_item_may_go_by_its_heading(project, section, choice: str, line: str) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。")})
    assert project.lines(f"sections: {{activities: {{{choice}}}}}\n")[1] == line


def test_an_item_that_came_in_is_among_those_that_may_be_dropped(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。", insert="last")})
    (told,) = project.problems("sections: {activities: {drop: [markt]}}\n")
    assert told.values["suggestion"] == "消费帮扶（market）"


def test_a_required_item_that_another_wording_has_is_told_with_its_provider(project, section) -> None:
    project.add("sector", {"sections/a.md": section("activities", ITEM, for_="{sector: 农业农村}")})
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {required: [visits]}}]")
    (told,) = project.problems()
    assert (told.code, told.values["item"]) == ("item-required-elsewhere", "走访慰问（visits）")
    assert (told.values["file"], told.values["other"]) == ("sector/activities", "standard")
    assert project.codes("sections: {activities: {use: standard}}\n") == []
