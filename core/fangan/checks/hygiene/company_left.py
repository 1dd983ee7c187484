"""Company and manager among the properties."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding, is_office
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/company-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="Company and manager among the properties are the office that issues the file, or empty",
    what="The properties of the file say “{words}” ({name})",
    remedy="In WPS or Word: File, Info, Inspect Document; remove document properties and personal information",
    why="It is mostly the shop that sold the computer, or the office the file was copied from",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield what they say, unless it is an office."""
    for one in subject.file.of(CarriedKind.COMPANY):
        if not is_office(one.words):
            yield finding(subject, one)
