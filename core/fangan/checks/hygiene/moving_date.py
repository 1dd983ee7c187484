"""Days that a field moves to today."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/moving-date",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.SERIOUS,
    demand="Every day in a file is typed, and none moves by itself",
    what="A field ({name}) shows a day here that moves whenever the file is opened or saved: “{words}”",
    remedy="Put the cursor into it and press Ctrl+Shift+F9, then check the day",
    why="A document that is opened next year is then dated next year",
    basis="实务：公文不带来自文件以外、会自行变化或者运行的内容",
)


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield each of them."""
    for one in subject.file.of(CarriedKind.MOVING_DATE):
        yield finding(subject, one)
