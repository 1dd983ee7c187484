"""Plan files: what the clerk wants (docs/design.md §6)."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.plan import Form, Given, Issue, ItemChoice, Margin, Plan, Printed, SectionChoice
from fangan.model.problem import FanganError, InputRefused, OutputFailed, Place, Problem
from fangan.sources.plan_file import find_plan, load_plan, read_plan

Located = Callable[[Callable[[], object]], list[str]]

EXAMPLE = """outline: activity-day
agency: 河南省/南阳市/桐柏县/农业农村局
year: 2026
title: 桐柏县2026年“扶贫日”活动方案
facts: {主题: 全民参与, 活动日期: 2026-10-17, 时间: 12:30, 对象: [学生, 家长], 空: , 结对: [{学校: 一小}]}
sections:
  principles: {use: standard}
  activities: {drop: [donation], add: [book-drive], order: [b, c], choose: {launch: a}, items: {x: {use: standard}}}
  funding: {drop: true}
  safety: {after: activities}
annexes: {donation-form: {drop: 是}}
tasks: [bracket]
issue:
  form: notice
  number: 桐农〔2026〕12号
  to: [各乡镇人民政府, 县直有关单位]
  copy: [市农业农村局]
  signed: 桐柏县农业农村局
  date: 2026-09-20
  sealed: true
  copies: "000001"
  secrecy: 机密★1年
  urgency: 特急
  note: 联系人及电话
  printed: {by: 桐柏县农业农村局办公室, date: 2026-09-21}
  mark: 桐柏县农业农村局文件
margin: box
"""
SHORT = "outline: activity-day\nagency: 河南省/桐柏县\nyear: 2026\n"


def read(text: str) -> Plan:
    return read_plan(text, "plan.yaml")


def test_the_example_of_the_design_is_read() -> None:
    plan = read(EXAMPLE)
    assert (plan.outline, plan.agency, plan.year) == ("activity-day", "河南省/南阳市/桐柏县/农业农村局", 2026)
    assert (plan.title, plan.tasks, plan.margin) == (("桐柏县2026年“扶贫日”活动方案",), ("bracket",), Margin.BOX)
    assert plan.date == dt.date(2026, 9, 20)


def test_facts_stay_as_typed_with_their_places() -> None:
    facts = read(EXAMPLE).facts
    assert facts["主题"] == Given("全民参与", Place("plan.yaml", 5, 9))
    assert facts["时间"].raw == "12:30"
    assert facts["对象"].raw == ("学生", "家长")
    assert facts["结对"].raw == ({"学校": "一小"},)


def test_an_empty_fact_is_not_given_but_quoted_nothing_is() -> None:
    assert "空" not in read(EXAMPLE).facts
    assert read(SHORT + "facts: {空: ''}").facts["空"].raw == ""


def test_choices_for_sections_and_annexes() -> None:
    plan = read(EXAMPLE)
    assert plan.sections["principles"].use == "standard"
    activities = plan.sections["activities"]
    assert (activities.drop, activities.add, activities.order) == (
        ("donation",),
        ("book-drive",),
        ("b", "c"),
    )
    assert activities.choose == {"launch": ("a",)}
    assert {id_: item.use for id_, item in activities.items.items()} == {"x": "standard"}
    assert plan.sections["funding"].drop_section
    assert plan.sections["safety"].after == "activities"
    assert plan.annexes["donation-form"].drop_section


def test_not_dropping_is_no_item_called_false() -> None:
    choice = read(SHORT + "sections: {funding: {drop: false}}").sections["funding"]
    assert (choice.drop_section, choice.drop) == (False, ())


def test_an_item_choice_knows_its_place() -> None:
    found = read(SHORT + "sections: {a: {items: {b: {use: c}}}}").sections["a"].items["b"]
    assert found == ItemChoice(use="c", place=Place("plan.yaml", 4, 27))


def test_how_the_plan_is_issued() -> None:
    issue = read(EXAMPLE).issue
    assert (issue.form, issue.number, issue.to) == (Form.NOTICE, "桐农〔2026〕12号", ("各乡镇人民政府", "县直有关单位"))
    assert (issue.signed, issue.date, issue.sealed) == (("桐柏县农业农村局",), dt.date(2026, 9, 20), True)
    assert (issue.copies, issue.secrecy) == ("000001", "机密★1年")
    assert issue.printed == Printed(by="桐柏县农业农村局办公室", date=dt.date(2026, 9, 21))


@pytest.mark.parametrize(("text", "sealed"), [("true", True), ("是", True), ("false", False), ("否", False)])
def test_yes_and_no_in_either_language(text: str, sealed: bool) -> None:
    assert read(SHORT + f"issue: {{sealed: {text}}}").issue.sealed is sealed


def test_style_separators_are_asked_for() -> None:
    asked = [read(SHORT + line).style_separators for line in ("", "style-separators: true", "style-separators: 否")]
    assert asked == [False, True, False]


def test_a_short_plan_has_the_defaults() -> None:
    plan = read(SHORT)
    assert (plan.title, plan.tasks, plan.issue, plan.margin) == ((), None, Issue(), Margin.GBT33476)
    assert plan.sections == {}


@pytest.mark.parametrize("line", ["title:", "tasks:", "facts:", "sections:", "issue: {sealed: }"])
def test_a_key_with_nothing_behind_it_says_nothing(line: str) -> None:
    plan = read(SHORT + line)
    assert (plan.title, plan.tasks, plan.facts, plan.sections, plan.issue.sealed) == ((), None, {}, {}, None)


def test_a_plan_without_a_date_counts_as_of_the_last_day_of_its_year() -> None:
    assert read(SHORT).date == dt.date(2026, 12, 31)


def test_an_empty_choice_is_no_choice() -> None:
    assert read(SHORT + "sections: {a: {}}").sections["a"] == SectionChoice(place=Place("plan.yaml", 4, 15))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:0 key-missing"] * 3),
        (SHORT.replace("2026", "今年"), ["3:7 not-an-integer"]),
        (SHORT.replace("2026", "226"), ["3:7 bad-year"]),
        (SHORT.replace("2026", "0"), ["3:7 bad-year"]),
        (SHORT.replace("2026", "-2026"), ["3:7 bad-year"]),
        (SHORT.replace("2026", ""), ["3:1 key-missing"]),
        (SHORT + "outline: other\n", ["4:1 yaml-duplicate-key"]),
        (SHORT + "fact: {}\n", ["4:1 unknown-key"]),
        (SHORT + "facts: [a]\n", ["4:8 not-a-mapping"]),
        (SHORT + "facts: {主题: 甲, 主题: 乙}\n", ["4:16 yaml-duplicate-key"]),
        (SHORT + "sections: [a]\n", ["4:11 not-a-mapping"]),
        (SHORT + "sections: {a: drop}\n", ["4:15 not-a-mapping"]),
        (SHORT + "sections: {a: {dorp: true}}\n", ["4:16 unknown-key"]),
        (SHORT + "sections: {a: {choose: b}}\n", ["4:24 not-a-mapping"]),
        (SHORT + "sections: {a: {items: {b: c}}}\n", ["4:27 not-a-mapping"]),
        (SHORT + "tasks: table\n", ["4:8 not-allowed"]),
        (SHORT + "margin: wide\n", ["4:9 not-allowed"]),
        (SHORT + "issue: {date: 9月下旬}\n", ["4:15 not-a-date"]),
        (SHORT + "issue: {date: 2026-02-30}\n", ["4:15 not-a-date"]),
        (SHORT + "issue: {form: memo}\n", ["4:15 not-allowed"]),
        (SHORT + "issue: {sealed: 不}\n", ["4:17 not-a-flag"]),
        (SHORT + "issue: {to: {a: b}}\n", ["4:13 not-a-list-of-texts"]),
        (SHORT + "issue: {printed: {by: 甲}}\n", ["4:18 key-missing"]),
        (SHORT + "issue: {note: [a]}\n", ["4:15 not-one-text"]),
        (SHORT + "title: *t\n", ["4:8 yaml-alias-or-tag"]),
    ],
)
def test_every_fault_is_told_once_where_it_stands(text: str, expected: list[str], located: Located) -> None:
    assert located(lambda: read(text)) == expected


def test_all_faults_come_in_one_pass_in_the_order_of_the_file(located: Located) -> None:
    text = (
        "outlin: a\nyear: 今年\nsections:\n  a: {drp: [x]}\nissue: {date: 明天, fom: notice}\nmargin: no\nagency: 甲\n"
    )
    assert located(lambda: read(text)) == [
        "1:1 unknown-key", "1:1 key-missing", "2:7 not-an-integer", "4:7 unknown-key",
        "5:15 not-a-date", "5:19 unknown-key", "6:9 not-allowed",
    ]  # fmt: skip


@pytest.mark.parametrize("year", ["2026年", "２０２６", "二〇二六", "二零二六年"])
def test_a_year_is_read_as_people_type_it(year: str) -> None:
    assert read(SHORT.replace("2026", year)).year == 2026


@pytest.mark.parametrize("day", ["9月20日", "9月20号", "9.20", "二〇二六年九月二十日", "2026年9月20号"])
def test_a_date_of_issue_is_read_as_people_type_it(day: str) -> None:
    assert read(SHORT + f"issue: {{date: {day}}}\n").issue.date == dt.date(2026, 9, 20)


@pytest.mark.parametrize(
    ("name", "form"),
    [("通知", Form.NOTICE), ("文件", Form.NOTICE), ("函", Form.LETTER), ("方案", Form.PLAIN), ("notice", Form.NOTICE)],
)
def test_a_form_goes_by_its_chinese_name_too(name: str, form: Form) -> None:
    assert read(SHORT + f"issue: {{form: {name}}}\n").issue.form is form


def test_an_unknown_form_is_told_with_the_names_there_are() -> None:
    with pytest.raises(InputRefused) as refused:
        read(SHORT + "issue: {form: 通告}\n")
    allowed = "方案本身（plain）、通知（notice）、函（letter）、命令（order）、纪要（minutes）"
    assert refused.value.problems[0].values["allowed"] == allowed


def test_a_row_of_a_table_knows_where_its_cells_stand() -> None:
    plan = read(SHORT + "facts:\n  结对:\n    - {学校: 一小, 名额: 12名}\n    - [二小, 3]\n")
    assert {at: (place.line, place.column) for at, place in plan.facts["结对"].places.items()} == {
        (1, ""): (6, 7), (1, "学校"): (6, 12), (1, "名额"): (6, 20), (2, ""): (7, 7),
    }  # fmt: skip


def test_a_misspelt_key_is_told_with_the_nearest() -> None:
    with pytest.raises(InputRefused) as refused:
        read(SHORT + "sectons: {}\n")
    assert refused.value.problems[0].values["suggestion"] == "sections"


def test_a_plan_is_found_by_its_folder_or_its_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SHORT, encoding="utf-8")
    assert find_plan(tmp_path) == find_plan(file) == file
    assert load_plan(file).outline == "activity-day"


@pytest.mark.parametrize("name", ["nowhere", "a\0b", "长" * 3000])
def test_what_is_no_plan_is_not_found(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as failed:
        find_plan(tmp_path / name)
    assert [p.code for p in failed.value.problems] == ["plan-not-found"]


def test_a_folder_without_a_plan_file_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed) as failed:
        find_plan(tmp_path)
    assert [str(p.place) for p in failed.value.problems] == [str(tmp_path / "plan.yaml")]


def test_a_plan_file_with_a_hidden_end_of_its_name_is_told_to_be_renamed(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml.txt").write_text(SHORT, encoding="utf-8")
    with pytest.raises(OutputFailed) as failed:
        find_plan(tmp_path)
    (found,) = failed.value.problems
    assert (found.code, found.values["name"]) == ("file-misnamed", "plan.yaml")


def problems_of(read: Callable[[], object]) -> list[Problem]:
    try:
        read()
    except FanganError as error:
        return list(error.problems)
    return []


LINES = st.lists(
    st.sampled_from(
        [*EXAMPLE.splitlines(), "year: 0", "issue: [", "facts: {a: {b: [c]}}", "- a", "sections: {a: [b]}"]
    ),
    max_size=14,
)


@given(LINES.map("\n".join))
def test_any_lines_are_read_or_refused(text: str) -> None:
    found = problems_of(lambda: read(text))
    assert all(p.place and 1 <= p.place.line <= text.count("\n") + 2 for p in found)


def test_what_lies_where_no_plan_is_and_may_have_been_meant_is_named(tmp_path: Path) -> None:
    (tmp_path / "扶贫日").mkdir()
    (tmp_path / "扶贫日" / "plan.yml").touch()
    for path, near in [("扶贫日", "plan.yml"), ("扶贫曰/plan.yaml", "扶贫日"), ("扶贫曰", "扶贫日")]:
        with pytest.raises(OutputFailed) as failed:
            find_plan(tmp_path / path)
        assert failed.value.problems[0].values["suggestion"] == near


def test_a_section_that_is_only_named_is_a_choice_too() -> None:
    sections = read(SHORT + "sections:\n  extra:\n").sections
    assert sections == {"extra": SectionChoice(place=Place("plan.yaml", 5, 3))}


@pytest.mark.parametrize("nothing", ["", ' ""', " {}"])
def test_a_section_or_annex_that_is_only_named_is_in_the_plan(nothing: str) -> None:
    plan = read_plan(f"outline: day\nagency: 甲\nyear: 2026\nannexes:\n  roster:{nothing}\n", "plan.yaml")
    assert set(plan.annexes) == {"roster"}
