"""Headings that programs do not know as headings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import headings, outline_level
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/heading-without-level",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="Every heading has the outline level of its style",
    what="{count} of {times} headings have no outline level, the first is “{words}”",
    remedy="Give them the styles Heading 1 to 4",
    why="Without it there is no navigation, no contents, no bookmark in the PDF; who cannot see hears one long text",
    basis="实务：标题用标题样式，导航、目录和书签都由大纲级别而来",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all headings without a level."""
    found = headings(subject)
    without = [one for one in found if not outline_level(subject, one)]
    if without:
        said = without[0]
        values = {"count": str(len(without)), "times": str(len(found)), "words": said.block.heading.rstrip("。")}
        yield Finding(address=said.stretch.at(0, len(said.block.heading)), values=values)
