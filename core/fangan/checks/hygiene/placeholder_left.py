"""Content controls that nobody filled in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/placeholder-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="Every content control of a form is filled in",
    what="The form still asks here: “{words}”",
    remedy="Fill it in, or delete the control",
    why="What the form asks is printed as if it were the text",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.PLACEHOLDER):
        yield finding(subject, one)
