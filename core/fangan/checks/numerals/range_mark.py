"""8-12月, 3-5人."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/range-mark",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("-#｜–#｜~#｜―#｜－#", "——#"),
    grade=Grade.PLAIN,
    demand="A range of days is joined by —, a range of quantities by ～ or —",
    what="“{words}” is joined by another sign",
    remedy="Write {right}",
    why="A hyphen is read as minus or as part of a code, and breaks at a line's end",
    basis="GB/T 15834—2011，4.13.3：连接号",
)
_TIME, _UNIT = (
    "年月日时",
    "人|个|户|名|次|元|万元|亿元|万|岁|天|周|亩|公斤|吨|米|公里|平方米|分钟|小时|期|场|项|家|村|棵|株|%",
)
_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,2})?"
_RANGE = regex(
    f"(?P<first>{_NUMBER}(?:[{_TIME}%]|月[0-9]{{1,2}}日?|年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?)"
    f"(?P<mark> ?(?:-{{1,2}}|–|~|―{{1,2}}|－{{1,2}}|—{{2}}) ?)"
    f"(?P<last>{_NUMBER}(?:年底?|月(?:底|初|份|[0-9]{{1,2}}日?)?|日|时|{_UNIT}))"
)
_CODE = regex("[0-9A-Za-z./-]$")
_LAST_YEAR = 2100


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield ranges with a unit behind that a hyphen, a half-width ~ or two dashes join."""
    for one in own_words(subject, _RANGE, "《"):
        last = one.found["last"]
        of_a_standard = last.endswith("年") and int(float(one.found["first"].rstrip("年"))) > _LAST_YEAR
        if not _CODE.search(one.before[-1:]) and not of_a_standard:
            mark = "—" if last.strip("0123456789.")[:1] in _TIME else "～"
            yield one.told(one.found["first"] + mark + last)
