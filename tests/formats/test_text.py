from collections.abc import Callable
from dataclasses import replace

import pytest

from fangan.chinese.punctuation import display_width
from fangan.formats.text import write
from fangan.model.document import Document, Masthead, Origin, Paragraph, Table

Make = Callable[..., Document]
ORIGIN = Origin("standard", "1.0", "standard/x", "x.md", 1)


def lines(document: Document) -> list[str]:
    return write(document).decode().split("\n")


def test_paragraphs_are_indented_by_two_full_width_blanks(document: Document) -> None:
    assert "　　（一）广泛宣传。围绕“同心圆梦”开展宣传。" in lines(document)


def test_a_paragraph_stays_on_one_line(make: Make) -> None:
    text = "国" * 200
    assert "　　" + text in lines(make(Paragraph(0, "", "", text, "", ORIGIN)))


def test_the_title_is_centred_line_by_line(document: Document) -> None:
    assert "　" * 9 + "某某县人民政府办公室" in lines(document)


def test_addressees_stand_flush_left(document: Document) -> None:
    assert "各乡镇人民政府，县直有关单位：" in lines(document)


def test_annexes_are_named_below_one_another(document: Document) -> None:
    found = lines(document)
    at = found.index("　　附件：1.任务分工表")
    assert found[at + 1] == "　　　　　2.捐赠登记表"


def test_the_date_stands_right_under_the_name(document: Document) -> None:
    found = lines(document)
    at = found.index("　" * 17 + " 2026年9月20日")
    assert found[at - 1].strip() == "某某县人民政府办公室"


def test_each_annex_has_its_label_and_title(document: Document) -> None:
    found = lines(document)
    assert [line.strip() for line in found[found.index("附件2") :][:3]] == ["附件2", "", "捐赠登记表"]


def test_signatories_stand_right_of_the_number(document: Document) -> None:
    head = Masthead(marks=("某某县人民政府文件",), number="某政〔2026〕1号", signatories=("甲某某", "乙某某", "丙某某"))
    line = next(line for line in lines(replace(document, masthead=head)) if "1号" in line)
    assert line.startswith("　某政〔2026〕1号")
    assert line.endswith("丙某某")


@pytest.mark.parametrize("cell", ["", "abc", "走访", "“同心圆梦”", "一" * 40, "甲\n乙"])
def test_columns_of_a_table_are_aligned(make: Make, cell: str) -> None:
    table = Table(("单位", "任务"), (("城关镇", cell), ("a", "12")), ("left", "right"), "", "", ORIGIN)
    rows = [line for line in lines(make(table)) if line.startswith("|")]
    bars = [[display_width(row[:at]) for at, char in enumerate(row) if char == "|"] for row in rows]
    assert len(rows) >= 4
    assert all(row == bars[0] for row in bars)


def test_cells_stand_as_their_column_says(make: Make) -> None:
    table = Table(("单位名称", "数"), (("城关", "7"),), ("center", "right"), "", "", ORIGIN)
    assert lines(make(table))[-2] == "|   城关   |  7 |"


@pytest.mark.parametrize("rows", [(), (("甲",), ("甲", "乙", "丙"))])
def test_a_table_with_too_few_or_too_many_cells_is_printed(make: Make, rows: tuple[tuple[str, ...], ...]) -> None:
    assert "| 一 |" in write(make(Table(("一", "二"), rows, (), "", "", ORIGIN))).decode()


def test_a_table_without_anything_in_it_prints_nothing(make: Make) -> None:
    assert "|" not in write(make(Table((), (), (), "", "", ORIGIN))).decode()


def test_there_are_never_two_blank_lines_and_no_blank_at_a_lines_end(document: Document) -> None:
    text = write(document).decode()
    assert "\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_the_number_of_a_chain_stands_at_the_head_of_its_paragraph(make: Make) -> None:
    assert "　　一是完成登记。" in lines(make(Paragraph(0, "一是", "", "完成登记。", "", ORIGIN)))
