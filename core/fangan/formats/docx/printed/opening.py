"""Open any .docx and read what it prints, within the bounds every reader of such files keeps."""

from collections.abc import Iterator

from fangan.formats.docx.ooxml.elements import FALLBACK, W, XmlElement, contents
from fangan.formats.docx.printed.cascade import Cascade
from fangan.formats.docx.printed.numbering import Numbering, levels_of
from fangan.formats.docx.printed.paragraphs import FlowReader, Look
from fangan.formats.docx.printed.records import (
    PrintedFile,
    PrintedFooter,
    PrintedParagraph,
    PrintedSection,
    PrintedTable,
)
from fangan.formats.docx.printed.sections import Footers, footers_of, page_of
from fangan.formats.docx.printed.theme import Theme
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.relations import related


def read_printed(data: bytes, name: str) -> PrintedFile:
    """Read a .docx from anywhere; `name` is the file's name in messages.

    Raises InputRefused as `Archive` does, `docx-not-word` for a package without a body.
    """
    return printed_in(Archive(data, name))


def printed_in(parts: Archive) -> PrintedFile:
    """Read what an opened package prints; raises as `read_printed`."""
    main = parts.main()
    root = parts.xml(main)
    body = root.find(f"{W}body")
    if body is None:
        parts.refuse("docx-not-word")
    to = {one.id: (one.kind, one.target) for one in related(parts, main) if not one.external}
    by_kind = dict(to.values())
    styles, numbers, theme, settings = (
        _optional(parts, by_kind.get(kind, "")) for kind in ("styles", "numbering", "theme", "settings")
    )
    levels = levels_of(numbers)
    reader = FlowReader(Cascade(styles, Theme(theme), levels), Numbering(numbers))
    footers: Footers = {
        id_: _Footer(parts.xml(part), reader).read
        for id_, (kind, part) in to.items()
        if kind == "footer" and part in parts
    }
    flow, sections = _read(body, reader, footers)
    sides = settings is not None and _is_on(settings.find(f"{W}evenAndOddHeaders"))
    return PrintedFile(tuple(flow), tuple(sections), sides)


def _read(
    body: XmlElement, reader: FlowReader, footers: Footers
) -> tuple[list[PrintedParagraph | PrintedTable], list[PrintedSection]]:
    """Read the body section by section; each takes over the footers it does not name (ECMA-376, 17.10.2)."""
    ends: list[XmlElement | None] = [one for one in body.iter(f"{W}sectPr") if not _is_old(one)] or [None]
    sections: list[PrintedSection] = []
    for end in ends:
        page = page_of(end)
        own = {one.kind: one for one in footers_of(end, page, footers)}
        before = {one.kind: one for one in sections[-1].footers} if sections else {}
        sections.append(page._replace(footers=tuple({**before, **own}.values())))
    flow: list[PrintedParagraph | PrintedTable] = []
    at, elements = 0, []
    for element in contents(body):
        elements.append(element)
        if element.find(f"{W}pPr/{W}sectPr") is not None:
            flow += reader.blocks(elements, Look(at, sections[at]))
            at, elements = min(at + 1, len(sections) - 1), []
    flow += reader.blocks(elements, Look(at, sections[at]))
    return flow, sections


class _Footer:
    """A footer that is read anew for every section it stands in."""

    def __init__(self, root: XmlElement, reader: FlowReader) -> None:
        self._root, self._reader = root, reader

    def read(self, page: PrintedSection) -> PrintedFooter:
        """Read the footer on a section's page; what stands in boxes belongs to it."""
        codes = "".join(one.text or "" for one in self._root.iter(f"{W}instrText"))
        codes += "".join(one.get(f"{W}instr", "") for one in self._root.iter(f"{W}fldSimple"))
        flow = list(_paragraphs(self._reader.flow(self._root, Look(0, page))))
        return PrintedFooter("default", tuple(flow), "PAGE" in codes.split())


def _paragraphs(flow: tuple[PrintedParagraph | PrintedTable, ...]) -> Iterator[PrintedParagraph]:
    for one in flow:
        if isinstance(one, PrintedParagraph):
            yield one
            for box in one.boxes:
                yield from _paragraphs(box.flow)


def _optional(parts: Archive, part: str) -> XmlElement | None:
    return parts.xml(part) if part and part in parts else None


def _is_on(switch: XmlElement | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def _is_old(section: XmlElement) -> bool:
    """Whether a section's properties are those before a tracked change."""
    return next(section.iterancestors(f"{W}sectPrChange", FALLBACK), None) is not None
