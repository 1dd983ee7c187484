"""An annex that is called otherwise in the 附件说明 than in its title is called the same in both by a new build."""

import pytest
from factories.edits import edit, paragraph

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace

LETTER = "---\nkey: letter\ntitle: 关于印送方案的函\n---\n现将方案印送给你们。\n"
ISSUE = "issue: {form: letter, number: 甲教函〔2026〕1号, to: [各学校], date: 2026-03-02}"


@pytest.fixture
def harvested(office):
    """Build a letter whose annex is the plan, change words in its 附件说明 or delete it, and harvest it."""

    def take(old, new):
        office.write("office/sections/letter.md", LETTER)
        plan = office.plan / "plan.yaml"
        plan.write_text(plan.read_text("utf-8").replace("issue: {date: 2026-03-02}", ISSUE), "utf-8")
        built = build_plan(open_project("plan", Workspace(environ=office.environ)), BuildWish(output="a.docx"))

        def change(xml):
            line = paragraph(xml, "附件：")
            return xml.replace(line, line.replace(old, new) if old else "")

        file = edit(built.files[0].path, change)
        return harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan"))

    return take


def test_a_new_name_in_the_note_is_the_annexes_title_and_it_is_said_so(office, harvested):
    outcome = harvested("方案", "办法")
    assert outcome.whole
    assert "harvest-annex-name" in {one.code for one in outcome.problems}
    now = open_project("plan", Workspace(environ=office.environ)).composer().compose().document
    assert [(one.name.endswith("办法"), one.noted) for one in now.annexes] == [(True, "")]


def test_another_label_before_the_name_is_left(harvested):
    outcome = harvested("附件：", "附：")
    assert [one.new[:2] for one in outcome.left] == ["附："]


def test_a_line_of_the_note_that_was_deleted_is_told_to_come_back(harvested):
    outcome = harvested("", "")
    assert not outcome.whole
    assert [(one.code, one.values["old"][:3]) for one in outcome.problems] == [("harvest-kept", "附件：")]
