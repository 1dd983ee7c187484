"""Places of the country and what they lie in."""

from fangan.chinese.gazetteer import gazetteer


def test_a_county_has_its_city_and_its_province_above_it() -> None:
    assert gazetteer().above["桐柏县"] == ("南阳市", "河南省")


def test_a_district_of_a_municipality_has_the_municipality() -> None:
    assert gazetteer().above["崇明区"] == ("上海市",)


def test_a_name_that_several_bear_says_nothing() -> None:
    assert "鼓楼区" not in gazetteer().above


def test_every_province_has_places() -> None:
    assert {"河南省", "内蒙古自治区", "重庆市", "海南省", "新疆维吾尔自治区"} <= gazetteer().outer
