"""Words that are marked with a colour."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/highlight-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out has no words marked with a colour",
    what="“{words}” is still marked with a colour",
    remedy="Settle what was to be settled there and take the colour away",
    why="A colour means that something is still to be checked",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each stretch of them."""
    for one in subject.file.of(CarriedKind.HIGHLIGHT):
        yield finding(subject, one)
