"""From the body of one of our .docx back to a Document: by styles, by bookmarks, by what the writer puts where."""

import datetime as dt
import re
from collections.abc import Sequence

from fangan.formats.docx.ooxml.elements import TBL, TRACKED, P, Styles, W, XmlElement, property_of, style_of, text_of
from fangan.formats.docx.read.as_blocks import as_paragraph, as_table, heading_level
from fangan.formats.docx.read.bookmarks import Bookmarks, Flow
from fangan.formats.docx.read.extents import completed
from fangan.formats.docx.read.frame import Head, as_imprint, day_in
from fangan.formats.docx.read.manifest import SelfReport
from fangan.formats.fixed import ANNEX
from fangan.formats.sheet import PROFILES
from fangan.model.document import PLAN, Anchor, Annex, Block, Document, Imprint, Origin, Signature, Text
from fangan.model.plan import Form, Margin
from fangan.model.problem import InputRefused, Place, problem

_LABEL = re.compile(f"{ANNEX}([0-9]{{0,3}})")
_MARK_STYLES = ("CopyNumber", "HeadItem", "Mark", "Number", "RedRule")
_SKIPPED = ("AnnexNote", "TableText")
"""附件说明 repeats the annexes; between two tables stands an empty paragraph."""


def recognise(root: XmlElement, styles: Styles, report: SelfReport, place: Place) -> Document:
    """Turn w:document into a Document.

    Raises InputRefused `docx-tracked` when it holds changes still to be accepted or rejected, `file-foreign` when it
    holds no body.
    """
    body = root.find(f"{W}body")
    if body is None:
        raise InputRefused([problem("file-foreign", place)])
    if next(root.iter(*TRACKED), None) is not None:
        raise InputRefused([problem("docx-tracked", place)])
    walk = _Walk(styles, report)
    for element in body:
        walk.element(element)
    return walk.document(_margin(body), draft=next(root.iter(f"{W}highlight"), None) is not None)


def _margin(body: XmlElement) -> Margin:
    """Tell the margin profile by the nearest top margin."""
    found = body.find(f"{W}sectPr/{W}pgMar")
    top = found.get(f"{W}top", "") if found is not None else ""
    if not top.isascii() or not top.isdigit():
        return Margin.GBT33476
    return min(PROFILES, key=lambda margin: abs(PROFILES[margin].top - int(top[:6])))


class _Walk:
    """Walks the body once; every element belongs to what its style names."""

    def __init__(self, styles: Styles, report: SelfReport) -> None:
        self.styles, self.manifest, self.named = styles, report.manifest, report.anchors
        self.sources = {source.target: (source.provider, source.version) for source in self.manifest.sources}
        self.head = Head(styles)
        self.flows = [Flow()]
        self.bookmarks = Bookmarks()
        self.addressees = self.note = ""
        self.signers: list[str] = []
        self.sealed = True
        self.date: dt.date | None = None
        self.signed = False
        self.imprint: Imprint | None = None

    def element(self, element: XmlElement) -> None:
        """Read one child of the body."""
        if element.tag in (P, TBL):
            self.bookmarks.inside(element, self.flows[-1], before=True)
            style = style_of(element, self.styles)
            if element.tag == TBL:
                self._table(element, style)
            elif style == "Spacer":
                self.imprint = as_imprint(element) or self.imprint
            else:
                self._paragraph(element, style)
            self.bookmarks.inside(element, self.flows[-1], before=False)
        else:
            self.bookmarks.read(element, self.flows[-1])

    def _table(self, element: XmlElement, style: str) -> None:
        if style == "PlainTable" and not self.flows[0].title:
            self.head.table(element)
        else:
            self.flows[-1].elements.append(element)

    def _paragraph(self, element: XmlElement, style: str) -> None:
        flow = self.flows[-1]
        if style in _MARK_STYLES:
            self.head.paragraph(element, style)
        elif style in ("Title", "AnnexTitle"):
            flow.title = (*flow.title, *text_of(element).split("\n"))
        elif style == "Addressees":
            self.addressees += text_of(element)
        elif style == "AnnexLabel":
            found = _LABEL.match(text_of(element))
            self.flows.append(Flow(int(found[1]) if found and found[1] else None))
        elif style in ("Signature", "Date", "Note"):
            self._closing(element, style)
        elif style not in _SKIPPED:
            flow.elements.append(element)

    def _closing(self, element: XmlElement, style: str) -> None:
        text = text_of(element)
        if style == "Note":
            self.note = text.removeprefix("（").removesuffix("）")
            return
        self.signed = True
        if style == "Date":
            self.date = day_in(text)
            return
        self.signers.extend(filter(None, text.split("\t")))
        self.sealed = property_of(element, "ind", "right") in (None, "0")

    def document(self, margin: Margin, *, draft: bool) -> Document:
        """Return everything read."""
        as_written = len(self.named) == len(self.flows)
        names = self.named if as_written else ((),) * len(self.flows)
        texts = [(flow, self._text(flow, ids)) for flow, ids in zip(self.flows, names, strict=True)]
        masthead = self.head.masthead()
        form = Form.PLAIN if masthead is None else Form.LETTER if self.head.letter else Form.NOTICE
        return Document(
            form=form,
            margin=margin,
            text=texts[0][1],
            masthead=masthead,
            addressees=self.addressees,
            annexes=tuple(
                Annex(key=_key(text, at, issued=form is not Form.PLAIN), number=flow.number, text=text)
                for at, (flow, text) in enumerate(texts[1:])
            ),
            signature=self._signature(),
            note=self.note,
            imprint=self.imprint,
            draft=draft,
            manifest=self.manifest,
        )

    def _signature(self) -> Signature | None:
        if not self.signed:
            return None
        return Signature(names=tuple(self.signers), date=self.date, sealed=self.sealed)

    def _text(self, flow: Flow, names: Sequence[str]) -> Text:
        """Make the blocks; a caption belongs to the table below it. `names` are the anchors it was written with."""
        blocks: list[Block] = []
        places: list[int] = []  # element → block
        caption: XmlElement | None = None
        levels = [heading_level(element, self.styles) for element in flow.elements]
        anchors = completed(flow.anchors, levels, names)
        for at, element in enumerate(flow.elements):
            places.append(len(blocks))
            if element.tag == P and style_of(element, self.styles) == "Caption":
                caption = element
                continue
            id_, origin = _opened(anchors, at, heads=levels[at] > 0), self._origin(anchors, at)
            if element.tag == TBL:
                blocks.append(as_table(element, text_of(caption) if caption is not None else "", id_, origin))
                caption = None
            else:
                blocks.append(as_paragraph(element, self.styles, id_, origin))
        places.append(len(blocks))
        extents = tuple([Anchor(one.id, places[one.start], places[one.end]) for one in anchors])
        return Text(title=flow.title, blocks=tuple(blocks), anchors=extents)

    def _origin(self, anchors: Sequence[Anchor], at: int) -> Origin:
        """Return who supplied an element: its item's provider if the item had one of its own, else its section's."""
        around = sorted((one.end - one.start, one.id) for one in anchors if one.start <= at < one.end)
        target = next((id_ for _, id_ in around if id_ in self.sources), "")
        provider, version = self.sources.get(target, ("", ""))
        return Origin(provider, version, target, "", 0)


def _opened(anchors: Sequence[Anchor], at: int, *, heads: bool) -> str:
    """Return the anchor that an element opens: an item's, or the section's when the element is a heading."""
    found = [one.id for one in anchors if one.start == at]
    item = next((id_ for id_ in found if "#" in id_), "")
    return item or (found[0] if found and heads else "")


def _key(text: Text, at: int, *, issued: bool) -> str:
    """Return an annex's key: the section that fills it; the first annex of a notice or letter is the plan."""
    sections = [one for one in text.anchors if "#" not in one.id]
    if len(sections) == 1 and (sections[0].start, sections[0].end) == (0, len(text.blocks)):
        return sections[0].id
    return PLAN if issued and sections and at == 0 else f"annex-{at + 1}"
