"""Numbers of one level that are typed here and counted there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import set_lines
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/numbers-mixed",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="The numbers of one level are all typed or all counted",
    what="Of level {level}, {typed} numbers are typed and {counted} counted by the program; “{words}” is counted",
    remedy="Type them all, or let the style count them all",
    why="A counted number begins anew or jumps when the text is copied into another file; a typed one never follows",
    basis="实务：序号前后一致，复制转换后不变",
)

_SHOWN = 16


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding a level."""
    for level in range(1, 5):
        numbered = [one for one in subject.once(set_lines) if one.block.level == level and one.block.number]
        counted = [one for one in numbered if one.paragraph.number]
        if counted and len(counted) < len(numbered):
            first = counted[0].stretch
            values = {"level": str(level), "typed": str(len(numbered) - len(counted)), "counted": str(len(counted))}
            values["words"] = first.words[:_SHOWN]
            yield Finding(address=first.at(0, len(first.words)), quote=values["words"], values=values)
