"""Fields that take in what lies elsewhere."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/fetched-field",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="No field of a file fetches text or pictures from elsewhere",
    what="A field ({name}) fetches from “{words}”",
    remedy="Put the cursor into it and press Ctrl+Shift+F9; what it shows now stays",
    why="On another computer it shows an error, or something else than was signed",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.FETCHED):
        yield finding(subject, one)
