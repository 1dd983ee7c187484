"""The name of who typed the file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding, is_office
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/author-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out names an office as its author, no person and no computer",
    what="The properties of the file name “{words}” as its author",
    remedy="Put the name of the office in its place, or take it out (File, Info, Inspect Document)",
    why="Whoever opens the properties reads who drafted it on whose computer; on a public page it stays for years",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield the author, unless an office or a program is."""
    for one in subject.file.of(CarriedKind.AUTHOR):
        if not is_office(one.words):
            yield finding(subject, one)
