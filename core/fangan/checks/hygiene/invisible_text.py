"""Words as white as the paper, or too small to read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/invisible-text",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="All words of a file can be seen",
    what="Nobody can see these words ({reason}): “{words}”",
    remedy="Delete them, or set them in black in the size of the text",
    why="Empty lines are faked with them, and numbers hidden; whoever copies the text finds them",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)

_REASONS = {"white": "白色", "small": "字号过小"}


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each stretch of them, and why they are not seen."""
    for one in subject.file.of(CarriedKind.INVISIBLE):
        yield finding(subject, one, reason=_REASONS[one.name])
