"""Where a document's text comes from: every printed block with the line of the plugin that words it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fangan.model.agency import Agency
from fangan.model.document import Document
from fangan.model.provider import OWN
from fangan.model.reading import BLOCKS, Role, stretches

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
    return [
        Passage((one.origin.provider, one.origin.file, one.origin.line), length(one.number + one.words))
        for one in stretches(document)
        if one.origin and one.origin.provider != GENERATED
    ]


def printed_lines(document: Document) -> Iterator[str]:
    """Yield everything printed between title and signature: each title, each paragraph, the lines of each table."""
    for one in stretches(document):
        if one.role in (Role.TITLE, *BLOCKS):
            yield one.words if one.role is Role.TITLE else one.number + one.words


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
