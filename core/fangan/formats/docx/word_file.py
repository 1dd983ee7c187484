"""A .docx of anybody, opened once: its text as a document, what it prints, what it carries."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from fangan.formats.docx.carried.opening import carried_in
from fangan.formats.docx.carried.records import Carried, CarriedKind
from fangan.formats.docx.lines import TELLING, LineParagraph, LineReader
from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.printed.cascade import Cascade
from fangan.formats.docx.printed.numbering import Numbering, levels_of
from fangan.formats.docx.printed.opening import printed_in
from fangan.formats.docx.printed.records import PrintedFile
from fangan.formats.docx.printed.theme import Theme
from fangan.formats.docx.read.archive import OURS, Archive, Bounds
from fangan.formats.docx.read.relations import related
from fangan.formats.plain.records import Rough, Stand, TextItem
from fangan.formats.plain.rough import read_rough
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address


class WordExtent(NamedTuple):
    """Words of a paragraph: a half-open extent of its letters."""

    paragraph: LineParagraph
    start: int
    end: int


class WordFile:
    """An opened file; every part of it is parsed once, when somebody first asks for it.

    `data` are its bytes, `name` is what it is called in messages. Whatever is asked raises InputRefused as `Archive`
    and `read_printed` do.
    """

    def __init__(self, data: bytes, name: str, bounds: Bounds = OURS) -> None:
        self.data, self.name = data, name
        self.parts = Archive(data, name, bounds)

    @cached_property
    def main(self) -> XmlElement:
        """The part that holds the text."""
        return self.parts.xml(self.parts.main())

    @cached_property
    def printed(self) -> PrintedFile:
        """What it prints, with all lengths."""
        return printed_in(self.parts)

    @cached_property
    def carried(self) -> tuple[Carried, ...]:
        """What it carries beside the words it prints."""
        return tuple(carried_in(self.parts))

    def of(self, *kinds: CarriedKind) -> list[Carried]:
        """Return what it carries of some kinds."""
        return [one for one in self.carried if one.kind in kinds]

    @cached_property
    def lines(self) -> tuple[list[TextItem], list[LineParagraph]]:
        """Its text as lines and tables, and the paragraphs their keys count."""
        body = self.main.find(f"{W}body")
        if body is None:
            self.parts.refuse("docx-not-word")
        reader = LineReader(self.cascade, Numbering(self.part("numbering")))
        return reader.read(body), reader.paragraphs

    @cached_property
    def cascade(self) -> Cascade:
        """Its styles."""
        return Cascade(self.part("styles"), Theme(self.part("theme")), levels_of(self.part("numbering")))

    @cached_property
    def bare_cascade(self) -> Cascade:
        """Its styles for who asks for nothing but words: what of their dress says which they are."""
        return Cascade(self.part("styles"), Theme(None), levels_of(self.part("numbering")), TELLING)

    @cached_property
    def rough(self) -> Rough:
        """The document its lines make."""
        return read_rough(self.lines[0], self.name)

    def part(self, kind: str) -> XmlElement | None:
        """Return the part of a kind that the text is related to, if there is one."""
        found = (one.target for one in related(self.parts, self.parts.main()) if one.kind == kind and not one.external)
        return next((self.parts.xml(part) for part in found if part in self.parts), None)

    def extents(self, address: Address) -> Iterator[WordExtent]:
        """Yield where the words at an address stand, paragraph by paragraph; a counted number has no letters."""
        for key, start, end in self.rough.extents(address):
            paragraph = self.lines[1][key]
            counted = len(paragraph.number)
            if end >= counted:
                yield WordExtent(paragraph, max(start - counted, 0), end - counted)

    def address(self, one: Carried) -> Address | None:
        """Return the address of what the file carries, None for what stands in no text."""
        found = self._places.get(one.paragraph) if one.paragraph is not None else None
        if found is None:
            return None
        key, counted = found
        for (text, block), stand in self._stands.get(key, ()):
            start, end = one.start + counted - stand.start, one.end + counted - stand.start
            length = stand.end - stand.at
            if start <= length and end >= 0:
                return Address(text, block=block, start=stand.at + max(start, 0), end=stand.at + min(end, length))
        return None

    @cached_property
    def _stands(self) -> Mapping[int, list[tuple[tuple[str, int], Stand]]]:
        found: dict[int, list[tuple[tuple[str, int], Stand]]] = {}
        for address, stands in self.rough.pieces.items():
            for stand in stands:
                found.setdefault(stand.key, []).append((address, stand))
        return found

    @cached_property
    def _places(self) -> Mapping[XmlElement, tuple[int, int]]:
        opening = {one.element: (key, len(one.number)) for key, one in enumerate(self.lines[1])}
        behind = {
            element: (key, len(one.number) + at) for key, one in enumerate(self.lines[1]) for element, at in one.behind
        }
        return {**behind, **opening}
