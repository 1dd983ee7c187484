"""Files within the file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import together
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/embedded-file",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out has no other files in it",
    what="{count} files are embedded, the first is {words}",
    remedy="Put what they show there as a table or a picture; send files as annexes",
    why="A table of six rows may carry a workbook with everybody's numbers",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them."""
    yield from together(subject, subject.file.of(CarriedKind.EMBEDDED))
