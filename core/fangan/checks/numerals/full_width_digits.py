"""０-９."""

from collections.abc import Iterator

from fangan.checks.prose import by_line
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="numerals/full-width-digits",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "０",
        "１",
        "２",
        "３",
        "４",
        "５",
        "６",
        "７",
        "８",
        "９",
    ),
    grade=Grade.PLAIN,
    demand="Digits are half-width",
    what="{count} full-width digits stand here, the first in “{words}”",
    remedy="Write half-width digits",
    why="Full-width digits are no numbers to a search, a sum or a check",
    basis="GB/T 15835—2011，4.1、6：阿拉伯数字用半角",
)
_DIGITS = regex("[０-９]+(?:[．：][０-９]+)?")
_HALF = str.maketrans("０１２３４５６７８９．：", "0123456789.:")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield once a line the full-width digits."""
    return by_line(subject, _DIGITS, lambda found: found[0].translate(_HALF))
