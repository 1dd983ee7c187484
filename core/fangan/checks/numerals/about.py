"""三、四个, 3、4个."""

from collections.abc import Iterator
from itertools import pairwise

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import to_hanzi
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/about",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "一、二",
        "二、三",
        "三、四",
        "四、五",
        "五、六",
        "六、七",
        "七、八",
        "八、九",
        "1、2",
        "2、3",
        "3、4",
        "4、5",
        "5、6",
        "6、7",
        "7、8",
        "8、9",
    ),
    grade=Grade.PLAIN,
    demand="Two neighbouring numbers that mean “about” stand in hanzi, without 、",
    what="“{words}” means about that many, and is written as a list",
    remedy="Write {right}",
    why="With 、 it is a list: the third and the fourth",
    basis="GB/T 15834—2011，4.5.3.4：相邻数字连用表示概数不用顿号；GB/T 15835—2011，5.2.2",
)
_HANZI, _DIGITS = "一二三四五六七八九", "123456789"
_PAIRS = "|".join(f"{a}、{b}" for names in (_HANZI, _DIGITS) for a, b in pairwise(names))
_ABOUT = regex(
    f"(?P<pair>{_PAIRS})(?P<unit>(?:[十百千万])?(?:个(?!专项|方面)|天|户|人(?!民)|名|位|次(?!会|产)|小时|分钟|公里|里路|遍|趟|亩|斤))"
)
_LIST = regex("[第和、0-9一二三四五六七八九十百表图附号]$")
_TWO = {"一二": "一两", "二三": "两三"}


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield neighbouring numbers with 、 between them and a measure behind, unless 第 or a list stands before them."""
    for one in own_words(subject, _ABOUT):
        if not _LIST.search(one.before[-1:]):
            first, last = one.found["pair"].split("、")
            pair = "".join(to_hanzi(int(number)) if number.isdecimal() else number for number in (first, last))
            yield one.told(_TWO.get(pair, pair) + one.found["unit"])
