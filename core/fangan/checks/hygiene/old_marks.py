"""Bookmarks that programs set when somebody copied."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import together
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/old-marks",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    hint=True,
    demand="A file that goes out keeps no bookmarks from copying",
    what="{count} bookmarks are left from copying, the first is {words}",
    remedy="Insert, Bookmark: delete them",
    why="They show which passages were taken from elsewhere",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them."""
    yield from together(subject, subject.file.of(CarriedKind.OLD_MARK))
