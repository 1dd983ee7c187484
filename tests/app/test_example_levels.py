"""Examples speak of the level of the agency they are filled in for."""

from functools import partial

import pytest

from fangan.app.example_levels import in_level
from fangan.app.issuer_roles import filled_here
from fangan.app.workspace import Workspace
from fangan.model.agency import Agency, Level
from fangan.model.fact import FactSpec

CATALOGUE = Workspace().catalogue()
DISTRICT = "安徽省/六安市/某某区"
PATHS = {
    "省": ("安徽省/水利厅", Level.PROVINCE),
    "区": (f"{DISTRICT}/水利局", Level.COUNTY),
    "县": ("安徽省/六安市/某某县/水利局", Level.COUNTY),
    "镇": (f"{DISTRICT}/某某镇/人民政府", Level.TOWNSHIP),
    "街道": (f"{DISTRICT}/某某街道/办事处", Level.TOWNSHIP),
    "村": (f"{DISTRICT}/某某镇/某某村/村民委员会", Level.VILLAGE),
    "校": (f"{DISTRICT}/某某小学", Level.SCHOOL),
}


def moved(place: str, example: object) -> object:
    path, level = PATHS[place]
    region = path.split("/")[-1 if level is Level.SCHOOL else -2]
    agency = Agency(path=path, name=path, short=path, level=level, region=region)
    words = CATALOGUE.agencies.words(agency)
    spec = FactSpec(name="某", example=example)  # type: ignore[arg-type]
    return in_level(spec, agency, words, partial(filled_here, CATALOGUE, agency)).example


@pytest.mark.parametrize(
    ("place", "example", "said"),
    [
        ("省", "县融媒体中心客户端", "省广播电视台客户端"),
        ("省", "县应急管理局", "省应急管理厅"),
        ("省", "全县农民", "全省农民"),
        ("省", "县委、县政府", "省委、省政府"),
        ("区", "县公安局、县教育局", "区公安局、区教育局"),
        ("镇", "县政府分管负责同志", "镇政府分管负责同志"),
        ("镇", "县委、县政府", "镇党委、镇政府"),
        ("镇", "由县水利局牵头", "由镇水利站牵头"),
        ("镇", "县水利局局长", "镇水利站主要负责同志"),
        ("镇", "成立县防汛抗旱指挥部", "成立镇防汛抗旱指挥部"),
        ("镇", "各乡镇（街道）", "各村（社区）"),
        ("镇", "副县长", "副镇长"),
        ("街道", "县政府", "街道办事处"),
        ("街道", "县长", "街道办事处主任"),
        ("村", "各乡镇人民政府、县直有关单位", "各村民小组、村属各单位"),
        ("校", "县直有关单位主要负责同志", "各处室主要负责同志"),
        ("校", "各乡镇人民政府", "各年级各班级"),
    ],
)
def test_what_is_a_countys_becomes_what_is_the_levels(place: str, example: str, said: str) -> None:
    assert moved(place, example) == said


@pytest.mark.parametrize(
    ("place", "example"), [("省", "桐柏县城郊乡"), ("镇", "桐柏县水利局"), ("镇", "《县总体应急预案》")]
)
def test_what_is_of_another_place_stays(place: str, example: str) -> None:
    assert moved(place, example) == example


def test_two_offices_that_are_one_at_the_level_are_named_once() -> None:
    assert moved("镇", ("县农业农村局", "县乡村振兴局", "县公安局")) == (
        "镇农业农村服务中心",
        "县乡村振兴局",
        "镇派出所",
    )
    assert moved("镇", ("县委组织部", "县委宣传部")) == ("镇党建工作办公室",)


def test_nobody_takes_part_in_what_he_leads() -> None:
    row = {"牵头": "县委宣传部", "责任": ("县委组织部", "县公安局")}
    assert moved("镇", (row,)) == ({"牵头": "镇党建工作办公室", "责任": ("镇派出所",)},)
    assert moved("镇", ({"牵头": "县委宣传部", "责任": ("县委组织部",)},)) == ({"牵头": "镇党建工作办公室"},)


def test_a_county_keeps_its_own() -> None:
    example = ({"职务": "组长", "人员": "县政府分管负责同志"},)
    assert moved("县", example) is example
    assert moved("区", example) == ({"职务": "组长", "人员": "区政府分管负责同志"},)
