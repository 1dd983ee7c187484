"""The name of who saved the file last."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding, is_office
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/last-editor-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out does not tell who saved it last",
    what="The properties of the file name “{words}” as who saved it last",
    remedy="In WPS or Word: File, Info, Inspect Document; remove document properties and personal information",
    why="The name changes with every hand the draft went through, and tells more of the office than the document does",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield who saved it last, unless an office or a program did."""
    for one in subject.file.of(CarriedKind.EDITOR):
        if not is_office(one.words):
            yield finding(subject, one)
