"""Who usually does what: the office that fills a role in a place, for want of anybody who says so."""

from collections.abc import Mapping

from fangan.chinese import role_tables as tables
from fangan.chinese.office_kinds import office_kind
from fangan.chinese.offices import OfficeName
from fangan.chinese.places import PlaceName
from fangan.model.agency import AgencyKind, Level

_BUREAUS = ("农业农村", "教育", "科技", "民政", "财政", "人力资源社会保障", "自然资源", "住房城乡建设", "交通运输")
_PROVINCIAL = (
    *_BUREAUS, "水利", "商务", "文化和旅游", "应急管理", "审计", "公安", "司法", "生态环境", "工业和信息化",
    "退役军人事务",
)  # fmt: skip
"""What is a 局 below a province and a 厅 in it."""
_UNITS = {Level.PROVINCE: "处", Level.CITY: "科"}
_BRIGADES = {Level.PROVINCE: "总队", Level.CITY: "支队"}
_EDUCATION = "教育"


def usual_office(role: str, issuer: OfficeName) -> tuple[str, Level] | None:
    """Return who usually fills a role for an issuer, and of which level that office is; None for an unusual role.

    A school, a village and a town have offices of their own for some roles; for the others it is the place above that
    acts.
    """
    if issuer.level is Level.SCHOOL and role in tables.OF_SCHOOL:
        return tables.OF_SCHOOL[role], issuer.level
    for place in reversed(issuer.places):
        office = _table(place).get(role) or _inside(role, place)
        if office:
            return _filled(office, place, issuer), place.level
        if place.level is Level.COUNTY:
            return None
    return None


def usual_roles(issuer: OfficeName) -> dict[str, str]:
    """Return every role that an issuer, or a place that is taken for one, fills itself, with who usually does it."""
    if issuer.level is Level.SCHOOL:
        return dict(tables.OF_SCHOOL)
    place = issuer.places[-1]
    inside = tables.IN_EDUCATION if issuer.sector == _EDUCATION else {}
    if office_kind(issuer.name) is AgencyKind.MASS:
        inside = tables.IN_MASS
    return {role: _filled(office, place, issuer) for role, office in (*_table(place).items(), *inside.items())}


def _table(place: PlaceName) -> Mapping[str, str]:
    """Return the roles that a place fills itself."""
    if place.level is Level.VILLAGE:
        return {**tables.OF_VILLAGE, **(tables.OF_COMMUNITY if place.word == "社区" else {})}
    if place.level is Level.TOWNSHIP:
        return {**tables.OF_TOWN, **(tables.OF_STREET if place.word == "街道" else {})}
    above = {} if place.level is Level.COUNTY else tables.ABOVE_COUNTY
    return {**tables.OF_PLACE, **above, **(tables.OF_PROVINCE if place.level is Level.PROVINCE else {})}


def _inside(role: str, place: PlaceName) -> str | None:
    if place.level in (Level.VILLAGE, Level.TOWNSHIP):
        return None
    return tables.IN_EDUCATION.get(role) or tables.IN_MASS.get(role)


def _filled(office: str, place: PlaceName, issuer: OfficeName) -> str:
    filled = office.format(
        w=place.word,
        z=place.word.removesuffix("区") if place.word == "地区" else place.word,
        p=place.party,
        t=place.league,
        g=place.government,
        d=place.words["下级"],
        u="科" if issuer.places[0].word == "市" else _UNITS.get(place.level, "股"),
        b=_BRIGADES.get(place.level, "大队"),
        s=issuer.short,
        o=next((kind for kind in "厅委" if kind in issuer.short[-3:]), "局"),
    )
    if place.level is not Level.PROVINCE or place.word == "市":
        return filled
    if filled in (f"{place.party}办公室", f"{place.government}办公室"):
        return filled.removesuffix("室") + "厅"
    bureau = filled.removeprefix(place.word).removesuffix("局")
    return filled.removesuffix("局") + "厅" if filled.endswith("局") and bureau in _PROVINCIAL else filled
