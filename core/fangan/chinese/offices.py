"""An office as its path tells it: full and short name, level, sector; never a guess between two readings.

`安徽省/六安市/裕安区/教育局` is 六安市裕安区教育局, in short 区教育局, of the level 县, in the sector 教育.
"""

import re

from fangan.chinese.office_words import ENDINGS, NOT_A_LEVEL, OFFICE_WORDS, PARTY_WORDS, SCHOOLS, SECTORS, OfficeWord
from fangan.chinese.places import PlaceName, is_place, place_below, read_places
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.agency import Level

_WORDS = {typed: word for word in OFFICE_WORDS for typed in (word.full, *word.typed)}
_OF_TOWN = regex(
    r"(.+?(?:街道|镇|乡|苏木|村|社区|嘎查))"
    r"((?:人民)?政府|办事处|党委|党工委|村民委员会|村委会|居民委员会|居委会)"
)
_OTHER_LEVEL = regex(r"([省市县区旗州盟])(?:委(?!员)|(?:人民)?政府|.{1,12}局\Z)")
_DEPTHS = {level: depth for depth, level in enumerate((Level.PROVINCE, *list(Level)[2:6]), 1)}
_DEPARTMENT = regex(r"(.{2,}?)(?:局|厅|委员会)")


class OfficeName(NamedTuple):
    """What a path says of an office; `region` where the path does not show whose it is, `abbreviated` when the name
    looks like a short one whose full form is not known.
    """

    name: str
    short: str
    level: Level
    places: tuple[PlaceName, ...]
    sector: str = ""
    region: str = ""
    abbreviated: bool = False


def read_office(path: str) -> OfficeName:
    """Read an office from its path; raises Refusal when the path does not lead from a province to one office."""
    above, _, last = path.rpartition("/")
    if not above:
        raise Refusal("province-needed", part=path)
    places = read_places(above)
    if is_place(places, last):
        raise Refusal("office-missing", part=last, path=path, office=governing_body(place_below(places, last)))
    inner = _OF_TOWN.fullmatch(last)
    if inner and is_place(places, inner[1]):
        town = place_below(places, inner[1])
        found = _office([*places, town], inner[2])
        return found._replace(region=town.name)
    found = _office(places, last)
    # a district of Beijing does not stand where the depth of its path would say
    straight = len(places) != _DEPTHS[places[-1].level]
    return found._replace(region=found.region or (places[-1].name if straight else ""))


def _office(places: list[PlaceName], last: str) -> OfficeName:
    place = places[-1]
    core = last.removeprefix("中共").removeprefix(place.full).removeprefix(place.name)
    core = _without_level(place, core or last)
    if core.endswith(SCHOOLS) and not core.startswith(("党校", place.party)):
        return _school(places, last, core)
    party = _party(place, core, given=last.startswith("中共"))
    if party:
        return OfficeName(*party, place.level, tuple(places))
    if core in ("人民政府", "政府", "办事处", "行政公署", "行署"):
        return OfficeName(place.full + governing_body(place), place.government, place.level, tuple(places))
    if core in ("团委", place.league, "共青团"):
        return OfficeName(f"共青团{place.full}委员会", place.league, place.level, tuple(places))
    if core == "政协":
        return OfficeName(f"中国人民政治协商会议{place.full}委员会", f"{place.word}政协", place.level, tuple(places))
    return _department(places, last, core)


def governing_body(place: PlaceName) -> str:
    """Return what governs a place, without its name."""
    if place.level is Level.VILLAGE:
        return "居民委员会" if place.name.endswith("社区") else "村民委员会"
    if place.government.endswith("行署"):
        return "行政公署"
    return "办事处" if place.name.endswith("街道") else "人民政府"


def typed_path(text: str) -> str:
    """Return a path as it was meant: parted by ／ or a backslash as well, without blanks and a stroke at its end."""
    return "/".join(filter(None, (part.strip() for part in re.split(r"[/／\\]", text))))


def parted(name: str) -> str:
    """Return the path of an office whose places are written one behind the other, '' when it does not read so."""
    found = _parted([], name)
    return "/".join(found) if len(found) > 1 else ""


def _parted(above: list[PlaceName], rest: str) -> list[str]:
    for end in range(2, len(rest)):
        if is_place(above, rest[:end]):
            behind = _parted([*above, place_below(above, rest[:end])], rest[end:])
            if behind:
                return [rest[:end], *behind]
    try:
        read_office("/".join([*(place.name for place in above), rest]))
    except Refusal:
        return []
    return [rest]


def _without_level(place: PlaceName, core: str) -> str:
    """Take a leading 区 off 区教育局, which says the level again; refuse 县教育局 below a 区."""
    if core in _WORDS or core.startswith((*NOT_A_LEVEL, place.party, place.league)):
        return core
    if core.startswith(place.word) and core != place.word:
        return core.removeprefix(place.word)
    other = _OTHER_LEVEL.match(core)
    if other:
        raise Refusal("office-of-another-level", part=core, place=place.name, right=place.word + core[1:])
    return core


def _party(place: PlaceName, core: str, *, given: bool) -> tuple[str, str] | None:
    """Return the full and the short name of a Party committee or one of its departments."""
    bare = core.removeprefix("委员会").removeprefix("委") if given else core
    if core == "纪委":
        return f"中共{place.full}纪律检查委员会", f"{place.word}纪委"
    rest = next((core.removeprefix(one) for one in (place.party, "党委", "党工委") if core.startswith(one)), None)
    if rest is None and (given or bare in PARTY_WORDS) and bare != "办" and bare != "办公室":
        rest = bare
    if rest is None:
        return None
    whole = place.full.removesuffix("区") if place.name.endswith("地区") else place.full
    if not rest:
        return f"中共{whole}{'工作' if place.party.endswith('工委') else ''}委员会", place.party
    if rest not in PARTY_WORDS and not rest.endswith(ENDINGS):
        raise Refusal("office-unclear", part=core)
    return f"中共{whole}委{PARTY_WORDS.get(rest, rest)}", place.party + rest


def _school(places: list[PlaceName], last: str, core: str) -> OfficeName:
    """A school is its own region: what it plans concerns nobody else."""
    name = last if _named_after(places, last) else places[-1].full + core
    return OfficeName(name, "学校", Level.SCHOOL, tuple(places), "教育", name)


def _department(places: list[PlaceName], last: str, core: str) -> OfficeName:
    place = places[-1]
    if core not in _WORDS and (len(core) < 2 or not core.endswith(ENDINGS) or core in ("办公室", "委员会")):
        raise Refusal("office-unclear", part=last)
    word = _WORDS.get(core, OfficeWord(core))
    named = core == last and _named_after(places, last)
    full = last if named else place.full + word.full
    short = word.short or word.full
    if place.level is not Level.VILLAGE:  # 村委会 says it already
        short = place.word + short
    abbreviated = core not in _WORDS and core.endswith(("办", "委"))
    sector = "" if place.level in (Level.TOWNSHIP, Level.VILLAGE) else _sector(word.full)
    return OfficeName(full, last if named else short, place.level, tuple(places), sector, abbreviated=abbreviated)


def _named_after(places: list[PlaceName], last: str) -> bool:
    """Whether a name already begins with the place: 六安第一中学, 安徽农业大学."""
    stems = [place.name[:-1] for place in places if len(place.name) > 2]
    return last.startswith(tuple(stems))


def _sector(full: str) -> str:
    known = next((sector for words, sector in SECTORS.items() if words in full), "")
    named = _DEPARTMENT.fullmatch(full)
    return known or (named[1] if named else "")
