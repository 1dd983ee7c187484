"""Links to places of the file that are not there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/dead-link",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="Every link within a file leads to a place that is there",
    what="“{words}” links to the bookmark “{name}”, which is not there",
    remedy="Take the link away (right click, Remove Hyperlink), or link it anew",
    why="The text was copied from a file that had the place; so may be what it says",
    basis="实务：签发后的定稿是清稿，不带修改过程",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.DEAD_LINK):
        yield finding(subject, one)
