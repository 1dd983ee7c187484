"""Years and ordinals that were right in another year."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fangan.checks.rule import Grade
from fangan.checks.years import STALE_YEAR, WRONG_ORDINAL


@pytest.mark.parametrize(
    "body",
    ["2025年12月底前完成。", "到2025年完成。", "1999年成绩很大。", "2030年完成。", "二〇二五年完成。"],
)
def test_a_year_that_nobody_gave_is_a_finding(office, body):
    (finding,) = office.check(body, "", "years")
    assert (finding.rule, finding.grade, finding.values["now"]) == (STALE_YEAR, Grade.PLAIN, "2026")


@pytest.mark.parametrize(
    "body",
    [
        "2026年底前完成。",
        "二〇二六年底前完成。",
        "2014年以来成绩很大。",
        "自2014年10月起施行。",
        "力争到2030年完成。",
        "贯彻《2025年工作要点》。",
        "按照甲农〔2025〕3号文件执行。",
        "编号12025年检。",
    ],
)
def test_the_plans_year_history_goals_and_titles_are_not(quotes, body):
    assert quotes(body, family="years") == []


def test_a_year_that_a_fact_brings_is_known(office, quotes):
    office.facts = "facts: {开始: {type: date, ask: 开始}, 依据: {type: list, ask: 依据}}\n"
    plan = "facts: {开始: 2025-12-01, 依据: [甲县2024年要点]}\n"
    assert quotes("{{开始}}起开展，2025年底结束，依据{{依据}}。", plan, "years") == []


def test_a_stale_year_in_the_title_weighs_more(office):
    (finding,) = office.check("组织宣传。", "title: 甲县2025年活动方案\n", "years")
    assert (finding.grade, finding.address.block) == (Grade.SERIOUS, 0)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("第十二个扶贫日", "第十三个扶贫日"),
        ("第12个全国扶贫日", "第13个全国扶贫日"),
        ("第3个“扶贫日”", "第13个“扶贫日”"),
        ("首个扶贫日", "第十三个扶贫日"),
        ("第四十七个植树节", "第四十八个植树节"),
    ],
)
def test_an_ordinal_of_another_year_is_a_finding_with_the_right_one(office, written, right):
    (finding,) = office.check(f"迎接{written}。", "", "years")
    assert (finding.rule, finding.quote, finding.values["right"]) == (WRONG_ORDINAL, written, right)


@pytest.mark.parametrize(
    "body",
    ["迎接第十三个扶贫日。", "2016年是第三个扶贫日。", "第三个工作日报送。", "第一二个扶贫日。"],
)
def test_the_right_ordinal_a_dated_one_and_any_other_thing_are_not(quotes, body):
    assert [quote for quote in quotes(body, "", "years") if "个" in quote] == []


@given(st.text(alphabet="第首三四个0129年月日《》〔〕号星期六（）。，到以来前扶贫", max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_no_text_makes_a_check_fail(office, text):
    for finding in office.check(f"开头{text.strip()}结尾。"):
        assert finding.quote
