"""Pages of the layout as marks, and the headings that stand on them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from fangan.formats.fixed import copied_to
from fangan.formats.layout.arrange import Laid
from fangan.formats.layout.pages import LINES, Page
from fangan.formats.layout.pieces import PageElement, Strip
from fangan.formats.sheet import (
    ACROSS_LEFT,
    ACROSS_WIDTH,
    LEFT,
    PAGE_WIDTH,
    PROFILES,
    THICK_RULE,
    THIN_RULE,
    WIDTH,
    across,
    mm,
)
from fangan.model.document import Annex, Document, Masthead, Origin, Paragraph
from fangan.model.plan import Form
from fangan_ofd.foot import folio_marks, imprint_marks, imprint_top
from fangan_ofd.head import letter_head, notice_head, red_rules
from fangan_ofd.lines import Frame, line_marks
from fangan_ofd.marks import Mark
from fangan_ofd.table import table_marks

_LETTER_FOOT = ((mm(276), THIN_RULE), (mm(277), THICK_RULE))
"""The rules at the foot of a letter's first page, thin over thick (10.1)."""

_ROUNDING = 1.0
"""Heights are sums of fractions of a line: a full page may come to a twip more than its lines."""


class Heading(NamedTuple):
    """A heading for the outline: how deep it stands, its words, the index of its page and its height on it."""

    depth: int
    title: str
    page: int
    top: float


class Overflow(NamedTuple):
    """Words that are higher than a page, and who supplied them."""

    words: str
    origin: Origin | None


class Sheet(NamedTuple):
    """A page, which may lie across, and what stands on it, in reading order."""

    across: bool
    marks: list[Mark]


def sheets(laid: Laid) -> Iterator[Sheet]:
    """Yield the pages of a document with everything that stands on them."""
    for number, page in enumerate(laid.pages, 1):
        yield Sheet(page.across, list(_marks(laid, page, number)))


def headings(laid: Laid) -> Iterator[Heading]:
    """Yield the headings in reading order; what is issued and annexes have an entry, their headings below it."""
    below = 0
    for at, page in enumerate(laid.pages):
        for strip, top in _strips(page, _frame(laid.document, page)):
            if not strip.opens:
                continue
            piece, given = strip.piece, strip.piece.source
            if isinstance(given, Annex) and piece.kind is PageElement.LABEL:
                below = 1
                yield Heading(0, f"{given.label}　{given.name}", at, top)
            elif piece.kind is PageElement.TITLE and strip.new_page:
                below = 1
                yield Heading(0, "".join(piece.lines), at, top)
            elif isinstance(given, Paragraph) and given.heading:
                yield Heading(given.level - 1 + below, (given.number + given.heading).rstrip("。：:"), at, top)


def overflows(laid: Laid) -> Iterator[Overflow]:
    """Yield what is higher than a page: the 版头 or the 版记."""
    for page in laid.pages:
        frame = _frame(laid.document, page)
        for strip, top in _strips(page, frame):
            if top + strip.height * frame.pitch > frame.top + frame.height + _ROUNDING:
                yield _overflow(strip)
    imprint = laid.document.imprint
    if imprint is not None and imprint_top(imprint, ruled=True) < PROFILES[laid.document.margin].top:
        yield Overflow(copied_to(imprint), None)


def _overflow(strip: Strip) -> Overflow:
    given = strip.piece.source
    if isinstance(given, Masthead):
        return Overflow(given.mark, None)
    return Overflow("".join(strip.piece.lines), given.origin if isinstance(given, Paragraph) else None)


def _marks(laid: Laid, page: Page, number: int) -> Iterator[Mark]:
    document, frame = laid.document, _frame(laid.document, page)
    letter = document.form is Form.LETTER and document.masthead is not None
    for piece, group in groupby(_strips(page, frame), lambda one: one[0].piece):
        if piece.grid is not None:
            strips, (top, *_) = zip(*group, strict=True)
            yield from table_marks(piece.grid, strips, frame, top)
            continue
        for strip, top in group:
            yield from _strip_marks(strip, frame, top, letter=letter)
    if document.imprint is not None and number == len(laid.pages):
        yield from imprint_marks(document.imprint, ruled=not letter)
    if letter and number == 1:
        yield from red_rules(*_LETTER_FOOT)
    else:
        yield from folio_marks(number, across=page.across)


def _frame(document: Document, page: Page) -> Frame:
    profile, arrangement = PROFILES[document.margin], document.arrangement
    pitch = profile.pitch if arrangement is None else arrangement.pitch
    if page.across:
        lying = across(profile)
        return Frame(ACROSS_LEFT, lying.top, ACROSS_WIDTH, PAGE_WIDTH - lying.top - lying.bottom, pitch)
    return Frame(LEFT, profile.top, WIDTH, round(LINES * profile.pitch), pitch)


def _strips(page: Page, frame: Frame) -> Iterator[tuple[Strip, float]]:
    """Yield the strips of a page and where each begins, the first below what it repeats of its table."""
    top = frame.top + (page.strips[0].above * frame.pitch if page.strips else 0.0)
    for strip in page.strips:
        yield strip, top
        top += strip.height * frame.pitch


def _strip_marks(strip: Strip, frame: Frame, top: float, *, letter: bool) -> Iterator[Mark]:
    piece = strip.piece
    if isinstance(piece.source, Masthead):
        head = piece.source
        yield from letter_head(head) if letter else notice_head(head, frame, top + strip.height * frame.pitch)
    elif piece.kind is not PageElement.WHITE:
        yield from line_marks(strip, frame, top)
