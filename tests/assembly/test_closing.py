"""`of=`: what a paragraph or a table closes, and so where it stands whatever comes and goes."""

import pytest

BODY = "（一）甲。文。 {#a}\n（二）乙。文。 {#b}\n1.子。文。 {#c}\n以上由各村负责。 {#units of=section}"


@pytest.fixture
def write(project, section):
    def add(body: str, head: str = "", **items: str) -> None:
        project.add("standard", {"sections/activities.md": section("activities", body)})
        for name, line in items.items():
            project.add("county", {f"sections/{name}.md": section(f"activities#{name}", line, insert=head or "last")})

    return add


def test_a_paragraph_that_closes_the_section_stays_where_the_last_item_is_dropped(project, write) -> None:
    write(BODY)
    plan = "sections: {activities: {drop: [b]}}\n"
    assert project.lines(plan)[1:] == ["（一）甲。文。", "以上由各村负责。"]
    assert "drop-takes-along" not in project.codes(plan)


def test_what_is_added_last_comes_before_it(project, write) -> None:
    write(BODY, more="（一）丙。文。")
    assert project.lines()[-2:] == ["（三）丙。文。", "以上由各村负责。"]


def test_another_closing_paragraph_comes_last_of_all(project, write) -> None:
    write(BODY, more="镇里督促。 {#more of=section}")
    assert project.lines()[-2:] == ["以上由各村负责。", "镇里督促。"]


def test_a_paragraph_may_close_an_item(project, write) -> None:
    write("（一）甲。文。 {#a}\n1.子。 {#c}\n2.丑。 {#d}\n小结。 {#e of=a}\n（二）乙。")
    assert project.lines("sections: {activities: {drop: [d]}}\n")[2:4] == ["1.子。", "小结。"]


def test_what_follows_a_closing_paragraph_stands_behind_it(project, write) -> None:
    write(BODY + "\n末段。")
    assert project.lines()[-2:] == ["以上由各村负责。", "末段。"]


def test_a_table_may_close_the_section(project, write) -> None:
    write("（一）甲。文。 {#a}\n（二）乙。文。 {#b}\n表：分工 {#t of=section}\n|村|户|\n|-|-|\n|甲|3|")
    document = project.document("sections: {activities: {drop: [b]}}\n")
    assert (document.text.blocks[-1].caption, document.text.blocks[-1].id) == ("分工", "activities#t")


def test_a_table_may_stand_under_a_condition(project, section) -> None:
    body = "甲。\n表：分工 {#t when=户}\n|村|户|\n|-|-|\n|甲|{{户}}|"
    facts = "{户: {type: integer, ask: 户, optional: true}}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    assert len(project.document().text.blocks) == 2
    assert len(project.document("facts: {户: 3}\n").text.blocks) == 3
