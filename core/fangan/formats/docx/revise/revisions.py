"""A comparison as a Word document with native tracked changes.

The later document as `write` writes it is the base; what was other before stands in it as tracked. So accepting every
change gives exactly the later document, rejecting every change exactly the earlier one. A block that moved is deleted
here and inserted there.
"""

import zipfile
from collections.abc import Hashable, Iterator, Mapping
from io import BytesIO

from lxml import etree

from fangan.compare import Comparison, Kind, Mark
from fangan.compare.records import Element
from fangan.compare.splitting import splitters
from fangan.compare.units import COVER
from fangan.formats.docx.holders import holders
from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.elements import TBL, P, W, XmlElement, required
from fangan.formats.docx.ooxml.tracked import Tracker
from fangan.formats.docx.revise.merging import Merger
from fangan.formats.docx.revise.steps import Keyed
from fangan.formats.docx.write.markup import bookmark_name
from fangan.formats.docx.write.properties import core_xml, manifest_xml, properties_xml
from fangan.formats.docx.write.writer import write
from fangan.model.document import PLAN, Document, Origin, Paragraph
from fangan.model.extension import NOTHING
from fangan.model.plan import Form
from fangan.model.provider import OWN
from fangan.model.reading import BLOCKS, Role

_CREATED = "{http://purl.org/dc/terms/}created"
_FOOTER, _TYPE = f"{W}footerReference", f"{W}type"


def write_revisions(
    comparison: Comparison, names: Mapping[str, str] | None = None, environ: Mapping[str, str] = NOTHING
) -> bytes:
    """Return a .docx with the comparison's differences as tracked changes; equal input gives equal bytes.

    The author of a change is whoever supplied the section: `names` gives a provider's name by its id; the plan's own
    wording is the agency's. The date is that of the later document (SOURCE_DATE_EPOCH or 成文日期), never the clock's.
    """
    before, after = comparison.before, comparison.after
    old, new = _bodies(before, after)
    properties = core_xml(after, environ)
    date: str = etree.fromstring(properties.encode()).findtext(_CREATED, "")
    tracker = Tracker(date, number=len(list(new.iter(f"{W}bookmarkStart"))))
    merger = Merger(tracker, *splitters(before, after))
    known = _Known(comparison)
    pieces = [
        list(_pieces(body, document, known.keys(side), names or {}))
        for side, body, document in ((0, old, before), (1, new, after))
    ]
    rest = _behind(new)
    section, was = required(new, f"{W}sectPr"), required(old, f"{W}sectPr")
    tracker.author = _agency(after)
    new[:] = [*merger.pieces(*pieces), *rest, _section(tracker, section, was)]
    data = etree.tostring(new.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    letter = any(one.form is Form.LETTER and one.masthead is not None for one in (before, after))
    manifest = manifest_xml(after).encode()
    parts = [(package.CORE, properties.encode()), (package.PROPERTIES, properties_xml(manifest).encode())]
    return package.archive(
        [*parts, (package.MANIFEST, manifest), (package.DOCUMENT, data)], letter=letter, across=False
    )


def _bodies(*documents: Document) -> list[XmlElement]:
    """Return the body of each document as it is written.

    All stand in roots that declare the namespaces of all: shapes name prefixes in attributes too, and elements that are
    alike are then written alike.
    """
    roots = []
    for document in documents:
        with zipfile.ZipFile(BytesIO(write(document, linked=False, turned=False, separated=False))) as archive:
            roots.append(etree.fromstring(archive.read(package.DOCUMENT)))
    namespaces = {prefix: name for root in roots for prefix, name in sorted(root.nsmap.items())}
    bodies = []
    for root in roots:
        body = etree.SubElement(etree.Element(f"{W}document", nsmap=namespaces), f"{W}body")
        body[:] = required(root, f"{W}body")[:]
        bodies.append(body)
    return bodies


class _Known:
    """What each block and each part is known by in both documents."""

    def __init__(self, comparison: Comparison) -> None:
        self._blocks: tuple[dict[tuple[str, int], int], dict[tuple[str, int], int]] = ({}, {})
        self._moved: tuple[dict[tuple[str, int], str], dict[tuple[str, int], str]] = ({}, {})
        self._parts: dict[str, str] = {}
        for number, change in enumerate(comparison.changes):
            if change.before is None or change.after is None:
                continue
            if change.element.role is Role.TITLE:
                self._parts[change.before.part] = change.after.part
            if change.element.role in BLOCKS and change.kind is not Kind.MOVED:
                for side, element in enumerate((change.before, change.after)):
                    self._blocks[side][_place(element)] = number
            elif change.element.role is Role.PARAGRAPH and all(run.mark is Mark.EQUAL for run in change.runs):
                for side, element in enumerate((change.before, change.after)):
                    self._moved[side][_place(element)] = f"move{number}"

    def keys(self, side: int) -> "_Keys":
        """Return the keys of one document: 0 is the earlier one."""
        return _Keys(side, self._blocks[side], self._moved[side], self._parts if side == 0 else {})


def _place(element: Element) -> tuple[str, int]:
    return element.part, element.address.block


class _Keys:
    def __init__(
        self,
        side: int,
        blocks: Mapping[tuple[str, int], int],
        moved: Mapping[tuple[str, int], str],
        parts: Mapping[str, str],
    ) -> None:
        self._side, self._blocks, self._moved, self._parts = side, blocks, moved, parts
        self._seen: dict[Hashable, int] = {}

    def block(self, part: str, index: int) -> Hashable:
        """Return the key of a block; one without a partner has one that the other side never has."""
        found = self._blocks.get((part, index))
        return ("only", self._side, part, index) if found is None else ("block", found)

    def moved(self, part: str, index: int) -> str:
        """Return what a block that went elsewhere is called, '' for any other."""
        return self._moved.get((part, index), "")

    def frame(self, part: str, style: str) -> Hashable:
        """Return the key of what is no block: its style and how often that came in this part."""
        name = (self._parts.get(part, part), style)
        self._seen[name] = self._seen.get(name, 0) + 1
        return ("frame", name, self._seen[name])


def _pieces(body: XmlElement, document: Document, keys: _Keys, names: Mapping[str, str]) -> Iterator[Keyed]:
    """Yield the paragraphs and tables of a body, each with its key and author."""
    waiting: list[XmlElement] = []
    main = COVER if document.covers else PLAN
    held = holders(body, document)
    for element in body:
        if element.tag not in (P, TBL):
            waiting.append(element)
            continue
        one = next(held)
        part, author, key, lines, moved = one.text or main, _agency(document), None, {}, ""
        if one.block is not None:
            moved = "" if one.caption else keys.moved(part, one.index)
            key, author = (keys.block(part, one.index), one.caption), _author(one.block.origin, document, names)
            run_ons = one.block.run_ons if isinstance(one.block, Paragraph) else ()
            lines = {bookmark_name(line.id): _author(line.origin, document, names) for line in run_ons if line.id}
        yield Keyed(element, key or keys.frame(part, one.style), author, tuple(waiting), lines, moved)
        waiting = []


def _author(origin: Origin, document: Document, names: Mapping[str, str]) -> str:
    if origin.provider in ("", OWN):
        return _agency(document)
    return names.get(origin.provider, origin.provider)


def _agency(document: Document) -> str:
    return next(iter(document.signing_offices), document.manifest.agency.rpartition("/")[2])


def _behind(body: XmlElement) -> list[XmlElement]:
    """Return the bookmarks behind the last paragraph."""
    out: list[XmlElement] = []
    for element in body:
        out = [] if element.tag in (P, TBL) else [*out, element]
    return [element for element in out if element.tag != f"{W}sectPr"]


def _section(tracker: Tracker, now: XmlElement, before: XmlElement) -> XmlElement:
    """Return the page setup with the one from before.

    Footers cannot be tracked. A letter's first page has one of its own, which Word reads only where `w:titlePg` stands:
    so it may be there in any case, and the tracked `w:titlePg` decides.
    """
    footers = {one.get(_TYPE) for one in now if one.tag == _FOOTER}
    for one in before.findall(_FOOTER):
        before.remove(one)
        if one.get(_TYPE) not in footers:
            now.insert(len(footers), one)
    plain = [child for child in now if child.tag != _FOOTER]
    if [etree.tostring(child) for child in plain] != [etree.tostring(child) for child in before]:
        change = tracker.mark(f"{W}sectPrChange")
        change.append(before)
        now.append(change)
    return now
