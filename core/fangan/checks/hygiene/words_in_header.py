"""Words above or below every page, beside the number."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/words-in-header",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="Above and below the text of a page stands the page number alone",
    what="Every page says “{words}” in its {name}",
    remedy="Delete it; what belongs to the document belongs into its text",
    why="It is mostly left from the template or the document this one was made of",
    basis="GB/T 9704—2012，7.5：版心以外只有页码",
)

_COUNTS = regex(r"[第共页/／\d\s,，—–－-]*")
"""Page and pages, however they are dressed: a rule of the page measures that."""


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield what stands there, each words once."""
    for name, of in (("页眉", "header"), ("页脚", "footer")):
        found = [
            one for one in subject.file.of(CarriedKind.AROUND) if one.name == of and not _COUNTS.fullmatch(one.words)
        ]
        for one in {one.words: one for one in found}.values():
            yield finding(subject, one, name=name)
