"""Lines that blanks push to their place."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.formats.plain.records import TextLine
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/placed-by-blanks",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A line stands where its format puts it, not where blanks push it",
    what="“{words}” is pushed to its place by {count} blanks",
    remedy="Delete them; align the paragraph and set its indent",
    why="With another face or another program it stands elsewhere",
    basis="GB/T 33476.2—2016：行距、段距和缩进由格式定，不靠空行空格",
)

_MANY, _SHOWN = 6, 16


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each line with many blanks before its words."""
    for item in subject.file.lines[0]:
        if isinstance(item, TextLine) and (words := item.words.strip()):
            count = len(item.words) - len(item.words.lstrip(" 　\t"))
            if count >= _MANY:
                yield Finding(quote=words[:_SHOWN], values={"count": str(count), "words": words[:_SHOWN]})
