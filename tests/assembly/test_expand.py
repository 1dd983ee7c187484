"""Conditions and repetition come before numbering: what is printed is numbered without gaps."""

import pytest

HEAD = "{专户: {type: text, optional: true, ask: 专户}, 人数: {type: integer, ask: 人数}, 村: {type: list, ask: 村}}"
PLAN = "facts: {人数: 30, 村: [甲村, 乙村]}\n"


@pytest.fixture
def lines(project, section):
    def compose(body: str, plan: str = PLAN, facts: str = HEAD) -> list[str]:
        used = body + "\n（九）末。{{人数}}人，{{村}}。"
        project.add("standard", {"sections/activities.md": section("activities", used, facts=facts)})
        return [line for line in project.lines(plan)[1:] if "末" not in line]

    return compose


def test_numbers_close_up_where_a_condition_drops_an_item(lines) -> None:
    body = "（一）甲。文。\n（二）乙。文。 {#b when=专户}\n（三）丙。文。"
    assert lines(body) == ["（一）甲。文。", "（二）丙。文。"]


def test_what_stands_under_a_dropped_item_goes_with_it(lines) -> None:
    assert lines("（一）甲。文。 {#a when=专户}\n1.细则。\n（二）乙。文。") == ["（一）乙。文。"]


@pytest.mark.parametrize(
    ("condition", "kept"),
    [
        ("人数>20", True),
        ("人数>=30", True),
        ("人数<30", False),
        ("人数==30", True),
        ("人数!=30", False),
        ("!专户", True),
        ("专户", False),
        ("专户==甲", False),
    ],
)
def test_conditions_compare_facts_with_literals(lines, condition: str, kept: bool) -> None:
    assert bool(lines(f"（一）甲。文。 {{#a when={condition}}}")) is kept


def test_a_comparison_of_unlike_things_is_refused(project, section) -> None:
    body = "（一）甲。{{人数}}。 {#a when=人数>许多}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=HEAD)})
    assert "not-comparable" in project.codes(PLAN)


def test_an_item_is_repeated_for_each_entry_of_a_list(lines) -> None:
    assert lines("（一）入户。{{村}}走访，第{{村.序号|汉字}}站。 {#v each=村}") == [
        "（一）入户。甲村走访，第一站。",
        "（二）入户。乙村走访，第二站。",
    ]


def test_an_item_is_repeated_for_each_row_of_a_table(lines) -> None:
    table = "{type: table, ask: 结对, columns: {校: {ask: 校}, 数: {type: integer, ask: 数}}}"
    facts = f"{HEAD[:-1]}, 结对: {table}}}"
    plan = PLAN.replace("facts: {", "facts: {结对: [{校: 一小, 数: 3}, {校: 二小, 数: 4}], ")
    assert lines("（一）结对。{{结对.校}}{{结对.数|汉字}}名。 {#p each=结对}", plan, facts) == [
        "（一）结对。一小三名。",
        "（二）结对。二小四名。",
    ]


def test_deeper_levels_start_again_under_each_item(lines) -> None:
    body = "（一）甲。\n1.子。\n2.丑。\n（二）乙。\n1.寅。"
    assert [line[:2] for line in lines(body)] == ["（一", "1.", "2.", "（二", "1."]


def test_a_section_without_a_heading_moves_its_levels_up(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, heading: none}]")
    body = "（一）甲。文。\n1.细则。"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.lines() == ["一、甲。文。", "（一）细则。"]


def test_a_file_of_arabic_numbers_alone_keeps_them(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "1.甲。文。\n2.乙。文。")})
    assert project.lines() == ["一、活动内容", "1.甲。文。", "2.乙。文。"]


def test_arabic_numbers_alone_may_stand_right_under_a_level_one_marker(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, heading: none}]")
    body = "一、甲。文。\n（一）子。文。\n二、乙\n1.丑。文。\n2.寅。文。"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.lines() == ["一、甲。文。", "（一）子。文。", "二、乙", "1.丑。文。", "2.寅。文。"]


def test_arabic_numbers_before_a_higher_one_are_refused_under_a_level_one_marker(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, heading: none}]")
    body = "一、甲。文。\n1.子。文。\n（一）丑。文。"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert "level-skipped" in project.codes()


def test_a_level_one_marker_in_a_titled_section_is_refused(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "一、甲。文。")})
    assert "level-one-in-section" in project.codes()


def test_a_level_one_marker_among_others_is_one_mistake(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "（一）甲。文。\n一、乙。文。")})
    assert project.codes() == ["level-one-in-section"]


def test_a_skipped_level_is_refused(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "（一）甲。文。\n（1）乙。文。")})
    assert "level-skipped" in project.codes()


def test_a_section_whose_condition_fails_takes_its_number_with_it(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: funding, when: 专户}, activities]")
    project.outline += "facts: {专户: {type: text, optional: true, ask: 专户}}\n"
    project.add("standard", {"sections/f.md": section("funding", "（一）经费。{{专户}}。")})
    assert project.lines()[0] == "一、活动内容"
    assert project.lines("facts: {专户: 某会}\n")[2] == "二、活动内容"


def test_table_rows_are_repeated(project, section) -> None:
    facts = "{表: {type: table, ask: 表, columns: {校: {ask: 校}, 数: {type: integer, ask: 数}}}}"
    body = "（一）名单。如下：\n表：结对名单\n| 学校 | 人数 |\n|---|--:|\n"
    body += "| {{表.校}} | {{表.数}} | {each=表}\n| 合计 | 7 |"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    table = project.document("facts: {表: [{校: 一小, 数: 3}, {校: 二小, 数: 4}]}\n").text.blocks[-1]
    assert (table.caption, table.header) == ("结对名单", ("学校", "人数"))
    assert table.rows == (("一小", "3"), ("二小", "4"), ("合计", "7"))
    assert table.aligns == ("", "right")


@pytest.mark.parametrize("body", ["（一）入户。{{村}}走访。 {#v each=村}", "（一）甲。文。 {#a when=村数>3}"])
def test_a_fact_that_text_hangs_on_is_missed_though_nothing_prints_it(project, section, body: str) -> None:
    facts = "{村: {type: list, ask: 村}, 村数: {type: integer, ask: 数}}"
    project.add("standard", {"sections/activities.md": section("activities", body + "\n（二）乙。文。", facts=facts)})
    assert "fact-missing" in project.codes()


def test_a_table_without_its_rows_is_missed(project, section) -> None:
    facts = "{表: {type: table, ask: 表, columns: {校: {ask: 校}}}}"
    body = "（一）名单。如下：\n| 学校 |\n|---|\n| {{表.校}} | {each=表}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    assert "fact-missing" in project.codes()


def test_a_section_without_a_heading_has_an_anchor_over_all_its_blocks(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, heading: none}]")
    (anchor,) = [one for one in project.document().text.anchors if one.id == "activities"]
    assert (anchor.start, anchor.end) == (0, 2)


def announcing(project, line: str, head: str = "") -> list[str]:
    """Compose a section that ends with a line, and list the codes of errors."""
    text = f"---\nkey: activities\ntitle: 活动内容\n{head}---\n{line}\n"
    project.add("standard", {"sections/activities.md": text})
    return project.codes()


@pytest.mark.parametrize("line", ["集中开展以下活动。", "安排如下：", "（一）分工。各单位分工如下。", "主要是："])
def test_a_list_that_is_announced_has_to_follow(project, line: str) -> None:
    assert announcing(project, line) == ["list-without-entries"]


@pytest.mark.parametrize(("words", "told"), [("", []), ("如下：", []), ("下列", ["list-without-entries"])])
def test_unless_somebody_has_said_that_it_is_right(project, words: str, told: list[str]) -> None:
    rule = "structure/announced-and-empty"
    head = f"exceptions:\n  - {{rule: {rule}, words: '{words}', reason: 领导改定}}\n"
    assert announcing(project, "安排如下：", head) == told


@pytest.mark.parametrize(
    "line",
    [
        "集中开展以下活动。\n（一）甲。文。",
        "（一）分工如下。\n1.甲。文。",
        "名额如下：\n| 甲 |\n|---|\n| 一 |",
        "每笔在3万元以下。",
        "以下简称活动。\n（一）甲。文。",
    ],
)
def test_what_is_announced_and_follows_is_not_spoken_of(project, line: str) -> None:
    assert announcing(project, line) == []


def test_the_items_that_may_come_in_are_named(project, section) -> None:
    project.add("county", {"sections/m.md": section("activities#market", "（一）消费帮扶。办市集。")})
    project.add("standard", {"sections/activities.md": section("activities", "开展以下活动。")})
    (told,) = project.problems()
    assert (told.code, told.values["items"]) == ("list-without-items", "消费帮扶（market）")
    assert project.codes("sections: {activities: {add: [market]}}\n") == []


def test_a_draft_may_announce_a_list_that_is_still_to_come(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "开展以下活动。")})
    assert project.problems(draft=True)[0].severity == "warning"


def test_a_section_without_a_heading_announces_what_comes_behind_it(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: basis, heading: none}, activities]")
    project.add("standard", {"sections/b.md": section("basis", "制定方案如下。")})
    assert project.codes() == []


@pytest.mark.parametrize(
    ("condition", "kept"),
    [("月份==2026-06", True), ("月份>=2026-07", False), ("月份<2026年7月", True), ("月份!=2026-06/2026-09", True)],
)
def test_conditions_compare_months_with_months(project, section, condition: str, kept: bool) -> None:
    body = f"（一）甲。{{{{月份}}}}。\n（二）乙。文。 {{#b when={condition}}}"
    head = "{月份: {type: month, ask: 月份}}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=head)})
    assert (len(project.lines("facts: {月份: 2026-06}\n")) == 3) is kept


@pytest.fixture
def nested(project, section):
    """Return a function: compose two tasks with two measures and one, and what stands under each; and the document."""
    columns = "{名: {ask: 名}, 措施: {type: list, ask: 措施}}"
    facts = f"{{任务: {{type: table, ask: 任务, columns: {columns}}}}}"
    given = "facts: {任务: [{名: 宣传, 措施: [上街, 进村]}, {名: 帮扶, 措施: [入户]}]}\n"

    def compose(*under: str, plan: str = ""):
        body = "\n".join(["（一）{{任务.名}}。办好。 {#task each=任务}", *under])
        project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
        return project.document(given + plan)

    compose.project, compose.given = project, given
    return compose


@pytest.mark.parametrize("mark", ["1.", "＋"])
def test_what_is_repeated_inside_what_is_repeated_has_an_id_of_its_own(nested, mark: str) -> None:
    document = nested(f"{mark}{{{{任务.措施}}}}。 {{#step each=任务.措施}}")
    lines = [one.id for block in document.text.blocks for one in block.run_ons]
    found = [one.id for one in document.text.anchors if "step" in one.id] + lines
    assert found == ["activities#step.1.1", "activities#step.1.2", "activities#step.2.1"]


def test_what_stands_under_a_repeated_item_has_an_id_for_each_time(nested) -> None:
    ids = [one.id for one in nested("1.总结。 {#report}").text.anchors]
    assert ids == ["activities#report.1", "activities#task.1", "activities#report.2", "activities#task.2", "activities"]


def test_a_reference_to_what_stands_under_a_repeated_item_is_refused(nested) -> None:
    with pytest.raises(Exception, match="reference-repeated"):
        nested("1.总结。 {#report}", "2.见{{@#report}}。")


def test_responsibilities_of_what_closes_a_repeated_item_are_of_that_time(nested) -> None:
    tasks = nested("由县团委总抓。 {#end of=task lead=县团委}").tasks
    assert [(task.id, task.title) for task in tasks] == [("activities#task.1", "宣传"), ("activities#task.2", "帮扶")]


LABELS = "主题：\\甲。\n（一）做法。文。\n要点：\\乙。\n1.细则。\n丙：\\\n单位：\\丁。 {#units of=section}"


@pytest.mark.parametrize(("printed", "faces"), [("", [2, 3, 4, 2]), ("none", [1, 2, 3, 1])])
def test_a_label_without_a_number_looks_like_the_headings_beside_it(project, section, printed, faces) -> None:
    if printed:
        project.outline = project.outline.replace("[activities]", "[{key: activities, heading: none}]")
    project.add("standard", {"sections/activities.md": section("activities", LABELS)})
    labels = [one for one in project.document().text.blocks if one.heading[-1:] == "："]
    assert [(one.number, one.level) for one in labels] == [("", level) for level in faces]


def test_a_label_counts_nothing(lines) -> None:
    assert lines("（一）甲。文。\n主题：\\乙。\n（二）丙。文。")[2] == "（二）丙。文。"
