"""A role is filled by the office that usually does so at its level, or by nobody."""

import pytest

from fangan.chinese.offices import read_office
from fangan.chinese.roles import usual_office

YUAN = "安徽省/六安市/裕安区"


@pytest.mark.parametrize(
    ("path", "role", "office"),
    [
        (f"{YUAN}/农业农村局", "宣传", "区委宣传部"),
        (f"{YUAN}/农业农村局", "机关工委", "区委区直机关工委"),
        (f"{YUAN}/教育局", "教育办公室", "局办公室"),
        ("北京市/海淀区/教育委员会", "教育办公室", "委办公室"),
        ("北京市/海淀区/教育委员会", "基础教育", "基础教育科"),
        ("安徽省/六安市/教育局", "基础教育", "基础教育科"),
        ("安徽省/教育厅", "基础教育", "基础教育处"),
        ("安徽省/教育厅", "党委办", "省委办公厅"),
        ("安徽省/教育厅", "农业农村", "省农业农村厅"),
        ("安徽省/教育厅", "医保", "省医保局"),
        ("广西壮族自治区/教育厅", "共青团", "自治区团委"),
        ("黑龙江省/大兴安岭地区/教育局", "机关工委", "地委地直机关工委"),
        ("湖北省/恩施土家族苗族自治州/教育局", "政府办", "州政府办公室"),
        (f"{YUAN}/苏埠镇/人民政府", "宣传", "镇党建工作办公室"),
        (f"{YUAN}/苏埠镇/人民政府", "商务", "区商务局"),
        (f"{YUAN}/鼓楼街道办事处", "卫生", "街道社区卫生服务中心"),
        (f"{YUAN}/城北小学", "德育", "德育处"),
        (f"{YUAN}/城北小学", "宣传", "区委宣传部"),
    ],
)
def test_a_role_is_filled_as_usual_at_its_level(path, role, office):
    found = usual_office(role, read_office(path))
    assert found is not None
    assert found[0] == office


def test_an_unusual_role_is_filled_by_nobody():
    assert usual_office("河长", read_office(f"{YUAN}/水利局")) is None
