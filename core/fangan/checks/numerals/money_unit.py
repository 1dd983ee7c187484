"""Sums of money without their unit."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/money-unit",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("资金｜经费｜投资｜预算｜补助｜奖金｜款→#万｜#亿",),
    grade=Grade.PLAIN,
    demand="A sum of money says 元",
    what="“{words}” is a sum of money without 元",
    remedy="Write {right}",
    why="Whoever pays has to ask whether it is 元, and one who copies it drops 万, too",
    basis="实务：金额写明单位“元”",
)
_SUM = regex(
    r"(?:资金|经费|投资|预算|补助|奖金|捐款|拨款|款项)[^，。；：、\n0-9]{0,8}(?P<sum>[0-9]{1,6}(?:\.[0-9]{1,4})?[万亿])(?=[，。；）]|$)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield sums behind the name of money that end in 万 or 亿."""
    for one in own_words(subject, _SUM):
        yield one.told(f"{one.found['sum']}元", group="sum")
