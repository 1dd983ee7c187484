"""A project rolled into another year."""

import datetime as dt
from pathlib import Path

import pytest
from years.conftest import FILES, PLAN

from fangan.assembly.composer import Composer
from fangan.model.document import Paragraph
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, OutputFailed
from fangan.sources.plan_file import load_plan, read_plan
from fangan.sources.writing import write_folder
from fangan.years.plan_text import Rolled
from fangan.years.report import Fate
from fangan.years.roll import default_target


def test_what_is_of_one_year_is_emptied_and_everything_else_stays_byte_for_byte(office):
    assert (
        office.rolled()
        == """\
# 甲县的方案
outline: day
agency: 某省/某市/甲县/农业农村局
year: 2027  # 年度
facts:
  活动名称: 扶贫日
  # 日期每年要问
  活动日期:   # 待填；上年：2026-10-17  # 星期六
  主题:   # 可不填；上年：同心协力
  # 一次性要素，不沿用：揭牌日期: 2026-05-01
  专户: 甲县慈善会（张三同志，2026年起）
issue:
  signed: 甲县农业农村局
  number:   # 待填：甲农〔2027〕×号；上年：甲农〔2026〕12号
  date:   # 待填；上年：2026-09-20
  printed:   # 待填；上年：
    # by: 甲县农业农村局办公室
    # date: 2026-09-21
"""
    )


def test_each_fact_has_its_fate(office):
    fates = {fact.name: fact.fate for fact in office.roll().report.facts}
    assert fates == {
        "活动名称": Fate.KEPT,
        "活动日期": Fate.TO_DO,
        "主题": Fate.OPTIONAL,
        "揭牌日期": Fate.DROPPED,
        "专户": Fate.KEPT,
        "序数": Fate.DERIVED,
        "星期": Fate.DERIVED,
    }


def test_derived_facts_are_computed_anew_or_say_what_they_wait_for(office):
    report = office.roll().report
    derived = {fact.name: (fact.old, fact.new, fact.waits_for) for fact in report.of(Fate.DERIVED)}
    assert derived == {"序数": ("13", "14", ""), "星期": ("星期六", "", "活动日期")}


def test_the_rolled_plan_blocks_a_final_build_and_shows_its_questions_in_a_draft(office):
    write_folder(office.new, office.roll().files)
    composer = Composer(office.catalogue(office.new), load_plan(office.new / "plan.yaml"))
    with pytest.raises(InputRefused) as caught:
        composer.compose()
    assert [found.values["fact"] for found in caught.value.problems if found.code == "fact-missing"] == ["活动日期"]
    assert "【待填：活动日期】" in printed(composer.compose(draft=True).document)


def test_last_years_answers_shifted_give_the_next_ordinal_and_the_new_weekday(office):
    before = printed(Composer(office.catalogue(office.old), load_plan(office.old / "plan.yaml")).compose().document)
    write_folder(office.new, office.roll().files)
    plan = load_plan(office.new / "plan.yaml")
    facts = {**plan.facts, "活动日期": Given("2027-10-17")}
    after = printed(Composer(office.catalogue(office.new), plan).compose(facts, draft=True).document)
    assert "第十三个扶贫日是2026年10月17日，星期六" in before
    assert "第十四个扶贫日是2027年10月17日，星期日" in after


def test_a_rolled_plan_builds_finally_only_when_the_issue_is_filled_in_too(office):
    write_folder(office.new, office.roll().files)
    plan = load_plan(office.new / "plan.yaml")
    facts = {**plan.facts, "活动日期": Given("2027-10-17")}
    with pytest.raises(InputRefused) as refused:
        Composer(office.catalogue(office.new), plan).compose(facts)
    waiting = [found.values["key"] for found in refused.value.problems if found.code == "issue-missing"]
    assert waiting == ["number", "date", "printed"]


def printed(document) -> str:
    return "\n".join(block.text for block in document.text.blocks if isinstance(block, Paragraph))


def test_wording_that_no_longer_holds_is_reported_with_what_replaces_it(office):
    (change,) = office.roll().report.wording
    assert change.target == "activities"
    assert (change.old.file, change.new.file) == ("sections/activities.2026.md", "sections/activities.2027.md")


def test_wording_that_nothing_replaces_is_reported_and_stops_nothing(office):
    (office.root / "office/sections/activities.2027.md").unlink()
    report = office.roll().report
    assert [(change.target, change.new) for change in report.wording] == [("activities", None)]
    assert "variant-expired" in [found.code for found in report.problems]


def test_items_that_only_follow_their_section_are_not_told_apart_from_it(office):
    for year, valid in ((2026, "/2026-12-31"), (2027, "2027-01-01/")):
        text = f"---\nkey: activities\ntitle: 活动\nvalid: {valid}\n---\n（一）宣传。开展宣传。 {{#publicity}}\n"
        office.write(office.root / f"office/sections/activities.{year}.md", text)
    other = "---\nkey: activities#publicity\nfor: {sector: 教育}\n---\n（一）宣传。另行宣传。\n"
    office.write(office.root / "office/sections/activities-publicity.md", other)
    assert [change.target for change in office.roll().report.wording] == ["activities"]
    (office.root / "office/sections/activities.2027.md").unlink()
    assert [change.target for change in office.roll().report.wording] == ["activities"]


def test_an_item_with_wording_of_its_own_is_told_by_itself(office):
    text = "---\nkey: activities\ntitle: 活动\n---\n（一）宣传。开展宣传。 {#publicity}\n"
    office.write(office.root / "office/sections/activities.2026.md", text)
    (office.root / "office/sections/activities.2027.md").unlink()
    new = "---\nkey: activities#publicity\nfor: {level: 县}\nvalid: 2027-01-01/\n---\n（一）宣传。县里宣传。\n"
    office.write(office.root / "office/sections/activities-publicity.md", new)
    (office.old / "sections/extra.md").unlink()
    assert [change.target for change in office.roll().report.wording] == ["activities#publicity"]


def test_terms_that_have_aged_by_then_are_named_with_place_and_successor(office):
    (term,) = office.roll().report.terms
    assert (term.term, term.successor, str(term.place)) == ("旧词", "新词", "sections/extra.md:5:1")


def test_wording_judged_by_a_fact_is_judged_by_its_day_in_the_new_year(office):
    office.write(
        office.root / "office/sections/activities.2027.md",
        "---\nkey: activities\ntitle: 活动\nvalid-on: 活动日期\nvalid: 2027-10-01/\n---\n开展旧词活动。\n",
    )
    (office.old / "sections/extra.md").unlink()
    report = office.roll().report
    assert report.days == {"活动日期": dt.date(2027, 10, 17)}
    assert [change.new.file for change in report.wording if change.new] == ["sections/activities.2027.md"]
    assert [(term.term, term.date, str(term.day)) for term in report.terms] == [("旧词", "活动日期", "2027-10-17")]


def test_own_sections_are_copied_as_they_are_and_searched_for_last_years_words(office):
    rolled = office.roll()
    assert rolled.files["sections/extra.md"] == (office.old / "sections/extra.md").read_bytes()
    own = [(one.kind, one.next) for one in rolled.report.suspects if one.place.file == "sections/extra.md"]
    assert own == [("date", "2027年10月17日（星期日）"), ("ordinal", "第十四个")]


def test_facts_carried_over_are_searched_too(office):
    own = [(one.kind, one.quote) for one in office.roll().report.suspects if one.place.file == "plan.yaml"]
    assert ("year", "2026年") in own


def test_built_documents_and_other_files_are_left_behind_and_named(office):
    office.write(office.old / "方案.docx", "")
    office.write(office.old / "agencies.yaml", "")
    report = office.roll().report
    assert (report.copied, report.left) == (("agencies.yaml", "sections/extra.md"), ("方案.docx",))


def test_a_fact_that_only_the_new_wording_asks_for_is_asked(office):
    text = "---\nkey: activities\ntitle: 活动\nvalid: 2027-01-01/\nfacts: {地点: {ask: 在哪}}\n---\n在{{地点}}开展。\n"
    office.write(office.root / "office/sections/activities.2027.md", text)
    assert [(fact.name, fact.ask) for fact in office.roll().report.of(Fate.ASKED)] == [("地点", "在哪")]


def test_a_fact_nobody_asks_for_stays_and_is_named(office):
    office.plan(office_plan(office).replace("  主题:", "  没人问: 甲\n  主题:"))
    rolled = office.roll()
    assert "  没人问: 甲\n" in rolled.files["plan.yaml"].decode()
    assert [fact.name for fact in rolled.report.of(Fate.UNUSED)] == ["没人问"]


def office_plan(office) -> str:
    return (office.old / "plan.yaml").read_text(encoding="utf-8")


def test_several_years_at_once_count_along(office):
    assert {fact.name: fact.new for fact in office.roll(2030).report.of(Fate.DERIVED)}["序数"] == "17"


def test_a_year_before_the_events_first_is_refused_at_the_plans_year(office):
    with pytest.raises(InputRefused) as caught:
        office.roll(2013)
    (found,) = caught.value.problems
    assert (found.code, found.place.line, found.place.column) == ("roll-before-event", 4, 7)
    assert (found.values["event"], found.values["first"]) == ("扶贫日", "2014-10-17")


def test_a_year_back_in_which_the_event_was_is_no_mistake(office):
    office.plan(office_plan(office).replace("2026-", "2020-").replace("year: 2026", "year: 2020"))
    assert {fact.name: fact.new for fact in office.roll(2019).report.of(Fate.DERIVED)}["序数"] == "6"


def test_the_plans_own_year_is_refused(office):
    with pytest.raises(InputRefused) as caught:
        office.roll(2026)
    assert caught.value.problems[0].code == "roll-same-year"


def test_a_target_that_exists_is_refused_even_when_it_is_empty(office):
    office.new.mkdir()
    with pytest.raises(OutputFailed) as caught:
        office.roll()
    assert caught.value.problems[0].code == "target-exists"


def test_a_target_inside_the_old_project_is_refused(office):
    office.new = office.old / "next"
    with pytest.raises(OutputFailed) as caught:
        office.roll()
    assert caught.value.problems[0].code == "roll-target-inside"


def test_an_unreadable_plan_is_refused_at_its_place(office):
    office.plan("year: [2026\n")
    with pytest.raises(InputRefused) as caught:
        office.roll()
    assert caught.value.problems[0].place.line >= 1


def test_a_new_file_that_would_not_say_what_it_should_is_refused(office, monkeypatch):
    monkeypatch.setattr("fangan.years.roll.roll_text", lambda text, year, fates: Rolled(text, {}))
    with pytest.raises(InputRefused) as caught:
        office.roll()
    assert caught.value.problems[0].code == "roll-not-rewritable"


def test_keys_with_a_question_mark_are_rolled_too(office):
    office.plan(office_plan(office).replace("  活动日期: 2026-10-17  # 星期六\n", "  ? 活动日期\n  : 2026-10-17\n"))
    assert "活动日期" not in read_plan(office.rolled(), "plan.yaml").facts


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_the_byte_order_mark_stay(office, end):
    text = office_plan(office).replace("\n", end)
    (office.old / "plan.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    data = office.roll().files["plan.yaml"]
    assert data.startswith(b"\xef\xbb\xbf#")
    assert data.decode("utf-8-sig").count(end) == text.count(end)
    assert read_plan(data.decode("utf-8-sig").replace(end, "\n"), "plan.yaml").year == 2027


def test_a_leap_day_rolls_to_the_28th(office):
    office.plan(office_plan(office).replace("year: 2026", "year: 2024").replace("date: 2026-09-20", "date: 2024-02-29"))
    assert office.roll(2025).report.day.isoformat() == "2025-02-28"


@pytest.mark.parametrize(
    ("name", "expected"), [("county-2026", "county-2027"), ("county", "county-2027"), ("2026", "2027")]
)
def test_the_new_folder_is_named_alike(tmp_path, name, expected):
    assert default_target(tmp_path / name, 2026, 2027) == Path(tmp_path / expected).resolve()


def test_an_event_that_stays_is_shown_with_its_ordinal_and_days_of_both_years(office):
    basis = FILES["sections/basis.md"].replace("  活动日期:", "  节日: {type: event, ask: 哪个节日}\n  活动日期:")
    office.write(office.root / "office/sections/basis.md", basis.replace("第{{序数", "{{节日|第几}}{{节日}}，第{{序数"))
    events = "扶贫日: {first: 2014-10-17}\n安全日: {first: 1996-03-25, on: 3月最后一个星期一}\n"
    office.write(office.root / "office/events.yaml", events)
    office.plan(PLAN.replace("  活动名称:", "  节日: 安全日\n  活动名称:"))
    derived = {fact.name: (fact.old, fact.new) for fact in office.roll().report.of(Fate.DERIVED)}
    assert derived["节日|第几"] == ("第三十一个", "第三十二个")
    assert derived["节日|日期"] == ("3月30日", "3月29日")
    with pytest.raises(InputRefused) as refused:
        office.roll(1995)
    assert {found.code for found in refused.value.problems} == {"roll-before-event"}
