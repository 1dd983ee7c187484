"""Editing that is restricted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/editing-restricted",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that is handed on to be issued can be edited and annotated",
    what="Editing is restricted ({words}{name})",
    remedy="Review, Restrict Editing: stop protection",
    why="The next office can neither add its number nor answer, and the password is with somebody on leave",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)

_WAYS = {"readOnly": "只读", "comments": "只许批注", "trackedChanges": "只许修订", "forms": "只许填表"}


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield how it is."""
    for one in subject.file.of(CarriedKind.PROTECTION):
        yield finding(subject, one, words=_WAYS.get(one.words, one.words), name="，有密码" if one.name else "")
