"""Paragraphs that a tab moves in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import set_lines
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/tab-indent",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A paragraph is moved in by its indent, not by a tab",
    what="{count} paragraphs begin with a tab, the first is “{words}”",
    remedy="Delete the tab; set the first line in by 2 characters",
    why="A tab ends wherever the next stop is, mostly not behind two characters",
    basis="GB/T 33476.2—2016：行距、段距和缩进由格式定，不靠空行空格",
)

_SHOWN = 16


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them."""
    found = [one for one in subject.once(set_lines) if one.paragraph.letters[0].text.startswith("\t")]
    if found:
        first = found[0].stretch
        values = {"count": str(len(found)), "words": first.words.strip()[:_SHOWN]}
        yield Finding(address=first.at(0, len(first.words)), quote=values["words"], values=values)
