"""Variables of programs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import together
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/variables-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    hint=True,
    demand="A file that goes out keeps no variables of programs",
    what="{count} variables of programs are kept, the first is {name}: “{words}”",
    remedy="In WPS or Word: File, Info, Inspect Document; remove document properties and personal information",
    why="Programs of document systems keep numbers and users there",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them."""
    yield from together(subject, subject.file.of(CarriedKind.VARIABLE))
