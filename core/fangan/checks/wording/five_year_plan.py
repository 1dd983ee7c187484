"""开局之年 and 收官之年 of a five-year plan in another year."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import from_hanzi
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/five-year-plan",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("十一五｜十二五｜十三五｜十四五｜十五五｜十六五→开局｜起步｜收官｜中期｜第一｜第二｜第三｜第四｜第五",),
    grade=Grade.SERIOUS,
    demand="A five-year plan begins, is half over and ends in its years",
    what="“{words}”: {year} is not that year of the plan, which runs from {first} to {last}",
    remedy="Correct the number of the plan, or what is said of the year",
    why="The first sentence of the plan tells its reader that it is last year's",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确；国民经济和社会发展五年规划的起止年份",
)
_YEAR_OF = regex(
    "十(?P<number>[一二三四五六])五[”’]?(?:时期|规划)?的?(?P<stage>开局|起步|收官|中期|第[一二三四五])(?:之年|年)"
)
_NAMED = regex("(?P<year>(?:19|20)[0-9]{2})年[，是为作]{1,2}[^。；]{0,12}$")
_FIRST = 2006
"""The first year of 十一五."""
_STAGES = {"开局": 0, "起步": 0, "第一": 0, "第二": 1, "中期": 2, "第三": 2, "第四": 3, "收官": 4, "第五": 4}


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield what is called the first, middle or last year of a plan and is another, by the year named or ours."""
    for one in own_words(subject, _YEAR_OF, "《"):
        named = _NAMED.search(one.before[-24:].rstrip("“‘"))
        year = int(named["year"]) if named else subject.year
        first = _FIRST + 5 * (from_hanzi(one.found["number"]) - 1)
        if year and year != first + _STAGES[one.found["stage"]] and not _OTHER.search(one.before[-24:]):
            yield one.told(year=str(year), first=str(first), last=str(first + 4))


_OTHER = regex("(?:去年|明年|上年|次年|后年)[^。]{0,16}$")
