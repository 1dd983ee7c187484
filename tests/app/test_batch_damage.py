"""A table that is not as it should be: each thing is told at its place, and nothing is taken for what it is not."""

import errno
import os
from pathlib import Path

import pytest
from factories.workbook import error, workbook

from fangan.app.batching import BatchWish, run_batch
from fangan.batch.journal import Journal
from fangan.batch.outputs import OutputKind
from fangan.model.problem import ExitCode, InputRefused, OutputFailed

HEAD = "学校,活动名称,开始日期"


@pytest.fixture
def told(office, workspace):
    """Return what makes the rows of a table's bytes, and lists what is told of rows, then of all."""

    def run(data):
        (office.root / "t.csv").write_bytes(data if isinstance(data, bytes) else data.encode())
        wish = BatchWish(plan="plan", tables=("t.csv",), output="out/{学校}.docx", workers=1, dry_run=True)
        outcome = run_batch(workspace, wish)
        of_all = [one.problem for one in outcome.told if one.problem.code.startswith(("batch", "table"))]
        return outcome, [
            (one.code, str(one.place)) for one in (*(p for row in outcome.rows for p in row.problems), *of_all)
        ]

    return run


def test_a_value_with_a_comma_that_shifts_its_row_is_told_and_no_cell_of_it_is_believed(told):
    outcome, found = told(f"{HEAD}\n甲校,读书节,诗会,2026-05-01\n乙校,诗会,2026-05-02,\n")
    assert ("batch-row-longer", "t.csv!D2") in found
    assert (outcome.made, outcome.refused, outcome.code) == (1, 1, ExitCode.REFUSED)


def test_a_row_that_ends_early_lacks_what_it_does_not_have(told):
    outcome, found = told(f"{HEAD}\n甲校,读书节\n乙校,诗会,2026-05-02\n")
    assert found == [("batch-cell-empty", "t.csv!C2")]
    assert outcome.made == 1


def test_a_column_without_a_heading_is_told_once(told):
    outcome, found = told("学校,,活动名称,开始日期\n甲校,好,读书节,2026-05-01\n乙校,好,诗会,2026-05-02\n")
    assert (outcome.made, found) == (2, [("batch-heading-blank", "t.csv!B1")])


@pytest.mark.parametrize("words", ["=cmd|'/c calc'!A1", "+cmd|'/c calc'!A1", "@SUM(A1)", "-2+3|cmd"])
def test_what_a_spreadsheet_would_run_is_refused_at_its_cell(told, words):
    _, found = told(f'{HEAD}\n甲校,"{words}",2026-05-01\n')
    assert found == [("batch-formula", "t.csv!B2")]


def test_a_formula_in_a_column_that_names_the_file_is_refused_as_everywhere(office, workspace):
    office.write("t.csv", "名,活动名称,开始日期\n=1+1,读书节,2026-05-01\n乙,诗会,2026-05-02\n")
    outcome = run_batch(workspace, BatchWish(plan="plan", tables=("t.csv",), output="out/{名}.docx", workers=1))
    assert [(one.code, str(one.place)) for row in outcome.rows for one in row.problems] == [
        ("batch-formula", "t.csv!A2")
    ]
    assert [one.name for one in documents()] == ["乙.docx"]


def test_an_error_of_a_workbook_names_no_file(office, workspace):
    rows = [["名", "活动名称", "开始日期"], [error("#N/A"), "读书节", "2026-05-01"]]
    workbook(office.root / "t.xlsx", {"表": rows})
    outcome = run_batch(workspace, BatchWish(plan="plan", tables=("t.xlsx",), output="out/{名}.docx", workers=1))
    assert [(one.code, str(one.place)) for row in outcome.rows for one in row.problems] == [
        ("cell-error", "t.xlsx#表!A2")
    ]


def test_folders_that_windows_cannot_hold_are_told_with_what_to_call_them(office, workspace):
    outcome = run(office, workspace, "out/CON/{学校}.docx", dry_run=True)
    told = [one.problem for one in outcome.told if one.problem.code == "batch-folder-name"]
    assert [(one.values["name"], one.values["better"]) for one in told] == [("CON", "_CON")]


def test_one_wrong_cell_among_many_rows_is_found_and_costs_one_document(told):
    lines = [f"第{number}小学,活动{number},2026-05-{number % 20 + 10}" for number in range(400)]
    lines[250] = "第250小学,活动,五月"
    outcome, found = told("\n".join((HEAD, *lines)))
    assert (outcome.made, outcome.refused) == (399, 1)
    assert found[0][1] == "t.csv!C252"


def test_headings_that_are_there_twice_end_the_run_before_it_begins(told):
    with pytest.raises(InputRefused) as refused:
        told(f"{HEAD},学校\n甲校,读书节,2026-05-01,乙校\n")
    assert [(one.code, str(one.place)) for one in refused.value.problems] == [("table-column-twice", "t.csv!D1")]
    assert not Path("out").exists()


GOOD = f"{HEAD}\n甲校,读书节,2026-05-01\n乙校,诗会,2026-05-02\n"


def run(office, workspace, output="out/{学校}/a.docx", **wish):
    office.write("t.csv", GOOD)
    return run_batch(workspace, BatchWish(plan="plan", tables=("t.csv",), output=output, workers=1, **wish))


def test_a_file_in_the_place_of_the_folder_ends_the_run_before_it_begins(office, workspace):
    office.write("out", "kept")
    with pytest.raises(OutputFailed) as failed:
        run(office, workspace)
    assert [one.code for one in failed.value.problems] == ["folder-unwritable"]
    assert (office.root / "out").read_text("utf-8") == "kept"


def test_a_folder_that_cannot_be_made_costs_its_row_alone(office, workspace):
    office.write("out/甲校", "kept")
    outcome = run(office, workspace)
    assert [[one.code for one in row.problems] for row in outcome.rows] == [["file-unwritable"]]
    assert (outcome.made, outcome.code) == (1, ExitCode.IO)
    assert Path("out/乙校/a.docx").exists()


@pytest.fixture
def locked(monkeypatch):
    """Let nothing be put in its place."""

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        yield patched


def documents():
    return [one for one in Path("out").rglob("*") if one.suffix in (".docx", ".zip")]


def test_files_that_cannot_be_put_in_their_place_are_told_row_by_row_and_made_later(office, workspace, locked):
    outcome = run(office, workspace)
    assert ({code for row in outcome.rows for code in (one.code for one in row.problems)}) == {"file-unwritable"}
    assert (outcome.made, outcome.refused, outcome.code, documents()) == (0, 2, ExitCode.IO, [])
    locked.undo()
    assert run(office, workspace, resume=True).made == len(documents()) == 2


@pytest.mark.parametrize("kind", [OutputKind.ZIP, OutputKind.PACK])
def test_an_archive_that_cannot_be_put_in_its_place_ends_the_run_and_is_finished_later(office, workspace, locked, kind):
    with pytest.raises(OutputFailed) as failed:
        run(office, workspace, kind=kind)
    assert ([one.code for one in failed.value.problems], documents()) == (["file-unwritable"], [])
    locked.undo()
    assert run(office, workspace, kind=kind, resume=True).code is ExitCode.OK
    assert len(documents()) == 1


def test_a_journal_on_a_full_disk_is_told_as_such_and_gone_on_with(office, workspace, monkeypatch):
    put, left = Journal.put, iter("1")

    def fill_up(journal, entry, folded):
        if next(left, None) is None:
            journal._database.execute("PRAGMA max_page_count = 1")
            entry = entry._replace(inputs="0" * 20_000)
        put(journal, entry, folded)

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "put", fill_up)
        with pytest.raises(OutputFailed) as failed:
            run(office, workspace)
    (told,) = failed.value.problems
    assert (told.code, told.values["reason"]) == ("file-unwritable", os.strerror(errno.ENOSPC))
    assert run(office, workspace, resume=True).code is ExitCode.OK
    assert len(documents()) == 2
