"""Numbers that skip or repeat one."""

import re
from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, lines, siblings
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import heading_number
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/numbers-in-order",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="Headings and items count from one, without a gap and without a repeat",
    what="“{line}” is number {number} where {wanted} comes next",
    remedy="Number it {wanted}, or put back what is missing before it",
    why="The reader looks for the part that is not there, and a reference to a number points to two places",
    basis="GB/T 9704—2012，7.3.3：结构层次序数",
    sees=(sights.NUMBERS, f"{__name__}:seen"),
)

_MAY_HIDE = regex("[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every line whose number does not follow that of the line before it on its level."""
    for run in siblings(subject):
        wanted, since = 1, 0
        for line in run:
            breaks = line.number != wanted and (wanted > 1 or _must_begin(line))
            if breaks and not _hidden(subject, line, since):
                values = {"line": line.called, "number": str(line.number), "wanted": str(wanted)}
                yield Finding(address=line.address, quote=line.called, values=values)
            wanted, since = line.number + 1, line.at


def _must_begin(line: NumberedLine) -> bool:
    """Whether a run that begins with this line lacks its beginning: a year or a page may look like a number."""
    return line.level <= 2 and line.number < 10


def _hidden(subject: TextSubject, line: NumberedLine, since: int) -> bool:
    """Whether the number before it stands inside a line above: that line wants parting, and this number is right."""
    if line.level > 2 or line.number < 2:
        return False
    before = re.compile("[^\n一二三四五六七八九十第（(]" + re.escape(heading_number(line.level, line.number - 1)))
    above = subject.once(lines)[since : line.at]
    return any(one.text == line.text and not one.is_table and before.search(one.stretch.words) for one in above)


def seen(one: Stretch) -> Hashable:
    """Return words in which a number may stand."""
    return one.words if _MAY_HIDE.search(one.words) else None
