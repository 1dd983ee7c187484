"""`fangan batch` says what became of the rows, a line a cell that is wrong, and joins parts."""

import json
from pathlib import Path

import pytest

TABLE = "学校,活动名称,开始日期\n甲校,读书节,2026-05-01\n乙校,诗会,五月\n"


@pytest.fixture
def batch(office, run):
    office.write("t.csv", TABLE)
    return lambda *words: run("batch", "plan", "--data", "t.csv", "-o", "out/{学校}.docx", *words)


def test_it_tells_every_cell_that_is_wrong_and_what_was_made(batch):
    result = batch()
    assert "t.csv!C3: 错误 value-not-date" in result.output
    assert ("共2行：生成1行" in result.output, result.exit_code) == (True, 3)
    assert [path.name for path in Path("out").glob("*.docx")] == ["甲校.docx"]


def test_json_names_every_row(batch):
    told = json.loads(batch("--json").stdout)
    assert [(row["name"], row["exit"]) for row in told["rows"]] == [("甲校.docx", 0), (None, 3)]
    assert (told["made"], told["refused"]) == (1, 1)


def test_parts_are_joined_by_its_second_word(batch, run):
    batch()
    whole = Path("out/甲校.docx").read_bytes()
    Path("out/甲校.docx").unlink()
    for part in ("1/2", "2/2"):
        batch("--shard", part)
    assert run("batch", "merge", "out").exit_code == 3
    assert Path("out/甲校.docx").read_bytes() == whole


def test_several_processes_write_the_same_files(batch):
    batch()
    one = Path("out/甲校.docx").read_bytes()
    result = batch("--workers", "2")
    assert (Path("out/甲校.docx").read_bytes(), result.exit_code) == (one, 3)


def test_plans_are_made_and_held_all_at_once(office, run):
    office.write("c.csv", "县,发文机关\n甲县,某省/某市/甲县/教育局\n")
    result = run("batch", "plan", "--data", "c.csv", "-o", "各县/{县}", "--as", "plans")
    assert ("各县/甲县/plan.yaml" in result.output, result.exit_code) == (True, 0)
    held = run("under", "各县", "--all", "-o", "bu.xlsx")
    assert "共1份方案" in held.output
    assert Path("bu.xlsx").stat().st_size > 0
