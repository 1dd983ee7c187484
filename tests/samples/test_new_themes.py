"""A theme that no plugin knows is a plan file with tables, and no wording of its own."""

import re
from pathlib import Path

import pytest

from fangan.app.building import BuildWish, build_plan
from fangan.app.creating import NewWish, create_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.messages.translation import english

TRUNKS = ["plan", "event", "drive", "procedure", "contingency"]
OFFICES = ["河南省/应急管理厅", "河南省/南阳市/桐柏县/人民政府", "河南省/南阳市/桐柏县/城郊乡/人民政府"]
GAS = """
outline: plan
agency: 河南省/南阳市/桐柏县/人民政府
year: 2026
facts:
  活动名称: 城镇燃气专项整治
  工作目的: 消除燃气使用中的事故隐患
  任务:
    - [排查餐饮用户, 逐户检查报警和切断装置, "", 县住房城乡建设局, [县商务局], 2026-05-31, 餐饮用户隐患台账]
    - [更换老化管道, 更换管道6.4公里, "", 县住房城乡建设局, "", 2026-09-30, ""]
issue: {date: 2026-03-05}
"""


def built(folder: Path) -> str:
    """Build the plan of a folder and return its words without blanks."""
    (file,) = build_plan(open_project(str(folder), Workspace()), BuildWish(formats=("txt",))).files
    return "".join(file.path.read_text("utf-8").split())


def test_a_new_theme_needs_only_its_tables(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(GAS, "utf-8")
    words = built(tmp_path)
    assert "为消除燃气使用中的事故隐患，结合我县实际，制定本方案。" in words
    assert "完成时限：9月30日前" in words
    assert "领导小组" not in words


@pytest.mark.parametrize("agency", OFFICES)
@pytest.mark.parametrize("outline", TRUNKS)
def test_every_annex_of_a_trunk_is_cited_in_its_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outline: str, agency: str
) -> None:
    monkeypatch.chdir(tmp_path)
    create_plan(Workspace(), NewWish(outline=outline, agency=agency, year=2026, folder="mine", examples=True), english)
    text, _, listed = built(tmp_path / "mine").partition("附件：")
    assert {one for one in re.findall(r"附件\d?", listed) if one not in text} == set()
