"""A table that is announced and is not there."""

from collections.abc import Iterator

from fangan.checks.numbered import NumberedLine, lines
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/table-there",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("下表", "附表"),
    grade=Grade.PLAIN,
    demand="Where the text says 见下表, a table follows",
    what="“{words}” announces a table, and none follows",
    remedy="Put the table in, or say where it stands",
    why="What the table holds is missing",
    basis="《党政机关公文处理工作条例》第十九条：内容完整",
)

_BELOW = regex("(?:见|如|详见)?下表(?:所示)?(?![示面率明态])|(?:见|如|详见)附表")
_NEAR = 3
"""Paragraphs within which the table comes."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield announcements of a table behind which none comes soon."""
    found = subject.once(lines)
    for line in found:
        announced = _BELOW.search(line.stretch.words) if not line.is_table and "表" in line.stretch.words else None
        if announced and not any(_is_table(one) for one in found[line.at + 1 : line.at + 1 + _NEAR]):
            if announced[0].endswith("附表") and (subject.document.annexes or any(one.is_table for one in found)):
                continue
            yield Finding(address=line.stretch.at(*announced.span()), values={"words": announced[0]})


def _is_table(line: NumberedLine) -> bool:
    """Whether a line is a table, or looks like a row or the name of one in a text without tables."""
    words = line.stretch.words
    return line.is_table or "\t" in words or "|" in words or words.startswith("表")
