"""An office is read from its path as its own documents name it, or refused where the path leaves it open."""

import pytest

from fangan.chinese.offices import parted, read_office, typed_path
from fangan.chinese.refusal import Refusal

YUAN = "安徽省/六安市/裕安区"


@pytest.mark.parametrize(
    ("path", "name", "short", "level"),
    [
        (f"{YUAN}/农业农村局", "六安市裕安区农业农村局", "区农业农村局", "县"),
        (f"{YUAN}/区农业农村局", "六安市裕安区农业农村局", "区农业农村局", "县"),
        (f"{YUAN}/六安市裕安区教育局", "六安市裕安区教育局", "区教育局", "县"),
        (f"{YUAN}/鼓楼街道办事处", "六安市裕安区鼓楼街道办事处", "街道办事处", "乡"),
        (f"{YUAN}/苏埠镇/人民政府", "六安市裕安区苏埠镇人民政府", "镇政府", "乡"),
        (f"{YUAN}/苏埠镇/南楼村/村委会", "六安市裕安区苏埠镇南楼村村民委员会", "村委会", "村"),
        (f"{YUAN}/城北小学", "六安市裕安区城北小学", "学校", "校"),
        (f"{YUAN}/六安第一中学", "六安第一中学", "学校", "校"),
        (f"{YUAN}/区委办公室", "中共六安市裕安区委办公室", "区委办公室", "县"),
        (f"{YUAN}/宣传部", "中共六安市裕安区委宣传部", "区委宣传部", "县"),
        (f"{YUAN}/政府办", "六安市裕安区人民政府办公室", "区政府办公室", "县"),
        (f"{YUAN}/团委", "共青团六安市裕安区委员会", "团区委", "县"),
        ("安徽省/六安市/市场监管局", "六安市市场监督管理局", "市市场监管局", "市"),
        ("安徽省/六安市/金寨县/县委农办", "中共金寨县委农村工作领导小组办公室", "县委农办", "县"),
        ("安徽省/合肥市/巢湖市/人社局", "巢湖市人力资源和社会保障局", "市人力资源社会保障局", "县"),
        ("安徽省/农业农村厅", "安徽省农业农村厅", "省农业农村厅", "省"),
        ("广西壮族自治区/教育厅", "广西壮族自治区教育厅", "自治区教育厅", "省"),
        ("湖北省/恩施土家族苗族自治州/教育局", "恩施土家族苗族自治州教育局", "州教育局", "市"),
        ("内蒙古自治区/鄂尔多斯市/准格尔旗/农牧局", "准格尔旗农牧局", "旗农牧局", "县"),
        ("黑龙江省/大兴安岭地区/地委宣传部", "中共大兴安岭地委宣传部", "地委宣传部", "市"),
        ("北京市/海淀区/教育委员会", "北京市海淀区教育委员会", "区教育委员会", "县"),
        ("广东省/东莞市/长安镇/人民政府", "东莞市长安镇人民政府", "镇政府", "乡"),
        ("海南省/保亭黎族苗族自治县/教育局", "保亭黎族苗族自治县教育局", "县教育局", "县"),
    ],
)
def test_an_office_is_called_as_it_signs(path, name, short, level):
    found = read_office(path)
    assert (found.name, found.short, found.level) == (name, short, level)


@pytest.mark.parametrize(
    ("path", "code", "part"),
    [
        ("裕安区农业农村局", "province-needed", "裕安区农业农村局"),
        ("六安市/裕安区/农业农村局", "province-needed", "六安市"),
        ("安徽省/裕安区/教育局", "place-unclear", "裕安区"),
        ("安徽省/六安/裕安区/教育局", "place-unclear", "六安"),
        ("安徽省/六安市/苏埠镇/人民政府", "place-unclear", "苏埠镇"),
        (f"{YUAN}/教育局/学生资助中心", "place-unclear", "教育局"),
        (f"{YUAN}/鼓楼街道", "office-missing", "鼓楼街道"),
        (YUAN, "office-missing", "裕安区"),
        (f"{YUAN}/张三", "office-unclear", "张三"),
        (f"{YUAN}/办公室", "office-unclear", "办公室"),
        (f"{YUAN}/县委办公室", "office-of-another-level", "县委办公室"),
        (f"{YUAN}/县教育局", "office-of-another-level", "县教育局"),
    ],
)
def test_a_path_that_leaves_the_office_open_is_refused_at_the_part(path, code, part):
    with pytest.raises(Refusal) as refused:
        read_office(path)
    assert (refused.value.code, refused.value.values["part"]) == (code, part)


@pytest.mark.parametrize(
    ("path", "office"),
    [
        (YUAN, "人民政府"),
        (f"{YUAN}/鼓楼街道", "办事处"),
        (f"{YUAN}/苏埠镇/南楼村", "村民委员会"),
        (f"{YUAN}/鼓楼街道/梅山社区", "居民委员会"),
    ],
)
def test_a_place_alone_is_refused_with_what_governs_it(path, office):
    with pytest.raises(Refusal) as refused:
        read_office(path)
    assert refused.value.values["office"] == office


@pytest.mark.parametrize("typed", [f"{YUAN}/教育局/", r"安徽省\六安市\裕安区\教育局", "安徽省／六安市/ 裕安区／教育局"])
def test_a_path_is_read_however_it_is_parted(typed):
    assert typed_path(typed) == f"{YUAN}/教育局"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("安徽省六安市裕安区农业农村局", f"{YUAN}/农业农村局"),
        ("内蒙古自治区鄂尔多斯市准格尔旗农牧局", "内蒙古自治区/鄂尔多斯市/准格尔旗/农牧局"),
        ("北京市海淀区教育委员会", "北京市/海淀区/教育委员会"),
        ("安徽省教育厅", "安徽省/教育厅"),
        ("裕安区农业农村局", ""),
        ("教育局", ""),
    ],
)
def test_places_one_behind_the_other_are_parted_where_they_read_so(name, path):
    assert parted(name) == path


@pytest.mark.parametrize(
    ("last", "sector"),
    [
        ("教育局", "教育"),
        ("教体局", "教育"),
        ("工商联", "工商联"),
        ("民政局", "民政"),
        ("区委宣传部", ""),
        ("城北小学", "教育"),
    ],
)
def test_the_sector_follows_from_the_last_part(last, sector):
    assert read_office(f"{YUAN}/{last}").sector == sector


@pytest.mark.parametrize("last", ["乡村振兴办", "国资委"])
def test_a_name_whose_full_form_is_not_known_is_marked(last):
    assert read_office(f"{YUAN}/{last}").abbreviated


@pytest.mark.parametrize(
    ("path", "region"),
    [
        ("北京市/海淀区/教育委员会", "海淀区"),
        (f"{YUAN}/鼓楼街道办事处", "鼓楼街道"),
        (f"{YUAN}/城北小学", "六安市裕安区城北小学"),
        (f"{YUAN}/教育局", ""),
    ],
)
def test_its_region_is_said_where_the_path_does_not_show_it(path, region):
    assert read_office(path).region == region
