"""Table facts out of tables that people keep: what fits is taken over, what does not is told with its cell."""

from pathlib import Path
from typing import NoReturn

import pytest
from factories.workbook import DAY, ZEROS, error, formula, number, workbook

from fangan.app.table_facts import Filled, facts_in_tables
from fangan.assembly.values import Lookup
from fangan.model.fact import FactSpec, FactType
from fangan.model.problem import InputRefused, Problem


def column(name: str, type_: FactType = FactType.TEXT, *, optional: bool = False) -> FactSpec:
    return FactSpec(name=name, type=type_, optional=optional)


def table(name: str, *columns: FactSpec) -> FactSpec:
    return FactSpec(name=name, type=FactType.TABLE, columns={one.name: one for one in columns})


TASKS = table(
    "任务",
    column("名称"),
    column("牵头"),
    column("措施", FactType.LIST, optional=True),
    column("时限", FactType.DEADLINE, optional=True),
)
QUOTAS = table("名额", column("单位"), column("人数", FactType.INTEGER))


def no_event(name: str) -> NoReturn:
    raise AssertionError(name)


NOBODY = Lookup(lambda _: None, no_event)


def fill(*files: Path) -> Filled:
    return facts_in_tables([str(file) for file in files], [TASKS, QUOTAS], NOBODY, 2026)


def values(path: Path, text: str, name: str = "任务") -> Path:
    file = path / f"{name}.csv"
    file.write_text(text, "utf-8")
    return file


def refused(*files: Path) -> list[Problem]:
    with pytest.raises(InputRefused) as error:
        fill(*files)
    return list(error.value.problems)


def told(*files: Path) -> list[tuple[str, str]]:
    return [(one.code, str(one.place).rpartition("/")[2]) for one in refused(*files)]


def test_rows_are_what_a_person_would_type(tmp_path: Path) -> None:
    file = values(tmp_path, '序号,名称,牵头,措施,时限\n1,排查,县应急局,"建账\n销号",2026-06-30\n2,整治,县住建局,,\n')
    assert fill(file).given["任务"].raw == (
        {"名称": "排查", "牵头": "县应急局", "措施": "建账、销号", "时限": "2026-06-30"},
        {"名称": "整治", "牵头": "县住建局"},
    )


def test_each_sheet_is_the_fact_it_is_called_after(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    sheets = {"任务": [["名称", "牵头"], ["排查", "甲局"]], "名额": [["单位", "人数"], ["甲镇", number(12)]]}
    given = fill(workbook(tmp_path / "表.xlsx", sheets)).given
    assert (given["任务"].raw, given["名额"].raw) == (
        ({"名称": "排查", "牵头": "甲局"},),
        ({"单位": "甲镇", "人数": "12"},),
    )


def test_a_sheet_of_another_name_is_the_fact_whose_columns_it_names(tmp_path: Path) -> None:
    assert list(fill(values(tmp_path, "单位,人数\n甲镇,3\n", "Sheet1")).given) == ["名额"]


def test_a_title_may_stand_above_the_headings(tmp_path: Path) -> None:
    assert fill(values(tmp_path, "2026年名额分配表,\n单　位,*人数\n甲镇,3\n", "名额")).given["名额"].raw == (
        {"单位": "甲镇", "人数": "3"},
    )


def test_days_come_as_days_and_zeros_stay(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    rows = [["名称", "牵头", "时限"], [number(5, ZEROS), number(46266, DAY), number(46266, DAY)]]
    assert fill(workbook(tmp_path / "表.xlsx", {"任务": rows})).given["任务"].raw == (
        {"名称": "000005", "牵头": "2026年9月1日", "时限": "2026-09-01"},
    )


def test_every_bad_cell_is_told_at_once_with_its_name(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    rows = [
        ["名称", "牵头", "时限"],
        [error("#N/A"), '<c r="{at}" t="b"><v>1</v></c>', "年底"],
        [number(391), formula("A1"), ""],
        ["乙", "", "丙"],
    ]
    assert told(workbook(tmp_path / "表.xlsx", {"任务": rows}, ["B4:C4"])) == [
        ("cell-error", "表.xlsx#任务!A2"),
        ("cell-unusable", "表.xlsx#任务!B2"),
        ("cell-number", "表.xlsx#任务!A3"),
        ("cell-uncached", "表.xlsx#任务!B3"),
        ("cell-merged", "表.xlsx#任务!B4"),
        ("cell-merged", "表.xlsx#任务!C4"),
    ]


def test_what_a_column_does_not_take_is_told_with_its_place(tmp_path: Path) -> None:
    assert told(values(tmp_path, "单位,人数\n甲镇,三\n,4\n", "名额")) == [
        ("cell-not-integer", "名额.csv:2"),
        ("cell-missing", "名额.csv:3"),
    ]


def test_a_heading_is_told_with_the_nearest_column(tmp_path: Path) -> None:
    (found,) = refused(values(tmp_path, "名称,牵头单位\n排查,甲局\n"))
    assert (found.code, found.values["suggestion"]) == ("table-heading", "牵头")


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("甲,乙\n1,2\n", "别的", "table-no-fact"),
        ("名称\n排查\n", "任务", "table-columns-missing"),
        ("名称,牵头\n", "任务", "table-empty"),
        ("名称,名称,牵头\n甲,乙,丙\n", "任务", "table-column-twice"),
    ],
)
def test_a_table_that_does_not_fit_is_refused(tmp_path: Path, text: str, name: str, code: str) -> None:
    assert [found for found, _ in told(values(tmp_path, text, name))] == [code]


def test_a_fact_has_one_table(tmp_path: Path) -> None:
    (tmp_path / "又").mkdir()
    text = "单位,人数\n甲镇,3\n"
    assert [code for code, _ in told(values(tmp_path, text, "名额"), values(tmp_path / "又", text, "名额"))] == [
        "table-twice"
    ]


def test_what_is_not_taken_over_is_said(tmp_path: Path) -> None:
    filled = fill(values(tmp_path, "单位,人数,电话\n甲镇,3,0391\n合计,3,\n", "名额"))
    assert [found.code for found in filled.problems] == ["table-left", "table-total"]
    assert filled.given["名额"].raw == ({"单位": "甲镇", "人数": "3"},)


def test_a_sheet_beside_that_holds_no_fact_is_told_and_left_out(tmp_path: Path) -> None:
    filled = fill(values(tmp_path, "单位,人数\n甲镇,3\n", "名额"), values(tmp_path, "填表说明\n一行一个单位\n", "说明"))
    assert (list(filled.given), [one.code for one in filled.problems]) == (["名额"], ["table-no-fact"])
