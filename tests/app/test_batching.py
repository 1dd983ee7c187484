"""One plan for every row of a table: each document is what `build` gives, whoever made it, in whatever order."""

import datetime as dt
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from factories.office import AGENCIES, PLAN
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fangan.app.batch_merging import merge_shards
from fangan.app.batching import BatchWish, run_batch
from fangan.app.building import BuildWish, build_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.batch.outputs import OutputKind
from fangan.batch.volumes import Volume
from fangan.model.plan import Given
from fangan.model.problem import ExitCode, InputRefused, OutputFailed, UsageRefused

HEAD = "学校,活动名称,开始日期"
OF_MANY = {
    "fangan.app.batch_resuming", "fangan.batch.databases", "fangan.batch.processes", "fangan.checks.kept_stretches",
    "fangan.checks.remembered", "fangan.checks.seen", "fangan.formats.layout.settled", "multiprocessing",
}  # fmt: skip
"""Modules that serve many rows, or other tables and runs than the plainest."""


@pytest.fixture
def batch(office, workspace):
    """Return what writes a table and makes its rows."""

    def run(*lines, output="out/{学校}.docx", head=HEAD, encoding="utf-8", table="t.csv", **wish):
        text = "\r\n".join((head, *lines))
        (office.root / table).write_bytes(text.encode(encoding))
        asked = {"workers": 1, **wish}
        return run_batch(workspace, BatchWish(plan="plan", tables=(table,), output=output, **asked))

    return run


def codes(outcome):
    return [(one.code, str(one.place)) for row in outcome.rows for one in row.problems]


def told(outcome):
    return {one.problem.code: one.rows for one in outcome.told}


def files(folder="out", suffix=".docx"):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob(f"*{suffix}")}


def rows(count, start=0):
    return [f"第{n}小学,活动{n},2026-05-{n + 10}" for n in range(start, start + count)]


def test_every_row_becomes_the_document_that_build_gives_for_its_facts(batch, project):
    batch("甲校,读书节,2026-05-03", "乙校,诗会,２０２６－０５－０４")
    facts = {"活动名称": Given("诗会"), "开始日期": Given("2026-05-04")}
    (built,) = build_plan(project, BuildWish(given=facts, output="b.docx")).files
    assert sorted(files()) == ["乙校.docx", "甲校.docx"]
    assert files()["乙校.docx"] == built.path.read_bytes()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.text("读书节诗会<&\"'Ａ1", min_size=1), st.dates(dt.date(2026, 3, 3), dt.date(2026, 12, 31))),
        min_size=1,
        max_size=4,
    )
)
def test_a_row_and_build_agree_whatever_stands_in_it(batch, project, cells):
    lines = ['{},"{}",{}'.format(n, name.replace('"', '""'), day) for n, (name, day) in enumerate(cells)]
    batch(*lines)
    for number, (name, day) in enumerate(cells):
        wish = BuildWish(given={"活动名称": Given(name), "开始日期": Given(str(day))}, output="b.docx")
        (built,) = build_plan(project, wish).files
        assert files()[f"{number}.docx"] == built.path.read_bytes()


def test_all_errors_are_told_at_once_with_their_cells_and_hold_up_no_other_row(batch):
    outcome = batch("甲校,读书节,三月", "乙校,诗会,2026-05-02", ",诗会,2026-05-02", "丁校,=1+1,2026-05-02")
    assert codes(outcome) == [
        ("value-not-date", "t.csv!C2"),
        ("batch-name-blank", "t.csv!A4"),
        ("batch-formula", "t.csv!B5"),
    ]
    assert (list(files()), outcome.made, outcome.refused, outcome.code) == (["乙校.docx"], 1, 3, ExitCode.REFUSED)


def test_an_empty_cell_is_no_leave_to_print_the_fact_of_the_plan(batch):
    outcome = batch("甲校,,2026-05-02")
    assert codes(outcome) == [("batch-cell-empty", "t.csv!B2")]
    assert files() == {}


def test_what_is_true_of_many_rows_is_told_once_with_their_number(batch):
    outcome = batch("甲校,读书节,2026-05-01,好", "乙校,诗会,2026-05-02,", head=f"{HEAD},备注")
    assert told(outcome)["batch-column-unused"] == 2


def test_rows_that_give_the_same_document_are_counted(batch):
    outcome = batch("甲校,读书节,2026-05-01", "乙校,读书节,2026-05-01", "丙校,诗会,2026-05-01")
    (same,) = [one.problem for one in outcome.told if one.problem.code == "batch-same-documents"]
    assert (same.values["count"], outcome.made) == ("1", 3)


def test_two_rows_of_one_name_are_told_and_the_first_stands(batch):
    outcome = batch("甲校,读书节,2026-05-01", "甲校,诗会,2026-05-02")
    assert codes(outcome) == [("batch-name-taken", "t.csv!A3")]
    assert outcome.rows[0].problems[0].values["other"] == "t.csv!A2"
    assert (outcome.made, len(files())) == (1, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_read_as_excel_saves_it(batch, encoding):
    assert batch("甲校,读书节,2026-05-01", encoding=encoding).made == 1


def test_a_name_cannot_lead_out_of_the_folder(batch):
    batch("../../甲,读书节,2026-05-01", "con,诗会,2026-05-02", "a/b,诗会,2026-05-03", output="out/{学校}/{学校}.docx")
    assert sorted(files()) == ["_con/_con.docx", "a／b/a／b.docx", "／..／甲/／..／甲.docx"]
    assert all(path.resolve().is_relative_to(Path("out").resolve()) for path in Path().rglob("*.docx"))


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("out/方案.docx", "batch-pattern-fixed"),
        ("out/{没有}.docx", "batch-pattern-unknown"),
        ("out/{学校/方案.docx", "batch-pattern-broken"),
        ("out/{学校}/../x.docx", "batch-pattern-broken"),
        ("out/{学校}.odd", "output-suffix"),
    ],
)
def test_a_pattern_that_cannot_be_meant_is_refused_before_anything_is_written(batch, output, code):
    with pytest.raises(UsageRefused) as refused:
        batch("甲校,读书节,2026-05-01", output=output)
    assert [one.code for one in refused.value.problems] == [code]
    assert not Path("out").exists()


def test_a_dry_run_tells_all_and_writes_nothing(batch):
    outcome = batch("甲校,读书节,三月", "乙校,诗会,2026-05-02", "乙校,诗会,2026-05-02", dry_run=True)
    assert [code for code, _ in codes(outcome)] == ["value-not-date", "batch-name-taken"]
    assert not Path("out").exists()


def test_a_run_that_goes_on_makes_only_what_is_not_there_or_has_changed(batch):
    batch(*rows(4))
    Path("out/第1小学.docx").unlink()
    before = files()
    changed = [*rows(4)[:3], "第3小学,别的活动,2026-05-01"]
    outcome = batch(*changed, resume=True)
    assert (outcome.kept, outcome.made) == (2, 2)
    assert files()["第0小学.docx"] == before["第0小学.docx"]
    assert files()["第3小学.docx"] != before["第3小学.docx"]


def test_where_a_row_was_taken_out_every_other_keeps_its_name_and_what_is_left_over_is_told(batch):
    batch(*rows(4))
    outcome = batch(*rows(4)[1:], resume=True)
    assert (outcome.made + outcome.kept, outcome.refused) == (3, 0)
    assert "batch-left-over" in told(outcome)
    batch(*rows(4)[1:], output="again/{学校}.docx")
    assert files("again") == {name: data for name, data in files().items() if name != "第0小学.docx"}


@pytest.mark.parametrize("kind", [OutputKind.ZIP, OutputKind.PACK])
@pytest.mark.parametrize("later", [rows(5)[1:], [*rows(5)[:4], "第4小学,别的活动,2026-05-01"]])
def test_an_archive_holds_no_document_of_a_row_that_is_gone_or_another_now(batch, monkeypatch, kind, later):
    monkeypatch.setattr("fangan.batch.outputs.PER_ARCHIVE", 2)
    batch(*rows(5), kind=kind)
    assert "batch-archive-again" in told(batch(*later, kind=kind, resume=True))
    batch(*later, kind=kind, output="again/{学校}.docx")
    made = files(suffix=".zip")
    assert {name: made[name] for name in files("again", ".zip")} == files("again", ".zip")


def test_archives_of_a_longer_run_are_told(batch, monkeypatch):
    monkeypatch.setattr("fangan.batch.outputs.PER_ARCHIVE", 2)
    batch(*rows(5), kind=OutputKind.ZIP)
    left = [one.problem.values.get("names", "") for one in batch(*rows(2), kind=OutputKind.ZIP).told]
    assert any("documents-0003.zip" in names for names in left)


def test_a_run_that_goes_on_with_another_plan_says_so_and_keeps_nothing(batch, office, workspace):
    batch(*rows(2))
    office.write("plan/plan.yaml", PLAN.replace("year: 2026", "year: 2025"))
    wish = BatchWish(plan="plan", tables=("t.csv",), output="out/{学校}.docx", workers=1, resume=True)
    outcome = run_batch(Workspace(environ=office.environ), wish)
    assert (outcome.kept, "batch-plan-changed" in told(outcome)) == (0, True)


def test_only_what_failed_is_tried_again(batch):
    batch("甲校,读书节,三月", "乙校,诗会,2026-05-02")
    outcome = batch("甲校,读书节,2026-05-03", "乙校,诗会,2026-05-08", only_failed=True)
    assert (outcome.made, outcome.kept, told(outcome)["batch-row-changed"]) == (1, 1, 1)


def test_a_file_that_somebody_edited_is_kept_beside_and_told(batch):
    batch("甲校,读书节,2026-05-01")
    Path("out/甲校.docx").write_bytes(b"edited")
    outcome = batch("甲校,读书节,2026-05-01")
    assert codes(outcome)[0][0] == "file-kept"
    assert Path("out/甲校（替换前）.docx").read_bytes() == b"edited"


def test_files_of_rows_that_are_gone_are_told(batch):
    batch("甲校,读书节,2026-05-01", "乙校,诗会,2026-05-02")
    assert told(batch("甲校,读书节,2026-05-01")).keys() >= {"batch-left-over"}


def test_archives_hold_the_same_files(batch, monkeypatch):
    batch(*rows(5))
    monkeypatch.setattr("fangan.batch.outputs.PER_ARCHIVE", 2)
    batch(*rows(5), output="zips/{学校}.docx", kind=OutputKind.ZIP)
    batch(*rows(5), output="pack/{学校}.docx", kind=OutputKind.PACK)
    assert sorted(path.name for path in Path("zips").glob("*.zip*")) == [f"documents-000{n}.zip" for n in (1, 2, 3)]
    for folder in ("zips", "pack"):
        found = {}
        for path in Path(folder).glob("*.zip"):
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
                found |= {name: archive.read(name) for name in archive.namelist()}
        assert found == files()


@pytest.mark.parametrize("workers", [2, 4])
def test_however_many_processes_work_the_bytes_are_the_same(batch, workers):
    lines = [*rows(20), "甲校,读书节,三月", *rows(2)]
    one = batch(*lines, output="one/{学校}.docx", kind=OutputKind.PACK)
    several = batch(*lines, output="several/{学校}.docx", kind=OutputKind.PACK, workers=workers)
    assert (_made("several"), codes(several)) == (_made("one"), codes(one))


def test_whoever_does_a_row_calls_places_the_same(batch, office):
    office.write("plan/plan.yaml", PLAN.replace("  开始日期:", "  开始的日期:"))
    here, there = (batch(*rows(2), head="学校,活动名称,备注", workers=workers) for workers in (1, 2))
    assert codes(here)
    assert (codes(here), here.told) == (codes(there), there.told)


def test_a_plan_that_is_open_is_not_opened_again_for_its_rows(batch, monkeypatch):
    monkeypatch.setattr("fangan.app.batch_work.open_project", lambda *_: pytest.fail("opened"))
    assert batch(*rows(2)).made == 2


def test_a_row_alone_loads_nothing_of_what_serves_many(office):
    for name, lines in (("one", rows(1)), ("two", rows(2))):
        office.write(f"{name}.csv", "\n".join((HEAD, *lines)))
    assert _loaded(office, "one.csv") & OF_MANY == set()
    assert "fangan.checks.remembered" in _loaded(office, "two.csv")


def _loaded(office, table):
    """Return the modules that a run over a table has loaded at its end."""
    words = ["batch", "plan", "--data", table, "-o", "out/{学校}.docx"]
    code = f"import sys\nfrom fangan.cli.root import root\nassert root.main({words}, standalone_mode=False) == 0\n"
    asked = [sys.executable, "-c", f"{code}print(*sys.modules)"]
    done = subprocess.run(asked, env=dict(office.environ), capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("kind", [OutputKind.FILES, OutputKind.ZIP, OutputKind.PACK])
def test_parts_joined_are_one_run_byte_for_byte(batch, workspace, kind):
    lines = [*rows(6), rows(6)[0], "甲校,读书节,三月"]
    batch(*lines, output="one/{学校}.docx", kind=kind)
    for part in (1, 2, 3):
        batch(*lines, output="many/{学校}.docx", kind=kind, shard=(part, 3))
    outcome = merge_shards(workspace, "many")
    assert (outcome.made, outcome.refused) == (6, 2)
    assert [code for code, _ in codes(outcome)] == ["batch-name-taken", "value-not-date"]
    parts = {name for name in _made("many") if name.startswith("shard")}
    assert {name: data for name, data in _made("many").items() if name not in parts} == _made("one")


def _made(folder):
    paths = (path for path in Path(folder).rglob("*") if path.is_file() and path.suffix != ".sqlite")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_parts_that_are_missing_or_of_another_run_are_refused(batch, workspace):
    batch(*rows(4), shard=(1, 2))
    with pytest.raises(InputRefused) as missing:
        merge_shards(workspace, "out")
    batch(*rows(4), shard=(2, 2), draft=True)
    with pytest.raises(InputRefused) as other:
        merge_shards(workspace, "out")
    assert [error.value.problems[0].code for error in (missing, other)] == ["batch-shards", "batch-shard-other"]


def test_each_row_may_have_its_own_agency_and_wording(office, batch):
    other = "某省/某市/乙县/教育局: {name: 乙县教育局, short: 县教育局, code: 乙教, sector: 教育, level: 县}\n"
    office.write("office/agencies.yaml", AGENCIES + other)
    agencies = ["某省/某市/甲县/教育局", "某省/某市/乙县/教育局", "没有这个机关/"]
    lines = [f"{n},{one},读书节,2026-05-01" for n, one in enumerate(agencies)]
    outcome = batch(*lines, head="行,发文机关,活动名称,开始日期", output="out/{行}.docx")
    assert (outcome.made, outcome.refused) == (2, 1)
    assert codes(outcome)[-1][1] == "t.csv!B4"
    assert ["县文化广场" in _words(data) for _, data in sorted(files().items())] == [True, False]


def _words(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read("word/document.xml").decode()


def test_a_fixed_signature_under_agencies_of_rows_is_refused_at_once(office, batch):
    plan = office.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("issue: {", "issue: {signed: 甲县教育局, "), "utf-8")
    with pytest.raises(InputRefused) as refused:
        batch("某省/某市/甲县/教育局,读书节", head="发文机关,活动名称", output="out/{行号}.docx")
    assert [one.code for one in refused.value.problems] == ["batch-signed-fixed"]


def test_tables_are_joined_by_a_key_and_every_row_that_is_not_is_told(office, workspace, batch):
    office.write("more.csv", "学校,开始日期\n甲校,2026-05-07\n乙校,2026-05-01\n乙校,2026-05-02\n")
    (office.root / "t.csv").write_text("学校,活动名称\n甲校,读书节\n乙校,诗会\n丙校,诗会\n", "utf-8")
    wish = BatchWish(plan="plan", tables=("t.csv", "more.csv"), key="学校", output="out/{学校}.docx", workers=1)
    outcome = run_batch(workspace, wish)
    assert codes(outcome) == [("batch-key-twice", "t.csv!A3"), ("batch-key-missing", "t.csv!A4")]
    assert list(files()) == ["甲校.docx"]


def test_rows_may_be_those_of_a_table_fact_of_another_plan(office, workspace):
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    entries = "  学校: [{活动名称: 诗会, 开始日期: 2026-05-02}, {活动名称: 画展, 开始日期: 五月}]\n"
    columns = "{活动名称: {ask: 名}, 开始日期: {ask: 日}}"
    text = f"---\nkey: basis\nfacts:\n  学校: {{type: table, ask: 学校, columns: {columns}}}\n---\n为办好。\n"
    office.write("list/sections/basis.md", text)
    office.write("list/plan.yaml", plan.replace("facts:\n", f"facts:\n{entries}"))
    wish = BatchWish(plan="plan", tables=("list#学校",), output="out/{活动名称}.docx", workers=1)
    outcome = run_batch(workspace, wish)
    assert (list(files()), codes(outcome)) == (["诗会.docx"], [("value-not-date", "list/plan.yaml#学校!开始日期:2")])
    with pytest.raises(InputRefused) as refused:
        run_batch(workspace, replace(wish, tables=("list#学",)))
    assert refused.value.problems[0].code == "batch-table-which"


def test_what_cannot_be_written_into_an_archive_ends_the_run_and_the_next_goes_on(batch, monkeypatch):
    batch(*rows(5), output="one/{学校}.docx", kind=OutputKind.PACK)
    append, failing = Volume.append, [3]

    def full(volume, name, data, crc):
        failing[0] -= 1
        if not failing[0]:
            raise OSError(28, "No space left on device")
        return append(volume, name, data, crc)

    monkeypatch.setattr(Volume, "append", full)
    with pytest.raises(OutputFailed) as failed:
        batch(*rows(5), kind=OutputKind.PACK)
    assert [one.code for one in failed.value.problems] == ["file-unwritable"]
    outcome = batch(*rows(5), kind=OutputKind.PACK, resume=True)
    assert (outcome.kept, outcome.made, _made("out")) == (2, 3, _made("one"))


def test_another_run_in_the_same_folder_waits(batch, office, workspace):
    from fangan.batch.journal import Journal

    Path("out").mkdir()
    journal = Journal(Path("out/fangan-batch.sqlite"))
    with pytest.raises(UsageRefused) as refused:
        batch("甲校,读书节,2026-05-01")
    journal.close()
    assert refused.value.problems[0].code == "batch-running"


def test_a_plan_that_is_opened_once_may_be_batched_again(workspace, batch):
    assert open_project("plan", workspace).plan.agency
    assert batch(*rows(2)).made == 2


def contents(data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_is_squeezed_fast_has_the_same_content_and_goes_on_as_it_began(batch):
    batch(*rows(3), output="slow/{学校}.docx")
    fast = {"output": "fast/{学校}.docx"}
    batch(*rows(2), fast=True, **fast)
    assert batch(*rows(3), resume=True, **fast).kept == 2
    slow, made = files("slow"), files("fast")
    assert {name: contents(data) for name, data in made.items()} == {n: contents(data) for n, data in slow.items()}
    assert not set(made.values()) & set(slow.values())
    batch(*rows(3), fast=True, **fast)
    assert files("fast") == made


def test_fast_where_it_is_not_installed_is_told_before_a_row_is_made(batch, monkeypatch):
    monkeypatch.setitem(sys.modules, "isal.isal_zlib", None)
    with pytest.raises(UsageRefused) as refused:
        batch(*rows(1), fast=True)
    assert [one.code for one in refused.value.problems] == ["fast-extra"]
    assert not Path("out").exists()
