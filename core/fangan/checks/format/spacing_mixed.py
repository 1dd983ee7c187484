"""Paragraphs of the text with other line spacing."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.format.measured import address_of, measured_elements
from fangan.formats.docx.printed.lengths import POINT
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject
    from fangan.formats.docx.printed.records import PrintedParagraph

RULE = Rule(
    id="format/spacing-mixed",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="The lines of a text stand equally apart",
    what="{count} of {times} paragraphs stand {value} apart, the others {required}; the first is “{words}”",
    remedy="Set the spacing in the style, and take it from the paragraphs",
    why="A page then has neither 22 lines nor equal ones",
    basis="GB/T 9704—2012，5.2.3：一般每面排22行",
)

_SHOWN, _LONG = 16, 28


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about the paragraphs that are not as most are."""
    for found in subject.once(measured_elements):
        lines = [(one, _said(one.paragraph)) for one in found.text if len(one.words) > _LONG and one.inside == ""]
        most = Counter(said for _, said in lines).most_common(1)
        others = [(one, said) for one, said in lines if said != most[0][0]]
        if others:
            words, said = others[0][0].words[:_SHOWN], others[0][1]
            counted = {"count": str(len(others)), "times": str(len(lines))}
            values = {**counted, "words": words, "value": said, "required": most[0][0]}
            yield Finding(address=address_of(subject, words), quote=words, values=values)


def _said(paragraph: "PrintedParagraph") -> str:
    if paragraph.line_rule == "auto":
        return f"{paragraph.line:g} 倍"
    return f"{paragraph.line / POINT:.1f} 磅"
