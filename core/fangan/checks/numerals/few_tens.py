"""几10, 10几."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import to_hanzi
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/few-tens",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "0几",
        "几1",
        "数1",
    ),
    grade=Grade.PLAIN,
    demand="Tens and hundreds that mean “about” stand in hanzi",
    what="“{words}” mixes hanzi that mean “some” with digits",
    remedy="Write {right}",
    why="几10 is no number: the digits say exactly, the hanzi say about",
    basis="GB/T 15835—2011，5.2.2：含“几”的概数应采用汉字数字",
)
_FEW = regex(
    "(?P<some>[几数])(?P<round>1000|100|10)(?=[名人个户家次天年万亩元件场位里多])|(?P<ten>[1-9]0)几(?=[名人个户家次天年万亩元件场位里])"
)
_ROUND = {"10": "十", "100": "百", "1000": "千"}
_WHOLE = regex("[参函总人岁指倍次多少奇偶个分整系基户页份件级]$")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 几 or 数 before round digits, and 几 behind them."""
    for one in own_words(subject, _FEW):
        found = one.found
        if found["ten"]:
            yield one.told(f"{to_hanzi(int(found['ten']))}几")
        elif not _WHOLE.search(one.before[-1:]):
            yield one.told(found["some"] + _ROUND[found["round"]])
