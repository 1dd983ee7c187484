"""Footnotes and endnotes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.formats.docx.carried.records import CarriedKind
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="format/notes-at-foot",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    hint=True,
    demand="An official document explains in its text or in brackets, not in notes",
    what="{count} notes stand at the foot of pages or at the end, the first is “{words}”",
    remedy="Take what is needed into the text, in brackets",
    why="GB/T 9704 leaves no place for them; converted or read aloud, they are lost",
    basis="GB/T 9704—2012，7.3.3：正文",
)

_SHOWN = 16


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all of them."""
    found = subject.file.of(CarriedKind.NOTE)
    if found:
        words = found[0].words[:_SHOWN]
        yield Finding(quote=words, values={"count": str(len(found)), "words": words})
