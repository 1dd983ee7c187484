"""Pages that are ended with empty paragraphs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import is_blank
from fangan.formats.plain.records import TextLine
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/page-by-blank-lines",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A page is ended by a break, not by empty paragraphs",
    what="{count} empty paragraphs stand above “{words}”",
    remedy="Delete them and set “page break before” in the paragraph",
    why="A line more or less anywhere above, and the annex begins in the middle of a page",
    basis="GB/T 33476.2—2016：行距、段距和缩进由格式定，不靠空行空格",
)

_MANY, _SHOWN = 6, 16
"""From so many on, they are no white above a signature (7.3.5)."""


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each run of them."""
    for item in subject.file.lines[0]:
        if isinstance(item, TextLine) and item.words.strip():
            count = 0
            while count < item.key and is_blank(subject.file.lines[1][item.key - count - 1]):
                count += 1
            if count >= _MANY:
                words = item.words.strip()[:_SHOWN]
                yield Finding(quote=words, values={"count": str(count), "words": words})
