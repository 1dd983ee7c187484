"""`fangan roll`."""

import json

import pytest

PLAN = """\
outline: day
agency: 某省/某市/甲县/教育局
year: 2026
facts:
  活动名称: 读书节
  开始日期: 2026-04-23
issue: {date: 2026-03-02, number: 甲教〔2026〕3号}
"""


@pytest.fixture
def project(office):
    office.write("plan/plan.yaml", PLAN)
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n办好2026年{{活动名称}}。\n")
    return office


def snapshot(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_new_folder_holds_the_plan_the_own_sections_and_the_report(project):
    before = snapshot(project.plan)
    result = project.run("roll", "plan", "--year", "2027")
    assert result.exit_code == 0, result.stderr
    new = project.root / "plan-2027"
    assert sorted(path.name for path in new.rglob("*") if path.is_file()) == ["basis.md", "plan.yaml", "roll-report.md"]
    text = (new / "plan.yaml").read_text(encoding="utf-8")
    assert "  开始日期:   # 待填；上年：2026-04-23\n" in text
    remarks = "# date 待填；上年：2026-03-02  # number 待填：甲教〔2027〕×号；上年：甲教〔2026〕3号"
    assert f"issue: {{date: , number: }}  {remarks}\n" in text
    assert (new / "roll-report.md").read_text(encoding="utf-8").startswith("# 由2026年续编到2027年")
    assert snapshot(project.plan) == before


def test_the_terminal_says_what_must_be_filled_in_and_looked_at(project):
    result = project.run("roll", "plan", "--year", "2027", "-o", "next")
    assert "待填的要素（1）\n  开始日期：哪天开始（上年：2026-04-23）" in result.stdout
    assert "sections/basis.md:4:3：年份“2026年” → 2027年" in result.stdout
    assert "已写入：next" in result.stderr


def test_files_are_named_as_in_the_new_folder(project):
    project.write("office/terms.yaml", "读书: {valid: /2026-12-31, successor: 阅读}\n办好: {valid: /2026-12-31}\n")
    result = project.run("roll", "plan", "--year", "2027", "-o", "next")
    assert "  plan.yaml:5:3：“读书”（一般）已不在使用期间（2026-12-31），现在写：阅读" in result.stdout
    assert "  sections/basis.md:4:1：“办好”（一般）已不在使用期间（2026-12-31）" in result.stdout


def test_a_dry_run_writes_nothing(project):
    result = project.run("roll", "plan", "--year", "2027", "--dry-run")
    assert result.exit_code == 0
    assert "待填的要素" in result.stdout
    assert not (project.root / "plan-2027").exists()


def test_json_holds_the_whole_report(project):
    document = json.loads(project.run("roll", "plan", "--year", "2027", "-o", "next", "--json").stdout)
    assert (document["schema"], document["old_year"], document["year"], document["day"]) == (
        1,
        2026,
        2027,
        "2027-03-02",
    )
    assert {fact["name"]: fact["fate"] for fact in document["facts"]} == {"活动名称": "kept", "开始日期": "to-do"}
    assert document["issue"] == {"date": "2026-03-02", "number": "甲教〔2026〕3号"}
    (suspect,) = document["suspects"]
    assert (suspect["kind"], suspect["line"], suspect["column"], suspect["next"]) == ("year", 4, 3, "2027年")
    assert document["files"] == ["plan.yaml", "sections/basis.md", "roll-report.md"]


def test_the_rolled_project_is_a_draft_until_it_is_filled_in(project):
    project.run("roll", "plan", "--year", "2027", "-o", "next")
    assert project.run("build", "next", "--format", "txt").exit_code == 3
    assert project.run("build", "next", "--format", "txt", "--draft").exit_code == 0
    assert project.run("facts", "next", "--missing").exit_code == 1


def test_a_rolled_project_is_never_overwritten(project):
    assert project.run("roll", "plan", "--year", "2027").exit_code == 0
    before = snapshot(project.root)
    result = project.run("roll", "plan", "--year", "2027")
    assert result.exit_code == 5
    assert "plan-2027: 错误 target-exists" in result.stderr
    assert snapshot(project.root) == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("plan", "--year", "2026"), 3, "plan/plan.yaml:3:7: 错误 roll-same-year"),
        (("plan", "--year", "1800"), 2, "1800"),
        (("plan",), 2, "--year"),
        (("nowhere", "--year", "2027"), 5, "plan-not-found"),
        (("plan", "--year", "2027", "-o", "plan/next"), 5, "roll-target-inside"),
    ],
)
def test_what_cannot_be_rolled_ends_with_its_code_and_writes_nothing(project, words, code, said):
    before = snapshot(project.root)
    result = project.run("roll", *words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert snapshot(project.root) == before


def test_an_unreadable_old_project_is_refused_at_its_place(project):
    (project.plan / "plan.yaml").write_bytes(PLAN.encode("gbk"))
    result = project.run("roll", "plan", "--year", "2027")
    assert result.exit_code == 3
    assert "not-utf8-gbk" in result.stderr
    assert not (project.root / "plan-2027").exists()
