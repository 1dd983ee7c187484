"""What a plan was built from, facts and all."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/manifest-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    hint=True,
    demand="A file that is published does not carry the facts it was built from",
    what="The file carries the facts of its plan",
    remedy="Build it with `fangan build --clean`; the full one stays with the office",
    why="Contacts and sums that are not printed stand there, too; those who revise the plan need them",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield that it does."""
    for one in subject.file.of(CarriedKind.MANIFEST):
        yield finding(subject, one)
