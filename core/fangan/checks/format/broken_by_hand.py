"""Sentences that are broken by hand."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from fangan.checks.set_lines import set_lines
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/broken-by-hand",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="No line of running text is broken by hand",
    what="The line is broken by hand behind “{words}”, in the middle of a sentence",
    remedy="Delete the line break (Shift+Enter); paragraphs end with Enter",
    why="The text was pasted from a web page or a PDF; the next change leaves half a line",
    basis="GB/T 33476.2—2016：行距、段距和缩进由格式定，不靠空行空格",
)

_SHOWN = 10
_ENDS = tuple("。；：！？…”）)：:;.")


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each break within a sentence."""
    lines = subject.once(set_lines)
    for one, following in pairwise(lines):
        if one.key == following.key and one.stretch.words and not one.stretch.words.endswith(_ENDS):
            words = one.stretch.words[-_SHOWN:]
            yield Finding(address=one.stretch.at(0, len(one.stretch.words)), quote=words, values={"words": words})
