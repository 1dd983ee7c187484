"""A role is filled by the office that usually does so at its level, or by nobody."""

import pytest

from fangan.chinese.offices import read_office
from fangan.chinese.roles import usual_office, usual_roles

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
        (f"{YUAN}/城北小学", "宣传", "学校办公室"),
        (f"{YUAN}/城北小学", "民政", "区民政局"),
        (f"{YUAN}/应急管理局", "消防", "区消防救援大队"),
        (f"{YUAN}/应急管理局", "生态环境", "区生态环境分局"),
        ("安徽省/六安市/应急管理局", "生态环境", "市生态环境局"),
        ("安徽省/应急管理厅", "交警", "省交警总队"),
        ("安徽省/应急管理厅", "公安", "省公安厅"),
        ("安徽省/应急管理厅", "武装", "省军区"),
        (f"{YUAN}/苏埠镇/人民政府", "应急", "镇应急管理办公室"),
        (f"{YUAN}/苏埠镇/人民政府", "公安", "镇派出所"),
        (f"{YUAN}/苏埠镇/东坪村/村民委员会", "卫生", "村卫生室"),
        (f"{YUAN}/苏埠镇/东坪村/村民委员会", "教育", "镇中心学校"),
        (f"{YUAN}/鼓楼街道/城北社区/居民委员会", "政府办", "社区居委会"),
        (f"{YUAN}/总工会", "会办公室", "区总工会办公室"),
    ],
)
def test_a_role_is_filled_as_usual_at_its_level(path, role, office):
    found = usual_office(role, read_office(path))
    assert found is not None
    assert found[0] == office


def test_an_unusual_role_is_filled_by_nobody():
    assert usual_office("河长", read_office(f"{YUAN}/水利局")) is None


@pytest.mark.parametrize(
    ("path", "roles"),
    [
        (f"{YUAN}/应急管理局", {"党委办", "督查", "纪检", "公安", "消防", "应急", "住建", "市场监管", "卫生", "乡镇"}),
        (f"{YUAN}/教育局", {"教育", "基础教育", "校安"}),
        (f"{YUAN}/妇联", {"妇联", "会办公室", "会权益"}),
        (f"{YUAN}/苏埠镇/人民政府", {"党委办", "平安法治", "应急", "民政", "各村"}),
        (f"{YUAN}/苏埠镇/东坪村/村民委员会", {"党委办", "妇联", "应急", "村民小组"}),
        (f"{YUAN}/城北小学", {"教务", "德育", "校安", "班主任"}),
    ],
)
def test_an_office_has_the_whole_set_of_roles_of_its_place_and_its_kind(path, roles):
    assert roles <= usual_roles(read_office(path)).keys()


def test_a_county_department_is_not_divided_like_another():
    assert not {"基础教育", "会办公室"} & usual_roles(read_office(f"{YUAN}/民政局")).keys()


@pytest.mark.parametrize("path", [f"{YUAN}/民政局", "安徽省/六安市/民政局", "安徽省/民政厅", f"{YUAN}/苏埠镇/人民政府"])
def test_every_role_of_the_set_is_filled_as_one_asked_for_is(path):
    office = read_office(path)
    assert all(usual_office(role, office) == (usual, office.level) for role, usual in usual_roles(office).items())
