import pytest

from fangan.chinese.words import KEYS, level_words
from fangan.model.agency import Level


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("region", ["", "某某", "某某县", "某某自治区"])
def test_every_level_has_every_word(level: Level, region: str) -> None:
    words = level_words(level, region)
    assert tuple(words) == KEYS
    assert all(words.values())


@pytest.mark.parametrize(
    ("level", "region", "words"),
    [
        (Level.NATION, "", "我国 全国 国家 各省（自治区、直辖市） 中央 党中央、国务院"),
        (Level.PROVINCE, "河南省", "我省 全省 省 各市 国家 省委、省政府"),
        (Level.PROVINCE, "广西壮族自治区", "我区 全区 自治区 各市 国家 自治区党委、自治区政府"),
        (Level.PROVINCE, "重庆市", "我市 全市 市 各区县 国家 市委、市政府"),
        (Level.CITY, "南阳市", "我市 全市 市 各县（市、区） 省 市委、市政府"),
        (Level.CITY, "恩施土家族苗族自治州", "我州 全州 州 各县（市） 省 州委、州政府"),
        (Level.CITY, "锡林郭勒盟", "我盟 全盟 盟 各旗县（市、区） 自治区 盟委、盟行署"),
        (Level.CITY, "大兴安岭地区", "我地区 全地区 地区 各县（市、区） 省 地委、行署"),
        (Level.COUNTY, "桐柏县", "我县 全县 县 各乡镇（街道） 市 县委、县政府"),
        (Level.COUNTY, "长阳土家族自治县", "我县 全县 县 各乡镇（街道） 市 县委、县政府"),
        (Level.COUNTY, "卧龙区", "我区 全区 区 各乡镇（街道） 市 区委、区政府"),
        (Level.COUNTY, "邓州市", "我市 全市 市 各乡镇（街道） 市 市委、市政府"),
        (Level.COUNTY, "正蓝旗", "我旗 全旗 旗 各苏木乡镇（街道） 市 旗委、旗政府"),
        (Level.TOWNSHIP, "城关镇", "我镇 全镇 镇 各村（社区） 县 镇党委、镇政府"),
        (Level.TOWNSHIP, "毛集乡人民政府", "我乡 全乡 乡 各村（社区） 县 乡党委、乡政府"),
        (Level.TOWNSHIP, "东关街道办事处", "我街道 全街道 街道 各社区（村） 区 街道党工委、街道办事处"),
        (Level.VILLAGE, "李庄村村民委员会", "我村 全村 村 各村民小组 乡镇 村党组织、村委会"),
        (Level.VILLAGE, "和平社区", "我社区 全社区 社区 各居民小组 街道 社区党组织、社区居委会"),
        (Level.SCHOOL, "第一中学", "我校 全校 校 各年级各班级 教育主管部门 学校党组织、学校行政"),
    ],
)
def test_a_region_is_called_by_the_last_word_of_its_name(level: Level, region: str, words: str) -> None:
    assert list(level_words(level, region).values()) == words.split(" ")


@pytest.mark.parametrize(
    ("region", "below"), [("湖北省", "各市（州）"), ("内蒙古自治区", "各盟市"), ("新疆维吾尔自治区", "各地（州、市）")]
)
def test_a_province_names_the_divisions_it_has(region: str, below: str) -> None:
    assert level_words(Level.PROVINCE, region)["下级"] == below
