"""Tracked changes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import together
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/changes-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="A file that goes out has no tracked changes",
    what="{count} tracked changes are left, the first by {name}: “{words}”",
    remedy="Accept or reject all of them (Review, Accept All Changes)",
    why="Anybody can see what had stood there before, and some programs print it",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all changes."""
    yield from together(subject, subject.file.of(CarriedKind.CHANGE))
