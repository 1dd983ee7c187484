"""Anything else that lies outside the file and is taken in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/linked-content",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="Nothing that a file shows lies outside it",
    what="Something lies outside the file ({name}): “{words}”",
    remedy="File, Info, Edit Links to Files: break the link",
    why="What a reader sees is then decided by whoever holds that other file",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.LINKED):
        yield finding(subject, one)
