"""Terms outside their period, beyond what the cases of the rules show."""

import pytest
from checks.conftest import Office

from fangan.model.address import AROUND
from fangan.model.reading import Role
from fangan.model.rule import Grade


def test_a_name_that_stands_several_times_around_the_text_is_found_once(office: Office) -> None:
    issue = (
        "{form: notice, date: 2026-03-02, number: 甲农〔2026〕1号, to: [乡扶贫办], copy: [市扶贫办], signed: 县扶贫办}"
    )
    (told,) = office.check("由本局负责。", f"issue: {issue}\n", "terms")
    assert told.address is not None
    assert told.address.text == AROUND


def test_the_number_of_the_plan_itself_is_no_history(office: Office) -> None:
    issue = "{form: notice, date: 2026-03-02, number: 甲扶贫办〔2026〕1号, to: [各乡镇], signed: 甲县农业农村局}"
    (told,) = office.check("由本局负责。", f"issue: {issue}\n", "terms")
    assert told.grade is Grade.REQUIRED


def test_a_term_in_a_table_and_in_the_title_is_found(office: Office) -> None:
    body = "| 事项 | 单位 |\n|---|---|\n| 脱贫攻坚 | 各单位 |"
    subject = office.subject(body, "title: 甲县脱贫攻坚方案\n")
    found = [told.address for told in office.check(body, "title: 甲县脱贫攻坚方案\n", "terms")]
    roles = [stretch.role for address in found if address and (stretch := subject.stretch_at(address))]
    assert roles == [Role.TITLE, Role.TABLE]


def test_a_term_twice_in_a_paragraph_is_told_once(office: Office) -> None:
    assert len(office.check("推进脱贫攻坚，巩固脱贫攻坚。", "", "terms")) == 1


def test_a_renamed_law_is_found_in_its_own_marks(office: Office) -> None:
    office.write(
        "terms.yaml", "《旧条例》: {valid: /2022-04-30, successor: 《新条例》, basis: 新条例自2022年5月1日起施行}\n"
    )
    assert [told.values["successor"] for told in office.check("根据《旧条例》办理。", "", "terms")] == ["《新条例》"]
    assert office.check("根据《关于贯彻〈旧条例〉的通知》办理。", "", "terms") == []


def test_a_term_without_a_grade_counts_as_the_lightest(office: Office) -> None:
    office.write("terms.yaml", "旧词: {valid: /2021-02-25}\n")
    (told,) = office.check("一个旧词。", "", "terms")
    assert told.grade is Grade.PLAIN


@pytest.mark.parametrize(("text", "limit"), [("推进脱贫攻坚。", "2021-02-25"), ("以旧思想为指导。", "2017-10-23")])
def test_the_last_day_of_a_term_is_told(text: str, limit: str, office: Office) -> None:
    (told,) = office.check(text, "", "terms")
    assert told.values["limit"] == limit


def test_a_wording_judged_by_another_day_is_held_against_that_day(office: Office) -> None:
    office.facts = "valid-on: 活动日期\nfacts:\n  活动日期: {type: date, ask: 哪天, example: 2026-10-17}\n"
    body = "{{活动日期}}推进脱贫攻坚。"
    assert office.check(body, "facts: {活动日期: 2021-02-01}\nissue: {date: 2026-03-02}\n", "terms") == []
    (told,) = office.check(body, "facts: {活动日期: 2021-03-01}\nissue: {date: 2026-03-02}\n", "terms")
    assert (told.values["date"], told.values["day"]) == ("活动日期", "2021-03-01")


@pytest.mark.parametrize(("day", "told"), [("2020-02-29", 0), ("2020-03-01", 1)])
def test_a_place_may_bear_its_old_name_to_the_end_of_the_month_that_renamed_it(
    day: str, told: int, office: Office
) -> None:
    issue = f"{{form: notice, date: {day}, number: 甲农〔2020〕1号, to: [各乡镇], signed: 甲县农业农村局}}"
    assert len(office.check("赴无为县学习。", f"issue: {issue}\n", "place/renamed")) == told
