"""Programs in the file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import together
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/macros-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="A file that goes out holds no programs",
    what="The file holds programs ({words})",
    remedy="Save it as .docx, which has none",
    why="Mail servers and offices refuse it, and a reader cannot know what it does",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them."""
    yield from together(subject, subject.file.of(CarriedKind.MACRO))
