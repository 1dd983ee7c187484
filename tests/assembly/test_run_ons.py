"""Lines that run on: blocks of their own inside a paragraph (docs/design.md §4)."""

import pytest

from fangan.model.address import Target
from fangan.model.document import Paragraph

HEAD = "{专户: {type: text, optional: true, ask: 专户}, 村: {type: list, ask: 村}}"
PLAN = "facts: {村: [甲村, 乙村]}\n"
CHAIN = """活动应遵循以下原则： {#rules}
＋一是依法 {#lawful join=； end=。}
＋一是节俭 {#thrifty join=； end=。}
＋一是有序 {#orderly join=； end=。}"""


@pytest.fixture
def office(project, section):
    def add(body: str, provider: str = "standard", **files: str):
        text = section("activities", body + "\n（九）末。{{村}}。", facts=HEAD)
        project.add(provider, {"sections/activities.md": text, **files})
        return project

    return add


@pytest.fixture
def lines(office):
    def compose(body: str, plan: str = PLAN) -> list[str]:
        return [line for line in office(body).lines(plan)[1:] if "末" not in line]

    return compose


@pytest.fixture
def first(office):
    def compose(body: str, plan: str = PLAN) -> Paragraph:
        block = office(body).compose(plan).document.text.blocks[1]
        assert isinstance(block, Paragraph)
        return block

    return compose


def test_a_line_that_runs_on_is_printed_in_the_paragraph_above_it(lines) -> None:
    assert lines("（一）捐赠。坚持自愿。\n＋捐款入专户。") == ["（一）捐赠。坚持自愿。捐款入专户。"]


def test_it_stands_under_its_own_condition(lines) -> None:
    body = "（一）捐赠。坚持自愿。\n＋捐款由{{专户}}接收。 {#account when=专户}"
    assert lines(body) == ["（一）捐赠。坚持自愿。"]
    assert lines(body, PLAN.replace("}", ", 专户: 慈善会}")) == ["（一）捐赠。坚持自愿。捐款由慈善会接收。"]


def test_it_is_repeated_joined_and_ended(lines) -> None:
    assert lines("各村动员：\n＋{{村}}动员本村 {#pair each=村 join=， end=。}") == [
        "各村动员：甲村动员本村，乙村动员本村。"
    ]


def test_a_chain_is_counted_whatever_is_typed(lines) -> None:
    assert lines(CHAIN) == ["活动应遵循以下原则：一是依法；二是节俭；三是有序。"]


def test_a_chain_closes_up_where_the_plan_drops_from_it(lines) -> None:
    dropped = PLAN + "sections: {activities: {drop: [orderly, lawful]}}"
    assert lines(CHAIN, dropped) == ["活动应遵循以下原则：一是节俭。"]


def test_a_chain_is_counted_in_the_order_of_the_plan(lines) -> None:
    ordered = PLAN + "sections: {activities: {order: [orderly, thrifty, lawful]}}"
    assert lines(CHAIN, ordered) == ["活动应遵循以下原则：一是有序；二是节俭；三是依法。"]


def test_paragraphs_are_counted_in_a_chain_too(lines) -> None:
    body = "（一）要求。如下：\n第一，早安排。 {#early}\n第二，早动手。 {#start}\n第三，早见效。 {#effect}"
    assert lines(body, PLAN + "sections: {activities: {drop: [start]}}") == [
        "（一）要求。如下：",
        "第一，早安排。",
        "第二，早见效。",
    ]


def test_what_begins_in_the_middle_of_a_chain_is_text(lines) -> None:
    assert lines("（一）要求。如下。\n三是抓落实。") == ["（一）要求。如下。", "三是抓落实。"]


def test_a_second_chain_begins_behind_something_else(lines) -> None:
    body = "（一）要求。如下：\n一是甲。\n二是乙。\n另外：\n一是丙。\n二是丁。"
    assert lines(body)[4:] == ["一是丙。", "二是丁。"]


def test_a_chain_is_another_under_another_item(lines) -> None:
    assert lines("（一）甲。如下：\n一是子。\n（二）乙。如下：\n一是丑。")[3] == "一是丑。"


def test_an_extent_tells_where_it_stands_in_the_words(first) -> None:
    block = first(CHAIN)
    words = block.heading + block.text
    found = [(words[one.start : one.end], one.number, one.id) for one in block.run_ons]
    assert found == [
        ("一是依法；", "一是", "activities#lawful"),
        ("二是节俭；", "二是", "activities#thrifty"),
        ("三是有序。", "三是", "activities#orderly"),
    ]


def test_a_single_sentence_is_a_heading_where_lines_run_on_from_it(first) -> None:
    block = first("（一）坚持原则。\n＋一是依法。\n＋二是节俭。")
    assert (block.heading, block.text) == ("坚持原则。", "一是依法。二是节俭。")


def test_it_is_a_sentence_again_where_none_is_left(first) -> None:
    block = first("（一）坚持原则。\n＋用{{专户}}。 {#account when=专户}")
    assert (block.heading, block.text) == ("", "坚持原则。")


def test_another_agency_words_a_line_that_runs_on(office, section) -> None:
    project = office(CHAIN)
    project.add("own", {"sections/thrifty.md": section("activities#thrifty", "一是能省则省")})
    assert project.lines(PLAN)[1] == "活动应遵循以下原则：一是依法；二是能省则省；三是有序。"


def test_a_line_that_runs_on_is_inserted_behind_another(office) -> None:
    own = "---\nkey: activities#safe\ninsert: after lawful\n---\n＋一是安全 {#safe join=； end=。}\n"
    project = office(CHAIN, **{"sections/safe.md": own})
    assert project.lines(PLAN)[1] == "活动应遵循以下原则：一是依法；二是安全；三是节俭；四是有序。"


def test_a_line_that_runs_on_is_inserted_at_the_end_of_a_paragraph(office) -> None:
    own = "---\nkey: activities#safe\ninsert: after visit\n---\n＋注意安全。\n"
    project = office("（一）走访。入户慰问。 {#visit}\n＋带上物资。", **{"sections/safe.md": own})
    assert project.lines(PLAN)[1] == "（一）走访。入户慰问。带上物资。注意安全。"


def test_its_responsibilities_are_a_task(office) -> None:
    document = office("（一）捐赠。自愿。\n＋县慈善会收款。 {#account lead=县慈善会}").compose(PLAN).document
    assert [(task.id, task.lead) for task in document.tasks] == [("activities#account", ("县慈善会",))]


def test_a_reference_to_it_is_to_the_numbered_block_it_stands_in(lines) -> None:
    body = "（一）捐赠。自愿。\n＋收款公开。 {#open}\n（二）督查。按{{@#open}}检查。"
    assert lines(body)[1] == "（二）督查。按第（一）项检查。"


def test_an_outline_counts_the_members_of_a_chain(office) -> None:
    project = office(CHAIN)
    project.outline = project.outline.replace("[activities]", "[{key: activities, items: {count: {rules: 2}}}]")
    assert "item-count" in project.codes(PLAN)


def test_a_paragraph_closes_what_it_says(lines) -> None:
    body = "（一）甲。文。 {#a}\n1.子。 {#b}\n各村参加。 {#units of=a}"
    assert lines(body, PLAN + "sections: {activities: {drop: [b]}}") == ["（一）甲。文。", "各村参加。"]


def test_what_comes_last_comes_before_what_closes_the_section(project, section) -> None:
    body = "（一）甲。文。 {#a}\n各村参加，{{村}}。 {#units of=section}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=HEAD)})
    project.add("own", {"sections/b.md": "---\nkey: activities#b\ninsert: last\n---\n（一）乙。文。\n"})
    assert project.lines(PLAN)[1:] == ["（一）甲。文。", "（二）乙。文。", "各村参加，甲村、乙村。"]


def test_a_table_closes_a_section_by_its_caption(project, section) -> None:
    body = "（一）甲。{{村}}。 {#a}\n（二）乙。文。 {#b}\n表：分工 {#units of=section}\n| 村 |\n|---|\n| 甲村 |"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=HEAD)})
    document = project.compose(PLAN + "sections: {activities: {drop: [b]}}").document
    assert document.text.blocks[-1].id == str(Target("activities", "units"))


def test_a_trace_covers_every_word_of_a_paragraph_with_lines_that_run_on(office) -> None:
    document = office(CHAIN).composer(PLAN).compose(trace=True).document
    block = document.text.blocks[1]
    assert isinstance(block, Paragraph)
    assert document.trace
    assert document.trace.spans["", 2][-1].end == len(block.text)
