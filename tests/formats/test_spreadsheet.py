"""A workbook says the same to whoever reads it, and nothing in it is ever computed."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.spreadsheet import workbook
from fangan.sources.sheets import read_sheets

ROWS = [["任务", "时限"], ["摸底 <核实> & 登记", "2026-09-30"], ["=1+1", " 前后空格 "]]


@pytest.fixture
def sheet(tmp_path):
    pytest.importorskip("python_calamine")
    file = tmp_path / "表.xlsx"
    file.write_bytes(workbook("任务/分工:表", ROWS, [20, 12]))
    return read_sheets(str(file))[0]


def test_every_cell_is_read_back_as_the_text_it_was(sheet):
    assert [[str(cell).strip() for cell in row.cells] for row in sheet.rows] == [
        [cell.strip() for cell in row] for row in ROWS
    ]


def test_name_holds_no_mark_that_a_workbook_forbids(sheet):
    assert sheet.name == "任务分工表"


def test_same_rows_give_the_same_bytes():
    assert workbook("表", ROWS) == workbook("表", ROWS)


def test_what_looks_like_a_formula_is_text():
    data = workbook("表", [["=1+1", "@SUM(A1)", "+86", "<&>"]])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert ("<f>" in sheet, sheet.count('t="inlineStr"')) == (False, 4)


def test_a_cell_that_somebody_opens_and_leaves_stays_text():
    with zipfile.ZipFile(io.BytesIO(workbook("表", [["甲"], ["=1+1"]]))) as package:
        sheet, styles = (package.read(f"xl/{part}.xml").decode() for part in ("worksheets/sheet1", "styles"))
    formats = re.findall(r"<xf [^>]*>", styles.partition("<cellXfs")[2])
    used = {int(one) for one in re.findall(r' s="(\d+)"', sheet)}
    assert used
    assert all('quotePrefix="1"' in formats[one] for one in used)


def test_what_no_xml_holds_is_left_out_and_what_looks_like_a_character_by_number_stays_as_it_was():
    with zipfile.ZipFile(io.BytesIO(workbook("表", [["甲\ufffe\0乙", "_x003D_1+1"]]))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert ("甲乙</t>" in sheet, "_x005F_x003D_1+1</t>" in sheet) == (True, True)


CELLS = st.text("=+-@<&>\"'方案｜1a", min_size=1, max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4))
def test_rows_come_back_as_they_were(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("books") / "t.xlsx"
    path.write_bytes(workbook("表", rows))
    (sheet,) = read_sheets(str(path))
    assert [list(row.cells) for row in sheet.rows] == rows
