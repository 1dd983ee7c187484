from collections.abc import Callable

import pytest

from fangan.formats.markdown import escaped, write
from fangan.model.document import Document, Origin, Paragraph, Table

Make = Callable[..., Document]
ORIGIN = Origin("standard", "1.0", "standard/x", "x.md", 1)


def paragraphs(document: Document) -> list[str]:
    return write(document).decode().rstrip("\n").split("\n\n")


def test_the_title_is_one_heading_and_sections_stand_below_it(document: Document) -> None:
    found = paragraphs(document)
    assert "# 某某县人民政府办公室关于印发某某县扶贫日活动方案的通知" in found
    assert "## 一、活动内容" in found


def test_a_run_in_heading_is_bold_up_to_its_stop(document: Document) -> None:
    # ** behind 。 and before a hanzi is no end of bold type in CommonMark
    assert "**（一）广泛宣传**。围绕“同心圆梦”开展宣传。" in paragraphs(document)


def test_a_numbered_sentence_is_a_plain_paragraph(document: Document) -> None:
    assert "1.每村至少张贴三份海报。" in paragraphs(document)


def test_tables_are_pipe_tables_with_alignment(document: Document) -> None:
    assert "| 单位 | 户数 |\n| :--- | ---: |\n| 城关镇 | 12 |\n| 东关街道 | 105 |" in paragraphs(document)


@pytest.mark.parametrize("rows", [(), (("甲",), ("甲", "乙", "丙"))])
def test_every_row_of_a_table_has_as_many_cells(make: Make, rows: tuple[tuple[str, ...], ...]) -> None:
    table = paragraphs(make(Table(("一", "二"), rows, ("left",), "", "", ORIGIN)))[-1]
    assert len({line.count("|") for line in table.split("\n")}) == 1


def test_a_bar_in_a_cell_opens_no_column(make: Make) -> None:
    assert "甲\\|乙" in write(make(Table(("一",), (("甲|乙",),), ("left",), "", "", ORIGIN))).decode()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("# 号", "\\# 号"),
        ("#号", "#号"),
        ("- 项", "\\- 项"),
        ("1. 项", "1\\. 项"),
        ("1.项", "1.项"),
        ("12) 项", "12\\) 项"),
        ("===", "\\==="),
        ("> 引", "\\> 引"),
        ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("<b>", "\\<b\\>"),
        ("[一](二)", "\\[一\\](二)"),
        ("&amp;", "\\&amp;"),
        ("甲&乙", "甲&乙"),
        ("    甲", "甲"),
        ("甲\n乙", "甲 乙"),
        ("10·17", "10·17"),
        ("10月14日—17日", "10月14日—17日"),
    ],
)
def test_text_is_never_read_as_markdown(text: str, kept: str) -> None:
    assert escaped(text) == kept


def test_signature_annexes_and_imprint_are_there(document: Document) -> None:
    text = write(document).decode()
    for part in ("　　附件：1.任务分工表\\\n", "2026年9月20日", "**附件2**", "抄送：市农业农村局。"):
        assert part in text


def test_a_standalone_heading_of_a_lower_level_is_a_lower_heading(make: Make) -> None:
    assert "### （一）组织领导" in paragraphs(make(Paragraph(2, "（一）", "组织领导", "", "", ORIGIN)))
