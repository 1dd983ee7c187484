"""Examples of offices are of the level of the agency they are filled in for."""

from dataclasses import replace

import pytest

from fangan.app.example_levels import Levelled
from fangan.model.agency import Agency, Level
from fangan.model.fact import FactSpec
from fangan.plugins.agencies import Agencies

WORDS = {
    "省": {"本级": "省", "党委政府": "省委、省政府", "下级": "各市"},
    "县": {"本级": "区", "党委政府": "区委、区政府", "下级": "各街道"},
    "乡": {"本级": "镇", "党委政府": "镇党委、镇政府", "下级": "各村（社区）"},
    "街道": {"本级": "街道", "党委政府": "街道党工委、街道办事处", "下级": "各社区"},
    "村": {"本级": "村", "党委政府": "村党组织、村委会", "下级": "各村民小组"},
    "校": {"本级": "学校", "党委政府": "学校党支部、校长室", "下级": "各年级、各处室"},
}
PATHS = {
    "省": "安徽省/应急管理厅",
    "县": "安徽省/六安市/裕安区/应急管理局",
    "乡": "安徽省/六安市/裕安区/苏埠镇/人民政府",
    "街道": "安徽省/六安市/裕安区/小华山街道/办事处",
    "村": "安徽省/六安市/裕安区/苏埠镇/柳村/村民委员会",
    "校": "安徽省/六安市/裕安区/城北小学",
}


def moved(level: str, example: str) -> object:
    agency = Agency(path=PATHS[level], name="某", short="某", level=Level("乡" if level == "街道" else level))
    return Levelled(agency, WORDS[level], Agencies()).fact(FactSpec(name="某", example=example)).example


@pytest.mark.parametrize(
    ("level", "example", "said"),
    [
        ("省", "县融媒体中心客户端", "省广播电视台客户端"),
        ("省", "县委、县政府", "省委、省政府"),
        ("县", "县公安局、县教育局", "区公安局、区教育局"),
        ("乡", "县政府分管负责同志", "镇政府分管负责同志"),
        ("乡", "县委、县政府", "镇党委、镇政府"),
        ("街道", "县政府", "街道办事处"),
        ("村", "各乡镇人民政府、县直有关单位", "各村民小组、村属各单位"),
        ("校", "县直有关单位主要负责同志", "各处室主要负责同志"),
        ("校", "各乡镇人民政府", "各年级、各处室"),
        ("省", "县教育局、县消防救援大队", "省教育厅、省消防救援总队"),
        ("乡", "由县水利局牵头", "由镇水利站牵头"),
        ("街道", "县农业农村局", "街道社会事务办公室"),
        ("乡", "柳河镇镇长", "柳河村村委会主任"),
        ("村", "县卫生健康委", "村卫生室"),
        ("校", "县公安局", "学校办公室"),
    ],
)
def test_an_office_of_a_county_becomes_one_of_the_level(level: str, example: str, said: str) -> None:
    assert moved(level, example) == said


@pytest.mark.parametrize(
    ("level", "example"),
    [("省", "桐柏县城郊乡"), ("乡", "《县防汛应急预案》（某政办〔2025〕7号）"), ("校", "县红十字会")],
)
def test_what_is_of_another_place_or_above_stays(level: str, example: str) -> None:
    assert moved(level, example) == example


def test_a_county_keeps_its_own() -> None:
    agency = Agency(path=PATHS["县"], name="某", short="某", level=Level.COUNTY)
    spec = FactSpec(name="某", example=({"职务": "组长", "人员": "县政府分管负责同志"},))
    assert Levelled(agency, {"本级": "县"}, Agencies()).fact(spec) is spec
    assert Levelled(agency, WORDS["县"], Agencies()).fact(spec).example == (
        {"职务": "组长", "人员": "区政府分管负责同志"},
    )


def test_two_offices_that_are_one_here_are_named_once() -> None:
    assert moved("村", ("县司法局", "县财政局", "县公安局")) == ("村委会", "村警务室")


def test_a_place_speaks_of_itself_in_the_middle_of_a_sentence() -> None:
    agency = Agency(path=PATHS["乡"], name="某", short="某", level=Level.TOWNSHIP)
    words = {**WORDS["乡"], "全地": "全镇"}
    spec = FactSpec(name="某", example="截至4月底，全县有水库3座")
    assert Levelled(agency, words, Agencies()).fact(spec).example == "截至4月底，全镇有水库3座"


def test_nobody_takes_part_in_what_he_leads() -> None:
    row = {"牵头": "县委宣传部", "责任": ("县委组织部", "县公安局")}
    assert moved("乡", (row,)) == ({"牵头": "镇党建工作办公室", "责任": ("镇派出所",)},)  # type: ignore[arg-type]
    assert moved("乡", ({**row, "责任": ("县委组织部",)},)) == ({"牵头": "镇党建工作办公室"},)  # type: ignore[arg-type]


def test_nobody_is_an_example_of_who_consents_to_his_own_plan() -> None:
    agency = Agency(path=PATHS["乡"], name="某", short="某", level=Level.TOWNSHIP)
    spec = FactSpec(name="同意机关", optional=True, example="县政府")
    assert Levelled(agency, WORDS["乡"], Agencies()).fact(spec).example is None
    assert Levelled(agency, WORDS["乡"], Agencies()).fact(replace(spec, optional=False)).example == "镇政府"
