"""An item's responsibilities are data: printed in the house style, and gathered into the 任务分工表."""

import pytest

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


@pytest.mark.parametrize("last", ["| 甲 |\n|---|\n| 乙 |", "有关事项见附表。 {#note when=!主题}"])
def test_behind_a_table_or_what_may_be_left_out_they_are_a_paragraph_of_their_own(project, section, last: str) -> None:
    project.outline += "tasks: [bracket]\n"
    facts = "{主题: {type: text, optional: true, ask: 主题}}"
    text = section("activities", f"{BODY}\n{last}\n1.甲。文。", facts=facts)
    project.add("standard", {"sections/activities.md": text})
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
    item = "（一）{{任务.名}}。办好。 {#a each=任务 by={{任务.时限}}}"
    project.outline += "tasks: [bracket]\n"
    project.add("standard", {"sections/activities.md": section("activities", item, facts=declared)})
    document = project.document(f"facts: {{任务: [{{名: 普法, 时限: {given}}}]}}\n")
    assert [(str(task.by_date), task.by) for task in document.tasks] == [(day, printed)]
