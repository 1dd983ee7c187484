"""Words that are not shown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/hidden-text",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="A file holds no hidden words",
    what="Hidden words stand here: “{words}”",
    remedy="Show all marks (Ctrl+*), then delete the words or take the dress “hidden” from them",
    why="They are not printed, and found by whoever searches, copies or converts the file",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each stretch of them."""
    for one in subject.file.of(CarriedKind.HIDDEN):
        yield finding(subject, one)
