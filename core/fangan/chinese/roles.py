"""Who usually does what: the office that fills a role in a place, for want of anybody who says so."""

from collections.abc import Mapping

from fangan.chinese.offices import OfficeName
from fangan.chinese.places import PlaceName
from fangan.model.agency import Level

# {w} is the place's short word (区), {p} its Party committee (区委), {t} its Youth League,
# {g} its government (区政府), {d} what lies below it, {u} how its offices are divided, {o} what the office itself is
_OF_PLACE: Mapping[str, str] = {
    "党委办": "{p}办公室",
    "政府办": "{g}办公室",
    "纪检": "{w}纪委监委",
    "组织": "{p}组织部",
    "宣传": "{p}宣传部",
    "统战": "{p}统战部",
    "网信": "{p}网信办",
    "社会工作": "{p}社会工作部",
    "机关工委": "{p}{z}直机关工委",
    "农办": "{p}农办",
    "文明办": "{w}文明办",
    "扶贫": "{w}农业农村局",
    "乡村振兴": "{w}农业农村局",
    "农业农村": "{w}农业农村局",
    "发改": "{w}发展改革委",
    "教育": "{w}教育局",
    "科技": "{w}科技局",
    "民政": "{w}民政局",
    "财政": "{w}财政局",
    "人社": "{w}人力资源社会保障局",
    "自然资源": "{w}自然资源局",
    "住建": "{w}住房城乡建设局",
    "交通": "{w}交通运输局",
    "水利": "{w}水利局",
    "商务": "{w}商务局",
    "文化": "{w}文化和旅游局",
    "文旅": "{w}文化和旅游局",
    "卫生": "{w}卫生健康委",
    "医保": "{w}医保局",
    "应急": "{w}应急管理局",
    "市场监管": "{w}市场监管局",
    "审计": "{w}审计局",
    "金融": "{w}财政局",
    "工会": "{w}总工会",
    "共青团": "{t}",
    "妇联": "{w}妇联",
    "科协": "{w}科协",
    "残联": "{w}残联",
    "文联": "{w}文联",
    "工商联": "{w}工商联",
    "红十字": "{w}红十字会",
    "慈善": "{w}慈善总会",
    "老龄": "{w}老龄办",
    "供销": "{w}供销社",
    "广电": "{w}融媒体中心",
    "媒体": "{w}融媒体中心",
    "融媒体": "{w}融媒体中心",
    "邮政": "{w}邮政分公司",
    "电信": "各电信运营企业",
    "乡镇": "{d}",
    "各村": "各村、各社区",
    "驻村": "各驻村帮扶单位",
    "企业": "各有关企业",
    "商会": "各商会",
    "学生资助": "{w}学生资助管理中心",
    "教研": "{w}教研室",
    "督导": "{w}教育督导室",
    "教育办公室": "{o}办公室",
    "教育团委": "{o}团委",
    "基础教育": "基础教育{u}",
    "教育财务": "财务{u}",
    "师资": "教师教育{u}",
    "人事": "人事{u}",
    "校安": "学校安全管理{u}",
    "德育": "德育办公室",
    "会办公室": "{w}工商联办公室",
    "会员": "{w}工商联会员工作组",
    "经济服务": "{w}工商联经济服务组",
}
_OF_TOWN: Mapping[str, str] = {
    "党委办": "{w}党政综合办公室",
    "政府办": "{w}党政综合办公室",
    "宣传": "{w}党建工作办公室",
    "组织": "{w}党建工作办公室",
    "农业农村": "{w}农业农村服务中心",
    "民政": "{w}社会事务办公室",
    "教育": "{w}中心学校",
    "卫生": "{w}卫生院",
    "人社": "{w}便民服务中心",
    "经济发展": "{w}经济发展办公室",
    "平安法治": "{w}综合治理中心",
    "财政": "{w}财政所",
    "文化": "{w}文化服务中心",
    "文旅": "{w}文化服务中心",
    "纪检": "{w}纪委",
    "工会": "{w}工会",
    "共青团": "{w}团委",
    "妇联": "{w}妇联",
    "科协": "{w}科协",
    "残联": "{w}残联",
    "各村": "{d}",
}
_OF_STREET: Mapping[str, str] = {
    "农业农村": "街道社会事务办公室",
    "卫生": "街道社区卫生服务中心",
    "纪检": "街道纪工委",
    "共青团": "街道团工委",
    "财政": "街道财政所",
}
_OF_SCHOOL: Mapping[str, str] = {
    "党委办": "学校党支部",
    "政府办": "学校办公室",
    "德育": "德育处",
    "教务": "教务处",
    "教研": "教科室",
    "总务": "总务处",
    "工会": "校工会",
    "团队": "少先队大队部",
    "学生资助": "学生资助办公室",
    "年级": "各年级组",
    "班主任": "各班班主任",
}
USUAL_ROLES = frozenset((*_OF_PLACE, *_OF_TOWN, *_OF_SCHOOL))
"""The roles that some office usually fills."""
_BUREAUS = ("农业农村", "教育", "科技", "民政", "财政", "人力资源社会保障", "自然资源", "住房城乡建设", "交通运输")
_PROVINCIAL = (*_BUREAUS, "水利", "商务", "文化和旅游", "应急管理", "审计")
"""What is a 局 below a province and a 厅 in it."""
_UNITS = {Level.PROVINCE: "处", Level.CITY: "科"}


def usual_office(role: str, issuer: OfficeName) -> tuple[str, Level] | None:
    """Return who usually fills a role for an issuer, and of which level that office is; None for an unusual role.

    A school and a town have offices of their own for some roles; for the others it is the place above that acts.
    """
    if issuer.level is Level.SCHOOL and role in _OF_SCHOOL:
        return _OF_SCHOOL[role], issuer.level
    for place in reversed(issuer.places):
        if place.level in (Level.VILLAGE, Level.TOWNSHIP):
            street = _OF_STREET if place.word == "街道" else {}
            office = street.get(role) or (_OF_TOWN.get(role) if place.level is Level.TOWNSHIP else None)
        else:
            office = _OF_PLACE.get(role)
        if office:
            return _filled(office, place, issuer), place.level
        if place.level is Level.COUNTY:
            return None
    return None


def _filled(office: str, place: PlaceName, issuer: OfficeName) -> str:
    filled = office.format(
        w=place.word,
        z=place.word.removesuffix("区") if place.word == "地区" else place.word,
        p=place.party,
        t=place.league,
        g=place.government,
        d=place.words["下级"],
        u="科" if issuer.places[0].word == "市" else _UNITS.get(place.level, "股"),
        o=next((kind for kind in "厅委" if kind in issuer.short[-3:]), "局"),
    )
    if place.level is not Level.PROVINCE or place.word == "市":
        return filled
    if filled in (f"{place.party}办公室", f"{place.government}办公室"):
        return filled.removesuffix("室") + "厅"
    bureau = filled.removeprefix(place.word).removesuffix("局")
    return filled.removesuffix("局") + "厅" if filled.endswith("局") and bureau in _PROVINCIAL else filled
