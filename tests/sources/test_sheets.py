"""Tables as people keep them: what is read of a list of values, and how its places are called."""

from pathlib import Path

import pytest

from fangan.model.problem import InputRefused, Place
from fangan.sources.sheets import Sheet, SheetRow, column_letters, read_sheets

TEXT = "名称,编号\n甲镇,0391\n"


def rows(path: Path) -> tuple[SheetRow, ...]:
    (sheet,) = read_sheets(str(path))
    return sheet.rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_values_are_read_in_every_encoding_that_they_are_saved_in(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "名额.csv"
    file.write_bytes(TEXT.encode(encoding))
    assert rows(file) == (SheetRow(1, ("名称", "编号")), SheetRow(2, ("甲镇", "0391")))


def test_values_may_stand_between_tabs(tmp_path: Path) -> None:
    file = tmp_path / "名额.csv"
    file.write_text(TEXT.replace(",", "\t"), "utf-8")
    assert rows(file)[1].cells == ("甲镇", "0391")


def test_empty_rows_are_left_out_and_the_others_keep_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "名额.csv"
    file.write_text('名称\n\n,,\n"甲镇\n乙镇"\n丙镇\n', "utf-8")
    assert [row.number for row in rows(file)] == [1, 4, 6]


def test_a_list_of_values_is_called_as_its_file_is(tmp_path: Path) -> None:
    file = tmp_path / "名额.csv"
    file.write_text(TEXT, "utf-8")
    (sheet,) = read_sheets(str(file))
    assert (sheet.name, sheet.place(2, 1)) == ("名额", Place(str(file), 2))


def test_a_cell_of_a_workbook_is_called_as_the_workbook_calls_it() -> None:
    assert str(Sheet("a.xlsx", "任务", (), cell_names=True).place(7, 2)) == "a.xlsx#任务!C7"


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_counted_in_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.odd", b"", "table-suffix"),
        ("a.csv", b"\xff\xff\xff", "table-unreadable"),
        ("a.csv", "名\x07称".encode(), "forbidden-character"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputRefused) as refused:
        read_sheets(str(tmp_path / name))
    assert [one.code for one in refused.value.problems] == [code]
