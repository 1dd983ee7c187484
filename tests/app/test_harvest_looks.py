"""What was only formatted, or put elsewhere on the page, is told as that, and nothing is written of it."""

import re
from collections.abc import Callable

import pytest
from factories.edits import Edit, edit, paragraph

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestOutcome, HarvestWish, harvest
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.harvest.records import Kin

NOTICE = "---\nkey: notice\ntitle: 关于印发方案的通知\n---\n现将方案印发给你们。\n"
ISSUE = "issue: {form: notice, number: 甲教〔2026〕1号, to: [各学校], date: 2026-03-02}"
BASIS = "为办好读书节"


@pytest.fixture
def looked(office) -> Callable[[Edit], HarvestOutcome]:
    """Build a notice, change its file, and harvest it."""

    def look(change: Edit) -> HarvestOutcome:
        office.write("office/sections/notice.md", NOTICE)
        plan = office.plan / "plan.yaml"
        plan.write_text(plan.read_text("utf-8").replace("issue: {date: 2026-03-02}", ISSUE), "utf-8")
        project = open_project("plan", Workspace(environ=office.environ))
        file = edit(build_plan(project, BuildWish(output="a.docx")).files[0].path, change)
        return harvest(Workspace(environ=office.environ), HarvestWish(file=str(file), plan="plan"))

    return look


def dressed(words: str, properties: str) -> Edit:
    """Give the runs of a paragraph properties of their own."""

    def change(xml: str) -> str:
        old = paragraph(xml, words)
        return xml.replace(old, re.sub(r"<w:r>", f"<w:r><w:rPr>{properties}</w:rPr>", old))

    return change


def set_by_hand(words: str, properties: str) -> Edit:
    """Give a paragraph properties of its own, before its first bookmark or run."""

    def change(xml: str) -> str:
        old = paragraph(xml, words)
        opened = f"<w:pPr>{properties}</w:pPr>" if "<w:pPr>" not in old else ""
        new = re.sub(r"^<w:p( [^>]*)?>", lambda found: found[0] + opened, old)
        return xml.replace(old, new if opened else old.replace("</w:pPr>", f"{properties}</w:pPr>", 1))

    return change


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (dressed(BASIS, "<w:b/>"), "不加粗", "加粗"),
        (dressed(BASIS, "<w:i/>"), "不倾斜", "倾斜"),
        (dressed(BASIS, '<w:sz w:val="44"/>'), "16磅", "22磅"),
        (dressed(BASIS, '<w:color w:val="FF0000"/>'), "颜色自动", "颜色FF0000"),
        (set_by_hand(BASIS, '<w:jc w:val="center"/>'), "两端对齐", "居中"),
    ],
    ids=["bold", "italic", "size", "colour", "centred"],
)
def test_a_paragraph_dressed_by_hand_is_told_as_formatting_only(looked, change, old, new):
    outcome = looked(change)
    (told,) = outcome.harvested
    assert (told.kin, told.old, told.new, outcome.files) == (Kin.FORMAT, old, new, {})
    assert told.name.startswith(BASIS)
    assert [one.code for one in outcome.problems] == ["harvest-formatting"]


def test_a_font_of_some_words_is_told_of_those_words_alone(looked):
    def one_word(xml: str) -> str:
        run = next(one for one in re.findall(r"<w:r>.*?</w:r>", paragraph(xml, BASIS)) if "读书节" in one)
        face = '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>'
        parts = [f"<w:r><w:t>{part}</w:t></w:r>" for part in re.sub("<[^>]*>", "", run).partition("读书节")]
        parts[1] = parts[1].replace("<w:r>", f"<w:r>{face}")
        return xml.replace(run, "".join(parts))

    (told,) = looked(one_word).harvested
    assert (told.kin, told.name, told.new) == (Kin.FORMAT, "读书节", "黑体")


TABLE = """---
key: basis
---
# 依据

分工如下。

表：任务分工
| 序号 | 任务 | 单位 |
|---|---|---|
| 1 | 借书还书 | 图书馆 |
| 2 | 朗读比赛 | 教研室 |
| 3 | 家长课堂 | 各学校 |
| 4 | 评选表扬 | 办公室 |
"""


def in_table(*words: str) -> Edit:
    """Set cells of a table bold."""

    def change(xml: str) -> str:
        for one in words:
            xml = dressed(one, "<w:b/>")(xml)
        return xml

    return change


def test_cells_of_a_row_that_were_dressed_by_hand_are_told_in_one(office, looked):
    office.write("plan/sections/basis.md", TABLE)
    (told,) = looked(in_table("朗读比赛", "教研室")).harvested
    assert (told.kin, told.target, told.name, told.new) == (Kin.FORMAT, "basis", "朗读比赛　教研室", "加粗")


def test_what_most_cells_of_a_column_have_in_common_is_the_programs_doing(office, looked):
    office.write("plan/sections/basis.md", TABLE)
    assert looked(in_table("借书还书", "朗读比赛", "家长课堂", "评选表扬")).harvested == ()


def test_addressees_that_were_put_below_the_text_are_told_to_stand_elsewhere(looked):
    def down(xml: str) -> str:
        old, text = paragraph(xml, "各学校"), paragraph(xml, "现将方案")
        return xml.replace(old, "").replace(text, text + old)

    outcome = looked(down)
    assert [(one.kin, one.target, one.old) for one in outcome.harvested] == [(Kin.MOVED, "issue.to", "各学校：")]
    assert [one.code for one in outcome.problems] == ["harvest-placed"]


def test_other_words_are_told_as_words_whatever_their_formatting(looked):
    outcome = looked(lambda xml: dressed(BASIS, "<w:b/>")(xml).replace("制定本方案", "特制定本方案"))
    assert next(one.kin for one in outcome.harvested) is Kin.WORDING


def test_a_file_that_nobody_formatted_tells_of_none(looked):
    assert looked(lambda xml: xml).harvested == ()


def test_a_paragraph_put_in_while_changes_were_tracked_displaces_nothing(looked):
    def change(xml: str) -> str:
        mark = '<w:rPr><w:ins w:id="901" w:author="审稿"/></w:rPr>'
        words = '<w:ins w:id="902" w:author="审稿"><w:r><w:t>各学校要认真组织。</w:t></w:r></w:ins>'
        added = f'<w:p><w:pPr><w:pStyle w:val="BodyText"/>{mark}</w:pPr>{words}</w:p>'
        old = paragraph(xml, "现将方案")
        return xml.replace(old, added + old)

    assert not [one for one in looked(change).harvested if one.kin in (Kin.MOVED, Kin.FORMAT)]
