"""A table by a key may have several rows for each row of the first: they are its table fact, wherever they are kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from factories.workbook import number, workbook

from fangan.app.batching import BatchWish, run_batch
from fangan.app.building import BuildWish, build_plan
from fangan.app.cascading import CascadeWish, hand_down
from fangan.app.project import open_project
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, UsageRefused

SECTION = (
    "---\nkey: extra\ntitle: 任务安排\nfacts:\n  任务:\n    type: table\n    ask: 各校的任务\n    columns:\n"
    "      事项: {ask: 做什么, example: 布展}\n      时限: {type: date, ask: 何时, example: 2026-05-01}\n"
    "      人数: {type: integer, ask: 几人, optional: true, example: 3}\n---\n"
    "| 事项 | 时限 | 人数 |\n|---|---|---|\n| {{任务.事项}} | {{任务.时限|月日}} | {{任务.人数}} | {each=任务}\n"
)
SCHOOLS = "学校,活动名称,开始日期\n甲校,读书节,2026-05-03\n乙校,诗会,2026-05-04\n"
HEAD, TASKS = (
    ("学校", "事项", "时限", "人数"),
    (("甲校", "布展", "2026-05-01", 3), ("乙校", "布展", "2026-05-02", 4), ("甲校", "撤展", "2026-05-09", 2)),
)


@pytest.fixture
def tables(office, workspace):
    """Return what makes the rows of `t.csv` with the tables that are named."""
    office.write("plan/sections/extra.md", SECTION)
    office.write("t.csv", SCHOOLS)
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("plan/plan.yaml", f"{plan}sections: {{extra: {{}}}}\n")

    def run(*more, key="学校", **wish):
        asked = BatchWish(plan="plan", tables=("t.csv", *more), key=key, output="out/{学校}.docx", workers=1, **wish)
        return run_batch(workspace, asked)

    return run


def written(office, *lines):
    office.write("u.csv", "\n".join(lines))
    return "任务=u.csv"


def of_values(root):
    lines = [",".join(map(str, line)) for line in (HEAD, *TASKS)]
    (root / "u.csv").write_text("\n".join(lines), "utf-8")
    return "u.csv"


def of_workbook(root):
    rows = [[*line[:3], number(line[3])] for line in TASKS]
    return str(workbook(root / "u.xlsx", {"任务表": [HEAD, *rows], "说明": [["填表说明"]]}).name) + "#任务表"


def of_database(root):
    with closing(sqlite3.connect(root / "u.sqlite")) as made:
        made.execute("CREATE TABLE 任务表 (学校, 事项, 时限, 人数)")
        made.executemany("INSERT INTO 任务表 VALUES (?, ?, ?, ?)", TASKS)
        made.commit()
    return "u.sqlite"


@pytest.mark.parametrize("kept", [of_values, of_workbook, of_database])
def test_every_place_gets_its_rows_in_their_order(tables, office, workspace, kept):
    outcome = tables(f"任务={kept(office.root)}")
    assert (outcome.made, outcome.rows, [one for one in outcome.told if one.rows == 0]) == (2, [], [])
    rows = tuple(
        {"事项": what, "时限": by, "人数": str(count)} for school, what, by, count in TASKS if school == "甲校"
    )
    facts = {"活动名称": Given("读书节"), "开始日期": Given("2026-05-03"), "任务": Given(rows)}
    (built,) = build_plan(open_project("plan", workspace), BuildWish(given=facts, output="b.docx")).files
    assert Path("out/甲校.docx").read_bytes() == built.path.read_bytes()


def test_what_is_wrong_with_a_row_of_it_is_told_at_its_cell_and_holds_up_that_place_alone(tables, office):
    lines = ["学校,事项,时限,人数", "甲校,布展,五月,3", "乙校,=cmd|'/c calc'!A1,2026-05-01,", "乙校,布展,2026-05-01,两"]
    outcome = tables(written(office, *lines))
    assert [(one.code, str(one.place)) for row in outcome.rows for one in row.problems] == [
        ("cell-not-date", "u.csv!C2"),
        ("batch-formula", "u.csv!B3"),
    ]
    lines[2] = "乙校,布展,2026-05-01,"
    outcome = tables(written(office, *lines))
    assert [str(one.place) for row in outcome.rows for one in row.problems] == ["u.csv!C2", "u.csv!D4"]


def test_a_place_without_rows_and_rows_without_a_place_are_both_told(tables, office):
    outcome = tables(
        written(office, "学校,事项,时限", "甲校,布展,2026-05-01", "已校,布展,2026-05-01", ",撤展,2026-05-02")
    )
    (row,) = outcome.rows
    assert [(one.code, str(one.place)) for one in row.problems] == [("batch-key-missing", "t.csv!A3")]
    (left,) = [one.problem for one in outcome.told if one.problem.code == "batch-key-unclaimed"]
    assert (str(left.place), left.values["count"], left.values["words"]) == ("u.csv!A3", "2", "已校、—")


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("学校,事项,时线", ["table-heading"]),
        ("学校,事项,备注", ["table-left", "table-columns-missing"]),
        ("校名,事项,时限", ["batch-key-absent"]),
    ],
)
def test_headings_are_held_against_the_columns_of_the_fact(tables, office, head, codes):
    with pytest.raises(InputRefused) as refused:
        tables(written(office, head, "甲校,布展,2026-05-01"))
    assert [one.code for one in refused.value.problems] == codes
    assert not Path("out").exists()


def test_a_fact_that_is_no_table_or_no_table_of_the_documents_is_refused(tables, office, workspace):
    written(office, "学校,事项,时限", "甲校,布展,2026-05-01")
    with pytest.raises(InputRefused) as refused:
        tables("活动名称=u.csv")
    assert [one.code for one in refused.value.problems] == ["batch-no-table-fact"]
    wish = BatchWish(plan="plan", tables=("任务=u.csv",), key="学校", output="out/{行号}.docx")
    with pytest.raises(UsageRefused) as nowhere:
        run_batch(workspace, wish)
    assert [one.code for one in nowhere.value.problems] == ["batch-rows-nowhere"]


def test_a_run_goes_on_where_only_rows_of_the_fact_have_changed(tables, office):
    tables(written(office, "学校,事项,时限", "甲校,布展,2026-05-01", "乙校,布展,2026-05-01"))
    outcome = tables(written(office, "学校,事项,时限", "甲校,布展,2026-05-01", "乙校,撤展,2026-05-01"), resume=True)
    assert (outcome.kept, outcome.made) == (1, 1)


def test_plans_for_those_below_are_given_their_rows(tables, office, workspace):
    office.write("t.csv", "学校,发文机关\n甲,某省/某市/甲县/教育局\n")
    table = written(office, "学校,事项,时限", "甲,布展,2026-05-01", "乙,撤展,2026-05-02")
    wish = CascadeWish(plan="plan", tables=("t.csv", table), key="学校", output="各校/{学校}")
    cascade = hand_down(workspace, wish, str)
    (made,) = cascade.made
    assert [one.code for one in cascade.notes] == ["batch-key-unclaimed"]
    facts = open_project(made.plan, workspace).plan.facts
    assert facts["任务"].raw == ({"事项": "布展", "时限": "2026-05-01"},)


def test_a_row_of_it_that_goes_on_behind_the_last_heading_is_told(tables, office):
    outcome = tables(written(office, "学校,事项,时限", "甲校,布展,撤展,2026-05-01", "乙校,布展,2026-05-01"))
    (row,) = outcome.rows
    assert ("batch-row-longer", "u.csv!D2") in [(one.code, str(one.place)) for one in row.problems]
    assert outcome.made == 1
