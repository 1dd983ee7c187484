"""What a place calls itself, its parts and its superior, by level and by the last word of its name."""

from fangan.model.agency import Level

KEYS = ("我地", "全地", "本级", "下级", "上级", "党委政府")
"""The built-in facts an agency's level and region decide (docs/design.md §4)."""

# How the places below a province group themselves; a province not named here has 市 alone.
_BELOW_PROVINCE = {
    **dict.fromkeys(("吉林", "湖北", "湖南", "四川", "贵州", "云南", "甘肃", "青海"), "各市（州）"),
    **dict.fromkeys(("黑龙江", "西藏"), "各市（地）"),
    "内蒙古": "各盟市",
    "新疆": "各地（州、市）",
    "海南": "各市县",
    "重庆": "各区县",
}

# Level → endings of a region's name, each with: the short word, 下级, 上级, 党委政府. The first that fits counts;
# the last, '', is for any other name.
_Row = tuple[str, str, str, str, str]
_ROWS: dict[Level, tuple[_Row, ...]] = {
    Level.NATION: (("", "国", "各省（自治区、直辖市）", "中央", "党中央、国务院"),),
    Level.PROVINCE: (
        ("自治区", "区", "各市", "国家", "自治区党委、自治区政府"),
        ("市", "市", "各区", "国家", "市委、市政府"),
        ("", "省", "各市", "国家", "省委、省政府"),
    ),
    Level.CITY: (
        ("州", "州", "各县（市）", "省", "州委、州政府"),
        ("盟", "盟", "各旗县（市、区）", "自治区", "盟委、盟行署"),
        ("地区", "地区", "各县（市、区）", "省", "地委、行署"),
        ("", "市", "各县（市、区）", "省", "市委、市政府"),
    ),
    Level.COUNTY: (
        ("旗", "旗", "各苏木乡镇（街道）", "市", "旗委、旗政府"),
        ("区", "区", "各乡镇（街道）", "市", "区委、区政府"),
        ("市", "市", "各乡镇（街道）", "市", "市委、市政府"),
        ("", "县", "各乡镇（街道）", "市", "县委、县政府"),
    ),
    Level.TOWNSHIP: (
        ("街道", "街道", "各社区（村）", "区", "街道党工委、街道办事处"),
        ("街道办事处", "街道", "各社区（村）", "区", "街道党工委、街道办事处"),
        ("苏木", "苏木", "各嘎查（社区）", "旗", "苏木党委、苏木政府"),
        ("乡", "乡", "各村（社区）", "县", "乡党委、乡政府"),
        ("", "镇", "各村（社区）", "县", "镇党委、镇政府"),
    ),
    Level.VILLAGE: (
        ("社区", "社区", "各居民小组", "街道", "社区党组织、社区居委会"),
        ("嘎查", "嘎查", "各牧民小组", "苏木乡镇", "嘎查党组织、嘎查村委会"),
        ("", "村", "各村民小组", "乡镇", "村党组织、村委会"),
    ),
    Level.SCHOOL: (("", "校", "各年级各班级", "教育主管部门", "学校党组织、学校行政"),),
}

# Where the word standing alone is not the one that follows 我 and 全: 自治区教育厅, but 全区.
_ALONE = {(Level.NATION, "国"): "国家", (Level.PROVINCE, "区"): "自治区"}


# A village's or township's organisation is often named instead of its region.
_ORGANISATIONS = ("人民政府", "村民委员会", "居民委员会", "村委会", "居委会")


def level_words(level: Level, region: str) -> dict[str, str]:
    """Return the words a place of `level` named `region` uses of itself, one for each of KEYS.

    县 and 桐柏县 give 我县, 全县, 县, 各乡镇（街道）, 市, 县委、县政府. A region unknown by its ending gets its level's
    own words. An agency's `words` override them.
    """
    for organisation in _ORGANISATIONS:
        region = region.removesuffix(organisation)
    _, word, below, above, leaders = next(row for row in _ROWS[level] if region.endswith(row[0]))
    if level is Level.PROVINCE:
        below = next((own for name, own in _BELOW_PROVINCE.items() if region.startswith(name)), below)
    alone = _ALONE.get((level, word), word)
    return dict(zip(KEYS, (f"我{word}", f"全{word}", alone, below, above, leaders), strict=True))
