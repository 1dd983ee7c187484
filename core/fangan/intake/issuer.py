"""Who issues a foreign plan and of which year it is, as far as it says."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import scan
from fangan.chinese.lexicon.times import Day, Month, Year
from fangan.chinese.office_kinds import office_kind
from fangan.chinese.offices import read_office
from fangan.chinese.roles import usual_roles
from fangan.chinese.traditional import simplified
from fangan.formats.plain.records import Rough, TextLine
from fangan.intake.files import UNNAMED, Issuer
from fangan.late.patterns import regex
from fangan.model.agency import Agency, Level

_LEVELS = (
    (Level.SCHOOL, "学校|小学|中学|大学|学院|幼儿园"),
    (Level.VILLAGE, "村|社区"),
    (Level.TOWNSHIP, "镇|乡|街道"),
    (Level.COUNTY, "县|区|旗"),
    (Level.CITY, "市|州|盟"),
    (Level.PROVINCE, "省|自治区"),
)
_ISSUED = regex(
    "(.{2,30}?)(?:办公室)?关于.+的(?:通知|函)"
    "|(.{2,30}?(?:[局委办厅会院校]|政府|办公室|中心|公司))关于.+(?:方案|计划|预案|要点)"
)
"""A title that names who issues it; before the name of a plan stands a place as often as an office."""
_EARLIEST = 1990
_YEAR = regex("(?:19|20|１９|２０)[0-9０-９]{2}(?![0-9０-９])|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}")
"""The digits of a year; looked for alone, other lines cost next to nothing."""
_OF_LEVEL = {
    Level.PROVINCE: ("某省/人民政府",),
    Level.CITY: ("某省/某市/人民政府",),
    Level.COUNTY: ("某省/某市/甲县/人民政府", "某省/某市/甲区/人民政府", "某省/某市/甲市/人民政府"),
    Level.TOWNSHIP: ("某省/某市/甲县/乙镇/人民政府", "某省/某市/甲县/乙乡/人民政府"),
    Level.SCHOOL: ("某省/某市/甲县/乙小学",),
}
"""Offices that stand for all of a level."""


def find_issuer(rough: Rough, agencies: Iterable[Agency], given: str = "") -> Issuer:
    """Return who signs, or who the title names; by its path where a provider describes it.

    `given` is who issues it by the word of whoever has the document, a path or a name: then that holds. Raises Refusal
    for a path that leads to no office.
    """
    name = given or _named(rough)
    found = [one for one in agencies if name and name in (one.path, one.name, one.short)]
    if len(found) == 1:
        offices = {office: role for role, office in reversed(list(found[0].roles.items()))}
        return Issuer(found[0].path, True, name=found[0].name, offices=offices)
    if "/" in given:
        office = read_office(given)
        offices = {usual: role for role, usual in usual_roles(office).items()}
        return Issuer(given, False, office.level, office.name, offices)
    level = level_spoken_of(name)
    return Issuer(name.replace("/", "／") if name else UNNAMED, False, level, offices=_usual_offices(level))


def _named(rough: Rough) -> str:
    """Return the name of who signs, or who the title names; '' for nobody."""
    signing = rough.document.signing_offices
    title = "".join(rough.document.text.title)
    issued = _ISSUED.fullmatch(simplified(title))
    name = signing[0] if signing else title[slice(*issued.span(1 if issued[1] else 2))] if issued else ""
    return re.sub(r"\s+", "", name)


@cache
def _usual_offices(level: Level) -> Mapping[str, str]:
    """Return the offices that usually stand around one of a level, by whichever word it has: name → role."""
    found: dict[str, str] = {}
    for path in _OF_LEVEL.get(level, ()):
        for role, office in usual_roles(read_office(path)).items():
            found.setdefault(office, role)
    return found


def level_spoken_of(name: str) -> Level:
    """Return the level that the name of an office speaks of, 县 where it does not say."""
    if office_kind(name) is None and not name:
        return Level.COUNTY
    return next((level for level, words in _LEVELS if re.search(words, simplified(name))), Level.COUNTY)


def find_year(rough: Rough, lines: Iterable[TextLine], today: int) -> int | None:
    """Return the year of a text: of its day, its title, or the one it speaks of most often; None if of none."""
    if rough.year:
        return rough.year
    years: Counter[int] = Counter()
    for line in lines:
        for one in scan(line.words) if _YEAR.search(line.words) else ():
            year = one.value.year if isinstance(one.value, Day | Month | Year | DocumentNumber) else None
            if year and _EARLIEST <= year <= today + 1:
                years[year] += 1
    return max(years, key=lambda year: (years[year], -year)) if years else None
