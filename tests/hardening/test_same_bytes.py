"""Same input, same bytes: whatever the machine's time zone, locale, hash seed and folders."""

import shutil

import pytest

FORMATS = "docx,html,json,md,txt"
MACHINES = (
    {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "0", "LANG": "zh_CN.UTF-8"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1", "LANG": "C", "LC_ALL": "C", "FANGAN_LANG": "en"},
    {"TZ": None, "PYTHONHASHSEED": "random", "SOURCE_DATE_EPOCH": None, "COLUMNS": "40"},
)
SIMPLE = "issue: {date: 2026-03-02}\n"
ISSUED = """\
issue:
  form: notice
  number: 甲文〔2026〕12号
  to: [各乡镇人民政府, 县直有关单位]
  copy: [市文化局]
  date: 2026-03-02
  printed: {by: 甲县文化局办公室, date: 2026-03-03}
"""
FACTS = """\
  名称: 读书节
  主题: 好书共读
  表: [{单位: 甲局, 任务: 牵头}, {单位: 乙局, 任务: 配合}]
"""


@pytest.fixture(params=["plain", "notice", "letter"])
def plan(office, request):
    """A plan with a section, a table and an annex, and a section of its own beside it."""
    text = office.plan.read_text(encoding="utf-8").replace("  名称: 读书节\n", FACTS)
    issue = SIMPLE if request.param == "plain" else ISSUED.replace("notice", request.param)
    office.write("plan/plan.yaml", text.replace(SIMPLE, issue))
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n依照惯例，制定本方案。\n")
    return office


def build(office, plan, target, **environ):
    done = office.run("build", plan, "-o", f"{target}/", "--format", FORMATS, **environ)
    assert done.returncode == 0, done.stderr
    return {file.suffix: file.read_bytes() for file in (office.root / target).iterdir()}


def test_two_machines_write_the_same_bytes(plan):
    first, second, third = (build(plan, "plan", f"out{number}", **machine) for number, machine in enumerate(MACHINES))
    assert len(first) == 5
    assert first == second == third


def test_the_folder_of_a_plan_leaves_no_trace_in_what_is_written(plan):
    shutil.copytree(plan.root / "plan", plan.root / "别 处/y")
    here = build(plan, "plan", "out")
    there = build(plan, str(plan.root / "别 处/y"), "out2")
    assert here == there
    assert not any(str(plan.root).encode() in data for data in here.values())


def test_source_date_epoch_dates_a_document_whatever_the_time_zone(plan):
    dated = build(plan, "plan", "out", SOURCE_DATE_EPOCH="1700000000", TZ="Asia/Shanghai")
    again = build(plan, "plan", "out2", SOURCE_DATE_EPOCH="1700000000", TZ="America/Los_Angeles")
    undated = build(plan, "plan", "out3", SOURCE_DATE_EPOCH=None)
    assert dated == again
    assert dated[".docx"] != undated[".docx"]
