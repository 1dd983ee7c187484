"""Rows out of whatever keeps tables: read one by one, called as Excel calls them, never reckoned with."""

import sqlite3
import tracemalloc
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from factories.workbook import number, workbook

from fangan.batch.tables import headed, heads, open_source
from fangan.model.problem import InputRefused, OutputFailed

WANTED = ("乡镇", "人数")


def table(named, wanted=WANTED):
    found = headed(open_source(str(named)), wanted)
    return [name for name, _ in found.columns], [(row.number, row.cells) for row in found.rows()]


def codes(refused):
    return [one.code for one in refused.value.problems]


def database(path):
    with closing(sqlite3.connect(path)) as made:
        made.executescript(
            "CREATE TABLE 甲 (乡镇, 人数); CREATE TABLE 乙 (乡镇); INSERT INTO 甲 VALUES (' 溪口镇', 12.0)"
        )
        made.execute("INSERT INTO 甲 VALUES (NULL, ?)", (b"\0",))
        made.commit()
    return path


LINES = "乡镇,人数\r\n溪口镇,12\r\n"
SAVED = {
    "gb18030": LINES.encode("gb18030"),
    "utf-8": LINES.encode("utf-8-sig"),
    "utf-16": LINES.replace(",", "\t").encode("utf-16"),
}


def test_the_heading_of_a_column_of_a_database_is_called_by_its_name_alone(tmp_path):
    found = headed(open_source(f"{database(tmp_path / 'a.sqlite')}#甲"), WANTED)
    assert str(heads([found])["人数"]) == f"{tmp_path / 'a.sqlite'}#甲!人数"


@pytest.mark.parametrize("data", SAVED.values(), ids=SAVED)
def test_values_between_commas_or_tabs_are_read_as_office_programs_save_them(tmp_path, data):
    (tmp_path / "t.csv").write_bytes(data)
    assert table(tmp_path / "t.csv") == (["乡镇", "人数"], [(2, ("溪口镇", "12"))])


def test_headings_may_stand_below_a_title_and_sums_are_no_rows(tmp_path):
    (tmp_path / "t.csv").write_text("各乡镇情况\n\n乡镇*,人 数\n溪口镇,12\n合计,12\n", "utf-8")
    assert table(tmp_path / "t.csv") == (["乡镇", "人数"], [(4, ("溪口镇", "12"))])
    found = headed(open_source(str(tmp_path / "t.csv")), WANTED)
    assert [str(place).rpartition("/")[2] for place in found.sums()] == ["t.csv!A5"]


def test_a_table_without_a_known_heading_or_with_one_twice_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text("甲,乙\n丙,丁\n", "utf-8")
    (tmp_path / "b.csv").write_text("乡镇,乡镇\n丙,丁\n", "utf-8")
    with pytest.raises(InputRefused) as none:
        table(tmp_path / "a.csv")
    with pytest.raises(InputRefused) as twice:
        table(tmp_path / "b.csv")
    assert (codes(none), codes(twice)) == (["batch-no-headings"], ["table-column-twice"])


def test_a_workbook_gives_one_sheet_and_is_asked_which(tmp_path):
    sheets = {"甲": [["乡镇", "人数"], ["溪口镇", number(12)]], "乙": [["乡镇"]]}
    path = workbook(tmp_path / "t.xlsx", sheets)
    assert table(f"{path}#甲")[1] == [(2, ("溪口镇", Decimal(12)))]
    with pytest.raises(InputRefused) as refused:
        table(path)
    assert codes(refused) == ["batch-table-which"]


def test_a_database_is_read_and_never_written(tmp_path):
    path = database(tmp_path / "d.sqlite")
    before = path.read_bytes()
    names, rows = table(f"{path}#甲")
    assert (names, rows[0]) == (["乡镇", "人数"], (1, ("溪口镇", Decimal(12))))
    assert rows[1][1][1].code == "cell-unusable"
    assert path.read_bytes() == before
    for named in (f"{path}#丙", str(path)):
        with pytest.raises(InputRefused) as refused:
            table(named)
        assert codes(refused) == ["batch-table-which"]


@pytest.mark.parametrize("name", ["t.csv", "d.sqlite", "t.xlsx"])
def test_a_file_that_is_not_there_is_named(tmp_path, name):
    with pytest.raises(OutputFailed) as refused:
        table(tmp_path / name)
    assert codes(refused) == ["file-not-found"]


def test_what_is_no_table_is_refused(tmp_path):
    Path(tmp_path / "d.sqlite").write_text("乡镇", "utf-8")
    Path(tmp_path / "t.csv").write_bytes(b"\xff\xff\xff")
    for name in ("d.sqlite", "t.csv"):
        with pytest.raises(InputRefused) as refused:
            table(tmp_path / name)
        assert codes(refused) == ["table-unreadable"]


def test_a_long_list_of_values_takes_no_more_memory_than_a_short_one(tmp_path):
    def most(lines):
        (tmp_path / "t.csv").write_text("乡镇,人数\n" + f"溪口镇,12{',' * 140}\n" * lines, "utf-8")
        tracemalloc.start()
        try:
            found = headed(open_source(str(tmp_path / "t.csv")), WANTED)
            assert sum(1 for _ in found.rows()) == lines
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert most(15_000) < most(8_000) * 1.2
