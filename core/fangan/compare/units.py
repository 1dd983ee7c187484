"""A Document as a flat list of the elements that are compared, in the order of print."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from fangan.chinese.dates import format_long
from fangan.compare.records import Role, Spot
from fangan.model.document import PLAN, Annex, Document, Imprint, Masthead, Origin, Paragraph, Signature, Table, Text

COVER = "cover"
Content: TypeAlias = tuple[object, ...]


@dataclass(frozen=True)
class Unit:
    """One element: where it stands, its text without its number, and for tables the table."""

    spot: Spot
    text: str
    level: int = 0
    heading: str = ""
    id: str = ""
    table: Table | None = None

    @cached_property
    def content(self) -> Content:
        """What must be equal for the element to be unchanged; the number is not part of it."""
        if self.table is not None:
            return (self.table.caption, self.table.header, self.table.rows, aligns(self.table))
        return (self.level, self.heading, self.text)

    @cached_property
    def words(self) -> str:
        """All text, for measuring likeness."""
        if self.table is None:
            return self.text
        return "\n".join([self.table.caption, *self.table.header, *(cell for row in self.table.rows for cell in row)])

    @cached_property
    def grams(self) -> frozenset[str]:
        """The pairs of neighbouring characters."""
        words = self.words
        return frozenset([words[at : at + 2] for at in range(len(words) - 1)])


def aligns(table: Table) -> tuple[str, ...]:
    """Return the alignment of every column; one that says nothing is set to the left."""
    width = max(map(len, (table.header, *table.rows)))
    return tuple([one or "left" for one in (*table.aligns, *[""] * width)][:width])


def units(document: Document) -> list[Unit]:
    """List the elements of a document in the order of print."""
    main = COVER if any(annex.key == PLAN for annex in document.annexes) else PLAN
    out = [_frame(main, Role.MARGIN, document.margin.value)]
    if document.masthead:
        out.extend(_masthead(main, document.masthead))
    out.append(_frame(main, Role.TITLE, "".join(document.text.title)))
    out.append(_frame(main, Role.ADDRESSEES, document.addressees))
    out.extend(_blocks(main, document.text))
    if document.signature:
        out.extend(_signature(main, document.signature))
    out.append(_frame(main, Role.NOTE, document.note))
    for annex in document.annexes:
        out.append(_annex_title(annex))
        out.extend(_blocks(annex.key, annex.text))
    if document.imprint:
        out.extend(_imprint(main, document.imprint))
    return [unit for unit in out if unit.words or unit.spot.number or unit.table]


def _frame(part: str, role: Role, text: str) -> Unit:
    return Unit(Spot(part, role), text)


def _annex_title(annex: Annex) -> Unit:
    return Unit(Spot(annex.key, Role.TITLE, number=annex.label), annex.name)


def _masthead(part: str, head: Masthead) -> Iterator[Unit]:
    yield _frame(part, Role.COPIES, head.copies)
    yield _frame(part, Role.SECRECY, head.secrecy)
    yield _frame(part, Role.URGENCY, head.urgency)
    yield _frame(part, Role.MARK, "、".join(head.marks) + head.word)
    yield _frame(part, Role.NUMBER, head.number)
    yield _frame(part, Role.SIGNATORY, "、".join(head.signatories))


def _signature(part: str, signed: Signature) -> Iterator[Unit]:
    yield _frame(part, Role.SIGNATURE, "、".join(signed.names))
    yield _frame(part, Role.SEAL, "sealed" if signed.sealed else "unsealed")
    yield _frame(part, Role.DATE, format_long(signed.date) if signed.date else "")


def _imprint(part: str, imprint: Imprint) -> Iterator[Unit]:
    yield _frame(part, Role.COPY, "，".join(imprint.copy))
    if imprint.printed:
        yield _frame(part, Role.PRINTED, f"{imprint.printed.by}　{format_long(imprint.printed.date)}印发")


def _blocks(part: str, text: Text) -> Iterator[Unit]:
    sections, items = owners(text)
    headings = {
        block.id: block.number + block.heading
        for block in text.blocks
        if isinstance(block, Paragraph) and block.id and "#" not in block.id
    }
    for index, block in enumerate(text.blocks):
        section = sections[index]
        heading = headings.get(section, "")

        def spot(role: Role, number: str, origin: Origin) -> Spot:
            return Spot(part, role, index, section, items[index], heading, number, origin)  # noqa: B023 - used at once

        if isinstance(block, Paragraph):
            line = block.heading + block.text
            yield Unit(spot(Role.PARAGRAPH, block.number, block.origin), line, block.level, block.heading, block.id)
        else:
            yield Unit(spot(Role.TABLE, "", block.origin), block.caption, id=block.id, table=block)


def owners(text: Text) -> tuple[list[str], list[str]]:
    """Return for every block the section and the innermost item around it, '' where there is none."""
    sections, items = [""] * len(text.blocks), [""] * len(text.blocks)
    for anchor in sorted(text.anchors, key=lambda one: one.start - one.end):  # the widest first
        kind = items if "#" in anchor.id else sections
        for index in range(anchor.start, min(anchor.end, len(text.blocks))):
            kind[index] = anchor.id
    return sections, items
