"""2026年03月05日."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/padded-date",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "01月",
        "01日",
        "02月",
        "02日",
        "03月",
        "03日",
        "04月",
        "04日",
        "05月",
        "05日",
        "06月",
        "06日",
        "07月",
        "07日",
        "08月",
        "08日",
        "09月",
        "09日",
    ),
    grade=Grade.PLAIN,
    demand="Months and days are written without a leading zero",
    what="“{words}” has a zero before month or day",
    remedy="Write {right}",
    why="The zero belongs to forms and computers; in a document it is an error of form",
    basis="GB/T 9704—2012，7.3.5.4：月、日不编虚位",
)
_DATE = regex("(?:[0-9]{4}年)?(?:0[1-9]月(?:[0-9]{1,2}日)?|(?:1[0-2]|[1-9])月0[1-9]日)")
_ZERO = regex("0(?=[1-9][月日])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield days and months with a leading zero."""
    for one in own_words(subject, _DATE, "《"):
        if not one.before[-1:].isdecimal():
            yield one.told(_ZERO.sub(lambda _: "", one.found[0]))
