"""Changes are still being tracked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/tracking-on",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out does not go on tracking changes",
    what="The file still tracks changes",
    remedy="Switch tracking off (Review, Track Changes) and save",
    why="The next hand that puts a comma right leaves a mark with its name",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield that it does."""
    for one in subject.file.of(CarriedKind.TRACKING):
        yield finding(subject, one)
