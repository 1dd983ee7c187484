"""Comments in the margin."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import together
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/comments-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="A file that goes out has no comments",
    what="{count} comments are left, the first by {name}: “{words}”",
    remedy="Settle them and delete them (Review, Delete All Comments)",
    why="What was asked and answered inside the office is nobody else's to read",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all comments."""
    yield from together(subject, subject.file.of(CarriedKind.COMMENT))
