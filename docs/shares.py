"""Where a document's text comes from: every printed block with the line of the plugin that words it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fangan.model.agency import Agency
from fangan.model.document import Block, Document, Origin, Paragraph, Text
from fangan.model.provider import OWN

GENERATED = "fangan"
"""The provider of what no one words: the 任务分工表 made of the items."""


class Share(StrEnum):
    """Whose a passage is, seen from the agency that issues the document."""

    STANDARD = "standard"
    LINE = "line"
    """A plugin of an agency above or of the same line of work."""
    AGENCY = "agency"
    """The plugin that describes the issuing agency."""
    PLAN = "plan"
    """The folder of the plan itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One printed block: the line that words it (provider, file, line) and its characters without blanks."""

    source: tuple[str, str, int]
    characters: int


def passages(document: Document) -> list[Passage]:
    """List a document's passages; generated tables and titles, which nobody words here, are none."""
    found = []
    for text in texts(document):
        for block in text.blocks:
            origin: Origin = block.origin
            if origin.provider != GENERATED:
                source = (origin.provider, origin.file, origin.line)
                found.append(Passage(source, sum(map(length, block_lines(block)))))
    return found


def texts(document: Document) -> tuple[Text, ...]:
    """Return the document's own text and its annexes'."""
    return (document.text, *(annex.text for annex in document.annexes))


def printed_lines(document: Document) -> Iterator[str]:
    """Yield everything printed between title and signature, a line for each title, paragraph and cell."""
    for text in texts(document):
        yield "".join(text.title)
        for block in text.blocks:
            yield from block_lines(block)


def block_lines(block: Block) -> list[str]:
    """Return a paragraph's one line, or a table's caption and cells."""
    if isinstance(block, Paragraph):
        return [block.number + block.heading + block.text]
    return [block.caption, *block.header, *(cell for row in block.rows for cell in row)]


def length(line: str) -> int:
    """Count characters without blanks."""
    return len("".join(line.split()))


def digest(document: Document) -> str:
    """Return 12 hex digits that change with the printed words, whatever the format looks like."""
    return hashlib.sha256("\n".join(printed_lines(document)).encode()).hexdigest()[:12]


def share_of(passage: Passage, agency: Agency) -> Share:
    """Tell whose a passage is."""
    provider = passage.source[0]
    if provider == OWN:
        return Share.PLAN
    if provider == "standard":
        return Share.STANDARD
    return Share.AGENCY if provider == agency.provider else Share.LINE
