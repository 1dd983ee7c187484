"""Where items come in that run on, what takes their place, and what may stand beside them."""

import pytest

from fangan.model.document import Paragraph

HEAD = "{专户: {type: text, optional: true, ask: 专户}, 村: {type: list, ask: 村, optional: true}}"
PLAN = "facts: {专户: 慈善会, 村: [甲村, 乙村]}\n"
DONATION = "（一）自愿捐赠。坚持自愿。 {#donation}\n＋捐款由{{专户}}接收。 {#account when=专户}\n＋及时公示。 {#public}"


@pytest.fixture
def write(project, section):
    def write(body: str, **items: str) -> None:
        project.add("standard", {"sections/activities.md": section("activities", body, facts=HEAD)})
        for name, text in items.items():
            insert, _, line = text.rpartition("|")
            head = {"insert": insert} if insert else {}
            county = section(f"activities#{name}", line, for_="{region: 甲省}", **head)
            project.add("county", {f"sections/{name}.md": county})

    return write


@pytest.fixture
def lines(project, write):
    def compose(body: str, plan: str = PLAN, **items: str) -> list[str]:
        write(body, **items)
        return project.lines(plan)[1:]

    return compose


def paragraph(project, plan: str = PLAN) -> Paragraph:
    found = project.document(plan).text.blocks[1]
    assert isinstance(found, Paragraph)
    return found


def test_one_that_is_repeated_is_joined_and_ended(lines) -> None:
    body = "由各村负责，\n＋{{村}}一名 {#one each=村 join=、 end=；}\n＋镇里两名 {#two join=、 end=。}"
    assert lines(body) == ["由各村负责，甲村一名、乙村一名、镇里两名。"]
    assert lines(body, "sections: {activities: {drop: [two]}}\n" + PLAN) == ["由各村负责，甲村一名、乙村一名；"]


def test_each_repetition_has_an_id_of_its_own(project, write) -> None:
    write("由各村负责，\n＋{{村}}一名。 {#one each=村}")
    assert [one.id for one in paragraph(project).run_ons] == ["activities#one.1", "activities#one.2"]


def test_a_reference_to_a_run_on_line_in_body_text_is_refused(project, write) -> None:
    write("原则。\n＋自愿。 {#free}\n（一）公示。见{{@#free}}。")
    assert project.codes(PLAN).count("reference-dropped") == 1


def test_a_run_on_line_may_be_replaced_and_is_then_a_source(project, lines) -> None:
    assert lines(DONATION, account="＋捐款不设专户。") == ["（一）自愿捐赠。坚持自愿。捐款不设专户。及时公示。"]
    assert "activities#account" in [one.target for one in project.document().manifest.sources]


def test_what_replaces_a_run_on_line_is_one(lines) -> None:
    assert lines(DONATION, account="捐款不设专户。")[0] == "（一）自愿捐赠。坚持自愿。捐款不设专户。及时公示。"


def test_a_run_on_line_that_replaces_a_paragraph_is_a_paragraph(lines) -> None:
    assert lines("甲。 {#a}\n乙。 {#b}", b="＋丙。") == ["甲。", "丙。"]


def test_numbered_blocks_cannot_replace_a_run_on_line(project, write) -> None:
    write(DONATION, account="（一）专户。\n1.甲。\n2.乙。")
    assert "run-on-holds-blocks" in project.codes(PLAN)


@pytest.mark.parametrize(
    ("insert", "text"),
    [
        ("after account", "捐款由慈善会接收。不设二户。及时公示。"),
        ("before account", "不设二户。捐款由慈善会接收。及时公示。"),
        ("after donation", "捐款由慈善会接收。及时公示。不设二户。"),
    ],
)
def test_a_run_on_line_comes_in_beside_another_or_at_the_end_of_a_paragraph(lines, insert: str, text: str) -> None:
    assert lines(DONATION, only=f"{insert}|＋不设二户。") == [f"（一）自愿捐赠。坚持自愿。{text}"]


@pytest.mark.parametrize("insert", ["first", "last", "before donation", "after bare"])
def test_a_run_on_line_without_a_paragraph_to_go_on_is_refused(project, write, insert: str) -> None:
    write(DONATION + "\n（二）公示 {#bare}\n另文。", only=f"{insert}|＋不设二户。")
    assert [found.code for found in project.problems(PLAN) if found.place] == ["run-on-unplaced"]


def test_a_paragraph_comes_in_behind_the_paragraph_its_anchor_runs_on(lines) -> None:
    assert lines("甲，\n＋乙。 {#b}\n丙。", more="after b|另一段。") == ["甲，乙。", "另一段。", "丙。"]


def test_a_paragraph_comes_in_under_the_numbered_block_its_anchor_runs_on(lines) -> None:
    assert lines(DONATION + "\n末。", more="after account|另一段。")[1:] == ["另一段。", "末。"]


def test_a_plan_orders_run_on_lines(lines) -> None:
    plan = "sections: {activities: {order: [public, account]}}\n" + PLAN
    assert lines(DONATION, plan) == ["（一）自愿捐赠。坚持自愿。及时公示。捐款由慈善会接收。"]


def test_run_on_lines_and_blocks_do_not_change_places(project, write) -> None:
    write(DONATION + "\n另段。 {#p}")
    assert "order-mixed" in project.codes("sections: {activities: {order: [p, account]}}\n" + PLAN)


def test_an_announced_list_may_follow_in_run_on_lines(project, write) -> None:
    write("原则如下：\n＋由{{专户}}接收。 {#account when=专户}")
    assert "list-without-entries" not in project.codes(PLAN)
    assert "list-without-entries" in project.codes("")


def test_facts_of_run_on_lines_are_asked_for_only_where_they_are_printed(project, section) -> None:
    facts = "{户数: {type: integer, ask: 户数}, 专户: {type: text, optional: true, ask: 专户}}"
    body = "甲，\n＋共{{户数}}户。 {#n when=专户}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    assert "fact-missing" not in project.codes("")
    assert "fact-missing" in project.codes("facts: {专户: 慈善会}\n")


def test_what_replaces_a_run_on_line_is_joined_like_it_unless_it_ends_in_a_point(lines) -> None:
    body = "甲，\n＋乙 {#a join=； end=。}\n＋丙 {#b join=； end=。}"
    assert lines(body, a="＋丁") == ["甲，丁；丙。"]
    assert lines(body, a="＋丁！") == ["甲，丁！丙。"]


def test_the_heading_of_what_replaces_a_run_on_line_is_printed_with_it(lines) -> None:
    assert (
        lines(DONATION, account="（一）专户。不设专户。")[0] == "（一）自愿捐赠。坚持自愿。专户。不设专户。及时公示。"
    )
