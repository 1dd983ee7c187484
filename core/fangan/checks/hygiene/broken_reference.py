"""References that led nowhere when they were last updated."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/broken-reference",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="Every reference within a file finds what it refers to",
    what="A reference found nothing and prints “{words}”",
    remedy="Type what is meant, or insert the reference anew",
    why="It goes to print as it stands",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.BROKEN_REFERENCE):
        yield finding(subject, one)
