"""Places as a path names them, from the province down: `安徽省/六安市/裕安区` → each with its level and full name."""

from fangan.chinese.refusal import Refusal
from fangan.chinese.words import level_words
from fangan.late.tuples import NamedTuple
from fangan.model.agency import Level

_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
_STRAIGHT = ("济源市", "仙桃市", "潜江市", "天门市", "神农架林区")
"""Below a province, yet of the level of a county; in Hainan every county is, and so are cities of Xinjiang's corps."""
_STRAIGHT_IN = ("海南省", "新疆维吾尔自治区")
_PREFECTURES_OF_HAINAN = ("海口市", "三亚市", "三沙市", "儋州市")
_PREFECTURES_OF_XINJIANG = ("乌鲁木齐市", "克拉玛依市", "吐鲁番市", "哈密市")
_WITHOUT_COUNTIES = ("东莞市", "中山市", "儋州市", "嘉峪关市")
"""Cities whose towns stand directly below them."""
_TOWNS = ("街道", "镇", "乡", "苏木")
_VILLAGES = ("村", "社区", "嘎查")


class PlaceName(NamedTuple):
    """One place: its path, its own name, its level, and the name that an office of it begins with."""

    path: str
    name: str
    level: Level
    full: str

    @property
    def words(self) -> dict[str, str]:
        """What it calls itself (`fangan.chinese.words`)."""
        return level_words(self.level, self.name)

    @property
    def word(self) -> str:
        """The short word for it: 区, 自治区, 镇."""
        return self.words["本级"]

    @property
    def party(self) -> str:
        """Its Party committee in short: 区委, 镇党委."""
        return self.words["党委政府"].partition("、")[0]

    @property
    def league(self) -> str:
        """Its committee of the Youth League in short: 团区委, 自治区团委."""
        return f"{self.word}团委" if self.party.endswith("党委") else f"团{self.party}"

    @property
    def government(self) -> str:
        """Its government in short: 区政府, 街道办事处."""
        return self.words["党委政府"].partition("、")[2]


def read_places(path: str) -> list[PlaceName]:
    """Read the places of a path from the province down; raises Refusal at the first part that is none there."""
    places: list[PlaceName] = []
    for name in path.split("/") if path else ():
        places.append(place_below(places, name))
    return places


def is_place(above: list[PlaceName], name: str) -> bool:
    """Whether a name is that of a place directly below others."""
    try:
        place_below(above, name)
    except Refusal:
        return False
    return True


def place_below(above: list[PlaceName], name: str) -> PlaceName:
    """Return the place of a name directly below others; raises Refusal `province-needed` or `place-unclear`."""
    if not above:
        if not name.endswith(("省", "自治区", "兵团")) and name not in _MUNICIPALITIES:
            raise Refusal("province-needed", part=name)
        return PlaceName(name, name, Level.PROVINCE, name)
    upper = above[-1]
    level = _level(upper, name)
    if level is None or len(name) < 2:
        raise Refusal("place-unclear", part=name, above=upper.name)
    return PlaceName(f"{upper.path}/{name}", name, level, _full(above, name, level))


def _level(upper: PlaceName, name: str) -> Level | None:
    """Return the level a name has by its ending and by what it stands below; None when it cannot stand there."""
    if upper.level is Level.PROVINCE:
        return _below_province(upper.name, name)
    if name.endswith(_TOWNS):
        below_city = upper.level is Level.CITY and upper.name in _WITHOUT_COUNTIES
        return Level.TOWNSHIP if upper.level is Level.COUNTY or below_city else None
    if upper.level is Level.CITY:
        return Level.COUNTY if name.endswith(("县", "区", "旗", "市")) else None
    return Level.VILLAGE if upper.level is Level.TOWNSHIP and name.endswith(_VILLAGES) else None


def _below_province(province: str, name: str) -> Level | None:
    if name.endswith(_TOWNS):
        return None
    if province in _MUNICIPALITIES:
        return Level.COUNTY if name.endswith(("区", "县")) else None
    if name in _STRAIGHT:
        return Level.COUNTY
    prefectures = (*_PREFECTURES_OF_HAINAN, *_PREFECTURES_OF_XINJIANG)
    if province in _STRAIGHT_IN and name not in prefectures and name.endswith(("县", "市")):
        return Level.COUNTY
    return Level.CITY if name.endswith(("市", "州", "盟", "地区")) else None


def _full(above: list[PlaceName], name: str, level: Level) -> str:
    """Return what names of offices begin with: a 区 is named with its city, a town with its county."""
    upper = above[-1]
    if level is Level.COUNTY:
        with_city = name.endswith("区") and not name.startswith(upper.name[:-1])
        return upper.full + name if with_city else name
    return name if level is Level.CITY else upper.full + name
