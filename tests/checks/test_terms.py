"""Official wording outside its period, and the history that may be quoted."""

import datetime as dt

import pytest

from fangan.checks.rule import Grade
from fangan.checks.terms import NO_LONGER_USED, NOT_YET_USED, OUT_OF_PERIOD
from fangan.chinese.lexicon.terms import Matcher
from fangan.model.address import Address, Target
from fangan.model.event import Term
from fangan.model.problem import Place, Severity
from fangan.model.validity import ALWAYS, Validity


def test_a_term_after_its_period_is_a_finding_that_names_the_successor(office):
    (finding,) = office.check("全力推进脱贫攻坚。", "", "terms")
    assert (finding.rule, finding.grade) == (OUT_OF_PERIOD, Grade.PLAIN)
    assert finding.values["successor"] == "乡村振兴"
    assert finding.values["limit"] == "2021-02-25"


def test_a_term_without_a_successor_has_a_rule_of_its_own(office):
    (finding,) = office.check("开展某某运动。", "", "terms")
    assert finding.rule is NO_LONGER_USED


def test_a_term_before_its_period_is_a_finding(office):
    plan = "year: 2016\nissue: {date: 2016-03-02}\n"
    (finding,) = office.check("以新思想为指导。", plan, "terms")
    assert (finding.rule, finding.values["limit"]) == (NOT_YET_USED, "2017-10-24")


def test_a_longer_term_that_holds_hides_the_shorter_one_inside_it(quotes):
    assert quotes("巩固脱贫攻坚成果。") == []
    assert quotes("巩固脱贫攻坚成果，推进脱贫攻坚。") == ["脱贫攻坚"]


@pytest.mark.parametrize(
    "body",
    [
        "贯彻《关于打赢脱贫攻坚战的决定》。",
        "贯彻《甲县〈脱贫攻坚方案〉实施办法》。",
        "2020年全县脱贫攻坚取得胜利。",
        "2020年，全县脱贫攻坚取得胜利。",
        "自2016年以来，全县脱贫攻坚成绩很大。",
        "2016—2020年脱贫攻坚投入很大。",
        "“十三五”时期，脱贫攻坚成绩很大。",
        "2021年2月20日脱贫攻坚表彰会召开。",
        "原县扶贫办的档案移交县农业农村局。",
        "时任市扶贫办的负责同志参加。",
        "扶贫办（现农业农村局）的档案已经移交。",
        "脱贫攻坚结束后，帮扶转入常态。",
        "脱贫攻坚战圆满结束。",
        "脱贫攻坚任务如期完成以后，帮扶转入常态。",
        "按照国扶贫办〔2019〕11号文件执行。",
        "落实省扶贫办《关于开展2019年活动的通知》。",
        "落实省扶贫办《关于开展活动的通知》（省扶贫办〔2019〕11号）。",
    ],
)
def test_history_may_be_quoted(quotes, body):
    assert quotes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "贯彻《决定，推进脱贫攻坚。",  # a mark never closed is no title
        "2026年推进脱贫攻坚。",  # a year in which the term no longer held
        "2022年脱贫攻坚取得胜利。",
        "2020年全县脱贫。今年继续推进脱贫攻坚。",  # another sentence
        "2020年成绩很大，今年推进脱贫攻坚。",  # another clause, which does more than say when
        "原则上由县扶贫办负责。",
        "确保脱贫攻坚任务全面完成。",
        "落实省扶贫办《关于开展2026年活动的通知》。",
        "落实省扶贫办《关于开展活动的通知》。",
        "2020年13月推进脱贫攻坚。",
    ],
)
def test_what_only_looks_like_history_is_a_finding(quotes, body):
    assert len(quotes(body)) == 1


def test_a_year_that_was_not_over_when_the_plan_was_made_is_no_history(quotes):
    plan = "year: 2021\nissue: {date: 2021-03-02}\n"
    assert quotes("2021年推进脱贫攻坚。", plan) == ["脱贫攻坚"]
    assert quotes("2021年2月脱贫攻坚取得胜利。", plan) == []


def test_a_mention_of_an_institution_weighs_a_grade_less_than_its_issuing(office):
    (mention,) = office.check("由县扶贫办负责。", "", "terms")
    assert mention.grade is Grade.SERIOUS
    (issuer,) = office.check("由本局负责。", "issue: {date: 2026-03-02, signed: 甲县扶贫办}\n", "terms")
    assert (issuer.grade, issuer.address.text, issuer.quote) == (Grade.REQUIRED, "issue", "扶贫办")


def test_the_number_of_the_plan_itself_is_no_history(office):
    office.write("sections/notice.md", "---\nkey: notice\ntitle: 通知\n---\n现将方案印发给你们。\n")
    issue = "{form: notice, date: 2026-03-02, number: 甲扶贫办〔2026〕1号, to: [各乡镇], signed: 甲县农业农村局}"
    (finding,) = office.check("由本局负责。", f"issue: {issue}\n", "terms")
    assert finding.grade is Grade.REQUIRED


def test_a_name_that_stands_several_times_around_the_text_is_found_once(office):
    office.write("sections/notice.md", "---\nkey: notice\ntitle: 通知\n---\n现将方案印发给你们。\n")
    issue = (
        "{form: notice, date: 2026-03-02, number: 甲农〔2026〕1号, to: [乡扶贫办], copy: [市扶贫办], signed: 县扶贫办}"
    )
    assert len(office.check("由本局负责。", f"issue: {issue}\n", "terms")) == 1


def test_the_place_is_the_section_the_paragraph_and_the_line_of_its_file(office):
    (finding,) = office.check("（一）宣传。做好宣传。 {#publicity}\n推进脱贫攻坚。", "", "terms")
    assert finding.address == Address("", Target("activities", "publicity"), 3, 2, 6)
    assert (finding.provider, finding.source) == ("office", Place("sections/activities.md", 6))


def test_an_item_that_is_all_of_its_section_is_the_place(office):
    office.write(
        "outlines/day.yaml", "id: day\nname: 方案\ntitle: 方案\nsections: [{key: activities, heading: none}]\n"
    )
    (finding,) = office.check("推进脱贫攻坚。 {#aims}", "", "terms")
    assert finding.address.target == Target("activities", "aims")


def test_words_that_a_fact_brought_are_placed_at_the_fact(office):
    office.facts = "facts: {主题: {ask: 主题}}\n"
    (finding,) = office.check("围绕{{主题}}开展活动。", "facts: {主题: 脱贫攻坚}\n", "terms")
    assert finding.source == Place("plan.yaml", 1 + 4, 9)
    assert finding.provider == ""


def test_a_term_in_a_table_and_in_the_title_is_found(quotes):
    body = "| 事项 | 单位 |\n|---|---|\n| 脱贫攻坚 | 各单位 |"
    assert quotes(body, "title: 甲县脱贫攻坚方案\n") == ["脱贫攻坚", "脱贫攻坚"]


def test_a_term_that_any_provider_lets_stand_may_be_written() -> None:
    ended = Term(text="脱贫攻坚", valid=Validity(None, dt.date(2021, 2, 25)))
    (found,) = Matcher([ended, Term(text="脱贫攻坚", valid=ALWAYS)]).find(["推进脱贫攻坚。"])
    assert found[1].outdated(dt.date(2026, 1, 1)) is None


def test_a_term_without_a_grade_counts_as_the_lightest(office):
    office.write("terms.yaml", "旧词: {valid: /2021-02-25}\n")
    (finding,) = office.check("一个旧词。", "", "terms")
    assert finding.grade is Grade.PLAIN


def test_a_finding_is_a_problem_of_its_rules_code(office):
    (finding,) = office.check("以旧思想为指导。", "", "terms")
    found = finding.problem()
    assert (found.code, found.severity, found.place) == (
        "terms/out-of-period", Severity.ERROR, Place("sections/activities.md", 5),
    )  # fmt: skip
