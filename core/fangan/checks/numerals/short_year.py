"""26年3月."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/short-year",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "年底前",
        "年底",
        "年初",
        "年度",
        "年上半年",
        "年下半年",
        "年1",
        "年2",
        "年3",
        "年4",
        "年5",
        "年6",
        "年7",
        "年8",
        "年9",
    ),
    grade=Grade.PLAIN,
    demand="A year is written with four digits",
    what="The year in “{words}” has lost its century",
    remedy="Write {right}",
    why="Documents are kept for longer than a century; 26年 is also a length of time",
    basis="GB/T 15835—2011，5.1.3：四位数字的年份不应简写为两位数字；GB/T 9704—2012，7.3.5.4",
)
_YEAR = regex("(?:1[0-9]|2[0-9])年(?:(?:1[0-2]|[1-9])月(?:[0-9]{1,2}日|底|初|中旬|份)|(?:度|底前|上半年|下半年))")
_LENGTH = regex("(?:[0-9第近约满余了过]|超过|长达|不足|累计|工龄|历时|为期|服务|任职)$")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield two digits before 年 where a month, a 度 or the end of a year follows."""
    for one in own_words(subject, _YEAR):
        if not _LENGTH.search(one.before[-2:]):
            yield one.told(f"20{one.found[0]}")
