"""Examples at the level of the agency they are filled in for: those in section files and outlines are a county's.

Whoever writes an example writes it for a county, whose towns are called 城关镇 and 柳河镇; an office of the county
becomes the one that has its role at the level of the plan.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from fangan.app.example_offices import BELOW_COUNTY, counterparts
from fangan.model.agency import Agency, Level
from fangan.model.fact import FactSpec, Raw
from fangan.plugins.agencies import Agencies

_COUNTY = "县"
_BEGIN = r"(?<![^、，；：。（“\s由报经到在向和与及交请送为])"
"""At the beginning of an entry or behind a preposition: 桐柏县 is no example of a level."""
_ABOVE = r"《[^》]*》（[^）]*）"
"""A document with its number: below the county, one of the county's is a superior's."""
_PLACES = {
    Level.TOWNSHIP: {
        "县会议中心": "{own}会议室", "县图书馆": "{own}图书室", "县体育场": "{own}文体广场",
        "县人民医院": "{own}卫生院", "县中医院": "{own}卫生院", "县宾馆": "{own}招待所",
        "县新时代文明实践中心": "{own}新时代文明实践所",
    },
    Level.VILLAGE: {
        "县会议中心": "村会议室", "县图书馆": "农家书屋", "县体育场": "村文化广场", "县人民医院": "村卫生室",
        "县中医院": "村卫生室", "县宾馆": "村委会", "县新时代文明实践中心": "村新时代文明实践站",
    },
    Level.SCHOOL: {
        "县文化广场": "学校操场", "县人民广场": "学校操场", "县会议中心": "学校会议室", "县图书馆": "学校图书馆",
        "县体育场": "学校操场", "县人民医院": "学校医务室", "县中医院": "学校医务室", "县宾馆": "学校",
        "县新时代文明实践中心": "学校志愿服务队",
    },
}  # fmt: skip
_TOWNS = {
    Level.TOWNSHIP: ("村", "村委会", "村村委会主任", "村民兵连"),
    Level.VILLAGE: ("组", "村民小组", "组组长", "组民兵"),
    Level.SCHOOL: ("校区", "校区", "校区负责人", "校区值班组"),
    Level.CITY: ("区", "区人民政府", "区区长", "区人武部"),
    Level.PROVINCE: ("市", "市人民政府", "市市长", "市军分区"),
}
"""What an example's town is at another level: its ending, its government, its head and its militia."""
_HEADS = {Level.VILLAGE: "村委会主任", Level.SCHOOL: "校长", Level.PROVINCE: "省长", Level.CITY: "市长"}


class Levelled:
    """What stands for a county's words in the examples of one agency, whose own `words` those are."""

    def __init__(self, agency: Agency, words: Mapping[str, str], agencies: Agencies) -> None:
        level = agency.level
        self._said: dict[str, str] = {}
        led = words["党委政府"].split("、") if level in BELOW_COUNTY else ()
        self._selves = {agency.name, agency.short, *led}
        if words["本级"] == _COUNTY:
            return
        begun = {**_words(level, words), **counterparts(agencies, agency), **_leaders(level, words)}
        anywhere = {**_whole(words), **_towns(level)}
        kept = _ABOVE if level in BELOW_COUNTY else "(?!)"
        self._said = {**begun, **anywhere}
        self._pattern = re.compile(f"{kept}|{_BEGIN}(?:{_either(begun)})|{_either(anywhere)}")

    def fact(self, spec: FactSpec) -> FactSpec:
        """Return a declaration whose example speaks of the agency's level."""
        if spec.example is None or not self._said:
            return spec
        example = self._moved(spec.example)
        # a town asks nobody's consent in its own name
        return replace(
            spec, example=None if spec.optional and isinstance(example, str) and example in self._selves else example
        )

    def _moved(self, raw: Raw) -> Raw:
        if isinstance(raw, str):
            return self._pattern.sub(lambda found: self._said.get(found[0], found[0]), raw)
        if isinstance(raw, Mapping):
            return _told_apart({name: self._moved(value) for name, value in raw.items()})
        entries = [self._moved(entry) for entry in raw]
        return tuple(one for at, one in enumerate(entries) if one not in entries[:at])  # two may be one office here


def _told_apart(row: Mapping[str, Raw]) -> dict[str, Raw]:
    """Return a row in which nobody takes part in what he leads: two offices of a county may be one in a town."""
    leads = {value for value in row.values() if isinstance(value, str)}
    kept: dict[str, Raw] = {}
    for name, value in row.items():
        others = tuple(one for one in value if one not in leads) if isinstance(value, tuple) else value
        if others != ():
            kept[name] = others
    return kept


def _either(texts: Mapping[str, str]) -> str:
    """Return a pattern for any of some texts, the longest first."""
    return "|".join(map(re.escape, sorted(texts, key=len, reverse=True))) or "(?!)"


def _words(level: Level, words: Mapping[str, str]) -> dict[str, str]:
    """Return what stands for a county's words, its squares and halls, and those below it."""
    own = "学校" if level is Level.SCHOOL else words["本级"]
    offices = {Level.SCHOOL: "各处室", Level.VILLAGE: "村属各单位"}.get(level, f"{own}直有关单位")
    below = ("各乡镇（街道）", "各乡镇人民政府", "各乡镇", "各街道办事处")
    return {
        _COUNTY: own,
        "县直有关单位": offices,
        "县直单位": offices.removeprefix("各") if level is Level.SCHOOL else f"{own}直单位",
        "县乡": own,
        **dict.fromkeys(below, words["下级"]),
        "乡镇（街道）": words["下级"].removeprefix("各"),
        "乡镇": words["下级"].removeprefix("各"),
        **{place: here.format(own=own) for place, here in _PLACES.get(level, {}).items()},
    }


def _leaders(level: Level, words: Mapping[str, str]) -> dict[str, str]:
    """Return what stands for those who lead a county."""
    leaders = words["党委政府"]
    party, _, government = leaders.rpartition("、")  # a 街道 has an 办事处
    own = words["本级"]
    head = _HEADS.get(level, f"{own}长") if own != "街道" else "街道办事处主任"
    deputy = "副校长" if level is Level.SCHOOL else f"副{head}"
    return {
        "县委、县政府": leaders,
        "县委": party or leaders,
        "县政府": government,
        "县人民政府": government,
        "县长": head,
        "分管副县长": f"分管{deputy}",
        "副县长": deputy,
    }


def _whole(words: Mapping[str, str]) -> dict[str, str]:
    """Return what a place calls itself in the middle of a sentence."""
    return {"全县": words.get("全地", "全县"), "我县": words.get("我地", "我县")}


def _towns(level: Level) -> dict[str, str]:
    """Return what stands for the towns of the examples."""
    if level not in _TOWNS:
        return {}
    part, government, head, militia = _TOWNS[level]
    return dict(
        pair
        for name in ("城关", "柳河")
        for pair in (
            (f"{name}镇人民政府", f"{name}{government}"),
            (f"{name}镇政府", f"{name}{government}"),
            (f"{name}镇镇长", f"{name}{head}"),
            (f"{name}镇武装部", f"{name}{militia}"),
            (f"{name}镇{name}村", f"{name}村"),
            (f"{name}镇", f"{name}{part}"),
        )
    )
