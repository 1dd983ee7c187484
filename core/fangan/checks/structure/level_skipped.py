"""A level of numbers that is left out."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, lines
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import heading_number
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/level-skipped",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="Levels follow each other: 一、 then （一） then 1. then （1）",
    what="“{line}” stands directly below “{above}”: a level is skipped",
    remedy="Number it {wanted}, and its siblings with it",
    why="The reader takes the number for a part of something that is not there",
    basis="GB/T 9704—2012，7.3.3：结构层次序数依次标注",
    sees=(sights.NUMBERS,),
)
_SECOND = 2


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first line below each heading that is more than one level lower.

    Two levels may be 一、 and 1., in a text that nowhere uses （一）.
    """
    found = subject.once(lines)
    second = {line.text for line in found if line.level == _SECOND}
    above: list[NumberedLine] = []
    for line in found:
        if above and above[0].text != line.text:
            above = []
        if not line.level:
            continue
        while above and above[-1].level >= line.level:
            above.pop()
        allowed = line.level == _SECOND + 1 and line.text not in second
        if above and line.level > above[-1].level + 1 and line.number == 1 and not allowed:
            values = {"line": line.called, "above": above[-1].called, "wanted": heading_number(above[-1].level + 1, 1)}
            yield Finding(address=line.address, quote=line.called, values=values)
        above.append(line)
