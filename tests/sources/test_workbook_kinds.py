"""An .xls and an .ods are read like an .xlsx: what is seen in a cell comes out, or why it cannot be used."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from factories import old_workbook as old
from factories.old_workbook import old_workbook
from factories.open_workbook import cell, open_workbook
from factories.workbook import number, workbook

from fangan.model.problem import InputRefused
from fangan.sources import workbook_marks
from fangan.sources.sheets import Cell, Unusable, read_sheets

pytest.importorskip("python_calamine", reason="python-calamine reads workbooks")

REPEATED = 'table:number-columns-repeated="2"'
ERROR = 'table:formula="of:=1/0" calcext:value-type="error"'
OPEN = [
    (cell("12.00", "float", "12"), Decimal(12)),
    (cell("000005", "float", "5"), "000005"),
    (cell("35%", "percentage", "0.35"), "35%"),
    (cell("2026-09-01", "date", "2026-09-01"), dt.date(2026, 9, 1)),
    (cell("42", "float", "42", 'table:formula="of:=6*7"'), Decimal(42)),
    (cell(" 甲镇 "), "甲镇"),
    (cell("#DIV/0!", more=ERROR), Unusable("cell-error", "#DIV/0!")),
    (cell("", "", more='table:formula="of:=[.B2]"'), Unusable("cell-uncached", "=[.B2]")),
]
OLD = [
    (old.number(12), Decimal(12)),
    (old.number(5, old.ZEROS), "000005"),
    (old.number(0.35, old.PERCENT), "35%"),
    (old.number(46266, old.DAY), dt.date(2026, 9, 1)),
    (old.numbers(7, style=old.ZEROS), "000007"),
    (old.formula(42), Decimal(42)),
    (" 甲镇 ", "甲镇"),
    (old.error(42), Unusable("cell-error", "#N/A")),
    (old.formula(None), Unusable("cell-error", "#DIV/0!")),
]


def code(path: Path) -> str:
    with pytest.raises(InputRefused) as refused:
        read_sheets(str(path))
    (one,) = refused.value.problems
    return one.code


@pytest.mark.parametrize(("said", "seen"), OPEN, ids=[f"cell{at}" for at in range(len(OPEN))])
def test_a_cell_of_an_ods_comes_as_it_is_seen(tmp_path: Path, said: str, seen: Cell) -> None:
    (sheet,) = read_sheets(str(open_workbook(tmp_path / "表.ods", {"任务": [["前", said]]})))
    assert sheet.rows[0].cells == ("前", seen)


@pytest.mark.parametrize(("said", "seen"), OLD, ids=[f"cell{at}" for at in range(len(OLD))])
def test_a_cell_of_an_xls_comes_as_it_is_seen(tmp_path: Path, said: old.Cell | str, seen: Cell) -> None:
    (sheet,) = read_sheets(str(old_workbook(tmp_path / "表.xls", {"任务": [["前", said]]})))
    assert sheet.rows[0].cells == ("前", seen)


def test_hidden_sheets_are_left_out_and_places_are_those_of_the_file(tmp_path: Path) -> None:
    sheets = {"任务": [["", ""], ["甲", "乙"]], "旧": [["丙"]]}
    for path in (
        open_workbook(tmp_path / "表.ods", sheets, hidden=["旧"]),
        old_workbook(tmp_path / "表.xls", sheets, hidden=["旧"]),
    ):
        (sheet,) = read_sheets(str(path))
        assert [(row.number, row.cells) for row in sheet.rows] == [(2, ("甲", "乙"))]
        assert str(sheet.place(2, 1)) == f"{path}#任务!B2"


def test_what_is_merged_downwards_holds_for_each_row_and_across_is_marked(tmp_path: Path) -> None:
    rows = [["甲", "1"], ["", "2"], ["合", ""]]
    (sheet,) = read_sheets(str(old_workbook(tmp_path / "表.xls", {"任务": rows}, merged=[(0, 0, 1, 0), (2, 0, 2, 1)])))
    assert sheet.rows[1].cells == ("甲", "2")
    assert sheet.across == {(3, 0), (3, 1)}


def test_repeated_cells_of_an_ods_are_each_as_they_are_seen(tmp_path: Path) -> None:
    said = cell("007", "float", "7", REPEATED)
    (sheet,) = read_sheets(str(open_workbook(tmp_path / "表.ods", {"任务": [[said]]})))
    assert sheet.rows[0].cells == ("007", "007")


def test_a_workbook_is_read_by_what_it_is_and_not_by_what_it_is_called(tmp_path: Path) -> None:
    path = workbook(tmp_path / "表.xlsx", {"任务": [["甲", number(1)]]}).rename(tmp_path / "表.xls")
    assert read_sheets(str(path))[0].rows[0].cells == ("甲", Decimal(1))


def test_a_protected_xls_is_told_as_such(tmp_path: Path) -> None:
    assert code(old_workbook(tmp_path / "表.xls", {"任务": [["甲"]]}, protected=True)) == "table-locked"


@pytest.mark.parametrize("data", [b"<html><table>", b"\xd0\xcf\x11\xe0\xa1\xb1", b"PK\3\4"])
def test_what_is_no_workbook_under_such_a_name_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "表.xls").write_bytes(data)
    assert code(tmp_path / "表.xls") == "table-unreadable"


def far(path: Path) -> Path:
    found = '<c r="XFD1048576"><v>1</v></c>'
    return workbook(path / "远.xlsx", {"任务": [["甲"], [found]]})


def repeated(path: Path) -> Path:
    rows = (
        '<table:table-row table:number-rows-repeated="1048000">' + cell("甲", more=REPEATED) * 2 + "</table:table-row>"
    )
    return open_workbook(path / "远.ods", {"任务": [[rows]]})


@pytest.mark.parametrize("made", [far, repeated])
def test_a_few_bytes_that_stand_for_millions_of_cells_are_refused(tmp_path: Path, made) -> None:  # type: ignore[no-untyped-def]
    assert code(made(tmp_path)) == "table-too-large"


def unplaced(path: Path) -> Path:
    return workbook(path / "密.xlsx", {"任务": [["<c ><v>1</v></c>" * 11]] * 10})


def empty_rows(path: Path) -> Path:
    return open_workbook(path / "空.ods", {"任务": [["<table:table-row/>" * 21]]})


@pytest.mark.parametrize("made", [unplaced, empty_rows])
def test_cells_that_do_not_say_their_place_and_rows_without_cells_are_counted(
    tmp_path: Path, made: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_marks, "MOST_CELLS", 100)
    monkeypatch.setattr(workbook_marks, "MOST_ROWS", 20)
    assert code(made(tmp_path)) == "table-too-large"


def test_a_format_that_reaches_to_the_last_row_makes_no_sheet_too_large(tmp_path: Path) -> None:
    rows = [["甲", "乙"], ['<c s="1"/></row><row r="1048576"><c s="1"/>']]
    (sheet,) = read_sheets(str(workbook(tmp_path / "表.xlsx", {"任务": rows})))
    assert [row.cells for row in sheet.rows] == [("甲", "乙")]
