"""Words written out by hand that may be last year's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.problem import Place
from fangan.years.survey import plan_suspects, section_suspects
from fangan.years.suspects import find_suspects


def found(text: str, old: int = 2026, year: int = 2027) -> list[tuple[str, str, str]]:
    return [(one.kind, one.quote, one.next) for one in find_suspects(text, Place("x.md", 4, 1), old, year)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年底前完成", ("year", "2026年", "2027年")),
        ("2025年成绩很大", ("year", "2025年", "2026年")),
        ("2016年以来", ("year", "2016年", "")),
        ("到2030年", ("year", "2030年", "")),
        ("二〇二六年", ("year", "二〇二六年", "二〇二七年")),
        ("2026年10月17日举行", ("date", "2026年10月17日", "2027年10月17日（星期日）")),
        ("10月16日前报送", ("date", "10月16日", "10月16日（2027年为星期六）")),
        ("10月17日（星期六）举行", ("date", "10月17日（星期六）", "10月17日（星期日）")),
        ("自2016年5月1日起", ("date", "2016年5月1日", "")),
        ("2025年01月05日报送", ("date", "2025年01月05日", "2026年1月5日（星期一）")),
        ("2026年02月30日报送", ("date", "2026年02月30日", "")),
        ("10月17号举行", ("date", "10月17号", "10月17日（星期日）")),
        ("二〇二六年十月十七日", ("date", "二〇二六年十月十七日", "二〇二七年十月十七日（星期日）")),
        ("2026-10", ("date", "2026-10", "2027-10")),
        ("2026/10/17（星期六）举行", ("date", "2026/10/17（星期六）", "2027/10/17（星期日）")),
        ("2026年10月底前完成", ("year", "2026年", "2027年")),
        ("迎接第三个扶贫日", ("ordinal", "第三个", "第四个")),
        ("迎接第13个扶贫日", ("ordinal", "第13个", "第14个")),
        ("首届丰收节", ("ordinal", "首届", "第二届")),
        ("按照甲农〔2026〕12号文件", ("number", "甲农〔2026〕12号", "甲农〔2027〕×号")),
        ("和政办发〔2026〕3号", ("number", "和政办发〔2026〕3号", "和政办发〔2027〕×号")),
        ("国开办发〔2019〕11号", ("number", "国开办发〔2019〕11号", "")),
        ("投入3.5万元", ("amount", "3.5万元", "")),
        ("每户2,000元", ("amount", "2,000元", "")),
        ("张某同志讲话", ("leader", "张某同志", "")),
        ("组长：张某", ("leader", "组长：张某", "")),
        ("张某某（县农业农村局局长）", ("leader", "张某某（县农业农村局局长）", "")),
        ("截止2026-10-17", ("date", "2026-10-17", "2027-10-17")),
    ],
)
def test_a_suspect_has_its_kind_its_words_and_what_they_would_be(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "{{年度}}年",
        "第三个工作日",
        "有关负责同志参加",
        "分管同志",
        "组长：县农业农村局",
        "第二个人",
        "6月的第二个星期日",
        "第二个百年奋斗目标",
        "第一个阶段",
        "{{日期|月日}} {#a by=10-16}",
        "1234567年",
    ],
)
def test_placeholders_and_what_is_of_every_year_are_not(text):
    assert found(text) == []


def test_the_days_of_a_period_move_each_with_its_weekday():
    assert found("2026年10月16日—17日（星期六）举行") == [
        ("date", "2026年10月16日", "2027年10月16日（星期六）"),
        ("date", "17日（星期六）", "17日（星期日）"),
    ]


def test_a_year_in_the_office_of_a_leader_is_told_too():
    assert [kind for kind, *_ in found("张某某（2026年任县农业农村局局长）")] == ["leader", "year"]


def test_several_years_and_backwards_count_along():
    assert found("第三个扶贫日，2026年", 2026, 2030) == [("ordinal", "第三个", "第七个"), ("year", "2026年", "2030年")]
    assert found("第三个扶贫日", 2026, 2020) == [("ordinal", "第三个", "")]


def test_a_29th_of_february_that_is_none_is_left_to_a_person():
    assert found("2024年2月29日", 2024, 2025) == [("date", "2024年2月29日", "")]


def test_a_section_is_searched_in_its_title_and_wording_with_line_and_column():
    text = "---\nkey: extra\ntitle: 2026年安排\nvalid: 2026-01-01/\n---\n（一）2026年开展。\n"
    at = [one.place for one in section_suspects(text, "sections/extra.md", 2026, 2027)]
    assert at == [Place("sections/extra.md", 3, 8), Place("sections/extra.md", 6, 4)]


def test_a_plan_file_is_searched_in_title_carried_facts_and_issue():
    text = "title: 2026年方案\nyear: 2026\nfacts:\n  甲:\n    - {乙: 2026年}\n  丙: 2026年\n"
    text += "issue: {date: 2026-01-01, signatory: [张某]}\n"
    at = [(one.kind, one.place.line, one.place.column) for one in plan_suspects(text, "plan.yaml", {"甲"}, 2026, 2027)]
    assert at == [("year", 1, 8), ("year", 5, 11), ("leader", 7, 39)]


@given(
    st.text(alphabet="第三个年月日〔〕号20261019元万：组长同志（）{}#首届-星期六 ", max_size=40),
    st.integers(1949, 2200),
)
def test_whatever_the_text_a_suspect_stands_where_its_place_says(text, year):
    for one in find_suspects(text, Place("x.md", 1, 1), 2026, year):
        assert text.startswith(one.quote, one.place.column - 1)
