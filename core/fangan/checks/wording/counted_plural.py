"""30名干部们."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/counted-plural",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("名｜位｜个→们",),
    grade=Grade.PLAIN,
    demand="What is counted takes no 们",
    what="“{words}” counts and says “many” at once",
    remedy="Write {right}",
    why="们 stands for an uncounted many; with a number it is one word too much",
    basis="实务：《现代汉语词典》“们”条：名词前有数量词时不加“们”",
)
_COUNTED = regex(
    "(?P<who>(?:[0-9]{1,7}|[一二两三四五六七八九十百几多]{1,5}|各)(?:名|位|个)[^\\W\\d_]{0,4}?(?:同志|干部|党员|学生|老师|教师|同学|群众|队员|志愿者|代表|家长|孩子|老人|企业家|医生|战士|职工|居民|村民))们"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield counted people with 们 behind them."""
    for one in own_words(subject, _COUNTED):
        yield one.told(one.found["who"])
