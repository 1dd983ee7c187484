"""5千元, 3万5千."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/thousand",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "1千",
        "1百",
        "2千",
        "2百",
        "3千",
        "3百",
        "4千",
        "4百",
        "5千",
        "5百",
        "6千",
        "6百",
        "7千",
        "7百",
        "8千",
        "8百",
        "9千",
        "9百",
    ),
    grade=Grade.PLAIN,
    demand="千 and 百 do not stand behind digits; only 万 and 亿 may",
    what="“{words}” puts 千 or 百 behind digits",
    remedy="Write {right}",
    why="Numbers in two forms cannot be compared or added at a glance",
    basis="GB/T 15835—2011，4.1、5.1.1：只有“万”“亿”可以同阿拉伯数字连用",
)
_HANZI = regex(
    "(?P<ten_thousand>[0-9]{1,4}万)?(?P<number>[1-9])(?P<unit>[千百])(?=[元名人个户家次亩株份册吨斤件只头棵套])(?!个百分点)"
)
_POWER = {"千": 1000, "百": 100}


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield a digit with 千 or 百 and a measure behind it."""
    for one in own_words(subject, _HANZI):
        if one.before[-1:] in (*"0123456789.-",):
            continue
        number = int(one.found["number"]) * _POWER[one.found["unit"]]
        whole = one.found["ten_thousand"]
        yield one.told(str(int(whole[:-1]) * 10000 + number) if whole else str(number))
