"""A list of who commented or changed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/names-of-editors",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out keeps no list of who worked on it",
    what="The file lists who worked on it: {words}",
    remedy="In WPS or Word: File, Info, Inspect Document; remove document properties and personal information",
    why="The list stays when comments are deleted and changes accepted",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield their names together."""
    found = subject.file.of(CarriedKind.PERSON)
    if found:
        names = "、".join(dict.fromkeys(one.words for one in found))
        yield finding(subject, found[0], words=names)
