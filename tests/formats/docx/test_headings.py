"""Headings by their style are known whatever the style is called and however it says so."""

import io
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from fangan.formats.docx.whole import read_docx_whole
from fangan.formats.plain.records import TextLine


def outlines(file: Any) -> list[tuple[int, bool]]:
    out = io.BytesIO()
    file.save(out)
    items = read_docx_whole(out.getvalue(), "a.docx").items
    return [(one.outline, one.titled) for one in items if isinstance(one, TextLine)]


def leveled(owner: Any, level: int) -> None:
    """Give a paragraph or a style an outline level of its own, counted from 0."""
    found = OxmlElement("w:outlineLvl")
    found.set(qn("w:val"), str(level))
    owner._element.get_or_add_pPr().append(found)


@pytest.mark.parametrize("level", [1, 2, 9])
def test_built_in_headings_are_headings(level: int) -> None:
    file = docx.Document()
    file.add_paragraph("活动内容", style=f"Heading {level}")
    assert outlines(file)[0][0] == level


def test_a_style_called_as_the_program_calls_it_needs_no_level() -> None:
    file = docx.Document()
    file.styles.add_style("标题 2", WD_STYLE_TYPE.PARAGRAPH)
    file.add_paragraph("活动内容", style="标题 2")
    assert outlines(file) == [(2, False)]


def test_a_style_that_builds_on_a_heading_is_one() -> None:
    file = docx.Document()
    file.styles.add_style("公文一级", WD_STYLE_TYPE.PARAGRAPH).base_style = file.styles["Heading 1"]
    file.add_paragraph("活动内容", style="公文一级")
    assert outlines(file)[0][0] == 1


def test_a_paragraph_may_say_otherwise_than_its_style() -> None:
    file = docx.Document()
    leveled(file.add_paragraph("活动内容"), 1)
    leveled(file.add_paragraph("这一段是正文。", style="Heading 1"), 9)
    assert [outline for outline, _ in outlines(file)] == [2, 0]


def test_the_style_of_titles_makes_a_title_and_no_heading() -> None:
    file = docx.Document()
    leveled(file.styles["Title"], 0)
    file.add_paragraph("读书活动方案", style="Title")
    assert outlines(file) == [(0, True)]


def test_lines_in_cells_are_no_headings() -> None:
    file = docx.Document()
    table = file.add_table(rows=1, cols=2)
    table.cell(0, 0).paragraphs[0].style = "Heading 1"
    table.cell(0, 0).paragraphs[0].text, table.cell(0, 1).text = "序号", "任务"
    assert outlines(file) == []
