"""An item's responsibilities are data: printed in the house style, and gathered into the 任务分工表."""

import pytest
from assembly.conftest import lines

from fangan.assembly.tasks import PATTERNS
from fangan.sources.outline_file import TASK_STYLES

TASK = "lead=单位.宣传 with=县农业农村局、县融媒体中心 by=10-16 at=10月10日，广场"
ITEM = f"（一）广泛宣传。组织开展宣传。 {{#publicity {TASK}}}"


@pytest.fixture
def plan(project, section):
    project.add("standard", {"sections/activities.md": section("activities", ITEM)})
    return project


def test_in_brackets(plan) -> None:
    plan.outline += "tasks: [bracket]\n"
    bracket = (
        "（牵头单位：县委宣传部；责任单位：县农业农村局、县融媒体中心；完成时限：10月16日前；时间地点：10月10日，广场）"
    )
    assert plan.lines()[1] == f"（一）广泛宣传。组织开展宣传。{bracket}"


def test_a_role_without_its_sign_is_asked_about(project, section) -> None:
    body = "（一）宣传。开展宣传。 {#a lead=宣传 with=县委宣传部、单位.宣传}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    (found,) = [one for one in project.problems() if one.code == "role-as-office"]
    assert (found.severity, found.values["role"], found.values["office"]) == ("warning", "宣传", "县委宣传部")


def test_a_role_that_several_offices_fill_may_be_called_by_its_name(project, section) -> None:
    body = "（一）宣传。{{单位.乡镇}}开展宣传。 {#a with=乡镇}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.problems("roles: {乡镇: 各乡镇人民政府}\n") == []
    assert [one.code for one in project.problems("roles: {乡镇: 城关镇政府}\n")] == ["role-as-office"]


def test_in_a_sentence(plan) -> None:
    plan.outline += "tasks: [sentence]\n"
    said = "时间地点为10月10日，广场，此项工作由县委宣传部牵头，县农业农村局、县融媒体中心配合，10月16日前完成。"
    assert plan.lines()[1] == f"（一）广泛宣传。组织开展宣传。{said}"


def test_the_plan_may_choose_another_style_or_none(plan) -> None:
    plan.outline += "tasks: [bracket]\n"
    assert plan.lines("tasks: []\n")[1] == "（一）广泛宣传。组织开展宣传。"


def test_under_a_heading_alone_the_sentence_is_a_paragraph_of_its_own(project, section) -> None:
    project.outline += "tasks: [sentence]\n"
    project.add(
        "standard", {"sections/activities.md": section("activities", "（一）广泛宣传 {#p lead=单位.宣传}\n1.细则。")}
    )
    assert project.lines()[1:3] == ["（一）广泛宣传", "此项工作由县委宣传部负责。"]


def test_they_are_gathered_into_a_table(plan) -> None:
    plan.outline += "annexes: [{key: task-table, tasks: true}]\n"
    (annex,) = plan.document().annexes
    (table,) = annex.text.blocks
    assert annex.name == "任务分工表"
    assert table.header == ("序号", "工作任务", "牵头单位", "责任单位", "时间地点", "完成时限")
    assert table.rows == (
        ("1", "广泛宣传", "县委宣传部", "县农业农村局、县融媒体中心", "10月10日，广场", "10月16日前"),
    )


def test_without_tasks_there_is_no_table(project) -> None:
    project.outline += "annexes: [{key: task-table, tasks: true}]\n"
    assert project.document().annexes == ()


def test_a_day_that_is_none_is_refused(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "（一）甲。文。 {#a by=2-30}")})
    assert "bad-deadline" in project.codes()


def test_a_date_fact_makes_a_deadline(project, section) -> None:
    project.outline += "tasks: [bracket]\n"
    text = section("activities", "（一）甲。文。 {#a by={{截止}}}", facts="{截止: {type: deadline, ask: 截止}}")
    project.add("standard", {"sections/activities.md": text})
    assert project.lines("facts: {截止: 2026-10-30}\n")[1] == "（一）甲。文。（完成时限：10月30日前）"


@pytest.mark.parametrize(
    ("by", "words"), [("2026-10-30", "10月30日前"), ("2027-01-10", "2027年1月10日前"), ("全年", "全年")]
)
def test_a_deadline_names_its_year_only_where_it_is_another(project, section, by: str, words: str) -> None:
    project.outline += "tasks: [bracket]\n"
    project.add("standard", {"sections/activities.md": section("activities", f"（一）甲。文。 {{#a by={by}}}")})
    assert project.lines()[1] == f"（一）甲。文。（完成时限：{words}）"


def test_an_item_without_a_heading_is_called_by_its_first_sentence(project, section) -> None:
    body = "（一）广泛开展宣传。 {#a lead=单位.宣传}\n讲好故事。进村入户。 {#b lead=单位.宣传}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert [task.title for task in project.document().tasks] == ["广泛开展宣传", "讲好故事"]


BODY = "（一）举办论坛 {#forum lead=县团委}\n邀请青年代表发言。"
BRACKET, SENTENCE = "（牵头单位：县团委）", "此项工作由县团委负责。"


@pytest.mark.parametrize(("style", "words"), [("bracket", BRACKET), ("sentence", SENTENCE)])
def test_responsibilities_of_a_heading_stand_behind_its_text(project, section, style: str, words: str) -> None:
    project.outline += f"tasks: [{style}]\n"
    project.add("standard", {"sections/activities.md": section("activities", f"{BODY}\n1.甲。文。")})
    assert project.lines()[1:] == ["（一）举办论坛", f"邀请青年代表发言。{words}", "1.甲。文。"]


NOTE = "有关事项见附表。 {#note when=主题}"
TABLE = "| 甲 |\n|---|\n| 乙 |"


def item(project, section, body: str, **keys: str) -> None:
    """Write the section that the plan has."""
    facts = "{主题: {type: text, optional: true, ask: 主题}}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts, **keys)})


@pytest.mark.parametrize(("given", "last"), [("", "邀请青年代表发言。"), ("facts: {主题: 甲}\n", "有关事项见附表。")])
def test_they_stand_behind_the_last_paragraph_that_stays(project, section, given: str, last: str) -> None:
    project.outline += "tasks: [bracket]\n"
    item(project, section, f"{BODY}\n{NOTE}\n1.甲。文。")
    assert project.lines(given)[-2:] == [f"{last}{BRACKET}", "1.甲。文。"]


@pytest.mark.parametrize("last", [TABLE, "县团委负责报名。 {#names lead=县委办}"])
def test_behind_a_table_or_what_has_its_own_they_are_a_paragraph(project, section, last: str) -> None:
    project.outline += "tasks: [bracket]\n"
    item(project, section, f"{BODY}\n{last}\n1.甲。文。")
    assert project.lines()[-2:] == [BRACKET, "1.甲。文。"]


@pytest.mark.parametrize(
    ("kind", "given", "printed", "day"),
    [
        ("deadline", "2026-06-30", "6月30日前", "2026-06-30"),
        ("deadline", "2027-01-10", "2027年1月10日前", "2027-01-10"),
        ("month", "2026-06", "6月底前", "2026-06-30"),
        ("month", "2027-02", "2027年2月底前", "2027-02-28"),
        ("period", "2026-06-01/2026-06-15", "2026年6月1日—15日", "2026-06-15"),
    ],
)
def test_a_day_of_a_row_limits_what_its_row_repeats(
    project, section, kind: str, given: str, printed: str, day: str
) -> None:
    declared = (
        "{任务: {type: table, ask: 任务, columns: {名: {type: text, ask: 名}, 时限: {type: KIND, ask: 时限}}}}".replace(
            "KIND", kind
        )
    )
    body = "（一）{{任务.名}}。办好。 {#a each=任务 by={{任务.时限}}}"
    project.outline += "tasks: [bracket]\n"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=declared)})
    document = project.document(f"facts: {{任务: [{{名: 普法, 时限: {given}}}]}}\n")
    assert [(str(task.by_date), task.by) for task in document.tasks] == [(day, printed)]


def test_they_stand_behind_the_paragraphs_under_a_run_in_heading_too(project, section) -> None:
    project.outline += "tasks: [bracket]\n"
    item(project, section, "（一）甲。文。 {#a lead=县团委}\n又一段。\n（二）乙。文。\n再一段。")
    assert project.lines()[1:3] == ["（一）甲。文。", f"又一段。{BRACKET}"]


def test_behind_the_last_item_of_several_a_paragraph_may_close_them_all(project, section) -> None:
    project.outline += "tasks: [bracket]\n"
    item(project, section, "（一）甲。文。\n（二）乙。文。 {#b lead=县团委}\n以上各项抓好落实。")
    assert project.lines()[2:] == [f"（二）乙。文。{BRACKET}", "以上各项抓好落实。"]


def test_it_closes_nothing_more_where_parts_of_the_item_follow(project, section) -> None:
    project.outline += "tasks: [bracket]\n"
    item(project, section, "（一）甲。文。\n（二）乙。文。 {#b lead=县团委}\n又一段。\n1.细则。")
    assert project.lines()[2:4] == ["（二）乙。文。", f"又一段。{BRACKET}"]


def test_the_file_of_an_item_alone_holds_nothing_that_closes_more(project, section) -> None:
    project.outline += "tasks: [bracket]\n"
    project.add(
        "own", {"sections/b.md": section("activities#visits", "（二）乙。文。 {#visits lead=县团委}\n又一段。")}
    )
    assert project.lines()[2:] == ["（二）乙。文。", f"又一段。{BRACKET}"]


def test_a_repeated_last_paragraph_takes_them_once(project, section) -> None:
    project.outline += "tasks: [bracket]\n"
    text = section(
        "activities", f"{BODY}\n由{{{{各局}}}}派人。 {{#who each=各局}}", facts="{各局: {type: list, ask: 谁}}"
    )
    project.add("standard", {"sections/activities.md": text})
    assert project.lines("facts: {各局: [甲局, 乙局]}\n")[-2:] == ["由甲局派人。", f"由乙局派人。{BRACKET}"]


ALONE, BOTH = "lead=县团委", "lead=县团委 with=县妇联、县科协"
PRINTED = {
    "bracket": ("（牵头单位：县团委）", "（牵头单位：县团委；责任单位：县妇联、县科协）"),
    "sentence": ("此项工作由县团委负责。", "此项工作由县团委牵头，县妇联、县科协配合。"),
    "responsible": ("（责任单位：县团委）", "（牵头单位：县团委；责任单位：县妇联、县科协）"),
    "in-charge": ("（县团委负责）", "（县团委牵头，县妇联、县科协配合）"),
    "offices": ("（县团委）", "（县团委、县妇联、县科协）"),
}


@pytest.mark.parametrize(("style", "words"), PRINTED.items())
def test_a_pattern_matches_the_number_of_offices(project, section, style: str, words: tuple[str, str]) -> None:
    project.outline += f"tasks: [{style}]\n"
    item(project, section, f"（一）甲。文。 {{#a {ALONE}}}\n（二）乙。文。 {{#b {BOTH}}}")
    assert project.lines()[1:] == [f"（一）甲。文。{words[0]}", f"（二）乙。文。{words[1]}"]


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (ALONE, "此项工作由县团委承办。"),
        (BOTH, "此项工作由县团委会同县妇联、县科协共同承办。"),
        ("with=县科协", "此项工作由县科协承办。"),
    ],
)
def test_who_undertakes_it_is_a_paragraph_of_its_own(project, section, who: str, words: str) -> None:
    project.outline += "tasks: [承办]\n"
    item(project, section, f"（一）甲。文。 {{#a {who}}}\n1.细则。")
    assert project.lines()[1:] == ["（一）甲。文。", words, "1.细则。"]


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_prints_everything_that_may_be_said(project, section, name: str) -> None:
    project.outline += f"tasks: [{name}]\n"
    said = {"lead": "甲局", "with": "乙局", "by": "月底", "time": "上午", "place": "广场"}
    item(project, section, f"（一）甲。文。 {{#a {' '.join(f'{key}={value}' for key, value in said.items())}}}")
    assert [value for value in said.values() if value not in "".join(project.lines())] == []


def test_the_reader_knows_the_names_of_the_patterns_there_are() -> None:
    assert set(TASK_STYLES.values()) == set(PATTERNS)


OWN = "tasks: {自拟: '（[{{牵头}}负责][；{{责任}}参加][；{{时限}}完成]）'}\n"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("lead=甲局 by=月底", "（甲局负责；月底完成）"),
        ("with=乙局 by=月底", "（乙局参加；月底完成）"),
        ("by=月底", "（月底完成）"),
        ("time=上午", ""),
    ],
)
def test_optional_parts_without_a_value_fall_away_with_their_mark(project, section, said: str, words: str) -> None:
    item(project, section, f"（一）甲。文。 {{#a {said}}}")
    assert project.lines(OWN)[1] == f"（一）甲。文。{words}"


def test_of_several_texts_the_first_complete_one_is_printed(project, section) -> None:
    item(project, section, f"（一）甲。文。 {{#a {ALONE}}}\n（二）乙。文。 {{#b {BOTH}}}")
    own = "tasks: {自拟: {print: ['由{{牵头}}会同{{责任}}办。', '由{{牵头}}办。'], own-paragraph: true}}\n"
    assert project.lines(own)[2::2] == ["由县团委办。", "由县团委会同县妇联、县科协办。"]


def test_a_column_without_a_value_leaves_its_part_out(project, section) -> None:
    optional = "{type: text, ask: 谁, optional: true}"
    limit = "{type: deadline, ask: 何时, optional: true}"
    facts = f"{{任务: {{type: table, ask: 任务, columns: {{名称: 任务, 牵头: 谁, 责任: {optional}, 时限: {limit}}}}}}}"
    body = "（一）{{任务.名称}}。文。 {#t each=任务 lead={{任务.牵头}} with={{任务.责任}} by={{任务.时限}}}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    rows = "facts: {任务: [{名称: 甲, 牵头: 甲局, 责任: 乙局, 时限: 2026-10-16}, {名称: 乙, 牵头: 乙局}]}\n"
    document = project.document(rows + "tasks: [bracket]\n")
    assert lines(document.text)[1:] == [
        "（一）甲。文。（牵头单位：甲局；责任单位：乙局；完成时限：10月16日前）",
        "（二）乙。文。（牵头单位：乙局）",
    ]
    assert [(task.with_, task.by) for task in document.tasks] == [(("乙局",), "10月16日前"), ((), "")]


def test_brackets_around_brackets_are_of_another_form(project, section) -> None:
    item(project, section, "（一）甲。文。 {#a with=各县（市、区）}")
    assert project.lines("tasks: [bracket]\n")[1] == "（一）甲。文。〔责任单位：各县（市、区）〕"


def test_what_no_pattern_prints_is_told_once(project, section) -> None:
    item(project, section, "（一）甲。文。 {#a lead=甲局 time=上午}\n（二）乙。文。 {#b lead=乙局 time=下午}")
    found = [one for one in project.compose(OWN).problems if one.code == "task-not-printed"]
    assert [(one.values["key"], one.place.line) for one in found] == [("time=", 6)]


def test_a_table_of_tasks_tells_what_no_pattern_prints(project, section) -> None:
    project.outline += "annexes: [{key: task-table, tasks: true}]\n"
    item(project, section, "（一）甲。文。 {#a lead=甲局 time=上午}")
    assert [one for one in project.compose(OWN).problems if one.code == "task-not-printed"] == []


def test_responsibilities_of_a_section_close_its_text(project, section) -> None:
    item(project, section, "第一段。\n第二段。", lead="县团委")
    assert project.lines("tasks: [bracket]\n") == ["一、活动内容", "第一段。", f"第二段。{BRACKET}"]


def test_behind_its_items_they_are_a_paragraph_and_belong_to_the_section(project, section) -> None:
    item(project, section, "（一）甲。文。\n（二）乙。文。", lead="[县团委, 单位.宣传]", by="10-16")
    document = project.document("tasks: [bracket]\n")
    assert lines(document.text)[-1] == "（牵头单位：县团委、县委宣传部；完成时限：10月16日前）"
    assert [(one.id, one.end) for one in document.text.anchors if one.id == "activities"] == [("activities", 4)]
    assert [(task.id, task.number, task.title) for task in document.tasks] == [("activities", "一、", "活动内容")]


def test_a_section_without_a_heading_has_responsibilities_too(project, section) -> None:
    project.outline = project.outline.replace("[activities]", "[{key: activities, heading: none}]")
    item(project, section, "（一）甲。文。", lead="县团委")
    document = project.document("tasks: [bracket]\n")
    assert (lines(document.text)[-1], document.tasks[0].title) == (BRACKET, "活动内容")


def test_the_list_that_a_section_announces_is_missed_in_spite_of_them(project, section) -> None:
    item(project, section, "安排如下：", lead="县团委")
    assert "list-without-entries" in project.codes("tasks: [承办]\n")


def test_they_stand_behind_the_lines_that_run_on(project, section) -> None:
    item(project, section, "（一）甲。文。 {#a lead=县团委}\n＋又一句。\n1.细则。")
    assert project.lines("tasks: [bracket]\n")[1:] == [f"（一）甲。文。又一句。{BRACKET}", "1.细则。"]


def test_a_line_that_runs_on_may_have_its_own(project, section) -> None:
    project.outline += "annexes: [{key: task-table, tasks: true}]\n"
    body = "（一）甲。做到： {#a by=月底}\n＋一是办子 {#b lead=县团委 join=； end=。}\n＋二是办女 {#c join=； end=。}"
    item(project, section, body)
    document = project.document("tasks: [bracket]\n")
    assert lines(document.text)[1] == f"（一）甲。做到：一是办子{BRACKET}；二是办女。（完成时限：月底）"
    assert [row[1:] for row in document.annexes[0].text.blocks[0].rows] == [
        ("甲", "—", "月底"),
        ("办子", "县团委", "月底"),
    ]


@pytest.mark.parametrize(("of", "title"), [("section", "活动内容"), ("b", "乙")])
def test_those_of_a_closing_paragraph_are_of_what_it_closes(project, section, of: str, title: str) -> None:
    item(project, section, f"（一）甲。文。\n（二）乙。文。 {{#b}}\n由县团委总抓。 {{#end of={of} lead=县团委}}")
    document = project.document("tasks: [bracket]\n")
    assert lines(document.text)[-1] == f"由县团委总抓。{BRACKET}"
    assert [task.title for task in document.tasks] == [title]


def test_what_says_that_it_closes_an_item_belongs_to_it(project, section) -> None:
    item(project, section, "（一）甲。文。\n（二）乙。文。 {#b lead=县团委}\n又一段。 {#end of=b}")
    assert project.lines("tasks: [bracket]\n")[2:] == ["（二）乙。文。", f"又一段。{BRACKET}"]


INSIDE = "tasks: {括注: {before-stop: true}}\n"


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("（一）甲。开展宣传。 {#a lead=县团委}", f"（一）甲。开展宣传{BRACKET}。"),
        ("（一）开展宣传。 {#a lead=县团委}", f"（一）开展宣传{BRACKET}。"),
        ("（一）甲。“开展宣传。” {#a lead=县团委}", f"（一）甲。“开展宣传。”{BRACKET}"),
        ("（一）开展宣传 {#a lead=县团委}", f"（一）开展宣传{BRACKET}"),
        ("（一）甲。开展宣传。 {#a lead=县团委}\n＋再宣传。", f"（一）甲。开展宣传。再宣传{BRACKET}。"),
        ("（一）甲。做到：\n＋一是甲 {#a lead=县团委 join=； end=。}", f"（一）甲。做到：一是甲{BRACKET}。"),
        ("（一）甲。做到：\n＋一是甲。 {#a lead=县团委}", f"（一）甲。做到：一是甲{BRACKET}。"),
    ],
)
def test_a_pattern_may_be_printed_before_the_stop_that_ends_the_text(project, section, body: str, printed: str) -> None:
    item(project, section, body)
    assert project.lines(INSIDE)[1:] == [printed]


def test_what_stands_before_the_stop_belongs_to_the_last_line_that_runs_on(project, section) -> None:
    item(
        project,
        section,
        "（一）甲。做到： {#a lead=县团委}\n＋一是办子 {#b join=； end=。}\n＋二是办女 {#c join=； end=。}",
    )
    block = project.document(INSIDE).text.blocks[1]
    words = block.heading + block.text
    assert [words[one.start : one.end] for one in block.run_ons] == ["一是办子；", f"二是办女{BRACKET}。"]


def test_what_stands_before_the_stop_comes_before_what_stands_behind_it(project, section) -> None:
    item(project, section, "（一）甲。文。 {#a lead=县团委 time=上午}")
    own = "tasks: {时间: '（{{时间}}）', 自拟: {print: '，由{{牵头}}负责', before-stop: true}}\n"
    assert project.lines(own)[1] == "（一）甲。文由县团委负责。（上午）"
