"""The template on somebody's computer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/template-attached",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="A file that goes out is attached to no template elsewhere",
    what="The file is attached to the template “{words}”",
    remedy="Developer, Document Template: attach Normal, and save",
    why="Word looks for it whenever the file is opened, and the path tells whose computer it was",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield it."""
    for one in subject.file.of(CarriedKind.TEMPLATE):
        yield finding(subject, one)
