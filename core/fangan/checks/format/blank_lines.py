"""Empty paragraphs within the text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.set_lines import SetLine, blanks_before, set_lines
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/blank-lines",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="No empty paragraph stands within the text",
    what="{count} empty paragraphs stand within the text, the first above “{words}”",
    remedy="Delete them; white is set as spacing of the style",
    why="They move the text off the 22 lines of a page, and stay behind at the top of a page",
    basis="GB/T 33476.2—2016：行距、段距和缩进由格式定，不靠空行空格",
)

_SHOWN = 16


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them; 附件说明 has a line above it, and so has what follows a table."""
    found = list(_inside(subject))
    if found:
        first = found[0][0].stretch
        values = {"count": str(sum(blanks for _, blanks in found)), "words": first.words[:_SHOWN]}
        yield Finding(address=first.at(0, len(first.words)), quote=first.words[:_SHOWN], values=values)


def _inside(subject: "FileSubject") -> Iterator[tuple[SetLine, int]]:
    """Yield the paragraphs that follow another one of their text, and how many empty ones stand between."""
    before: SetLine | None = None
    for one in subject.once(set_lines):
        blanks = blanks_before(subject, one)
        follows = before is not None and before.stretch.address.text == one.stretch.address.text
        noted = one.block.number.startswith("附件") or one.stretch.words.startswith("附件")
        if blanks and follows and before is not None and before.key == one.key - blanks - 1 and not noted:
            yield one, blanks
        before = one
