"""Offices that no plugin describes begin with their path alone: nothing but facts is edited, and the plan is issued."""

from pathlib import Path

import pytest

from fangan.app.building import BuildWish, build_plan
from fangan.app.creating import NewWish, create_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.model.problem import Severity

YUAN = "安徽省/六安市/裕安区"
WORKSPACE = Workspace()
OFFICES = [
    ("activity-day", f"{YUAN}/农业农村局", "裕安区2026年", "区农业农村局负责统筹协调"),
    ("student-aid", f"{YUAN}/教育局", "裕安区2026年", "区学生资助管理中心"),
    ("education-aid", "安徽省/六安市/教育局", "六安市2026年", "市学生资助管理中心"),
    ("activity-day", f"{YUAN}/区委办公室", "裕安区2026年", "区委办公室负责统筹协调"),
    ("school-six-ones", f"{YUAN}/城北小学", "六安市裕安区城北小学2026年", "德育处"),
    ("activity-day", "安徽省/农业农村厅", "安徽省2026年", "省农业农村厅负责统筹协调"),
    ("activity-day", "湖北省/恩施土家族苗族自治州/农业农村局", "自治州2026年", "州委、州政府"),
    ("activity-day", "内蒙古自治区/鄂尔多斯市/准格尔旗/农牧局", "准格尔旗2026年", "旗委、旗政府"),
    ("activity-day", "北京市/海淀区/农业农村局", "海淀区2026年", "区农业农村局负责统筹协调"),
    ("student-aid", "河南省/南阳市/卧龙区/教育局", "卧龙区2026年", "区学生资助管理中心"),
    ("town-results-show", f"{YUAN}/苏埠镇/人民政府", "苏埠镇2026年", "镇社会事务办公室"),
]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("outline", "path", "title", "words"), OFFICES)
def test_an_unlisted_office_issues_a_plan(tmp_path: Path, outline: str, path: str, title: str, words: str) -> None:
    wish = NewWish(outline=outline, agency=path, year=2026, folder="mine", examples=True)
    begun = create_plan(WORKSPACE, wish, english)
    assert [one.code for one in begun.problems if one.severity is not Severity.NOTE] == []
    built = build_plan(open_project("mine", Workspace()), BuildWish(formats=("txt",)))
    text = "".join(built.files[0].path.read_text("utf-8").split())
    assert title in text
    assert words in text
    assert "待填" not in text
