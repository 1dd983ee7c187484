"""Marks of when what was typed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/revision-ids",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    hint=True,
    demand="A file that goes out keeps no marks of the sessions it was typed in",
    what="{words} marks tell which words were typed in which session",
    remedy="Word: Trust Center, Privacy Options, do not store random numbers; save",
    why="Whoever compares two files can tell that one was made of the other",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield how many there are."""
    for one in subject.file.of(CarriedKind.REVISION_IDS):
        yield finding(subject, one)
