"""Examples at the level of the agency they are filled in for: those in section files and outlines are a county's."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial

from fangan.model.agency import Agency, Level
from fangan.model.fact import FactSpec, Raw

Who = Callable[[str], str]
"""Tells which office fills a role for the agency, '' when nobody does."""
_COUNTY = "县"
_LEADERS, _GOVERNMENT, _OFFICES = "县委、县政府", "县政府", "县直有关单位"
_BELOW = "各乡镇人民政府|各乡镇（街道）|各乡镇"
_FIRST = r"(?:^|(?<=[\s、，；：。（“由和与及或向经在到是立]))"
"""Where the name of an office begins: 桐柏县 is no example of a level, nor is what stands in 《》."""
_BODIES = "领导小组|指挥部|工作专班|工作组|会议中心|应急物资|文化广场|级"
"""Endings of what every level has for itself, if it has it."""
_CHIEFS = "局长|部长|主任"
_CHIEF = "主要负责同志"
_HEADS: Mapping[str, str] = {
    "街道": "街道办事处{}主任",
    "村": "村委会{}主任",
    "社区": "社区居委会{}主任",
    "自治区": "自治区{}主席",
    "盟": "盟行署{}盟长",
    "地区": "行署{}专员",
    "学校": "{}校长",
}
"""Who leads the government of a place that is not led by a 县长, 市长, 镇长 …"""


def in_level(spec: FactSpec, agency: Agency, words: Mapping[str, str], who: Who) -> FactSpec:
    """Return a declaration whose example speaks of the agency's level; `words` are the agency's own."""
    if spec.example is None or words["本级"] == _COUNTY:
        return spec
    pairs = {**_words(agency.level, words), **_offices(who), **_places(agency.level, words)}
    return replace(spec, example=_moved(spec.example, pairs))


_Pairs = Mapping[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _words(level: Level, words: Mapping[str, str]) -> _Pairs:
    """Return what stands for a county's leaders, its offices together, and what lies below it."""
    government = (
        words["本级"] if level is Level.SCHOOL else words["党委政府"].rpartition("、")[2]
    )  # a 街道 has an 办事处
    offices = {Level.SCHOOL: "各处室", Level.VILLAGE: "村属各单位", Level.TOWNSHIP: f"{words['本级']}直有关单位"}
    said = {
        _FIRST + _LEADERS: words["党委政府"],
        _FIRST + f"(?:{_BELOW})": words["下级"],
        _FIRST + _OFFICES: offices.get(level, f"{words['本级']}直有关单位"),
        _FIRST + f"{_GOVERNMENT}(?!办)": government,
        "全县": words["全地"],
        "[我本]县": words["我地"],
    }
    return {re.compile(old): new for old, new in said.items()}


def _offices(who: Who) -> _Pairs:
    """Return what stands for an office of a county: who does here what that one does there; nobody, it stays."""
    names = _county_offices()

    def here(found: re.Match[str]) -> str:
        office = who(names[found[1]])
        chief = found[2] or ""
        return (office + (chief if office[-1:] == found[1][-1] else chief and _CHIEF)) if office else found[0]

    known = "|".join(sorted(names, key=len, reverse=True))
    return {re.compile(f"{_FIRST}({known})({_CHIEFS})?"): here}


def _places(level: Level, words: Mapping[str, str]) -> _Pairs:
    """Return what stands for the county in the names of its bodies and places, and for its head."""
    own = words["本级"]
    head = partial(_head, _HEADS.get(own, "{}" + own + "长"))
    pairs: _Pairs = {
        re.compile(_FIRST + r"(副?)县长"): head,
        re.compile(_FIRST + rf"县(?=[^\s、，；：。（《]{{0,24}}?(?:{_BODIES}))"): own,
    }
    above_town = level in (Level.PROVINCE, Level.CITY, Level.COUNTY)
    return {**pairs, re.compile(_FIRST + _COUNTY): own} if above_town else pairs


def _head(title: str, found: re.Match[str]) -> str:
    return title.format(found[1])


@cache
def _county_offices() -> Mapping[str, str]:
    """Return the role of every office a county usually has, by its name."""
    from fangan.chinese.offices import read_office
    from fangan.chinese.roles import usual_roles

    roles = usual_roles(read_office("安徽省/六安市/霍邱县/人民政府"))
    return {office: role for role, office in reversed(roles.items()) if office.startswith(_COUNTY)}


def _moved(raw: Raw, pairs: _Pairs) -> Raw:
    if isinstance(raw, str):
        for old, new in pairs.items():
            raw = old.sub(new, raw)
        return raw
    if isinstance(raw, Mapping):
        return _told_apart({name: _moved(value, pairs) for name, value in raw.items()})
    return tuple({str(entry): entry for entry in (_moved(entry, pairs) for entry in raw)}.values())


def _told_apart(row: Mapping[str, Raw]) -> dict[str, Raw]:
    """Return a row in which nobody takes part in what he leads: two offices of a county may be one in a town."""
    leads = {value for value in row.values() if isinstance(value, str)}
    kept = {
        name: tuple(one for one in value if not (isinstance(one, str) and one in leads))
        if isinstance(value, tuple)
        else value
        for name, value in row.items()
    }
    return {name: value for name, value in kept.items() if value != ()}
