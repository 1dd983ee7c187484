"""A Document as a flat list of the elements that are compared, in the order of print."""

from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

from fangan.chinese.punctuation import POINTS
from fangan.compare.records import Element
from fangan.late.records import dataclass
from fangan.model.address import AROUND, Address
from fangan.model.document import PLAN, Document, Paragraph, RunOn, Table
from fangan.model.reading import Role, Stretch, block_words, stretches

COVER = "cover"
Content: TypeAlias = tuple[object, ...]
_JOINED = {Role.COPY: "，", Role.PRINTED: "　"}
"""What stands between names that are one element; 、 between all others."""


@dataclass(frozen=True)
class Unit:
    """One element: where it stands, its text without its number, and for tables the table.

    A run-on line is a unit behind that of its paragraph, whose text is then its own words: `whole` has all of them, and
    `lines` says how many units follow. `last` is the last line of its paragraph.
    """

    element: Element
    text: str
    level: int = 0
    heading: str = ""
    id: str = ""
    table: Table | None = None
    whole: str = ""
    lines: int = 0
    last: bool = False

    @cached_property
    def content(self) -> Content:
        """What must be equal for the element to be unchanged; the number is not part of it."""
        if self.table is not None:
            return (self.table.caption, self.table.header, self.table.rows, aligns(self.table))
        if self.element.role is Role.RUN_ON:
            return (Role.RUN_ON, self.text)
        return (self.level, self.heading, self.text)

    @property
    def bare(self) -> str:
        """The text without the mark that joins a run-on line to the next."""
        return self.text.rstrip("".join(POINTS))

    @cached_property
    def words(self) -> str:
        """All text, for measuring likeness."""
        return self.text if self.table is None else block_words(self.table)

    @cached_property
    def grams(self) -> frozenset[str]:
        """The pairs of neighbouring characters."""
        words = self.words
        return frozenset([words[at : at + 2] for at in range(len(words) - 1)])


def aligns(table: Table) -> tuple[str, ...]:
    """Return the alignment of every column; one that says nothing is set to the left."""
    width = max(map(len, (table.header, *table.rows)))
    return tuple([one or "left" for one in (*table.aligns, *[""] * width)][:width])


def units(document: Document, plain: Container[str] = ()) -> list[Unit]:
    """List the elements of a document in the order of print.

    A paragraph whose words are among `plain` is one element whatever run-on lines it has: the other document has the
    same words without them.
    """
    found = _units(document, plain)
    return [unit for unit in found if unit.words or unit.element.number or unit.table or unit.lines]


def plain_words(document: Document) -> set[str]:
    """Return the words of the paragraphs without run-on lines."""
    return {
        block.heading + block.text
        for text in document.texts
        for block in text.blocks
        if isinstance(block, Paragraph) and not _told(block)
    }


def _told(paragraph: Paragraph) -> Sequence[RunOn]:
    """Return the run-on lines that are told of by themselves; without id and number one is but words."""
    return [one for one in paragraph.run_ons if one.id or one.number]


def _units(document: Document, plain: Container[str]) -> Iterator[Unit]:
    main = COVER if document.covers else PLAN
    headings = _headings(document)
    yield _setting(main, Role.MARGIN, document.margin.value)
    for (part, role), found in groupby(stretches(document), lambda one: _kind(one, main)):
        if role in (Role.PARAGRAPH, Role.TABLE):
            for one in found:
                yield from _block(one, part, headings, plain)
        elif role is not Role.ENCLOSURE:
            yield _named(role, part, list(found))
        else:  # what follows from the annexes' titles is none of its own
            noted = {annex.noted for annex in document.annexes} - {""}
            yield from (_named(role, part, [one]) for one in found if one.words in noted)
        if role is Role.SIGNATURE and document.signature:
            yield _setting(main, Role.SEAL, "sealed" if document.signature.sealed else "unsealed")


def _kind(stretch: Stretch, main: str) -> tuple[str, Role]:
    """Return the part and the role of the element a stretch belongs to."""
    role = Role.PRINTED if stretch.role is Role.PRINTED_ON else stretch.role
    return main if stretch.address.text in ("", AROUND) else stretch.address.text, role


def _setting(part: str, role: Role, value: str) -> Unit:
    return Unit(Element(Address(AROUND), role, part), value)


def _named(role: Role, part: str, found: list[Stretch]) -> Unit:
    words = [one.words + "印发" * (one.role is Role.PRINTED_ON) for one in found]
    number = found[0].number
    if role is Role.ATTENDANCE:  # all lines are one element, each under its label
        words = [f"{one.number}：{said}" if one.number else said for one, said in zip(found, words, strict=True)]
        number = ""
    element = Element(found[0].address, role, part, number=number)
    return Unit(element, _JOINED.get(role, "、").join(words))


def _headings(document: Document) -> dict[tuple[str, str], str]:
    """Return the headings of the sections as they are printed, by their text and their key."""
    return {
        (key, block.id): block.number + block.heading
        for key, text in document.keyed_texts.items()
        for block in text.blocks
        if isinstance(block, Paragraph) and block.id and "#" not in block.id
    }


def _block(one: Stretch, part: str, headings: dict[tuple[str, str], str], plain: Container[str]) -> Iterator[Unit]:
    block, address = one.block, one.address
    assert block is not None
    heading = headings.get((address.text, address.target.section), "")
    element = Element(address, one.role, part, heading, one.number, block.origin)
    if not isinstance(block, Paragraph):
        yield Unit(element, block.caption, id=block.id, table=block)
        return
    lines = () if one.words in plain else _told(block)
    own, at = "", 0
    for line in lines:
        own, at = own + one.words[at : line.start], line.end
    own += one.words[at:]
    yield Unit(element, own, block.level, block.heading, block.id, whole=one.words, lines=len(lines))
    for line in lines:
        inside = Element(one.at(line.start, line.end), Role.RUN_ON, part, heading, line.number, line.origin)
        words = one.words[line.start + len(line.number) : line.end]
        yield Unit(inside, words, id=line.id, last=line is lines[-1])
