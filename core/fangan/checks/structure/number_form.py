"""Numbers in a form of their own."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, siblings
from fangan.checks.subject import TextSubject
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/number-form",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="Numbers are printed 一、（一）1.（1）, without a second mark",
    what="“{mark}” is not how the number of an item is printed",
    remedy="Write {wanted}",
    why="A second mark behind a bracket, or 、 behind a digit, is the commonest slip in typed numbers",
    basis="GB/T 9704—2012，7.3.3：结构层次序数；GB/T 15834—2011，4.5：带括号的序次语后不用顿号",
    sees=(sights.NUMBERS,),
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the numbers that end in a mark too many, or in another one than theirs.

    Of numbers that are kept apart from the words, and so cannot be mended in them, the first of a list stands for all.
    """
    for run in siblings(subject):
        told = False
        for line in run:
            wanted = _wanted(line)
            if wanted == line.mark or (told and not line.start):
                continue
            told = True
            yield Finding(
                address=line.address,
                quote=line.mark,
                values={"mark": line.mark, "wanted": wanted},
                fix=Edit(line.address, line.mark, wanted) if line.start else None,
            )


def _wanted(line: NumberedLine) -> str:
    if line.level in (1, 2, 4) and line.mark[:1] in "（(":
        return line.mark.rstrip("、，.．")
    return line.mark[:-1] + "." if line.level == 3 and line.mark.endswith("、") else line.mark
