"""A number of items that is not how many there are."""

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks import sights
from fangan.checks.chains import chains
from fangan.checks.numbered import NumberedLine, lines
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import from_hanzi
from fangan.late.patterns import regex
from fangan.model.address import Address
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/counted-items",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=(
        "以下｜下列｜下述｜如下｜下面→个｜条｜项｜类｜点｜种｜步｜大",
        "分二｜分两｜分三｜分四｜分五｜分六｜分七｜分八｜分九｜分十｜分#｜分为｜分成→阶段｜步｜批",
        "二个一｜两个一｜三个一｜四个一｜五个一｜六个一｜七个一｜八个一｜九个一｜十个一｜#个一",
        "二｜两｜三｜四｜五｜六｜七｜八｜九｜十→：一是｜：一要｜：第一",
        "#→：一是｜：一要｜：第一",
        "#→个｜家｜所｜处｜项｜类｜种｜名｜位｜条→：→、",
    ),
    grade=Grade.SERIOUS,
    demand="As many items follow as are announced",
    what="“{words}” announces {announced}, and {found} follow",
    remedy="Correct the number, or add what is missing",
    why="Whoever carries it out looks for the item that is not there, or overlooks one",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
    sees=(sights.NUMBERS, sights.POINTS, f"{__name__}:seen"),
)

_N = "(两|十?[二三四五六七八九]|十一?|[2-9]|1[0-9])"
_UNIT = "(?:个|条|项|类|点|种|步|大)"
_ANNOUNCED = regex(
    f"(?:以下|下列|下述|如下|下面){_N}{_UNIT}|分(?:为|成)?{_N}(?:个阶段|步|个步骤|批)|“?{_N}个一(?![月年周天])|{_N}{_UNIT}[^，。；：“”]{{0,10}}(?=：(?:一[是要]|第一))"
)
_NAMED = regex(
    "(?<![0-9第约近余多])([2-9]|[1-9][0-9])(?:[名位]|(?:个|家|所|处|项|类|种|条)[^\\W\\d_]{0,6})：([^，。；：\n]{2,200})"
    "(?=[。；]|$)"
)
"""A number whose items stand behind it in a row, with what they are or without: 2个：甲、乙, 2个镇：甲、乙.

Behind 2名人员 stands what they do.
"""
_ENCLOSED = regex("[（(“《][^（）()“”《》]*[）)”》]")
_OPEN = regex("等$|等[^待级高同式候]|[和及与0-9]")
"""A row that says it is not all, that joins two names in a way nobody can count, or that is of counts itself."""
_FEWEST = 2


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield announcements that end a line, or open a chain, and are followed by another number of items."""
    found = subject.once(lines)
    chained = {chain[0].address: len(chain) for chain in subject.once(chains)}
    for line in found:
        words = line.stretch.words
        if not _counts(words):
            continue
        yield from _named(line)
        likely = not line.is_table and (line.alone or "：" in words or words.endswith(":"))
        for one in _ANNOUNCED.finditer(words) if likely else ():
            count = _in_chain(line, one, chained) or _below(found, line, one)
            announced = _number(next(filter(None, one.groups())))
            if count >= _FEWEST and count != announced:
                values = {"words": one[0].lstrip("“"), "announced": str(announced), "found": str(count)}
                yield Finding(address=line.stretch.at(*one.span()), values=values)


@lru_cache(maxsize=1024)
def _counts(words: str) -> bool:
    """Whether something is announced by its number, or stands behind it; most lines do neither, in every document."""
    return _ANNOUNCED.search(words) is not None or _NAMED.search(words) is not None


def _named(line: NumberedLine) -> Iterator[Finding]:
    """Yield numbers of a paragraph whose items stand behind them in a row, as 基地2个：甲、乙, or 2个镇：甲、乙."""
    words = line.stretch.words
    for one in _NAMED.finditer(words) if "：" in words and "、" in words and not line.is_table else ():
        row = _ENCLOSED.sub("", one[2])
        count = row.count("、") + 1
        if count >= _FEWEST and count != int(one[1]) and not _OPEN.search(row):
            values = {"words": one[0].partition("：")[0], "announced": one[1], "found": str(count)}
            yield Finding(address=line.stretch.at(*one.span()), values=values)


def _in_chain(line: NumberedLine, one: re.Match[str], chained: dict[Address, int]) -> int:
    """Return how many points the chain behind an announcement has, 0 where none follows at once."""
    words = line.stretch.words
    colon = words.find("：", one.end(), one.end() + 16)
    mark = 2 if not words.startswith("第", colon + 1) else 3
    return chained.get(line.stretch.at(colon + 1, colon + 1 + mark), 0) if colon > 0 else 0


def _below(found: tuple[NumberedLine, ...], line: NumberedLine, one: re.Match[str]) -> int:
    """Return how many items follow a line that is announced at its end; 0 where other text does."""
    rest = line.stretch.words[one.end() :]
    heads = bool(line.level) and line.alone
    following = found[line.at + 1 : line.at + 2]
    if not following or not (heads or (rest.rstrip().endswith(("：", ":")) and not set("。；") & set(rest))):
        return 0
    level = following[0].level
    if following[0].number != 1 or level <= line.level or level == 1:
        return 0
    count = 0
    for other in found[line.at + 1 :]:
        if other.text != line.text or 0 < other.level < level or (count and other.number == 1 and other.level == level):
            break
        count += other.level == level
    return count


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else from_hanzi(words.replace("两", "二"))


def seen(one: Stretch) -> Hashable:
    """Return words that announce items by their number."""
    return one.words if _counts(one.words) else None
