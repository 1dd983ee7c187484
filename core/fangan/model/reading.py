"""One walk over everything a document prints, in reading order: what rules, comparisons and origins look at.

Most builds end with a glance at all the words, so this module imports nothing but records.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import count, zip_longest
from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.model.address import AROUND, NOWHERE, Address, Target
from fangan.model.document import (
    PLAN,
    Annex,
    Block,
    Document,
    Imprint,
    Masthead,
    Origin,
    Paragraph,
    RunOn,
    Signature,
    Text,
)


class Role(StrEnum):
    """What a stretch is to its document (clauses of GB/T 9704—2012)."""

    COPIES = "copies"
    SECRECY = "secrecy"
    URGENCY = "urgency"
    MARK = "mark"
    NUMBER = "number"
    SIGNATORY = "signatory"
    TITLE = "title"
    ADDRESSEES = "addressees"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    ENCLOSURE = "enclosure"
    """An entry of the 附件说明 (7.3.4): an annex's title once more."""
    ATTENDANCE = "attendance"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"
    COPY = "copy"
    PRINTED = "printed"
    PRINTED_ON = "printed-on"
    MARGIN = "margin"
    RUN_ON = "run-on"
    """A run-on line, a block inside a paragraph: a comparison tells of it by itself, the walk within its paragraph."""
    SEAL = "seal"
    """Like the margin nothing that is printed, but seen on paper: a comparison tells of it, no walk yields it."""


BLOCKS = (Role.PARAGRAPH, Role.TABLE)
"""The roles that are blocks of a text."""
IN_TEXT = (*BLOCKS, Role.RUN_ON)
"""The roles of what stands in a text, below its title."""
PROSE = (*BLOCKS, Role.NOTE)
"""The roles that speak; all others name: a title, an office, a number, a day."""


class Stretch(NamedTuple):
    """One printed stretch: a paragraph, a table, a title, one name or number around the text.

    `words` stand at `address`: a paragraph's heading and text, a table's caption and cells in lines, row by row.
    `number` is printed before them and never part of them: `（二）`, an annex's label, an entry's `1.`. `block` is the
    paragraph or table itself.
    """

    role: Role
    address: Address
    words: str
    number: str = ""
    block: Block | None = None

    @property
    def origin(self) -> Origin | None:
        """Who supplied a block; None for what is no block."""
        return self.block.origin if self.block else None

    def origin_at(self, start: int, end: int) -> Origin | None:
        """Return who supplied words[start:end]: a run-on line may be another's than its paragraph."""
        line = self.run_on(start, end)
        return line.origin if line else self.origin

    def run_on(self, start: int, end: int) -> RunOn | None:
        """Return the run-on line that holds words[start:end]."""
        lines = self.block.run_ons if isinstance(self.block, Paragraph) else ()
        return next((one for one in lines if one.start <= start < one.end and end <= one.end), None)

    @property
    def office(self) -> bool:
        """Whether it names who issues, signs, receives or prints the document, or is its number or day."""
        return self.address.text == AROUND and self.role is not Role.NOTE

    def at(self, start: int, end: int) -> Address:
        """Return the address of words[start:end]; those of a run-on line with an id are that item's."""
        line = self.run_on(start, end)
        target = Target.parse(line.id) if line and line.id else self.address.target
        return replace(self.address, target=target, start=start, end=end)


def stretches(document: Document) -> Iterator[Stretch]:
    """Yield what is printed, in reading order; the fixed words of the standard (附件, 抄送, 印发 …) are no stretch."""
    around, texts = count(1), iter(document.texts)
    targets: list[Target] = []
    for role, key, index, number, words, block in _printed(document):
        if role is Role.TITLE:
            targets = innermost(next(texts))
        target = targets[index - 1] if block else NOWHERE
        at = next(around) if key == AROUND else index
        yield Stretch(role, Address(key, target, at, 0, len(words)), words, number, block)


def stretches_around(document: Document) -> Iterator[Stretch]:
    """Yield only those that stand around the texts; what is long in a document costs next to nothing."""
    around = count(1)
    for role, key, _, number, words, _ in _printed(document, blocks=False):
        if key == AROUND:
            yield Stretch(role, Address(AROUND, NOWHERE, next(around), 0, len(words)), words, number)


def all_words(document: Document) -> str:
    """Return all that is printed as one text, a line a paragraph, cell or name; numbers and labels are left out.

    Enough to see at a glance that no rule will have anything to say.
    """
    return "\n".join([words for _, _, _, _, words, _ in _printed(document)])


def all_printed(document: Document) -> list[str]:
    """Return all that is printed, stretch by stretch, each with its number or label, for whoever counts characters."""
    return [number + words for _, _, _, number, words, _ in _printed(document)]


def innermost(text: Text) -> list[Target]:
    """Return for every block of a text the innermost section or item around it."""
    found = [NOWHERE] * len(text.blocks)
    for anchor in sorted(text.anchors, key=lambda one: (one.start - one.end, len(one.id))):  # the widest first
        extent = slice(anchor.start, anchor.end)
        found[extent] = [Target.parse(anchor.id)] * len(found[extent])
    return found


class Portion(NamedTuple):
    """A half-open extent of a paragraph's words: a run-on line, or what stands around those (None), the heading too."""

    start: int
    end: int
    run_on: RunOn | None = None


def portions(paragraph: Paragraph) -> Iterator[Portion]:
    """Yield the portions of a paragraph; joined, they are its words."""
    at = 0
    for one in paragraph.run_ons:
        if at < one.start:
            yield Portion(at, one.start)
        yield Portion(one.start, one.end, one)
        at = one.end
    length = len(paragraph.heading) + len(paragraph.text)
    if at < length or not paragraph.run_ons:
        yield Portion(at, length)


def targets_of(document: Document) -> set[Target]:
    """Return the sections and items that a document has, those that are run-on lines too."""
    found = {anchor.id for text in document.texts for anchor in text.anchors}
    paragraphs = (block for text in document.texts for block in text.blocks if isinstance(block, Paragraph))
    found.update(line.id for paragraph in paragraphs for line in paragraph.run_ons if line.id)
    return {Target.parse(id_) for id_ in found}


def block_words(block: Block) -> str:
    """Return a block's words: heading and text, or caption and cells in lines."""
    return "\n".join(block_lines(block))


def block_lines(block: Block) -> list[str]:
    """Return what a block's words are joined of: the one line of a paragraph, or caption and cells of a table."""
    if isinstance(block, Paragraph):
        return [block.heading + block.text]
    return [block.caption, *block.header, *(cell for row in block.rows for cell in row)]


_Printed: TypeAlias = tuple[Role, str, int, str, str, Block | None]
"""A stretch before it has its address, cheap enough for the glance: role, text, block, number, words, the block."""


def _printed(document: Document, *, blocks: bool = True) -> Iterator[_Printed]:
    """Yield all stretches in reading order; without `blocks` none of the texts but their titles."""
    if document.masthead:
        yield from _masthead(document.masthead)
    yield Role.TITLE, "", 0, "", "".join(document.text.title), None
    yield from _around(Role.ADDRESSEES, document.addressees)
    yield from _blocks("", document.text) if blocks else ()
    if document.issued is None:
        yield from _enclosures(document.annexes)
    for one in document.attendance:
        for at, name in enumerate(one.names):
            yield Role.ATTENDANCE, AROUND, 0, "" if at else one.label, name, None
    if document.signature:
        yield from _signature(document.signature)
    yield from _around(Role.NOTE, document.note)
    if document.issued is not None:
        yield Role.TITLE, PLAN, 0, "", "".join(document.issued.title), None
        yield from _blocks(PLAN, document.issued) if blocks else ()
        yield from _enclosures(document.annexes)
    for annex in document.annexes:
        yield Role.TITLE, annex.key, 0, annex.label, annex.name, None
        yield from _blocks(annex.key, annex.text) if blocks else ()
    if document.imprint:
        yield from _imprint(document.imprint)


def _enclosures(annexes: Iterable[Annex]) -> Iterator[_Printed]:
    for annex in annexes:
        number = f"{annex.number}." if annex.number and not annex.noted else ""
        yield Role.ENCLOSURE, AROUND, 0, number, annex.noted or annex.name, None


def _around(role: Role, *names: str) -> Iterator[_Printed]:
    for name in names:
        if name:
            yield role, AROUND, 0, "", name, None


def _masthead(head: Masthead) -> Iterator[_Printed]:
    yield from _around(Role.COPIES, head.copies)
    yield from _around(Role.SECRECY, head.secrecy)
    yield from _around(Role.URGENCY, head.urgency)
    yield from _around(Role.MARK, *head.marks[:-1], *(last + head.word for last in head.marks[-1:]))
    yield from _around(Role.NUMBER, head.number)
    yield from _around(Role.SIGNATORY, *head.signatories)


def _signature(signed: Signature) -> Iterator[_Printed]:
    for name, post in zip_longest(signed.names, signed.posts, fillvalue=""):
        yield from _around(Role.SIGNATURE, f"{post}　　{name}" if post else name)
    yield from _around(Role.DATE, _dated(signed.date) if signed.date else "")


def _imprint(imprint: Imprint) -> Iterator[_Printed]:
    yield from _around(Role.COPY, *imprint.copy)
    if imprint.printed:
        yield from _around(Role.PRINTED, imprint.printed.by)
        yield from _around(Role.PRINTED_ON, _dated(imprint.printed.date))


def _dated(day: dt.date) -> str:
    """Write a day as a document is dated (7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def _blocks(key: str, text: Text) -> Iterator[_Printed]:
    for index, block in enumerate(text.blocks, 1):
        if isinstance(block, Paragraph):
            yield Role.PARAGRAPH, key, index, block.number, block.heading + block.text, block
        else:
            yield Role.TABLE, key, index, "", block_words(block), block
