"""What was edited in a built file comes back into the plan file and the plan's own wording."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from factories.edits import Edit, edit, instead, paragraph, without
from samples.conftest import SAMPLES

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestOutcome, HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.formats.docx.read.opening import read_accepted
from fangan.harvest.records import Kin
from fangan.model.problem import ExitCode, InputRefused, UsageRefused
from fangan.model.reading import all_words


@pytest.fixture
def taken(office) -> Callable[[Edit], HarvestOutcome]:
    """Build the plan, edit the file, harvest it, and hold a new build against it."""

    def take(change: Edit) -> HarvestOutcome:
        project = open_project("plan", Workspace(environ=office.environ))
        file = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, change)
        outcome = harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan"))
        if outcome.whole:
            now = open_project("plan", Workspace(environ=office.environ)).composer().compose().document
            assert all_words(now) == all_words(read_accepted(file.read_bytes(), "")[0])
        return outcome

    return take


def kinds(outcome: HarvestOutcome) -> list[Kin]:
    return [one.kin for one in outcome.harvested]


def test_a_file_that_nobody_edited_brings_nothing(taken):
    outcome = taken(lambda xml: xml)
    assert (outcome.harvested, outcome.left, outcome.files, outcome.code) == ((), (), {}, ExitCode.OK)


def test_a_value_changed_wherever_it_is_printed_goes_to_the_plan_file(office, taken):
    before = (office.plan / "plan.yaml").read_text("utf-8")
    outcome = taken(instead("读书节", "阅读周"))
    assert kinds(outcome) == [Kin.FACT]
    assert (office.plan / "plan.yaml").read_text("utf-8") == before.replace("读书节", "阅读周")


def test_a_day_comes_back_as_a_plan_file_writes_it(office, taken):
    taken(instead("4月23日", "5月6日"))
    assert "开始日期: 2026-05-06" in (office.plan / "plan.yaml").read_text("utf-8")


def test_a_value_changed_in_one_place_is_wording_of_that_place(office, taken):
    outcome = taken(instead("为办好读书节", "为办好阅读周"))
    assert kinds(outcome) == [Kin.PLACE]
    assert "活动名称: 读书节" in (office.plan / "plan.yaml").read_text("utf-8")
    assert (office.plan / "sections/basis.md").read_text("utf-8").endswith("为办好阅读周，制定本方案。\n")


def test_other_words_keep_the_placeholders_beside_them(office, taken):
    assert kinds(taken(instead("制定本方案", "特制定本方案"))) == [Kin.WORDING]
    assert "为办好{{活动名称}}，特制定本方案。" in (office.plan / "sections/basis.md").read_text("utf-8")


def test_the_plans_own_file_is_changed_in_place(office, taken):
    own = office.write("plan/sections/basis.md", "---\nkey: basis\n---\n# 甲\n\n为办{{活动名称}}，定本方案。\n")
    before = own.read_text("utf-8")
    taken(instead("定本方案", "制定本方案"))
    assert own.read_text("utf-8") == before.replace("定本方案", "制定本方案")


def test_a_new_paragraph_comes_in_where_it_stands(office, taken):
    def twice(xml: str) -> str:
        old = paragraph(xml, "为办好")
        return xml.replace(
            old, old + re.sub(r"<w:bookmark[^>]*>", "", old).replace("为办好读书节，制定本方案。", "各校照此办理。")
        )

    assert Kin.ADDED in kinds(taken(twice))
    assert "各校照此办理。" in (office.plan / "sections/basis.md").read_text("utf-8")


def test_an_item_that_is_gone_is_dropped_in_the_plan_file(office, taken):
    outcome = taken(without("举行启动仪式"))
    assert kinds(outcome) == [Kin.DROPPED]
    assert "sections: {activities: {drop: [opening]}}" in (office.plan / "plan.yaml").read_text("utf-8")


def test_a_heading_that_got_the_bookmark_of_a_deleted_paragraph_is_the_heading_yet(taken):
    def gone(xml: str) -> str:
        old = paragraph(xml, "为办好")
        return xml.replace(old, "".join(re.findall(r"<w:bookmark[^>]*>", old)))

    outcome = taken(gone)
    assert (Kin.DROPPED in kinds(outcome), Kin.WORDING in kinds(outcome)) == (True, False)


def test_what_is_taken_over_word_for_word_is_named_as_well(taken):
    def up(xml: str) -> str:
        item, heading = paragraph(xml, "举行启动仪式"), paragraph(xml, "活动内容")
        return xml.replace(item, "").replace(heading, item + heading)

    assert kinds(taken(up))[:1] == [Kin.MOVED]


def test_tracked_changes_are_taken_as_accepted_and_their_author_is_named(office, taken):
    def tracked(xml: str) -> str:
        run = next(one for one in re.findall(r"<w:r>.*?</w:r>", paragraph(xml, "制定本方案"), re.DOTALL))
        by = 'w:author="王科长" w:date="2026-03-01T09:00:00Z"'
        gone = run.replace("<w:t", "<w:delText").replace("</w:t>", "</w:delText>")
        new = run.replace("制定本方案", "特制定本方案")
        return xml.replace(run, f'<w:del w:id="900" {by}>{gone}</w:del><w:ins w:id="901" {by}>{new}</w:ins>')

    outcome = taken(tracked)
    assert kinds(outcome) == [Kin.WORDING]
    assert [(one.code, one.values["author"]) for one in outcome.problems] == [("harvest-tracked", "王科长")]


def test_a_row_that_is_gone_leaves_its_table(office, taken):
    office.write(
        "plan/sections/activities.md",
        "---\nkey: activities\ntitle: 活动内容\nfacts:\n  场馆: {type: list, ask: 哪些场馆}\n---\n"
        "（一）{{场馆}}设分会场。 {#place each=场馆}\n",
    )
    plan = office.plan / "plan.yaml"
    places = "  场馆:\n    - 文化馆\n    - 图书馆 # 新馆\n    - 体育馆\n"
    text = plan.read_text("utf-8").replace("  开始日期: 2026-04-23\n", places)
    plan.write_text(text, "utf-8")
    found = [(one.kin, one.old) for one in taken(without("图书馆设分会场")).harvested]
    assert found == [(Kin.FACT, "图书馆设分会场。")]
    assert plan.read_text("utf-8") == text.replace("    - 图书馆 # 新馆\n", "")


def test_a_paragraph_that_stands_elsewhere_takes_its_line_along(office, taken):
    own = office.write("plan/sections/basis.md", "---\nkey: basis\n---\n第一段说明来由。\n第二段说明依据。\n")

    def swapped(xml: str) -> str:
        one, two = paragraph(xml, "第一段"), paragraph(xml, "第二段")
        return xml.replace(one, "@").replace(two, one).replace("@", two)

    assert kinds(taken(swapped)) == [Kin.MOVED]
    assert own.read_text("utf-8").endswith("---\n第二段说明依据。\n第一段说明来由。\n")


def test_words_that_only_look_like_a_fact_are_taken_over_as_they_stand_and_told(taken):
    outcome = taken(instead("制定", "{{制定}}"))
    assert ([one.code for one in outcome.problems], kinds(outcome)) == (["harvest-literal"], [Kin.WORDING, Kin.LITERAL])


def test_a_section_that_lost_its_place_between_two_is_taken_over_word_for_word(office, taken):
    def swapped(xml: str) -> str:
        one, two = paragraph(xml, "制定本方案"), paragraph(xml, "举行启动仪式")
        return xml.replace(one, "@").replace(two, one).replace("@", two)

    outcome = taken(swapped)
    assert (outcome.whole, Kin.LITERAL in kinds(outcome)) == (True, True)
    written = (office.plan / "sections/activities.md").read_text("utf-8")
    assert "开始日期: {type: date" in written  # other wording may ask for it


def test_another_title_goes_to_the_plan_file(office, taken):
    outcome = taken(instead("活动方案", "系列活动方案"))
    assert outcome.whole
    assert "系列活动方案" in (office.plan / "plan.yaml").read_text("utf-8")


def test_what_the_outline_demands_no_more_is_said_by_an_outline_of_the_plans_own(office, project):
    file = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, without("举行启动仪式"))
    path = edit(file, without("活动内容"), "again.docx")
    outcome = harvest(Workspace(environ=office.environ), HarvestWish(file=str(path), plan="plan"))
    assert (outcome.whole, Kin.OUTLINE in kinds(outcome)) == (True, True)
    (told,) = [one for one in outcome.problems if one.code == "harvest-outline"]
    (own,) = (office.plan / "outlines").iterdir()
    assert (Path(str(told.place)).absolute(), "required: false" in own.read_text("utf-8")) == (own, True)
    now = open_project("plan", Workspace(environ=office.environ)).composer().compose().document
    assert all_words(now) == all_words(read_accepted(path.read_bytes(), "")[0])


def test_what_can_not_be_written_at_all_is_left_and_nothing_is_written(office, project):
    path = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, without("活动方案"))
    before = sorted(office.plan.rglob("*"))
    outcome = harvest(Workspace(environ=office.environ), HarvestWish(file=str(path), plan="plan"))
    assert ({one.code for one in outcome.problems}, outcome.code) == ({"harvest-kept"}, ExitCode.FINDINGS)
    assert sorted(office.plan.rglob("*")) == before


def test_a_dry_run_writes_nothing(office, project):
    file = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, instead("制定", "特制定"))
    before = sorted(office.plan.rglob("*"))
    outcome = harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan", dry_run=True))
    assert outcome.files
    assert sorted(office.plan.rglob("*")) == before


def test_a_plan_that_has_moved_on_is_refused(office, project):
    file = build_plan(project, BuildWish(output="a.docx")).files[0].path
    plan = office.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("读书节", "阅读周"), "utf-8")
    with pytest.raises(InputRefused) as refused:
        harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan"))
    assert [one.code for one in refused.value.problems] == ["harvest-plan-changed"]


def test_what_was_taken_over_already_is_no_difference(office, taken):
    taken(instead("读书节", "阅读周"))
    again = harvest(Workspace(environ=office.environ), HarvestWish(file="edited.docx", plan="plan"))
    assert (again.files, again.code) == ({}, ExitCode.OK)


def test_without_a_plan_it_is_asked_for(office, project, workspace):
    file = build_plan(project, BuildWish(output="a.docx")).files[0].path
    with pytest.raises(UsageRefused) as refused:
        harvest(workspace, HarvestWish(file=str(file)))
    assert [one.code for one in refused.value.problems] == ["harvest-no-plan"]


def test_wording_for_other_plans_goes_to_the_offices_folder(office, project):
    file = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, instead("制定", "特制定"))
    wish = HarvestWish(file=str(file), plan="plan", to="mine")
    assert harvest(Workspace(environ=office.environ), wish).whole
    written = (office.root / "mine/sections/basis.md").read_text("utf-8")
    assert "for: {agency: 某省/某市/甲县/教育局}" in written
    assert not (office.plan / "sections").exists()


def test_a_number_that_no_office_may_print_is_left_and_told_with_both_texts(office):
    office.write(
        "office/sections/notice.md", "---\nkey: notice\ntitle: 关于印发方案的通知\n---\n现将方案印发给你们。\n"
    )
    plan = office.plan / "plan.yaml"
    issue = "issue: {form: notice, number: 甲教〔2026〕1号, to: [各学校], date: 2026-03-02}"
    plan.write_text(plan.read_text("utf-8").replace("issue: {date: 2026-03-02}", issue), "utf-8")
    project = open_project("plan", Workspace(environ=office.environ))
    file = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, instead("〕1号", "〕壹号"))
    outcome = harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan"))
    (left,) = [one for one in outcome.problems if one.code == "harvest-left"]
    assert (left.values["old"], left.values["new"]) == ("甲教〔2026〕1号", "甲教〔2026〕壹号")


WEEKDAY = (
    "facts:\n  开始日期: {type: date, ask: 哪天开始}\n  星期: {type: text, derive: {weekday: 开始日期}}\n"
    "  届数: {type: integer, derive: {ordinal: 读书日}}\n"
)


@pytest.mark.parametrize(
    ("old", "new", "code", "source"),
    [("星期四", "星期五", "harvest-derived", "开始日期"), ("第12届", "第13届", "harvest-computed", "读书日")],
)
def test_of_what_follows_from_another_fact_it_is_said_from_which(office, taken, old, new, code, source):
    office.write("plan/events.yaml", "读书日: {first: 2015-04-23}\n")
    body = "于{{开始日期|月日}}（{{星期}}）举办第{{届数}}届{{活动名称}}。\n"
    office.write("plan/sections/basis.md", f"---\nkey: basis\n{WEEKDAY}---\n{body}")
    outcome = taken(instead(old, new))
    assert [(one.code, one.values["source"]) for one in outcome.problems] == [(code, source)]


def test_what_follows_is_told_beside_what_it_follows_from_where_both_were_edited(office, taken):
    body = "于{{开始日期|月日}}举办{{活动名称}}，当天是{{星期}}。\n"
    declared = WEEKDAY[: WEEKDAY.index("  届数")]
    office.write("plan/sections/basis.md", f"---\nkey: basis\n{declared}---\n{body}")
    outcome = taken(lambda xml: xml.replace("4月23日", "4月24日").replace("星期四", "星期五"))
    assert [(one.kin, one.name) for one in outcome.harvested] == [(Kin.FACT, "开始日期"), (Kin.FACT, "星期")]
    assert outcome.problems == ()


def test_files_are_named_from_the_folder_as_the_plan_is(office, taken):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n为办{{活动名称}}，定本方案。\n")
    outcome = taken(lambda xml: xml.replace("定本方案", "制定方案").replace("4月23日", "5月6日"))
    assert sorted(map(str, outcome.files)) == ["plan/plan.yaml", "plan/sections/basis.md"]


def test_an_announcement_that_is_left_hanging_is_excepted_where_it_is_worded(office, taken):
    own = "---\nkey: activities\ntitle: 活动内容\n---\n{{开始日期|月日}}起安排如下：\n第一段说明来由。\n"
    facts = "facts:\n  开始日期: {type: date, ask: 哪天开始}\n---\n"
    path = office.write("plan/sections/activities.md", own.replace("---\n{{", facts + "{{"))
    assert taken(without("第一段")).whole
    assert "structure/announced-and-empty" in path.read_text("utf-8")


def test_a_fact_whose_declaration_went_with_its_section_is_declared_where_it_is_printed(office, taken):
    office.write(
        "plan/sections/basis.md", "---\nkey: basis\nfacts:\n  人数: {type: integer, ask: 几人}\n---\n共{{人数}}人。\n"
    )
    path = office.write(
        "plan/sections/activities.md", "---\nkey: activities\ntitle: 活动内容\n---\n全部{{人数}}人参加。\n"
    )
    plan = office.plan / "plan.yaml"
    plan.write_text(re.sub("  开始日期: .*", "  人数: 30", plan.read_text("utf-8")), "utf-8")
    assert taken(without("共30人")).whole
    assert "人数: {type: integer, ask: 几人}" in path.read_text("utf-8")


def test_a_table_that_another_text_speaks_of_is_not_left_out_and_that_is_told(tmp_path):
    plan = Path(shutil.copytree(SAMPLES / "county-2026", tmp_path / "plan"))
    built = build_plan(open_project(plan, Workspace()), BuildWish(output=str(tmp_path / "a.docx"))).files[0].path
    file = edit(built, lambda xml: re.sub("<w:tbl>.*?</w:tbl>", "<w:p/>", xml, count=1))
    outcome = harvest(Workspace(), HarvestWish(file=str(file), plan=str(plan), dry_run=True))
    assert ("harvest-left-out", "task-table") in {(one.code, one.values.get("target")) for one in outcome.problems}
