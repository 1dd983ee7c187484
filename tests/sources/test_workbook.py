"""Workbooks: every cell comes as it is seen, or is told."""

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from factories.workbook import DAY, PERCENT, ZEROS, error, formula, number, workbook

from fangan.model.problem import InputRefused
from fangan.sources.sheets import Cell, Sheet, Unusable, read_sheets
from fangan.sources.text import MAX_BYTES

pytest.importorskip("python_calamine", reason="python-calamine reads workbooks")


def sheet_of(path: Path, rows: list[list[str]], *merged: str) -> Sheet:
    (sheet,) = read_sheets(str(workbook(path / "表.xlsx", {"任务": rows}, merged)))
    return sheet


def codes(path: Path) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        read_sheets(str(path))
    return [one.code for one in refused.value.problems]


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        (number(12), Decimal(12)),
        (number(20261017), Decimal(20261017)),
        (number("1e15"), Decimal(10**15)),
        (number(0.3), Decimal("0.3")),
        (number(5, ZEROS), "000005"),
        (number(0.35, PERCENT), "35%"),
        (number(46266, DAY), dt.date(2026, 9, 1)),
        (number(46266.5, DAY), dt.datetime(2026, 9, 1, 12)),
        (formula("6*7", "42"), Decimal(42)),
        ("0391", "0391"),
        (" 甲镇 ", "甲镇"),
    ],
)
def test_a_cell_comes_as_it_is_seen(tmp_path: Path, cell: str, seen: Cell) -> None:
    found = sheet_of(tmp_path, [[cell]]).rows[0].cells[0]
    assert (type(found), str(found)) == (type(seen), str(seen))


@pytest.mark.parametrize(
    ("cell", "unusable"),
    [
        (error("#N/A"), Unusable("cell-error", "#N/A")),
        (formula("SUM(A1:A9)"), Unusable("cell-uncached", "=SUM(A1:A9)")),
        ('<c r="{at}" t="b"><v>1</v></c>', Unusable("cell-unusable", "TRUE")),
    ],
)
def test_a_cell_that_cannot_be_told_says_why(tmp_path: Path, cell: str, unusable: Unusable) -> None:
    assert sheet_of(tmp_path, [["甲", cell]]).rows[0].cells[1] == unusable


def test_a_cell_that_does_not_say_where_it_stands_is_told_at_its_place(tmp_path: Path) -> None:
    (row,) = sheet_of(tmp_path, [["甲", '<c t="e"><v>#N/A</v></c>']]).rows
    assert row.cells == ("甲", Unusable("cell-error", "#N/A"))


def test_a_workbook_too_large_to_be_read_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "表.xlsx").write_bytes(b"PK\3\4" + b"\0" * MAX_BYTES)
    assert codes(tmp_path / "表.xlsx") == ["table-too-large"]


def test_a_cell_merged_over_rows_holds_for_each(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, [["甲镇", "一"], ["", "二"], ["", "三"]], "A1:A3")
    assert [row.cells[0] for row in sheet.rows] == ["甲镇"] * 3


def test_cells_merged_over_columns_are_told(tmp_path: Path) -> None:
    assert sheet_of(tmp_path, [["甲镇", "", "二"]], "A1:B1").across == {(1, 0), (1, 1)}


def test_empty_and_hidden_sheets_are_left_out(tmp_path: Path) -> None:
    file = workbook(tmp_path / "表.xlsx", {"空": [], "藏": [["甲"]], "任务": [["乙"]]}, hidden=["藏"])
    assert [sheet.name for sheet in read_sheets(str(file))] == ["任务"]


@pytest.mark.parametrize(
    ("data", "code"), [(b"PK\3\4", "table-unreadable"), (b"\xd0\xcf\x11\xe0\xa1\xb1", "table-unreadable")]
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "表.xlsx").write_bytes(data)
    assert codes(tmp_path / "表.xlsx") == [code]


def test_a_missing_reader_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert codes(workbook(tmp_path / "表.xlsx", {"任务": [["甲"]]})) == ["table-extra"]
