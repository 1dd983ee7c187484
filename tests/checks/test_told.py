"""Where a finding is told to be, whose words they are, and as which problem."""

from checks.conftest import Office

from fangan.model.address import Address, Target
from fangan.model.problem import Place, Severity


def test_the_place_is_the_section_the_paragraph_the_words_and_the_line_of_its_file(office: Office) -> None:
    (told,) = office.check("（一）宣传。做好宣传。 {#publicity}\n推进脱贫攻坚。", "", "terms")
    assert told.address == Address("", Target("activities", "publicity"), 3, 2, 6)
    assert (told.quote, told.provider) == ("脱贫攻坚", "office")
    assert told.source == Place("sections/activities.md", 6)


def test_an_item_that_is_all_of_its_section_is_the_place(office: Office) -> None:
    outline = "id: day\nname: 方案\ntitle: 方案\nsections: [{key: activities, heading: none}]\n"
    office.write("outlines/day.yaml", outline)
    (told,) = office.check("推进脱贫攻坚。 {#aims}", "", "terms")
    assert told.address is not None
    assert told.address.target == Target("activities", "aims")


def test_a_run_on_line_is_the_place_of_its_words_and_its_line_theirs(office: Office) -> None:
    (told,) = office.check("（一）宣传。做好宣传。 {#publicity}\n＋推进脱贫攻坚。 {#aid}", "", "terms")
    assert told.address is not None
    assert told.address.target == Target("activities", "aid")
    assert (told.address.block, told.quote, told.source) == (2, "脱贫攻坚", Place("sections/activities.md", 6))


def test_words_that_a_fact_brought_are_placed_at_the_fact(office: Office) -> None:
    office.facts = "facts: {主题: {ask: 主题}}\n"
    (told,) = office.check("围绕{{主题}}开展活动。", "facts: {主题: 脱贫攻坚}\n", "terms")
    assert (told.source, told.provider) == (Place("plan.yaml", 1 + 4, 9), "")


def test_a_finding_about_a_fact_is_placed_where_it_is_given(office: Office) -> None:
    office.facts = "facts: {截止: {type: deadline, ask: 截止}}\n"
    (told,) = office.check("{{截止}}前报送。", "facts: {截止: 2026-03-01}\n", "dates")
    assert (told.fact, told.address, told.source) == ("截止", None, Place("plan.yaml", 5, 9))


def test_a_name_around_the_text_is_placed_at_the_plan_s_issue(office: Office) -> None:
    (told,) = office.check("由本局负责。", "issue: {date: 2026-03-02, signed: 甲县扶贫办}\n", "terms")
    assert (told.source, told.provider) == (Place("plan.yaml", 4, 8), "")


def test_a_finding_is_a_problem_of_its_rules_code_in_its_rules_words(office: Office) -> None:
    (told,) = office.check("以旧思想为指导。", "", "terms")
    found = told.problem()
    assert (found.code, found.severity, found.message) == ("terms/out-of-period", Severity.ERROR, told.rule.message)
    assert found.place == Place("sections/activities.md", 5)


def test_findings_come_in_the_order_of_the_text(office: Office) -> None:
    body = "开展某某运动。\n推进脱贫攻坚。\n开展某某运动。"
    assert [told.quote for told in office.check(body, "", "terms")] == ["某某运动", "脱贫攻坚", "某某运动"]


def test_the_words_of_the_wording_beside_a_fact_are_placed_at_the_wording(office: Office) -> None:
    office.facts = "facts: {主题: {ask: 主题}}\n"
    (told,) = office.check("围绕{{主题}}推进脱贫攻坚。", "facts: {主题: 脱贫攻坚成果}\n", "terms")
    assert (told.source, told.provider) == (Place("sections/activities.md", 6), "office")


def test_words_in_the_title_that_a_fact_brought_are_placed_at_the_fact(office: Office) -> None:
    outline = 'id: day\nname: 方案\ntitle: "{{主题}}方案"\nfacts: {主题: {ask: 主题}}\nsections: [activities]\n'
    office.write("outlines/day.yaml", outline)
    (told,) = office.check("组织宣传。", "facts: {主题: 脱贫攻坚}\n", "terms")
    assert (told.source, told.provider) == (Place("plan.yaml", 5, 9), "")


def test_words_in_a_table_that_a_row_brought_are_placed_at_the_fact(office: Office) -> None:
    office.facts = "facts: {任务: {type: table, ask: 任务, columns: {内容: {type: text, ask: 内容}}}}\n"
    body = "| 内容 | 单位 |\n|---|---|\n| {{任务.内容}} | 各单位 | {each=任务}"
    (told,) = office.check(body, "facts: {任务: [{内容: 推进脱贫攻坚}]}\n", "terms")
    assert (told.source, told.provider) == (Place("plan.yaml", 5, 9), "")
