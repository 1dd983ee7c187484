"""Which office of a plan's own level does what one of a county does in an example."""

from collections.abc import Mapping

from fangan.chinese.offices import OfficeName, read_office
from fangan.chinese.refusal import Refusal
from fangan.chinese.roles import usual_office, usual_roles
from fangan.model.agency import Agency, Level, ancestors
from fangan.plugins.agencies import Agencies

_COUNTY = "某省/某市/某县/人民政府"
"""The place whose offices examples name."""
_ALSO = {
    "县文化广电和旅游局": "文旅", "县疾控中心": "疾控", "县金融工作局": "金融", "县慈善会": "慈善",
    "县河道管理所": "水利", "县人事考试机构": "人社", "县绿化委员会": "林业", "县督查考核办公室": "督查",
    "县委政法委": "政法",
}  # fmt: skip
"""Other names of offices in examples."""
_ABOVE = ("慈善", "红十字", "法院", "检察", "气象", "供电", "税务", "邮政", "疾控", "急救")
"""What a town, a village and a school turn to the county for."""
_OFFICE = "政府办"
"""Who does what nobody else there does."""
BELOW_COUNTY = (Level.TOWNSHIP, Level.VILLAGE, Level.SCHOOL)


def counterparts(agencies: Agencies, agency: Agency) -> dict[str, str]:
    """Return the office that stands for each of a county's: the one the agency names for its role, else the usual."""
    names = {office: role for role, office in reversed(usual_roles(read_office(_COUNTY)).items())}
    own = _own_roles(agencies, agency)
    issuer = _issuer(agency)
    found = {
        office: _counterpart(role, own, issuer, agency.level)
        for office, role in {**names, **_ALSO}.items()
        if "县" in office
    }
    offices = {office: here or office for office, here in found.items()}
    heads = {f"{office}局长": f"{here}负责人" for office, here in offices.items() if agency.level in BELOW_COUNTY}
    return {**offices, **heads}


def _own_roles(agencies: Agencies, agency: Agency) -> dict[str, str]:
    """Return the roles that the agency, or the place it is of, names at its own level."""
    found: dict[str, str] = {}
    for path in reversed(ancestors(agency.path)):
        place = agencies.find(path)
        if place and place.level is agency.level:
            found |= place.roles
    return found


def _issuer(agency: Agency) -> OfficeName | None:
    try:
        return read_office(agency.path)
    except Refusal:
        return None


def _counterpart(role: str, own: Mapping[str, str], issuer: OfficeName | None, level: Level) -> str | None:
    """Return who fills a role at a level; below a county its office does, except where the county acts."""
    for one in (role, *((_OFFICE,) if level in BELOW_COUNTY and role not in _ABOVE else ())):
        usual = usual_office(one, issuer) if issuer else None
        if one in own or (usual and usual[1] is level):
            return own.get(one) or (usual[0] if usual else None)
    return None
