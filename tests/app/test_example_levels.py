"""Examples of offices are of the level of the agency they are filled in for."""

import pytest

from fangan.app.example_levels import in_level
from fangan.model.agency import Agency, Level
from fangan.model.fact import FactSpec

WORDS = {
    "省": {"本级": "省", "党委政府": "省委、省政府", "下级": "各市"},
    "县": {"本级": "区", "党委政府": "区委、区政府", "下级": "各街道"},
    "乡": {"本级": "镇", "党委政府": "镇党委、镇政府", "下级": "各村（社区）"},
    "街道": {"本级": "街道", "党委政府": "街道党工委、街道办事处", "下级": "各社区"},
    "村": {"本级": "村", "党委政府": "村党组织、村委会", "下级": "各村民小组"},
    "校": {"本级": "学校", "党委政府": "学校党支部、校长室", "下级": "各年级、各处室"},
}


def moved(level: str, example: str) -> object:
    agency = Agency(path="某", name="某", short="某", level=Level("乡" if level == "街道" else level))
    return in_level(FactSpec(name="某", example=example), agency, WORDS[level]).example


@pytest.mark.parametrize(
    ("level", "example", "said"),
    [
        ("省", "县融媒体中心客户端", "省融媒体中心客户端"),
        ("省", "县委、县政府", "省委、省政府"),
        ("县", "县公安局、县教育局", "区公安局、区教育局"),
        ("乡", "县政府分管负责同志", "镇政府分管负责同志"),
        ("乡", "县委、县政府", "镇党委、镇政府"),
        ("街道", "县政府", "街道办事处"),
        ("村", "各乡镇人民政府、县直有关单位", "各村民小组、村属各单位"),
        ("校", "县直有关单位主要负责同志", "各处室主要负责同志"),
        ("校", "各乡镇人民政府", "各年级、各处室"),
    ],
)
def test_an_office_of_a_county_becomes_one_of_the_level(level: str, example: str, said: str) -> None:
    assert moved(level, example) == said


@pytest.mark.parametrize(
    ("level", "example"), [("省", "桐柏县城郊乡"), ("省", "全县农民"), ("乡", "县农业农村局"), ("校", "县教育局")]
)
def test_what_is_of_another_place_or_above_stays(level: str, example: str) -> None:
    assert moved(level, example) == example


def test_a_county_keeps_its_own() -> None:
    agency = Agency(path="某", name="某", short="某", level=Level.COUNTY)
    spec = FactSpec(name="某", example=({"职务": "组长", "人员": "县政府分管负责同志"},))
    assert in_level(spec, agency, {"本级": "县"}) is spec
    assert in_level(spec, agency, WORDS["县"]).example == ({"职务": "组长", "人员": "区政府分管负责同志"},)
