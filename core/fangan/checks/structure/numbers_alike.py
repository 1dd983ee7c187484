"""Numbers of one list in two forms."""

import re
from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import siblings
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import to_hanzi
from fangan.late.patterns import regex
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/numbers-alike",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="The numbers of one list are typed alike",
    what="“{mark}” stands beside “{other}”",
    remedy="Write {wanted}, as the numbers before it",
    why="Two forms in one list look like two lists",
    basis="GB/T 15835—2011，4.3：同类别同形式",
    sees=(sights.NUMBERS,),
)

_NUMBER = regex("[0-9０-９一二三四五六七八九十]+")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the numbers whose marks are not those of the first of their list; 1、 is told of for itself."""
    for run in siblings(subject):
        first = run[0].mark
        for line in run[1:]:
            if line.start and _form(line.mark) != _form(first) and "、" not in line.mark[-1] + first[-1]:
                wanted = _NUMBER.sub(_written(line.number, first), first)
                values = {"mark": line.mark, "other": first, "wanted": wanted}
                yield Finding(
                    address=line.address, quote=line.mark, values=values, fix=Edit(line.address, line.mark, wanted)
                )


def _form(mark: str) -> str:
    """Return a number's marks, with a digit of its kind in the place of the number: 0. and 0． and （〇）."""
    return _NUMBER.sub(lambda found: _written(0, found[0]), mark)


def _written(number: int, like: str) -> str:
    """Return a number in the characters of another one: digits, full-width digits, hanzi."""
    if re.search("[0-9]", like):
        return str(number)
    if re.search("[０-９]", like):
        return "".join("０１２３４５６７８９"[int(digit)] for digit in str(number))
    return to_hanzi(number)
