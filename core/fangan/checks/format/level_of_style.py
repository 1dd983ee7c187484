"""Headings whose outline level is not that of their number."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import headings, outline_level
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/level-of-style",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="The outline level of a heading is the level of its number",
    what="“{words}” is level {number} by its number and level {level} by its style",
    remedy="Give it the style of its level",
    why="In the navigation it stands under the wrong heading",
    basis="实务：标题用标题样式，导航、目录和书签都由大纲级别而来",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them; a plan may begin below its title with level 2."""
    found = headings(subject)
    levels = [(one, outline_level(subject, one)) for one in found]
    off = {level - one.block.level for one, level in levels if level}
    shift = min(off, default=0) if len(off) == 1 else 0
    for one, level in levels:
        if level and level - shift != one.block.level:
            values = {"words": one.block.heading.rstrip("。"), "number": str(one.block.level), "level": str(level)}
            yield Finding(address=one.stretch.at(0, len(one.block.heading)), values=values)
