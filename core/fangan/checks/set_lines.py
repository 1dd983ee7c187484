"""How the lines of a Word file are set: what rules about styles and blanks share."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.numbered import NumberedLine, lines
from fangan.late.tuples import NamedTuple
from fangan.model.document import Paragraph
from fangan.model.reading import Stretch

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject
    from fangan.formats.docx.lines import LineParagraph
    from fangan.formats.docx.printed.cascade import InForce

_FILLED = ("drawing", "pict", "object", "sectPr", "br")
_CELL = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tc"
_OF_CONTENTS = "toc "
"""How the names of the styles of a table of contents begin in every language."""
_SENTENCE = 20
"""Characters from which a line is a sentence even without a stop."""
_BODY_LEVEL = 9
"""The outline level of what is no heading (ECMA-376, 17.3.1.20)."""


class SetLine(NamedTuple):
    """A paragraph of a text: what it says, the key of the paragraph of the file it stands in, and that paragraph."""

    stretch: Stretch
    block: Paragraph
    key: int
    paragraph: "LineParagraph"


def set_lines(subject: "FileSubject") -> Iterator[SetLine]:
    """Yield the paragraphs of all texts with those of the file, but for the lines of a table of contents.

    To be asked for by `subject.once`.
    """
    for one in subject.stretches:
        found = next(subject.file.rough.extents(one.address), None) if isinstance(one.block, Paragraph) else None
        if found is not None and isinstance(one.block, Paragraph):
            paragraph = subject.file.lines[1][found.key]
            if not subject.file.cascade.style_name(paragraph.element).lower().startswith(_OF_CONTENTS):
                yield SetLine(one, one.block, found.key, paragraph)


def blanks_before(subject: "FileSubject", line: SetLine) -> int:
    """Return how many paragraphs without anything in them stand right above a line."""
    paragraphs, count = subject.file.lines[1], 0
    while count < line.key and is_blank(paragraphs[line.key - count - 1]):
        count += 1
    return count


def is_blank(paragraph: "LineParagraph") -> bool:
    """Whether a paragraph of the text, no cell of a table, holds neither words nor a picture nor the end of a page."""
    around = paragraph.element.getparent()
    if any(one.text.strip() for one in paragraph.letters) or (around is not None and around.tag == _CELL):
        return False
    return next(paragraph.element.iter(*(f"{{*}}{tag}" for tag in _FILLED)), None) is None


def headings(subject: "FileSubject") -> list[SetLine]:
    """Return the headings on lines of their own; one that its paragraph runs on behind may go without a style.

    A short line that the program counts, and that has no sentence below it, is an item of a list.
    """
    bare = {one.stretch.address for one in subject.once(lines) if not _heads_sentences(subject, one)}
    return [
        one
        for one in subject.once(set_lines)
        if one.block.heading and one.block.level and not one.block.text
        if not (one.paragraph.number and one.stretch.address in bare)
    ]


def _heads_sentences(subject: "FileSubject", line: NumberedLine) -> bool:
    """Whether a sentence stands below a line, before the next one of its level or above."""
    for one in subject.once(lines)[line.at + 1 :]:
        if one.text != line.text or 0 < one.level <= line.level:
            return False
        if len(one.words) >= _SENTENCE or one.words.endswith("。"):
            return True
    return False


def outline_level(subject: "FileSubject", line: SetLine) -> int:
    """Return the outline level of a line from 1, 0 for text."""
    found: InForce = subject.file.cascade.paragraph(line.paragraph.element)
    value = found.get("outlineLvl", {}).get("val", "")
    return int(value) + 1 if value.isdecimal() and int(value) < _BODY_LEVEL else 0
