"""Titles broken into lines at sense: 词意完整, 梯形 or 菱形 (GB/T 9704—2012, 7.3.1).

Every place between two characters has a cost, lines have a cost by the shape they make together, and the cheapest
breaking wins. Costs are relative only; a forbidden place is used when nothing else would fit the width.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from fangan.chinese.punctuation import CLOSING, OPENING, PAIRS, POINTS
from fangan.chinese.title_lines import ANY_COST, FORBIDDEN, MORE_LINES, Broken, cheapest, longest
from fangan.chinese.title_words import BODIES, BY_FIRST, KIND_WORDS, WORDS
from fangan.late.patterns import regex

_INSIDE_UNKNOWN = 20
_WORDS_APART = 3
_WORD_AND_UNKNOWN = 6
_INSIDE_NAME, _INSIDE_EVENT = 9, 20
_BEHIND_NAME, _BEHIND_YEAR = 40, 10
"""Behind the region or agency that opens a book title, and behind its year: 《桐柏县 | 2026年 | …》."""
_BEFORE_TITLE, _BEFORE_KIND, _INSIDE_KIND = 0, 1, 20
"""Before a book title; before and inside the words for what kind of document it is: 系列活动方案."""
_TOLERABLE = 15
"""What a way to break a title may cost more than the best, to be one to choose."""
_SEAM = 1
"""Half a hanzi where hanzi and Latin meet: a program may put white there, and digits may be wider than half a hanzi."""
_MOST_LINES, _MOST_FORCED = 6, 2
"""No title has more lines, and none has more where it must be split inside words; a text that would is not weighed."""
_DOUBTFUL = 12
"""Between words that overlap with another: 中小学校|园 is 中小学|校园."""

_NEVER_FIRST = CLOSING | POINTS | frozenset("的和与及等、·—～ ")
_NEVER_LAST = frozenset(("关于", "在", "对", "为", "向", "·")) | OPENING
_AFTER: dict[str, int] = {"的": 1, "、": 4, "，": 1, "：": 1, " ": 1, "和": 12, "与": 12, "及": 12, "暨": 12}
_AFTER |= dict.fromkeys(("关于印发", "关于转发", "关于开展", "关于做好", "关于进一步", "进一步", "印发", "转发"), 12)
_AFTER |= dict.fromkeys(("全国", "全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "全校", "主题", "专项"), 8)

_PASSED_ON = frozenset(("关于印发", "关于转发", "关于批转", "关于印送", "印发", "转发", "批转", "印送"))
_NAME_END = regex(r"[》〉]|的(?:通知|函|请示|报告|批复|意见|决定|公告|通报)$|$")
_TAIL = regex("(?:的[\u4e00-\u9fff]{1,4}[》〉]?)+$")
_SPANS = frozenset("月周季节")
"""What belongs to the word before it, as the end of an event's name: 法治宣传|月."""
_EVENT_ENDS = _SPANS | {"日"}
_LONGEST_KIND, _WITH_MATTER = 6, 3
_PART_OF_KIND = ("系列主题", "系列", "主题", "专项", "综合", "总体")

# A number and the word it counts; a region's name, which may stand at the head of a title or after another region.
_NUMBER = regex(r"[0-9A-Za-z][0-9A-Za-z.%+\-/]*(?:年度|周年|年级|月份|[年月日号届次期个名人万亿元岁条项亩])*")
_ORDINAL = regex(r"第[一二三四五六七八九十百〇0-9]+[届次期个批轮季周年条号]?")
_REGION = regex(r"[\u4e00-\u9fff]{2,10}?(?:自治区|自治州|自治县|自治旗|地区|街道|[省市县区州盟旗镇乡])")


def break_title(title: str, terms: Sequence[str] = (), width: int = 20) -> tuple[str, ...]:
    """Break a title into as few lines as its sense allows, each at most `width` hanzi wide; joined, they are the title.

    A character of ASCII counts half a hanzi, and so does a place where hanzi and ASCII meet. No line splits one of
    `terms`, a number, a quotation or a book title that fits a line, nor opens with 的, 和 or a closing mark, nor holds
    a single character; 关于印发 stays together.
    """
    return _ways(title, terms, width, 1)[0]


def title_choices(title: str, terms: Sequence[str] = (), width: int = 20) -> tuple[tuple[str, ...], ...]:
    """Return the ways to break a title, best first: for every number of lines its sense allows, the best.

    The first is what `break_title` returns. A title that fits a line has that one way.
    """
    return _ways(title, terms, width, _TOLERABLE)


def _ways(title: str, terms: Sequence[str], width: int, tolerable: int) -> tuple[tuple[str, ...], ...]:
    """Return the ways to break a title that cost less than `tolerable` more than the best, which comes first."""
    ends = _ends(title)
    if ends[-1] <= 2 * width:
        return ((title,),)
    fewest = -(-ends[-1] // (2 * width))
    costs = _costs(title, terms, ends, width)
    open_places = [place for place in range(1, len(title)) if costs[place] < FORBIDDEN]
    found: list[Broken] = []
    for places, most in ((open_places, _MOST_LINES), (range(1, len(title)), _MOST_FORCED)):
        for more in range(3 if not found and fewest <= most else 0):
            added = more * MORE_LINES
            limit = min(found).cost + tolerable - added if found else ANY_COST
            if one := cheapest(places, costs, ends, fewest + more, 2 * width, limit):
                found.append(Broken(one.cost + added, one.places))
    kept = [one.places for one in sorted(found) if one.cost < min(found).cost + tolerable]
    return tuple([_lines(title, breaks) for breaks in kept or [longest(open_places, ends, 2 * width)]])


def _lines(title: str, breaks: Sequence[int]) -> tuple[str, ...]:
    return tuple(title[a:b] for a, b in pairwise((0, *breaks, len(title))))


def _ends(title: str) -> list[int]:
    """Return where every character of a title ends, in halves of a hanzi; a seam counts with what stands before it."""
    latin = [char.isascii() for char in title]
    seams = [_SEAM if one != other else 0 for one, other in pairwise([*latin, *latin[-1:]])]
    return [0, *accumulate(2 - own + seam for own, seam in zip(latin, seams, strict=True))]


def _costs(title: str, terms: Sequence[str], ends: Sequence[int], width: int) -> list[int]:
    """Return, for every index, the cost of a line opening there."""
    spans = _term_spans(title, terms)
    kinds = _kinds(title)
    costs = [*[FORBIDDEN] * len(title), 0]
    before, known_before, at, regions, opened = "", True, 0, True, False
    while at < len(title):
        end, known = _unit(title, at, spans, ends, width, regions)
        unit = title[at:end]
        if before:
            costs[at] = _boundary(before, known_before, unit, known) + (_DOUBTFUL if _word(title, at - 1) else 0)
            if opened:
                costs[at] = max(costs[at], _BEHIND_NAME if regions else _BEHIND_YEAR)
            elif at in kinds and costs[at] < FORBIDDEN:
                costs[at] = kinds[at]
        names = at in spans or bool(_REGION.fullmatch(unit))
        opened = unit == "《" or (opened and (names or unit[0].isdigit()))
        regions = names or unit == "《"
        before, known_before, at = unit, known, end
    return costs


def _term_spans(title: str, terms: Sequence[str]) -> dict[int, int]:
    """Map the start of every term found in the title to its end, the longest at each start."""
    spans: dict[int, int] = {}
    for term in terms:
        start = title.find(term) if term else -1
        while start >= 0:
            spans[start] = max(spans.get(start, 0), start + len(term))
            start = title.find(term, start + 1)
    return spans


def _kinds(title: str) -> dict[int, int]:
    """Map every index before or inside the words for the kind of a document to the cost of a line opening there."""
    costs: dict[int, int] = {}
    for name in _NAME_END.finditer(title):
        end = name.start()
        kind = next(
            (title[at:end] for at in range(max(end - _LONGEST_KIND, 0), end) if title[at:end] in KIND_WORDS), ""
        )
        start = end - len(kind)
        if kind and len(kind) < _WITH_MATTER:  # 招聘|方案: what it is for stands before it
            start = next((at for at in range(max(start - 4, 0), start - 1) if title[at:start] in WORDS), start)
        if not kind or title[start - 1 : start] == "的":
            costs |= dict.fromkeys(range(start, end), _INSIDE_KIND)
            continue
        start -= next((len(one) for one in _PART_OF_KIND if title.endswith(one, 0, start)), 0)
        costs |= dict.fromkeys(range(start + 1, end), _INSIDE_KIND)
        costs[start] = _BEFORE_KIND
    return costs


def _unit(
    title: str, at: int, spans: dict[int, int], ends: Sequence[int], width: int, regions: bool
) -> tuple[int, bool]:
    """Return the end of the unit that opens at `at`, and whether it is more than a stray character."""
    char = title[at]
    if at in spans:
        return spans[at], True
    if char in PAIRS:
        end = title.find(PAIRS[char], at) + 1
        if end and ends[end + _tail(title, end)] - ends[at] <= 2 * width:
            return end, True
        return at + 1, True
    if word := _word(title, at):
        end = at + len(word)
        return end + (title[end : end + 1] in _SPANS and not _word(title, end)), True
    counted = _NUMBER if char.isascii() else _ORDINAL
    if match := counted.match(title, at):
        return match.end(), True
    if regions and (match := _REGION.match(title, at)) and _is_region(match[0]):
        return match.end(), True
    return at + 1, char in _NEVER_FIRST or char in _AFTER


def _tail(title: str, end: int) -> int:
    """Return how many characters belong to a document's title that ends at `end`, since they end all: 》的通知."""
    found = _TAIL.match(title, end)
    return len(found[0]) if found else 0


def _word(title: str, at: int) -> str:
    """Return the longest known word that opens at `at`, or ''."""
    return next((word for word in BY_FIRST.get(title[at], ()) if title.startswith(word, at)), "")


def _is_region(text: str) -> bool:
    """Whether a match of _REGION is a name, and not words that happen to be followed by 县 or 区."""
    return not any(_word(text, at) for at in range(1, len(text)))


def _boundary(before: str, known_before: bool, after: str, known_after: bool) -> int:
    """Return the cost of ending a line with the unit `before` and opening the next with `after`."""
    if after[0] in _NEVER_FIRST or before in _NEVER_LAST or before[-1] in OPENING:
        return FORBIDDEN
    if after.startswith("关于"):
        return 0
    if after[0] == "《" and before in _PASSED_ON:
        return _BEFORE_TITLE
    if before in _AFTER:
        return _AFTER[before]
    if after in BODIES:
        return _INSIDE_NAME
    if after[-1] in _EVENT_ENDS and before in WORDS and not after[0].isascii():
        return _INSIDE_EVENT
    if before.endswith(BODIES):
        return 1
    if not known_before and not known_after:
        return _INSIDE_UNKNOWN
    if not known_before or not known_after:
        return _WORD_AND_UNKNOWN
    if after[0] == "暨" or (before[-1] in "省市县区州盟旗镇乡年度" and before not in WORDS):
        return 2
    return _WORDS_APART
