"""What is named is filed, each by itself: built files, texts and Word files of others, plans, and folders of these."""

from pathlib import Path

import pytest
from factories import ways
from factories.foreign import foreign_notice

from fangan.app.building import BuildWish, build_plan
from fangan.app.library_adding import AddWish, add_plans
from fangan.app.library_checking import check_library
from fangan.app.library_showing import show_entry
from fangan.library.records import Filing
from fangan.model.problem import UsageRefused

OLD = Path(__file__).parents[1] / "formats" / "old" / "typed.doc"
NOTES = """\
甲县2019年读书节活动方案
一、指导思想
以书会友。
二、活动内容
（一）举行启动仪式。地点在礼堂。
甲县教育局
2019年4月1日
"""


@pytest.fixture
def add(workspace, office):
    """Return what files things in the library `l.db` of the office."""
    return lambda *paths, **others: add_plans(workspace, AddWish(paths, "l.db", **others))


def filings(outcome):
    return [one.result and one.result.filing for one in outcome.plans]


def test_a_plan_is_the_same_whether_built_or_composed(add, project, office):
    for suffix in ("docx", "json"):
        build_plan(project, BuildWish(output=f"a.{suffix}"))
    assert filings(add("a.docx", "a.json", "plan", "plan/plan.yaml")) == [Filing.ADDED, *[Filing.SAME] * 3]


def test_what_a_built_file_says_of_itself_is_filed(add, project, workspace):
    build_plan(project, BuildWish(output="a.docx"))
    add("a.docx")
    shown = show_entry(workspace, "1", "l.db")
    assert (shown.plan.outline, shown.plan.year, shown.plan.agency) == ("day", 2026, "某省/某市/甲县/教育局")
    opening = next(one for one in shown.passages if one.item == "opening")
    assert (opening.section, opening.kind) == ("activities", "活动内容")


def test_a_text_of_others_is_read_line_by_line_and_its_sections_known_by_name(add, office, workspace):
    office.write("old.txt", NOTES)
    (one,) = add("old.txt").plans
    assert [found.code for found in one.problems] == ["library-rough"]
    shown = show_entry(workspace, "1", "l.db")
    assert (shown.plan.title, shown.plan.year, shown.plan.office) == ("甲县2019年读书节活动方案", 2019, "甲县教育局")
    assert [(one.section, one.kind) for one in shown.passages if one.words == "以书会友。"] == [("", "指导思想")]
    assert {one.section for one in shown.passages if one.kind == "活动内容"} == {"activities"}


def test_one_bad_file_does_not_hold_up_the_others(add, office):
    office.write("a.txt", NOTES)
    (office.root / "b.docx").write_bytes(b"PK\3\4 torn")
    outcome = add("b.docx", "nowhere.txt", "a.txt")
    assert filings(outcome) == [None, None, Filing.ADDED]
    assert outcome.code == outcome.plans[0].code != 0


def test_a_dry_run_writes_nothing(add, office):
    office.write("a.txt", NOTES)
    assert filings(add("a.txt", dry_run=True)) == [Filing.ADDED]
    assert not (office.root / "l.db").exists()


def test_a_file_that_has_changed_is_a_new_edition(add, office):
    office.write("a.txt", NOTES)
    add("a.txt")
    office.write("a.txt", NOTES.replace("礼堂", "操场"))
    assert filings(add("a.txt", dry_run=True)) == filings(add("a.txt")) == [Filing.CHANGED]


def test_a_folder_stands_for_all_that_it_holds_and_what_is_passed_over_is_counted(add, office):
    for name in ("past/2019/a.txt", "past/plan/plan.yaml", "past/b.xlsx", "past/~$a.docx"):
        office.write(name, NOTES if name.endswith("txt") else (office.plan / "plan.yaml").read_text("utf-8"))
    outcome = add("past")
    assert [one.path for one in outcome.plans] == ["past/2019/a.txt", "past/plan"]
    assert [(one.code, one.values["kinds"]) for one in outcome.problems] == [("library-passed-over", ".xlsx×1")]


def test_every_plan_of_a_file_is_filed_by_itself_and_what_is_no_plan_is_told(add, office, workspace):
    several = (
        "读书节活动方案（一）\n一、目的\n以书会友。\n读书节活动方案（二）\n一、目的\n以文会友。\n相关推荐：更多范文\n"
    )
    office.write("two.txt", several)
    outcome = add("two.txt")
    assert [one.path for one in outcome.plans] == ["two.txt", "two.txt#2"]
    assert filings(outcome) == [Filing.ADDED, Filing.ADDED]
    assert [one.values["count"] for one in outcome.plans[0].problems if one.code == "library-aside"] == ["9"]
    assert filings(add("two.txt")) == [Filing.SAME, Filing.SAME]
    assert not check_library(workspace, "l.db", 2, 5).problems


def test_a_doc_is_filed_as_it_is_imported(add, office):
    pytest.importorskip("office_oxide", reason="the reader of .doc is not installed: office-oxide")
    (one,) = add(str(OLD)).plans
    assert (one.plan.title, filings(add(str(OLD)))) == ("读书月活动方案", [Filing.SAME])


def test_a_draft_is_not_filed(add, project, office):
    plan = office.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("  活动名称: 读书节\n", ""), "utf-8")
    assert office.run("build", "plan", "--draft", "-o", "a.docx").exit_code == 0
    assert [found.code for one in add("a.docx").plans for found in one.problems] == ["library-draft"]


def test_a_word_file_of_others_is_read_line_by_line(add, office):
    (office.root / "old.docx").write_bytes(foreign_notice())
    (one,) = add("old.docx").plans
    assert one.result
    assert "library-rough" in {found.code for found in one.problems}


def test_an_empty_folder_is_refused(add, office):
    (office.root / "empty").mkdir()
    with pytest.raises(UsageRefused):
        add("empty")


def test_a_year_that_the_plan_does_not_say_is_taken_from_its_path(add, office):
    office.write("2018年/old.txt", "读书节活动方案\n各校开展读书活动。\n")
    (one,) = add("2018年/old.txt").plans
    assert (one.plan.year, [found.code for found in one.problems]) == (2018, ["library-year-of-path", "library-rough"])


def test_a_built_file_that_was_edited_with_its_changes_tracked_is_read_as_if_they_were_accepted(add, project):
    path = build_plan(project, BuildWish(output="a.docx")).files[0].path
    parts = ways.unpacked(path.read_bytes())
    inserted = '<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>另行通知。</w:t></w:r></w:ins></w:p>'
    parts[ways.BODY] = parts[ways.BODY].replace("<w:sectPr", f"{inserted}<w:sectPr", 1)
    path.write_bytes(ways.packed(parts))
    (one,) = add("a.docx").plans
    assert "另行通知。" in [passage.words for passage in one.plan.passages]
    assert "library-tracked" in {found.code for found in one.problems}


def test_a_namesake_from_another_file_is_told_and_both_are_found(add, office):
    office.write("a.txt", NOTES)
    office.write("b.txt", NOTES.replace("礼堂", "操场"))
    first, second = add("a.txt", "b.txt").plans
    assert (first.result.namesake, second.result.namesake, second.result.filing) == (0, 1, Filing.ADDED)
    assert "library-namesake" in {found.code for found in second.problems}
