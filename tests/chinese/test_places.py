"""Every part of a path is a place one level below the one before it, or it is refused."""

import pytest

from fangan.chinese.places import read_places
from fangan.chinese.refusal import Refusal


@pytest.mark.parametrize(
    ("path", "levels"),
    [
        ("安徽省/六安市/裕安区/苏埠镇/南楼村", "省 市 县 乡 村"),
        ("重庆市/秀山土家族苗族自治县", "省 县"),
        ("湖北省/神农架林区", "省 县"),
        ("海南省/儋州市/那大镇", "省 市 乡"),
        ("海南省/文昌市/文城镇", "省 县 乡"),
        ("新疆维吾尔自治区/石河子市", "省 县"),
        ("新疆维吾尔自治区/喀什地区/疏附县", "省 市 县"),
    ],
)
def test_levels_follow_from_endings_and_what_stands_above(path, levels):
    assert [place.level for place in read_places(path)] == levels.split()


@pytest.mark.parametrize(
    "path", ["安徽/六安市", "安徽省/区", "安徽省/六安市/六安", "安徽省/金寨县", "安徽省/六安市/裕安区/舒城县"]
)
def test_a_level_left_out_is_refused(path):
    with pytest.raises(Refusal):
        read_places(path)


def test_a_district_is_named_with_its_city_unless_it_bears_its_name():
    assert read_places("安徽省/六安市/裕安区")[-1].full == "六安市裕安区"
    assert read_places("安徽省/六安市/六安经济技术开发区")[-1].full == "六安经济技术开发区"
    assert read_places("安徽省/六安市/金寨县")[-1].full == "金寨县"
