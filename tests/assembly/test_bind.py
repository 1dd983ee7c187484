"""Facts are typed, computed and accounted for: none is missing, unused or misspelt in silence."""

import pytest

from fangan.model.problem import FanganError, InputRefused


@pytest.mark.parametrize(
    ("declared", "given", "mark", "printed"),
    [
        ("甲: {type: text, ask: 甲}", "甲: 教育&文化局", "甲", "教育&文化局"),
        ("甲: {type: text, ask: 甲}", "甲: A <单位> B", "甲", "A <单位> B"),
        ("甲: {type: text, ask: 甲}", "甲: '{{7*7}}'", "甲", "{{7*7}}"),
        ("甲: {type: text, ask: 甲}", "甲: '{{@activities}}'", "甲", "{{@activities}}"),
        ("甲: {type: text, ask: 甲}", "甲: 㼆和𠮷", "甲", "㼆和𠮷"),
        ("甲: {type: integer, ask: 甲}", "甲: 12", "甲", "12"),
        ("甲: {type: integer, ask: 甲}", "甲: 12", "甲|汉字", "十二"),
        ("甲: {type: decimal, ask: 甲}", "甲: 98.50", "甲", "98.50"),
        ("甲: {type: money, ask: 甲}", "甲: 3.5万元", "甲", "3.5万元"),
        ("甲: {type: money, ask: 甲}", "甲: 3.5万元", "甲|元", "35000元"),
        ("甲: {type: date, ask: 甲}", "甲: 2026-10-17", "甲", "2026年10月17日"),
        ("甲: {type: date, ask: 甲}", "甲: 2026-10-17", "甲|月日", "10月17日"),
        ("甲: {type: date, ask: 甲}", "甲: 2026-10-17", "甲|星期", "星期六"),
        ("甲: {type: period, ask: 甲}", "甲: 2026-10-14/2026-10-17", "甲", "2026年10月14日—17日"),
        ("甲: {type: period, ask: 甲}", "甲: 2026-10-14/2026-10-17", "甲|月日", "10月14日—17日"),
        ("甲: {type: month, ask: 甲}", "甲: 2026-06/2026-09", "甲", "2026年6月—9月"),
        ("甲: {type: month, ask: 甲}", "甲: 2026-06", "甲|月", "6月"),
        ("甲: {type: list, ask: 甲}", "甲: [一村, 二村, 三村]", "甲|和", "一村、二村和三村"),
        ("甲: {type: list, ask: 甲}", "甲: 一村、二村", "甲|逗号", "一村，二村"),
        ("甲: {type: agency, ask: 甲}", "甲: 甲省/乙市/丙县/教育局", "甲|简称", "县教育局"),
        ("甲: {type: agency, ask: 甲}", "甲: 丙县教育局", "甲", "丙县教育局"),
    ],
)
def test_a_value_prints_as_its_type_and_format_say(facts, declared: str, given: str, mark: str, printed: str) -> None:
    assert facts(declared, f"（一）甲。为{{{{{mark}}}}}。", given) == [f"（一）甲。为{printed}。"]


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        ("integer", "十二", "value-not-integer"),
        ("integer", "012", "value-not-integer"),
        ("decimal", "1e3", "value-not-decimal"),
        ("money", "35000", "value-not-money"),
        ("date", "2026-02-30", "date-impossible"),
        ("date", "十月中旬", "value-not-date"),
        ("period", "2026-10-17/2026-10-14", "period-reversed"),
        ("month", "6月底", "value-not-month"),
        ("month", "2026-13", "month-impossible"),
        ("month", "2026-09/2026-06", "months-reversed"),
        ("agency", "县教育局局", "value-not-agency"),
        ("text", "[一, 二]", "value-not-one-text"),
        ("list", "{a: b}", "value-not-list"),
    ],
)
def test_a_value_of_another_type_is_refused_at_its_place(facts, kind: str, value: str, code: str) -> None:
    facts.project.add("own", {})
    with pytest.raises(InputRefused) as refused:
        facts(f"甲: {{type: {kind}, ask: 甲}}", "（一）甲。为{{甲}}。", f"甲: {value}")
    (found,) = [p for p in refused.value.problems if p.severity == "error"]
    assert (found.code, found.place.file, found.place.line) == (code, "plan.yaml", 5)


@pytest.mark.parametrize(
    ("kind", "value", "printed"),
    [
        ("date", "10月17日", "2026年10月17日"),
        ("date", "10.17", "2026年10月17日"),
        ("deadline", "10月17号", "2026年10月17日"),
        ("period", "10月14日—17日", "2026年10月14日—17日"),
        ("month", "6—9月", "2026年6月—9月"),
        ("integer", "１２", "12"),
        ("money", "８００元", "800元"),
    ],
)
def test_a_value_that_can_mean_one_thing_is_read_as_people_type_it(facts, kind: str, value: str, printed: str) -> None:
    assert facts(f"甲: {{type: {kind}, ask: 甲}}", "（一）甲。为{{甲}}。", f"甲: {value}") == [
        f"（一）甲。为{printed}。"
    ]


@pytest.mark.parametrize(
    ("kind", "value", "suggestion"),
    [
        ("integer", "12名", "12"),
        ("integer", "十二", "12"),
        ("integer", "约12", ""),
        ("money", "5万", "5万元"),
        ("money", "800", "800元"),
        ("date", "20261017", "2026-10-17"),
        ("month", "2026-06-15", "2026-06"),
    ],
)
def test_a_value_of_another_type_is_refused_with_what_must_be_meant(
    facts, kind: str, value: str, suggestion: str
) -> None:
    facts.project.add("own", {})
    with pytest.raises(InputRefused) as refused:
        facts(f"甲: {{type: {kind}, ask: 甲}}", "（一）甲。为{{甲}}。", f"甲: {value}")
    assert refused.value.problems[0].values["suggestion"] == suggestion


TABLE = (
    "甲: {type: table, ask: 甲, columns: {校: {type: text, ask: 校}, 数: {type: integer, ask: 数}}}, "
    "总数: {type: integer, derive: {sum: 甲.数}}"
)
ROWS = """（一）名额。共{{总数}}名，见{{@#quotas}}。 {#sum}
（二）分配。分到各校。 {#quotas when=甲}
1.{{甲.校}}{{甲.数}}名。 {#quota each=甲}"""


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("{校: 一小, 数: 12名}", "cell-not-integer", 24),
        ("{校: 一小, 人数: 12}", "row-unknown-column", 25),
        ("{校: 一小}", "cell-missing", 13),
        ("一小", "row-not-a-mapping", 13),
    ],
)
def test_a_wrong_cell_is_one_error_at_the_cell(facts, row: str, code: str, column: int) -> None:
    facts.project.add("own", {})
    with pytest.raises(InputRefused) as refused:
        facts(TABLE, ROWS, f"甲: [{row}]")
    (found,) = refused.value.problems
    assert (found.code, found.place.line, found.place.column) == (code, 5, column)


def codes(facts, declared: str, text: str, given: str) -> list[str]:
    facts.project.add("standard", {})
    try:
        facts(declared, text, given)
    except FanganError as error:
        return [found.code for found in error.problems]
    return facts.project.codes(f"facts: {{{given}}}\n")


def test_every_missing_fact_is_told_in_one_pass_with_its_question(facts) -> None:
    declared = "甲: {type: text, ask: 甲是什么}, 乙: {type: date, ask: 乙是哪天}"
    with pytest.raises(InputRefused) as refused:
        facts(declared, "（一）甲。{{甲}}在{{乙}}。", "")
    missing = [found for found in refused.value.problems if found.code == "fact-missing"]
    assert [found.values["ask"] for found in missing] == ["甲是什么", "乙是哪天"]


def test_an_empty_value_is_a_missing_one(facts) -> None:
    assert "fact-missing" in codes(facts, "甲: {type: text, ask: 甲}", "（一）甲。{{甲}}。", "甲: ''")


def test_the_mark_of_a_draft_is_no_value(facts) -> None:
    with pytest.raises(FanganError) as error:
        facts("甲: {type: text, ask: 甲}", "（一）甲。为{{甲}}。", "甲: 县【待填：名称】广场")
    assert [one.code for one in error.value.problems] == ["fact-missing"]


def test_a_draft_shows_what_is_to_be_filled_in(facts) -> None:
    assert facts("甲: {type: text, ask: 甲}", "（一）甲。{{甲}}。", "", draft=True) == ["（一）甲。【待填：甲】。"]


def test_a_fact_nobody_asks_for_is_told_with_the_nearest_name(facts) -> None:
    facts("活动主题: {type: text, ask: 甲}", "（一）甲。{{活动主题}}。", "活动主题: 甲, 活动住题: 乙")
    (unused,) = [p for p in facts.project.problems("facts: {活动主题: 甲, 活动住题: 乙}\n") if p.code == "fact-unused"]
    assert unused.values["suggestion"] == "活动主题"


def test_a_fact_no_text_prints_is_told(facts) -> None:
    assert "fact-not-printed" in codes(facts, "甲: {type: text, optional: true, ask: 甲}", "（一）甲。文字。", "甲: 乙")


def test_a_default_is_used_and_told(facts) -> None:
    assert facts("甲: {type: text, ask: 甲, default: 乙}", "（一）甲。{{甲}}。", "") == ["（一）甲。乙。"]
    assert "fact-default" in facts.project.codes("")


def test_only_allowed_values_are_taken(facts) -> None:
    declared = "甲: {type: text, ask: 甲, one-of: [春季, 秋季]}"
    assert "value-not-allowed" in codes(facts, declared, "（一）甲。{{甲}}。", "甲: 冬季")


def test_an_optional_fact_needs_a_condition(facts) -> None:
    declared = "甲: {type: text, optional: true, ask: 甲}"
    assert "fact-optional-used" in codes(facts, declared, "（一）甲。{{甲}}。", "")
    assert facts(declared, "（一）甲。有{{甲}}。 {#x when=甲}\n（二）乙。文字。", "") == ["（一）乙。文字。"]


@pytest.mark.parametrize("bad", ["\\x07", "\\u200b", "\\u202e", "\\ufeff"])
def test_characters_no_document_can_hold_are_refused_with_their_code_point(facts, bad: str) -> None:
    with pytest.raises(InputRefused) as refused:
        facts("甲: {type: text, ask: 甲}", "（一）甲。{{甲}}。", f'甲: "教{bad}育"')
    found = refused.value.problems[0]
    assert found.code == "forbidden-character-in-fact"
    assert found.values["code"] == f"U+{int(bad[2:], 16):04X}"


@pytest.mark.parametrize(
    ("declared", "given", "printed"),
    [
        ("届: {type: integer, derive: {ordinal: 扶贫日}}", "", "13"),
        ("日: {type: date, ask: 日}, 届: {type: text, derive: {weekday: 日}}", "日: 2026-10-17", "星期六"),
        ("日: {type: date, ask: 日}, 届: {type: integer, derive: {year: 日}}", "日: 2026-10-17", "2026"),
        ("表: {type: list, ask: 表}, 届: {type: integer, derive: {count: 表}}", "表: [甲, 乙]", "2"),
        (
            "日: {type: date, ask: 日}, 届: {type: date, derive: {offset: 日, days: -5}}",
            "日: 2026-10-17",
            "2026年10月12日",
        ),
        (
            "日: {type: date, ask: 日}, 届: {type: date, derive: {offset: 日, workdays: 5}}",
            "日: 2025-09-29",
            "2025年10月13日",
        ),
    ],
)
def test_derived_facts_are_computed(facts, declared: str, given: str, printed: str) -> None:
    facts.project.add("standard", {"events.yaml": "扶贫日: {first: 2014-10-17}\n"})
    assert facts(declared, "（一）甲。{{届}}。", given) == [f"（一）甲。{printed}。"]


def test_sums_keep_their_unit(facts) -> None:
    declared = "费: {type: table, ask: 费, columns: {项: {ask: 项}, 钱: {type: money, ask: 钱}}}, "
    declared += "总: {type: money, derive: {sum: 费.钱}}"
    given = "费: [{项: 甲, 钱: 1.2万元}, {项: 乙, 钱: 8000元}]"
    assert facts(declared, "（一）甲。共{{总}}。", given) == ["（一）甲。共2万元。"]


def test_a_derived_fact_cannot_be_given(facts) -> None:
    facts.project.add("standard", {"events.yaml": "扶贫日: {first: 2014-10-17}\n"})
    declared = "届: {type: integer, derive: {ordinal: 扶贫日}}"
    assert "fact-derived" in codes(facts, declared, "（一）甲。{{届}}。", "届: 3")


def test_there_is_no_ordinal_before_the_first_year(facts) -> None:
    facts.project.add("standard", {"events.yaml": "扶贫日: {first: 2030-10-17}\n"})
    assert "year-before-event" in codes(
        facts, "届: {type: integer, derive: {ordinal: 扶贫日}}", "（一）甲。{{届}}。", ""
    )


def test_beyond_the_holiday_calendar_nothing_is_guessed(facts) -> None:
    declared = "日: {type: date, ask: 日}, 届: {type: date, derive: {offset: 日, workdays: 5}}"
    assert "calendar-range" in codes(facts, declared, "（一）甲。{{届}}。", "日: 2190-10-17")


def test_facts_derived_in_a_circle_are_refused(facts) -> None:
    declared = "甲: {type: date, derive: {offset: 乙, days: 1}}, 乙: {type: date, derive: {offset: 甲, days: 1}}"
    assert "derive-cycle" in codes(facts, declared, "（一）甲。{{甲}}。", "")


def test_declarations_that_differ_are_refused_with_both_places(facts, section) -> None:
    facts.project.outline += "facts: {甲: {type: date, ask: 甲}}\n"
    assert codes(facts, "甲: {type: text, ask: 甲}", "（一）甲。{{甲}}。", "甲: 乙")[0] == "fact-conflict"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{乙}}", "fact-undeclared"),
        ("{{甲|月日}}", "format-unknown"),
        ("{{机关|简称}}", "format-unknown"),
    ],
)
def test_names_the_text_cannot_have_are_refused_in_the_section(facts, text: str, code: str) -> None:
    with pytest.raises(InputRefused) as refused:
        facts("甲: {type: text, ask: 甲}", f"（一）甲。{{{{甲}}}}{text}。", "甲: 乙")
    found = next(p for p in refused.value.problems if p.code == code)
    assert (found.place.file, found.place.line) == ("standard/sections/activities.md", 6)


def test_the_built_in_facts_are_always_there(facts) -> None:
    printed = {
        "机关": "丙县农业农村局",
        "机关.简称": "县农业农村局",
        "地区": "丙县",
        "我地": "我县",
        "全地": "全县",
        "本级": "县",
        "党委政府": "县委、县政府",
        "年度": "2026",
        "成文日期": "2026年9月20日",
        "方案标题": "丙县2026年活动方案",
        "单位.宣传": "县委宣传部",
    }
    text = "；".join("{{" + name + "}}" for name in printed)
    assert facts("", f"（一）甲。{text}。", "") == [f"（一）甲。{'；'.join(printed.values())}。"]


def test_what_cannot_be_derived_counts_as_absent_where_nothing_prints_it(facts) -> None:
    facts.project.add("standard", {"events.yaml": "丰收节: {first: 2030-09-23}\n"})
    text = "（一）甲。第{{届}}个。 {#a when=届}\n（二）乙。文。"
    assert facts("届: {type: integer, derive: {ordinal: 丰收节}}", text, "") == ["（一）乙。文。"]


def test_a_missing_fact_is_told_where_its_name_stands_empty(facts) -> None:
    facts.project.add("standard", {})
    with pytest.raises(InputRefused) as refused:
        facts("甲: {ask: 甲}, 乙: {ask: 乙}", "（一）甲。{{甲}}{{乙}}。", "甲: , 乙: 好")
    (missing,) = [found for found in refused.value.problems if found.code == "fact-missing"]
    assert (missing.place.line, missing.place.column) == (5, 9)


def test_a_fact_is_optional_only_where_all_who_declare_it_say_so(facts) -> None:
    facts.project.outline += "facts: {甲: {ask: 甲, optional: true}}\n"
    assert "fact-missing" in codes(facts, "甲: {ask: 甲}", "（一）甲。{{甲}}。", "")


def test_what_the_outline_asks_is_missed_though_no_text_prints_it(facts) -> None:
    facts.project.outline += "facts: {甲: {ask: 甲}}\n"
    assert "fact-missing" in codes(facts, "", "（一）甲。文。", "")


def test_what_the_outline_asks_is_not_told_as_useless_where_no_text_prints_it(facts) -> None:
    facts.project.outline += "facts: {甲: {ask: 甲}}\n"
    assert codes(facts, "", "（一）甲。文。", "甲: 乙") == []


NUMBERS = "表: {type: table, ask: 表, columns: {项: {ask: 项, optional: true}, 数: {type: integer, ask: 数}}}"


def test_numbers_are_summed_and_optional_cells_may_be_empty(facts) -> None:
    declared = f"{NUMBERS}, 总: {{type: integer, derive: {{sum: 表.数}}}}"
    assert facts(declared, "（一）甲。共{{总}}。", "表: [{数: 3}, {项: 甲, 数: 4}]") == ["（一）甲。共7。"]


def test_text_is_not_summed(facts) -> None:
    declared = f"{NUMBERS}, 总: {{type: integer, derive: {{sum: 表.项}}}}"
    assert "derive-wrong-source" in codes(facts, declared, "（一）甲。共{{总}}。", "表: [{项: 甲, 数: 4}]")


def test_a_needed_cell_may_not_be_empty(facts) -> None:
    assert "cell-missing" in codes(facts, NUMBERS, "（一）甲。文。 {#a each=表}", "表: [{项: 甲}]")


def test_rows_may_be_given_as_lists_in_the_order_of_the_columns(facts) -> None:
    assert facts(NUMBERS, "（一）{{表.项}}。{{表.数}}。 {#a each=表}", "表: [[甲, 3]]") == ["（一）甲。3。"]


@pytest.mark.parametrize(("typed", "suggestion"), [("活动经费", ""), ("活动日其", "活动日期"), ("主体", "主题")])
def test_an_unused_fact_is_told_with_a_name_that_is_really_near(facts, typed: str, suggestion: str) -> None:
    declared = "活动日期: {type: date, ask: 日期}, 主题: {ask: 主题}"
    facts.project.add("own", {})
    with pytest.raises(InputRefused) as refused:
        facts(declared, "（一）甲。{{活动日期}}，{{主题}}。", f"{typed}: 甲")
    (found,) = [one for one in refused.value.problems if one.code == "fact-unused"]
    assert found.values["suggestion"] == suggestion


GRANTS = (
    "甲: {type: table, ask: 甲, columns: {村: {type: text, ask: 村}, 金额: {type: money, ask: 多少, optional: true}, "
    "户: {type: integer, ask: 户}, 月: {type: month, ask: 月}, 人: {type: list, ask: 人}}}"
)
ROWS_OF_GRANTS = (
    "甲: [{村: 东村, 金额: 2万元, 户: 3, 月: 2026-06, 人: [张, 王]}, {村: 西村, 户: 9, 月: 7月, 人: [王]}, "
    "{村: 东村, 金额: 5000元, 户: 1, 月: 6月, 人: 李}]"
)


@pytest.mark.parametrize(
    ("mark", "printed"),
    [
        ("甲.金额|合计", "2.5万元"),
        ("甲.金额|合计|元", "25000元"),
        ("甲.户|合计", "13"),
        ("甲.户|合计|汉字", "十三"),
        ("甲|个数", "3"),
        ("甲|个数|汉字", "三"),
        ("甲.村|个数|汉字", "两"),
        ("甲.村|列举", "东村、西村"),
        ("甲.村|列举|和", "东村和西村"),
        ("甲.村|列举|引号", "“东村”“西村”"),
        ("甲.村|个数", "2"),
        ("甲.月|列举", "2026年6月、2026年7月"),
        ("甲.人|列举", "张、王、李"),
        ("甲.人|个数|汉字", "三"),
    ],
)
def test_a_column_is_summed_up_inside_a_sentence(facts, mark: str, printed: str) -> None:
    assert facts(GRANTS, f"（一）甲。共{{{{{mark}}}}}。", ROWS_OF_GRANTS) == [f"（一）甲。共{printed}。"]


def test_a_column_of_empty_cells_adds_up_to_nothing(facts) -> None:
    given = "甲: [{村: 东村, 户: 3, 月: 6月, 人: 王}]"
    assert facts(GRANTS, "（一）甲。共{{甲.金额|合计}}。", given) == ["（一）甲。共0元。"]


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ("甲.村|合计", "format-unknown"),
        ("甲|合计", "format-unknown"),
        ("甲.村", "column-outside-each"),
        ("甲", "column-outside-each"),
        ("甲.乡|列举", "column-unknown"),
        ("甲.户|合计|万元", "format-unknown"),
    ],
)
def test_what_a_column_cannot_be_summed_up_as_is_refused(facts, mark: str, code: str) -> None:
    assert code in codes(facts, GRANTS, f"（一）甲。共{{{{{mark}}}}}。", ROWS_OF_GRANTS)


def test_an_empty_table_is_missing_where_it_is_summed_up(facts) -> None:
    assert codes(facts, GRANTS, "（一）甲。共{{甲.金额|合计}}。", "甲: []") == ["fact-missing"]
    assert facts(GRANTS, "（一）甲。共{{甲|个数}}。", "甲: []", draft=True) == ["（一）甲。共【待填：甲】。"]


def test_a_list_says_how_long_it_is_in_a_row_too(facts) -> None:
    text = "（一）{{甲.村}}。来{{甲.人|个数}}人。 {#a each=甲}"
    assert facts(GRANTS, text, ROWS_OF_GRANTS)[0] == "（一）东村。来2人。"


@pytest.mark.parametrize(
    ("declared", "given"),
    [
        ("总: {type: integer, derive: {sum: 甲.金额}}", "甲: [{金额: 2万元}]"),
        ("总: {type: money, derive: {sum: 甲.村}}", "甲: [{金额: 2万元, 村: 东}]"),
    ],
)
def test_a_sum_is_of_the_type_of_its_column(facts, declared: str, given: str) -> None:
    columns = "金额: {type: money, ask: 多少}, 村: {type: text, ask: 村, optional: true}"
    table = f"甲: {{type: table, ask: 甲, columns: {{{columns}}}}}"
    assert "derive-wrong-source" in codes(facts, f"{table}, {declared}", "（一）甲。{{总}}。", given)


def test_a_sum_skips_cells_that_are_empty(facts) -> None:
    declared = f"{GRANTS}, 总: {{type: money, derive: {{sum: 甲.金额}}}}"
    assert facts(declared, "（一）甲。{{总}}。", ROWS_OF_GRANTS) == ["（一）甲。2.5万元。"]
