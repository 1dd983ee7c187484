"""Chains: 一是 二是 三是 and 第一， 第二， are computed, whatever is dropped, ordered, added or repeated."""

import pytest

RULES = """原则如下：{#rules}
＋一是自愿 {#free join=； end=。}
＋一是量力 {#able join=； end=。}
＋一是公开 {#open join=； end=。}"""
PARAGRAPHS = "一是自愿。 {#free}\n二是量力。 {#able}\n三是公开。 {#open}"
CHOICE = "sections: {{activities: {{{}}}}}\n"


@pytest.fixture
def lines(project, section):
    def compose(body: str, choice: str = "", **items: str) -> list[str]:
        project.add("standard", {"sections/activities.md": section("activities", body)})
        for name, line in items.items():
            item = section(f"activities#{name}", line, for_="{region: 甲省}", insert="after free")
            project.add("county", {f"sections/{name}.md": item})
        return project.lines(CHOICE.format(choice) if choice else "")[1:]

    return compose


def test_run_on_lines_are_counted(lines) -> None:
    assert lines(RULES) == ["原则如下：一是自愿；二是量力；三是公开。"]


def test_the_number_is_the_run_on_lines_and_stands_in_its_words(project, lines) -> None:
    lines(RULES)
    block = project.document().text.blocks[1]
    assert [(one.number, block.text[one.start : one.end]) for one in block.run_ons][1] == ("二是", "二是量力；")


def test_the_number_of_a_paragraph_is_no_part_of_its_text(project, lines) -> None:
    lines(PARAGRAPHS)
    assert [(block.number, block.text) for block in project.document().text.blocks[1:]][2] == ("三是", "公开。")


@pytest.mark.parametrize("body", [RULES, PARAGRAPHS], ids=["run-on", "paragraph"])
def test_numbers_close_up_where_a_member_is_dropped_and_follow_where_it_is_moved(lines, body: str) -> None:
    assert "".join(lines(body, "drop: [free]")).replace("。", "；").endswith("一是量力；二是公开；")
    assert "一是公开" in "".join(lines(body, "order: [open, free, able]"))


@pytest.mark.parametrize("mark", ["一要", "第一，", "第一、"])
def test_other_chains_are_counted_too(lines, mark: str) -> None:
    second = mark.replace("一", "二")
    assert lines(f"{mark}自愿。\n{second}量力。") == [f"{mark}自愿。", f"{second}量力。"]
    assert lines(f"{mark}自愿。\n{mark}量力。")[1] == f"{second}量力。"


def test_a_chain_ends_where_the_form_changes(lines) -> None:
    assert lines("甲，\n＋一是乙，\n＋二是丙，\n＋一要丁。") == ["甲，一是乙，二是丙，一要丁。"]


def test_first_and_second_count_on_whatever_point_stands_behind_them(lines) -> None:
    assert lines("第一，甲。\n第二、乙。\n第三，丙。") == ["第一，甲。", "第二、乙。", "第三，丙。"]


def test_what_counts_without_a_beginning_stays_as_it_is(lines) -> None:
    assert lines("三是甲。\n四是乙。") == ["三是甲。", "四是乙。"]


def test_paragraphs_that_count_in_their_lines_stay_as_they_are(lines) -> None:
    assert lines("一是甲；二是乙。\n三是丙。\n一是丁；二是戊。") == ["一是甲；二是乙。", "三是丙。", "一是丁；二是戊。"]


def test_a_paragraph_between_parts_two_chains_where_the_second_begins_again(lines) -> None:
    body = "一是甲。 {#a}\n二是乙。 {#b}\n另外：\n一是丙。 {#c}\n二是丁。"
    assert lines(body, "drop: [a, c]") == ["一是乙。", "另外：", "一是丁。"]


def test_a_paragraph_between_members_does_not_end_a_chain_that_goes_on(lines) -> None:
    assert lines("一是甲。\n细说。\n二是乙。") == ["一是甲。", "细说。", "二是乙。"]


def test_chains_begin_again_under_each_numbered_block(lines) -> None:
    assert lines("（一）甲。\n一是乙。\n二是丙。\n（二）丁。\n一是戊。\n二是己。")[4:] == ["一是戊。", "二是己。"]


def test_a_backslash_keeps_what_counts_as_it_is(lines) -> None:
    assert lines("\\一是甲。\n\\一是乙。") == ["一是甲。", "一是乙。"]


@pytest.mark.parametrize("line", ["＋九是不摊派", "＋一是不摊派", "＋九是不摊派 {#more join=； end=。}"])
def test_an_item_from_a_file_of_its_own_goes_on_the_chain_it_comes_into(lines, line: str) -> None:
    assert lines(RULES, more=line) == ["原则如下：一是自愿；二是不摊派；三是量力；四是公开。"]


def test_an_item_that_counts_beside_no_chain_stays_as_it_was_typed(lines) -> None:
    assert lines("甲，{#free}\n＋乙，", more="＋三是不摊派。") == ["甲，乙，三是不摊派。"]


def test_a_member_that_is_replaced_stays_in_the_chain(lines) -> None:
    assert lines(PARAGRAPHS, able="七是尽力。")[1] == "二是尽力。"


def test_a_repeated_member_is_counted(project, section) -> None:
    body = "甲，\n＋一是去{{村}} {#each each=村 join=， end=。}"
    facts = "{村: {type: list, ask: 村}}"
    project.add("standard", {"sections/activities.md": section("activities", body, facts=facts)})
    assert project.lines("facts: {村: [甲村, 乙村]}\n")[1] == "甲，一是去甲村，二是去乙村。"


@pytest.mark.parametrize("body", [RULES, "原则如下： {#rules}\n" + PARAGRAPHS], ids=["run-on", "paragraph"])
def test_the_outline_counts_members_where_nothing_deeper_is_numbered(project, lines, body: str) -> None:
    wanted = "{rules: 3}" if body == RULES else "3"
    rules = f"[{{key: activities, items: {{count: {wanted}}}}}]"
    project.outline = project.outline.replace("[activities]", rules)
    lines(body)
    assert "item-count" not in project.codes()
    assert "item-count" in project.codes(CHOICE.format("drop: [free]"))


@pytest.mark.parametrize(
    ("body", "choice"),
    [
        ("一是自愿。", ""),
        ("甲，\n＋第一，自愿。", ""),
        (PARAGRAPHS, "drop: [able, open]"),
        (RULES, "drop: [able, open]"),
        ("一是甲。\n＋一是子，\n＋二是丑。", ""),
        ("（一）甲。\n一是乙。\n（二）丙。\n一是丁。\n二是戊。", ""),
    ],
)
def test_a_chain_of_one_member_is_told_at_its_line(project, lines, body: str, choice: str) -> None:
    lines(body, choice)
    told = [one for one in project.problems(CHOICE.format(choice) if choice else "") if one.code == "chain-of-one"]
    assert [(one.place.line > 4, one.values["second"][:1] in "二第") for one in told] == [(True, True)]


@pytest.mark.parametrize(
    "body", [RULES, PARAGRAPHS, "一是甲；二是乙。", "\\一是甲。", "一是甲。\n＋一是子，\n＋二是丑。\n二是乙。"]
)
def test_a_whole_chain_and_what_counts_nothing_are_right(project, lines, body: str) -> None:
    lines(body)
    assert "chain-of-one" not in project.codes()
