"""二零二六年, 二0二六年."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/hanzi-year",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "一九",
        "二零",
        "二0",
        "二○",
        "二O",
        "二Ｏ",
        "二〇",
        "二０",
        "二o",
    ),
    grade=Grade.PLAIN,
    demand="The zero of a year in hanzi is 〇",
    what="The zero in “{words}” is written {zero}",
    remedy="Write {right}",
    why="〇 is the zero of numbers that are read digit by digit; a digit 0, a letter or a circle is no hanzi",
    basis="GB/T 15835—2011，5.2.3：“0”的汉字书写形式为“〇”和“零”，用作编号、年份的写〇",
)
_YEAR = regex("(?:一九|二[零0○OＯ〇０oO])[零0○OＯ〇０oO一二三四五六七八九]{2}年")
_ZERO = regex("[零0○OＯ０o]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield years in hanzi with another zero than 〇."""
    for one in own_words(subject, _YEAR, "《"):
        wrong = _ZERO.search(one.found[0])
        if wrong:
            yield one.told(_ZERO.sub("〇", one.found[0]), zero=wrong[0])
