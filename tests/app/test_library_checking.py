"""A check tells whether a library is whole, what is gone, and what an office writes again and again."""

import json
import sqlite3
from contextlib import closing

import pytest

from fangan.app.library_adding import AddWish, add_plans
from fangan.app.library_checking import check_library
from fangan.app.library_exporting import export_library
from fangan.model.problem import OutputFailed

LINE = "各村要组织干部进村入户走访慰问困难群众，{}月{}日前送去慰问品和政策明白卡，了解实际困难。"


@pytest.fixture
def filled(workspace, office):
    """A library of three plans in which one paragraph is the same but for its days."""
    names = []
    for year in (2015, 2018, 2020):
        day = year % 10 + 1
        office.write(f"{year}.txt", f"甲县{year}年活动方案\n{LINE.format(day, day)}\n甲县教育局\n{year}年4月1日\n")
        names.append(f"{year}.txt")
    add_plans(workspace, AddWish(tuple(names), "l.db"))
    return office.root / "l.db"


def test_what_recurs_is_told_with_plans_offices_and_years(workspace, filled):
    (one,) = check_library(workspace, str(filled), 3, 20).recurring
    assert (one.plans, one.offices, one.first, one.last, one.passage.plan) == (3, 1, 2015, 2020, 3)
    assert check_library(workspace, str(filled), 4, 20).recurring == ()


def test_files_that_are_gone_are_named_and_nothing_is_wrong(workspace, filled, office):
    (office.root / "2018.txt").unlink()
    found = check_library(workspace, str(filled), 3, 20)
    assert ([one.code for one in found.problems], found.code) == (["library-files-gone"], 0)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM passages WHERE plan = 2",
        "INSERT INTO search (search) VALUES ('delete-all')",
        "UPDATE passages SET words = '别的' || words",
    ],
)
def test_an_index_that_does_not_fit_is_a_fault(workspace, filled, harm):
    with closing(sqlite3.connect(filled)) as other, other:
        other.execute(harm)
    found = check_library(workspace, str(filled), 3, 20)
    assert ({one.code for one in found.problems}, found.code) == ({"library-fault"}, 1)


def test_a_library_is_given_away_as_lines_of_json(workspace, filled):
    lines = export_library(workspace, None, str(filled)).text.splitlines()
    plans = [json.loads(line) for line in lines]
    assert [plan["year"] for plan in plans] == [2015, 2018, 2020]
    assert plans[0]["passages"][1]["words"] == LINE.format(6, 6)
    export_library(workspace, "l.jsonl", str(filled))
    assert (filled.parent / "l.jsonl").read_text("utf-8").splitlines() == lines


def test_or_as_a_folder_of_texts_and_nothing_is_replaced(workspace, filled):
    export_library(workspace, "texts", str(filled))
    names = sorted(one.name for one in (filled.parent / "texts").iterdir())
    assert names[0] == "1 甲县2015年活动方案.txt"
    for output in ("texts", "2015.txt.jsonl", "l.db"):
        (filled.parent / "2015.txt.jsonl").touch()
        with pytest.raises(OutputFailed):
            export_library(workspace, output, str(filled))
