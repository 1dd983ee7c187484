"""What an office is, and what it calls itself, as the last words of its name tell: 县总工会 is 群团 and says 我会."""

from collections.abc import Mapping
from functools import lru_cache

from fangan.model.agency import Agency, AgencyKind, Level

# The first ending that fits counts, so what is longer stands before what it ends with.
_ENDINGS: tuple[tuple[AgencyKind | None, tuple[str, ...]], ...] = (
    (AgencyKind.VILLAGE, ("村民委员会", "居民委员会", "村委会", "居委会")),
    (AgencyKind.DISPATCHED, ("街道办事处", "行政公署", "行署", "区公所")),
    (AgencyKind.GOVERNMENT, ("政府",)),
    (AgencyKind.CONGRESS, ("人民代表大会常务委员会", "人民代表大会", "人大常委会", "人大")),
    (AgencyKind.CONSULTATIVE, ("政协",)),
    (
        AgencyKind.DEPARTMENT,
        ("发展和改革委员会办公室", "卫生健康委员会办公室", "机关工委", "纪委", "纪委监委", "政法委"),
    ),
    (AgencyKind.PARTY, ("县委", "市委", "区委", "省委", "地委", "州委", "盟委", "旗委", "党委", "党工委")),
    (
        AgencyKind.COORDINATION,
        ("领导小组", "领导小组办公室", "指挥部", "指挥部办公室", "委员会办公室", "安委会", "安委办"),
    ),
    (AgencyKind.MASS, ("总工会", "团委", "妇女联合会", "妇联", "工商业联合会", "工商联", "残疾人联合会", "残联")),
    (AgencyKind.MASS, ("红十字会", "科学技术协会", "科协", "文学艺术界联合会", "文联", "归国华侨联合会", "侨联")),
    (None, ("人民法院", "人民检察院", "党校", "派出所", "研究会", "基金会")),
    (AgencyKind.SCHOOL, ("小学", "中学", "学校", "幼儿园", "高中", "初中", "学院", "大学")),
    (AgencyKind.INSTITUTION, ("中心", "医院", "卫生院", "馆", "电视台", "报社", "研究院")),
    (AgencyKind.ENTERPRISE, ("公司", "集团", "银行", "支行")),
    (AgencyKind.DEPARTMENT, ("局", "厅", "委员会", "委", "办公室", "办公厅", "办", "部")),
)
LEADING = (
    AgencyKind.PARTY, AgencyKind.CONGRESS, AgencyKind.GOVERNMENT, AgencyKind.CONSULTATIVE, AgencyKind.DISPATCHED
)  # fmt: skip
"""Kinds of which a region has one each, so that its name makes theirs."""
_YOUTH_LEAGUE = ("共青团", "团县委", "团市委", "团区委", "团省委", "团地委", "团州委")

_OWN_WORDS: Mapping[str, str] = {
    "委员会": "我委",
    "中心": "我中心",
    "公司": "我公司",
    "集团": "我集团",
    "办公室": "我办",
    "办公厅": "我厅",
    "行政公署": "我署",
    "行署": "我署",
    "幼儿园": "我园",
    "指挥部": "我部",
    "局": "我局",
    "厅": "我厅",
    "委": "我委",
    "办": "我办",
    "部": "我部",
    "会": "我会",
    "联": "我会",
    "协": "我会",
    "院": "我院",
    "校": "我校",
    "社": "我社",
    "站": "我站",
    "所": "我所",
    "馆": "我馆",
    "台": "我台",
    "队": "我队",
    "行": "我行",
    "场": "我场",
}
"""The last word of a name → what the office calls itself, the longest first."""
_OF_PLACE = (AgencyKind.GOVERNMENT, AgencyKind.VILLAGE)
"""Kinds that speak for their place: 我县, 我镇, 我村; so does a 街道办事处."""
_PLAIN = "我单位"


def agency_kind(agency: Agency) -> AgencyKind | None:
    """Return what an agency is: as its entry says, else as its name tells; None where that is not clear."""
    if agency.kind:
        return agency.kind
    if agency.level is Level.SCHOOL:
        return AgencyKind.SCHOOL
    return office_kind(agency.name) or (AgencyKind.VILLAGE if agency.level is Level.VILLAGE else None)


@lru_cache(maxsize=2048)
def office_kind(name: str) -> AgencyKind | None:
    """Return what an office is by its name, in full (中共桐柏县委员会) or in short (县委); None where not clear."""
    if name.startswith(_YOUTH_LEAGUE):
        return AgencyKind.MASS
    if name.startswith(("中国人民政治协商会议", "政协")):
        return AgencyKind.CONSULTATIVE
    if name.startswith("中共") and name.endswith("委员会"):
        return AgencyKind.DEPARTMENT if name.endswith("检查委员会") else AgencyKind.PARTY
    if name.startswith("中共") and name.endswith(("委员会办公室", "委员会办公厅")):
        return AgencyKind.DEPARTMENT
    return next((kind for kind, endings in _ENDINGS if name.endswith(endings)), None)


def own_name(agency: Agency, own_place: str) -> str:
    """Return what an agency calls itself, as its words say (`自称`), else as the last word of its name does.

    `own_place` is what it calls its place (我县).
    """
    if "自称" in agency.words:
        return agency.words["自称"]
    kind = agency_kind(agency)
    if kind in _OF_PLACE or agency.name.endswith("街道办事处"):
        return own_place
    if kind is AgencyKind.SCHOOL and not agency.name.endswith("幼儿园"):
        return "我校"
    words = sorted(_OWN_WORDS, key=len, reverse=True)
    return next((_OWN_WORDS[word] for word in words if agency.name.endswith(word)), _PLAIN)
