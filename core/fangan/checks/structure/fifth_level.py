"""A fifth level of numbers."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import SIGN, lines
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/fifth-level",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="A document has at most four levels of numbers",
    what="“{line}” is a fifth level below （1）",
    remedy="Let it be part of the paragraph above, or raise the levels",
    why="Nobody can say where he is in a text five levels deep, and the standard has no number for it",
    basis="GB/T 9704—2012，7.3.3：结构层次序数只有四级",
    sees=(sights.NUMBERS,),
)

_LOWEST = 4


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first of every list below （1）."""
    above, text = 0, ""
    for line in subject.once(lines):
        above, text = (0 if line.text != text else above), line.text
        if line.level == SIGN and above == _LOWEST and line.number == 1:
            yield Finding(address=line.address, quote=line.called, values={"line": line.called})
        above = line.level if 0 < line.level < SIGN else above
