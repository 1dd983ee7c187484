"""A picture of some first page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/thumbnail-left",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    hint=True,
    demand="The thumbnail of a file shows its own first page, or there is none",
    what="The file keeps a picture of a first page, which may be another document's",
    remedy="File, Info, Properties: switch the preview picture off, and save",
    why="It is not made anew at every saving, so it may show what the template looked like",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield that there is one."""
    for one in subject.file.of(CarriedKind.THUMBNAIL):
        yield finding(subject, one)
