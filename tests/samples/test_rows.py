"""Each of the fifteen rows of the list of plan types, and the two of today: what its last column names is there."""

import re
from itertools import pairwise, takewhile

import pytest
from samples.reading import UNITS, Reading, column, line, number

from fangan.chinese.numerals import to_hanzi
from fangan.chinese.workdays import add_workdays
from fangan.model.document import Paragraph

SECTIONS = {
    "city-poverty-day": "basis guiding-ideology principles activities organisation",
    "city-poverty-day-2017": "basis guiding-ideology principles activities organisation",
    "school-six-ones": "basis guiding-ideology activities organisation",
    "province-campaign": "basis goals activities publicity organisation",
    "student-aid": "basis guiding-ideology scope aid-quota phases requirements",
    "district-first-day": "basis significance principles activities organisation",
    "town-series": "basis activities",
    "prefecture-media": "basis activities responsibilities requirements",
    "township-results-show": "basis activities",
    "town-five-ones": "basis goals activities requirements",
    "federation-ten-ones": "basis activities requirements",
    "county-education-aid": "basis goals activities organisation",
    "town-summary": "intro results next-steps",
    "city-education-phases": "basis goals activities phases organisation funding assessment reporting",
    "township-donation": "basis significance goals scope activities organisation",
    "county-nine-activities": "basis goals activities requirements",
    "county-2025": "basis guiding-ideology goals measures phases funding organisation assessment reporting",
    "county-2026": "basis guiding-ideology goals measures phases funding organisation assessment reporting",
}
ITEMS = {
    "city-poverty-day": {"principles": 4, "activities": 5, "organisation": 4},
    "city-poverty-day-2017": {"principles": 4, "activities": 5, "organisation": 4},
    "school-six-ones": {"activities": 2, "activities#six-ones": 6},
    "province-campaign": {"activities": 5, "publicity": 3, "organisation": 5},
    "student-aid": {"phases": 5},
    "district-first-day": {"activities": 3, "activities#donation": 3, "organisation": 4},
    "town-series": {"activities": 4, "activities#donation": 5},
    "prefecture-media": {"activities": 2, "responsibilities": 8, "requirements": 3},
    "township-results-show": {"activities": 5, "activities#results-show": 4, "activities#visits": 2},
    "town-five-ones": {"activities": 5, "requirements": 3},
    "federation-ten-ones": {"activities": 10, "requirements": 3},
    "county-education-aid": {"activities": 5, "activities#grants": 5, "organisation": 4},
    "town-summary": {"results": 4},
    "city-education-phases": {"activities": 3, "phases": 4},
    "township-donation": {"activities": 4, "organisation": 3},
    "county-nine-activities": {"activities": 9, "requirements": 5},
}
ORDINALS = ("city-poverty-day", "city-poverty-day-2017", "district-first-day", "town-summary", "county-nine-activities")
PHASES = {
    "student-aid": ("宣传时间", "捐助时间", "评定时间", "发放时间", "总结时间"),
    "city-education-phases": ("动员时间", "实施时间", "督导时间", "总结时间"),
    "county-2025": ("动员时间", "实施时间", "总结时间"),
    "county-2026": ("动员时间", "实施时间", "总结时间"),
}
TASKS = ("province-campaign", "city-education-phases", "county-nine-activities", "county-2025", "county-2026")


@pytest.mark.parametrize("name", SECTIONS)
def test_the_sections_of_the_row_stand_in_its_order(name: str) -> None:
    assert Reading(name).sections() == SECTIONS[name].split()


@pytest.mark.parametrize(("name", "id_"), [(name, id_) for name, counts in ITEMS.items() for id_ in counts])
def test_a_section_has_as_many_items_as_the_row_says(name: str, id_: str) -> None:
    assert len(Reading(name).items(id_)) == ITEMS[name][id_]


@pytest.mark.parametrize("name", ORDINALS)
def test_both_ordinals_agree_with_the_year(name: str) -> None:
    plan = Reading(name)
    poverty_day, world_day = to_hanzi(plan.plan.year - 2013), to_hanzi(plan.plan.year - 1992)
    assert re.search(rf"第{poverty_day}个(?:全国扶贫日|“扶贫日”)，也是第{world_day}个国际消除贫困日", plan.words())


@pytest.mark.parametrize("name", PHASES)
def test_phases_follow_one_another_within_the_plans_time(name: str) -> None:
    plan = Reading(name)
    days = [day for phase in PHASES[name] for day in plan.dates(phase)]
    assert days == sorted(set(days))
    assert plan.plan.date <= days[0]
    if "活动时间" in plan.plan.facts:
        assert (days[0], days[-1]) == plan.dates("活动时间")
    printed = [one.heading + one.text for one in plan.items("phases")]
    for phase, words in zip(PHASES[name], printed, strict=True):
        start = plan.dates(phase)[0]
        assert f"（{start.month}月{start.day}日—" in words


@pytest.mark.parametrize("name", TASKS)
def test_the_table_of_tasks_has_a_row_for_every_item_that_does_not_only_hand_down_its_lead(name: str) -> None:
    plan = Reading(name)
    titles = column(plan.table("task-table"), "工作任务")
    left_out = [task for task in plan.document.tasks if task.title not in titles]
    assert titles == [task.title for task in plan.document.tasks if task not in left_out]
    assert [task.title for task in left_out if task.with_ or task.by or task.at] == []


@pytest.mark.parametrize("name", ["province-campaign", "town-series", "town-five-ones", "county-nine-activities"])
def test_units_stand_at_the_end_of_every_activity(name: str) -> None:
    plan = Reading(name)
    ends = [line(_last_of_its_text(plan, one.id)) for one in plan.items("activities")]
    assert [end for end in ends if not end.endswith("服务。") and not UNITS.search(end)] == []


def _last_of_its_text(plan: Reading, id_: str) -> Paragraph:
    """Return the last paragraph of an item before what is numbered under it."""
    first, *under = (one for one in plan.blocks(id_) if isinstance(one, Paragraph))
    return [first, *takewhile(lambda one: not one.level, under)][-1]


def test_the_year_pair_shares_its_wording_and_goes_by_the_law_of_the_day_of_the_event() -> None:
    first, second = Reading("city-poverty-day"), Reading("city-poverty-day-2017")
    same = {one.origin.file for one in first.text.blocks} & {one.origin.file for one in second.text.blocks}
    assert len(same) >= 5
    assert all("《中华人民共和国慈善法》" in one.words("activities#donation") for one in (first, second))
    assert first.words("principles") == second.words("principles")


def test_the_city_cites_a_superior_notice_with_its_number() -> None:
    assert "（豫扶贫办〔2016〕62号）" in Reading("city-poverty-day").words("basis")


def test_the_school_names_its_leading_group_by_roles() -> None:
    words = Reading("school-six-ones").words("organisation")
    assert [role for role in ("组长：", "副组长：", "成员：") if f"\n{role}" not in words] == []


def test_six_ones_are_announced_and_each_is_one() -> None:
    plan = Reading("school-six-ones")
    assert "六个一次" in plan.words("activities#six-ones")
    assert [one.heading for one in plan.items("activities#six-ones") if "一次" not in one.heading] == []


def test_the_province_commends_and_wants_reports_by_a_day() -> None:
    words = Reading("province-campaign").words("organisation#commendation")
    assert "通报表扬80个" in words
    assert "于11月8日前" in words


def test_quotas_and_amounts_of_the_paired_schools_add_up_to_the_prose() -> None:
    plan = Reading("student-aid")
    table = plan.table("paired-schools")
    quotas, amounts = column(table, "名额（名）"), column(table, "金额")
    assert sum(map(number, quotas[:-1])) == number(quotas[-1]) == 70
    assert sum(map(number, amounts[:-1])) == number(amounts[-1]) == 62_000
    assert "暂定资助70名学生，所需资金62000元" in plan.words("aid-quota")
    rates = {"小学": number(str(plan.fact("小学标准"))), "初中": number(str(plan.fact("初中标准")))}
    stages = column(table, "学段")[:-1]
    assert [number(quota) * rates[stage] for quota, stage in zip(quotas, stages, strict=False)] == [
        number(amount) for amount in amounts[:-1]
    ]


def test_the_district_states_responsibility_in_sentences_and_who_mobilises_whom_in_a_table() -> None:
    plan = Reading("district-first-day")
    assert plan.words().count("此项工作由") == len(plan.items("activities"))
    assert column(plan.table("activities"), "动员对象")
    assert all(f"{number}是" in plan.words("principles") for number in "一二三四")


def test_the_prefecture_counts_from_a_movable_holiday() -> None:
    plan = Reading("prefecture-media")
    assert "10月14日（星期四，农历九月初九重阳节）" in plan.words()
    assert "于10月12日前报" in plan.words("activities#leads")
    assert "10月14日—17日" in plan.words()
    assert "电子版" in plan.words("requirements#reporting")


def test_the_show_states_time_and_place_or_limit_of_each_part_and_counts_per_village() -> None:
    plan = Reading("township-results-show")
    parts = plan.items("activities#results-show")
    assert [line(one) for one in parts if "时间地点：" not in line(one) and "完成时限：" not in line(one)] == []
    assert "9个村每村制作展板1块" in plan.words()


def test_slogans_are_the_same_wherever_they_stand() -> None:
    plan, summary = Reading("town-five-ones"), Reading("town-summary")
    slogans = "".join(map(str, plan.fact("宣传标语")))
    assert slogans in plan.words("goals")
    assert slogans in plan.words("activities#publicity")
    assert slogans in summary.words("results")


def test_villages_report_once_and_after_what_they_report() -> None:
    plan = Reading("town-five-ones")
    words = plan.words("requirements#reporting")
    (day,) = plan.dates("总结报送日期")
    assert f"{day.month}月{day.day}日前" in words
    assert words.count("日前") == 1
    assert plan.dates("活动时间")[1] < day


def test_ten_ones_are_announced_and_each_is_one() -> None:
    plan = Reading("federation-ten-ones")
    assert "“十个一”活动" in plan.words("basis")
    assert [one.heading for one in plan.items("activities") if not re.search("一[次批场]", one.heading)] == []


def test_the_account_for_donations_is_printed_only_where_it_is_given() -> None:
    plan = Reading("federation-ten-ones")
    account = str(plan.fact("捐赠专户"))
    assert account in plan.words("activities#money")
    without = plan.without("捐赠专户")
    assert "专户" not in without.words()
    assert [one.number for one in without.items("activities#donation")] == ["1.", "2."]


def test_money_by_school_stage_is_the_same_in_prose_and_annex() -> None:
    plan = Reading("county-education-aid")
    table = plan.table("aid-standard")
    for stage, rate, people, amount in zip(
        *(column(table, title)[:-1] for title in ("学段", "每人每年标准", "人数（人）", "资金安排")), strict=True
    ):
        said = next(one for one in plan.items("activities#grants") if one.heading == f"{stage}。")
        assert f"每人每年{rate}，预计资助{people}人，安排资金{amount}。" in said.text
        assert number(rate) * number(people) == number(amount)
    people, amounts = column(table, "人数（人）"), column(table, "资金安排")
    assert sum(map(number, people[:-1])) == number(people[-1])
    assert sum(map(number, amounts[:-1])) == number(amounts[-1])
    assert f"{people[-1]}人，所需资金{amounts[-1]}，" in plan.words("activities#grants")


def test_the_summary_takes_up_the_plan_a_month_later() -> None:
    plan, summary = Reading("town-five-ones"), Reading("town-summary")
    shared = ("主题", "活动时间", "宣传标语", "集中宣传日期", "宣传地点", "培训工种", "集市地点", "捐赠接收单位")
    assert [name for name in shared if plan.fact(name) != summary.fact(name)] == []
    assert plan.plan.agency == summary.plan.agency
    assert summary.plan.date > plan.dates("总结报送日期")[0]
    assert "总结" in "".join(summary.text.title)


def test_four_annexes_of_the_city_are_cited_and_there() -> None:
    plan = Reading("city-education-phases")
    assert [annex.key for annex in plan.document.annexes] == [
        "task-table",
        "county-tasks",
        "survey-form",
        "summary-form",
    ]
    assert [annex.label for annex in plan.document.annexes if annex.label not in plan.words()] == []
    assert [len(plan.items(one.id)) for one in plan.items("activities")] == [4, 3, 3]


def test_the_citys_tasks_and_funds_add_up_to_the_prose() -> None:
    plan = Reading("city-education-phases")
    table = plan.table("county-tasks")
    for title, said in (("培训乡村教师（人次）", "培训乡村教师{}人次"), ("结对关爱学生（人）", "{}名困难学生")):
        cells = column(table, title)
        assert sum(map(number, cells[:-1])) == number(cells[-1])
        assert said.format(cells[-1]) in plan.words()
    money = column(plan.table("funding"), "金额")
    assert sum(map(number, money[:-1])) == number(money[-1])
    assert f"所需经费共{money[-1]}" in plan.words("funding")


def test_superior_documents_stand_in_the_order_of_rank() -> None:
    words = Reading("township-donation").words("basis")
    places = [words.index(issuer) for issuer in ("中共中央", "云南省", "昭通市", "彝良县")]
    assert places == sorted(places)


def test_thresholds_leave_no_gap_and_thirty_workdays_are_counted() -> None:
    plan = Reading("township-donation")
    small, large = (str(plan.fact(name)) for name in ("小额限额", "大额限额"))
    approval = plan.words("activities#approval")
    assert f"单笔{small}及以下的" in approval
    assert f"超过{small}、不超过{large}的" in approval
    assert f"超过{large}的" in approval
    day = add_workdays(plan.dates("捐赠截止日期")[0], 30)
    assert f"30个工作日内，即{day.year}年{day.month}月{day.day}日前" in plan.words("activities#disclosure")


def test_each_of_the_nine_has_two_to_seven_units_and_the_contact_is_named() -> None:
    plan = Reading("county-nine-activities")
    counts = [len(task.lead) + len(task.with_) for task in plan.document.tasks]
    assert len(counts) == 9
    assert [count for count in counts if not 2 <= count <= 7] == []
    assert f"联系单位：{plan.fact('联系单位')}" in plan.words("requirements#reporting")


def test_the_plan_of_2026_rolls_that_of_2025_forward() -> None:
    old, new = Reading("county-2025"), Reading("county-2026")
    assert old.sections() == new.sections()
    assert "过渡期的最后一年" in old.words("basis")
    assert "转入常态化的第一年" in new.words("basis")
    assert "二十届历次全会" not in old.words()
    assert "二十届历次全会精神" in new.words("guiding-ideology")
    same = set(old.words().split("\n")) & set(new.words().split("\n"))
    assert len(same) >= 20


def test_the_notice_issues_the_plan_with_its_annexes() -> None:
    plan = Reading("county-2026")
    assert "".join(plan.document.text.title).endswith("的通知")
    assert plan.document.issued is plan.document.plan
    assert plan.annex("task-table").label == "附件1"
    assert "附件1" in plan.words("organisation#duties")


@pytest.mark.parametrize("name", SECTIONS)
def test_deadlines_and_periods_lie_in_the_plans_year_and_not_before_the_plan(name: str) -> None:
    plan = Reading(name)
    days = [(fact, day) for fact in plan.plan.facts for day in _days(plan, fact)]
    begun = {"town-summary", "county-education-aid"}
    assert [one for one in days if one[1].year != plan.plan.year] == []
    if name not in begun:
        assert [one for one in days if one[1] < plan.plan.date] == []


def _days(plan: Reading, name: str) -> tuple[object, ...]:
    raw = plan.fact(name)
    if isinstance(raw, str) and re.fullmatch(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", raw):
        return plan.dates(name)
    return ()


@pytest.mark.parametrize("name", SECTIONS)
def test_a_period_ends_after_it_begins(name: str) -> None:
    plan = Reading(name)
    periods = [plan.dates(fact) for fact in plan.plan.facts if len(_days(plan, fact)) == 2]
    assert [one for one in periods if any(first > second for first, second in pairwise(one))] == []
