"""Examples of offices at the level of the agency they are filled in for: those in section files are a county's."""

import re
from collections.abc import Mapping
from dataclasses import replace

from fangan.model.agency import Agency, Level
from fangan.model.fact import FactSpec, Raw

_COUNTY = "县"
_LEADERS, _GOVERNMENT, _OFFICES, _BELOW = "县委、县政府", "县政府", "县直有关单位", "各乡镇人民政府"
_FIRST = r"(?<![^、，；（《“\s])"
"""At the beginning of an entry: 桐柏县 and 全县 are no example of a level."""


def in_level(spec: FactSpec, agency: Agency, words: Mapping[str, str]) -> FactSpec:
    """Return a declaration whose example speaks of offices of the agency's level; `words` are the agency's own."""
    if spec.example is None or words["本级"] == _COUNTY:
        return spec
    pairs = {re.compile(_FIRST + old): new for old, new in _words(agency.level, words).items()}
    return replace(spec, example=_moved(spec.example, pairs))


def _words(level: Level, words: Mapping[str, str]) -> dict[str, str]:
    """Return what stands for a county's words; where an office is the county's for those below, it stays."""
    own, leaders, below = words["本级"], {_LEADERS: words["党委政府"]}, {_BELOW: words["下级"]}
    match level:
        case Level.SCHOOL:
            return {**leaders, **below, _GOVERNMENT: own, _OFFICES: "各处室", "县文化广场": "学校操场"}
        case Level.TOWNSHIP:
            government = words["党委政府"].rpartition("、")[2]  # a 街道 has an 办事处
            return {**leaders, **below, _GOVERNMENT: government, "县直": f"{own}直", "县(?=级|文化)": own}
        case Level.VILLAGE:
            return {**leaders, **below, _OFFICES: "村属各单位"}
        case Level.PROVINCE | Level.CITY | Level.COUNTY:
            return {**leaders, **below, _COUNTY: own}
    return {}


def _moved(raw: Raw, pairs: Mapping[re.Pattern[str], str]) -> Raw:
    if isinstance(raw, str):
        for old, new in pairs.items():
            raw = old.sub(new, raw)
        return raw
    if isinstance(raw, Mapping):
        return {name: _moved(value, pairs) for name, value in raw.items()}
    return tuple(_moved(entry, pairs) for entry in raw)
