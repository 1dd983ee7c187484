"""Pictures that are not in the file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/linked-picture",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="All pictures of a file are in it",
    what="A picture is not in the file but linked to “{words}”",
    remedy="File, Info, Edit Links to Files: break the link, or insert the picture anew",
    why="On another computer there is a red cross in its place",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.LINKED_PICTURE):
        yield finding(subject, one)
