"""A list of recipients."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/mail-merge-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="A file that goes out is bound to no list of recipients",
    what="The file is bound to a list of recipients: “{words}”",
    remedy="Mailings, Start Mail Merge, Normal Word Document; save",
    why="The path of the list and what was asked of it go out with the file",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield it."""
    for one in subject.file.of(CarriedKind.MAIL_MERGE):
        yield finding(subject, one)
