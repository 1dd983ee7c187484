"""From the body of one of our .docx back to a Document: by styles, by bookmarks, by what the writer puts where."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from fangan.formats.docx.ooxml.elements import (
    TBL,
    TRACKED,
    P,
    Styles,
    W,
    XmlElement,
    contents,
    style_of,
    text_of,
)
from fangan.formats.docx.read.annex_note import noted_lines, noted_otherwise
from fangan.formats.docx.read.as_blocks import Supplied, table_paragraphs
from fangan.formats.docx.read.bookmarks import Bookmarks, Flow, Owners
from fangan.formats.docx.read.closing import CLOSING_STYLES, Closing, starts_heavy
from fangan.formats.docx.read.flow_text import flow_text
from fangan.formats.docx.read.frame import HEAD_STYLES, Head, ImprintBox
from fangan.formats.docx.read.manifest import SelfReport, Written
from fangan.formats.docx.read.run_ons import RunOnReader
from fangan.formats.docx.read.written import texts_as_written
from fangan.formats.fixed import ANNEX
from fangan.formats.sheet import PROFILES
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import PLAN, Annex, Document, KeptIn, Masthead, Text
from fangan.model.plan import Form, Margin
from fangan.model.problem import InputRefused, Place, problem

_LABEL = regex(f"{ANNEX}([0-9]{{0,3}})")


class Recognised(NamedTuple):
    """A document, and the paragraphs of the body whose text is in it."""

    document: Document
    taken: Collection[XmlElement]


def recognise(root: XmlElement, styles: Styles, report: SelfReport, place: Place) -> Recognised:
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
    for element in contents(body):
        walk.element(element)
    document = walk.document(_margin(body), draft=next(root.iter(f"{W}highlight"), None) is not None)
    return Recognised(document, walk.taken)


def _margin(body: XmlElement) -> Margin:
    """Tell the margin profile by the nearest top margin of the first section, which stands upright."""
    found = next(body.iter(f"{W}pgMar"), None)
    top = found.get(f"{W}top", "") if found is not None else ""
    if not top.isascii() or not top.isdigit():
        return Margin.GBT33476
    return min(PROFILES, key=lambda margin: abs(PROFILES[margin].top - int(top[:6])))


class _Walk:
    """Walks the body once; every element belongs to what its style names, if it says what that promises."""

    def __init__(self, styles: Styles, report: SelfReport) -> None:
        self.styles, self.manifest, self.written = styles, report.manifest, report.texts
        self.supplied = Supplied({one.target: (one.provider, one.version) for one in self.manifest.sources})
        self.head = Head(styles)
        self.issues = False
        """Whether the second text is the plan that the first one issues, and no annex."""
        self.flows = [Flow()]
        self.closing = Closing()
        self.imprint = ImprintBox()
        owners = Owners(report.texts, lost=self.manifest.kept_in is KeptIn.BOOKMARKS)
        self.bookmarks, self.run_ons = Bookmarks(owners), RunOnReader(styles, self.supplied, owners)
        self.addressees = ""
        self.taken: set[XmlElement] = set()

    def element(self, element: XmlElement) -> None:
        """Read one child of the body."""
        if element.tag not in (P, TBL):
            self.bookmarks.read(element, self.flows[-1])
            return
        self.bookmarks.inside(element, self.flows[-1], before=True)
        if element.tag == P:
            self._paragraph(element)
        else:
            self._table(element)
        self.bookmarks.inside(element, self.flows[-1], before=False)

    def _table(self, element: XmlElement) -> None:
        self.taken.update(table_paragraphs(element))
        if style_of(element, self.styles) == "PlainTable" and not self.flows[0].title:
            self.head.table(element)
        else:
            self.flows[-1].elements.append(element)

    def _paragraph(self, element: XmlElement) -> None:
        style, text = style_of(element, self.styles), text_of(element)
        self.taken.add(element)
        self.taken.update(self.head.boxed(element, style) or self.imprint.boxed(element, style))
        if not self._frames(element, style, text):
            self.flows[-1].elements.append(element)

    def _frames(self, element: XmlElement, style: str, text: str) -> bool:
        """Take a paragraph for what its style says; False when it is text, whatever its style."""
        if style in ("Title", "AnnexTitle"):
            if style == "AnnexTitle" and len(self.flows) == 1 and self._has_begun() and self.head.masthead():
                self.flows.append(Flow())
                self.issues = True
            self.flows[-1].title += text.split("\n")
            return True
        if style in HEAD_STYLES:
            return self.head.paragraph(element, style, text)
        if not text.strip():
            return style in (*CLOSING_STYLES, "Addressees", "AnnexLabel", "AnnexNote", "TableText", "Spacer")
        if style == "Addressees":
            self.addressees += text
            return True
        if style == "AnnexLabel":
            return self._label(text)
        if style == "AnnexNote":
            return self.closing.attends(text, heavy=starts_heavy(element, self.styles))
        return style in CLOSING_STYLES and self.closing.paragraph(element, style, text)

    def _has_begun(self) -> bool:
        return bool(self.flows[0].title or self.flows[0].elements)

    def _label(self, text: str) -> bool:
        found = _LABEL.fullmatch("".join(text.split()))
        if found:
            self.flows.append(Flow(int(found[1]) if found[1] else None))
        return found is not None

    def document(self, margin: Margin, *, draft: bool) -> Document:
        """Return everything read."""
        masthead = self.head.masthead()
        form = _form(masthead, letter=self.head.letter)
        if masthead is not None and not self.issues:
            self._part_plan()
        written = self.written if len(self.written) == len(self.flows) else (Written(),) * len(self.flows)
        encloses = form in (Form.NOTICE, Form.LETTER, Form.ORDER) and not self.issues
        first = 1 + self.issues
        annexes = self._annexes(self.flows[first:], written[first:], encloses=encloses)
        lines = self.flows[self.issues].elements
        noted = noted_lines(lines, self.styles, annexes)
        own, *issued = (
            flow_text(flow, self.run_ons, was.levels, noted if at == self.issues else ())
            for at, (flow, was) in enumerate(zip(self.flows[:first], written, strict=False))
        )
        found = Document(
            form=form,
            margin=margin,
            text=own,
            masthead=masthead,
            addressees=self.addressees,
            issued=issued[0] if issued else None,
            annexes=annexes,
            attendance=tuple(self.closing.attendance),
            signature=self.closing.signature(),
            note=self.closing.note,
            imprint=self.imprint.found,
            draft=draft,
            manifest=self.manifest,
        )
        texts = texts_as_written(found, written, self.supplied)
        numbered = [(flow.number, text) for flow, text in zip(self.flows[first:], texts[first:], strict=True)]
        plan = texts[1] if self.issues else None
        keyed = _keyed(numbered, encloses=encloses)
        return replace(found, text=texts[0], issued=plan, annexes=noted_otherwise(keyed, noted, lines))

    def _part_plan(self) -> None:
        """Tell the plan from the notice that issues it where its title was deleted: its sections begin there."""
        plan = self.written[1] if len(self.written) == len(self.flows) + 1 else Written()
        if sum("#" not in one.id for one in plan.anchors) > 1 and (parted := self.flows[0].parted(plan)):
            self.flows.insert(1, parted)
            self.issues = True

    def _annexes(self, flows: Sequence[Flow], written: Sequence[Written], *, encloses: bool) -> tuple[Annex, ...]:
        pairs = zip(flows, written, strict=True)
        texts = [(flow.number, flow_text(flow, self.run_ons, was.levels)) for flow, was in pairs]
        return _keyed(texts, encloses=encloses)


def _form(masthead: Masthead | None, *, letter: bool) -> Form:
    """Tell the form by the 版头: of an order and of minutes the mark says it (10.2, 10.3)."""
    if masthead is None:
        return Form.PLAIN
    if letter:
        return Form.LETTER
    return Form.ORDER if masthead.of_order else Form.MINUTES if masthead.of_minutes else Form.NOTICE


def _keyed(texts: Sequence[tuple[int | None, Text]], *, encloses: bool) -> tuple[Annex, ...]:
    """Make annexes of numbered texts."""
    keys = (_key(text, at, encloses=encloses) for at, (_, text) in enumerate(texts))
    return tuple(Annex(key=key, number=number, text=text) for key, (number, text) in zip(keys, texts, strict=True))


def _key(text: Text, at: int, *, encloses: bool) -> str:
    """Return an annex's key: the section that fills it; the first annex of a notice or letter is the plan."""
    sections = [one for one in text.anchors if "#" not in one.id]
    if len(sections) == 1 and (sections[0].start, sections[0].end) == (0, len(text.blocks)):
        return sections[0].id
    return PLAN if encloses and sections and at == 0 else f"annex-{at + 1}"
