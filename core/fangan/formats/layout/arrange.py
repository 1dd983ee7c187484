"""The choices a page end asks for, each by how the pages come out (GB/T 9704—2012, 7.3.5.5 and 7.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from fangan.formats.layout.flow import closing, flow
from fangan.formats.layout.foot import imprint_height
from fangan.formats.layout.head import smaller_marks
from fangan.formats.layout.holding import carried_end, is_long, let_stay, usually_held
from fangan.formats.layout.outcome import SheetOutcome, outcome_of
from fangan.formats.layout.pages import LINES, Page, lying, paginate, upright
from fangan.formats.sheet import PROFILES
from fangan.late.tuples import NamedTuple
from fangan.model.document import Arrangement, Document, Signature, Table
from fangan.model.plan import Form

_SEALED_WHITE = (2.0, 1.5, 1.0)
_UNSEALED_WHITE = (1.0, 0.5)
"""Lines above a signature, the usual first; less only where that brings text to its page (7.3.5.5)."""
_SOME = 4
"""Lines for which a long 附件说明 and the signature leave room, at least, where the end of the text goes with them."""
_ROWS = (21, 23, 20, 24)
"""Lines to a page where nothing but closer or wider ones brings text to the page of the signature (5.2.3, 7.3.5.5)."""


class Laid(NamedTuple):
    """A document with its arrangement settled, the pages it has then, and what stands on them."""

    document: Document
    pages: list[Page]
    outcome: SheetOutcome


def arrange(document: Document) -> Laid:
    """Set a document onto pages by the least change that brings out what the standard wants of them.

    Tried in turn, until nothing is left to wish for: as it is, the end of the text held or free, less white above the
    signature, other lines of the title. Where the first page shows no text, a mark of many names has closer lines, then
    smaller type (7.3.3). Where the first page or the signature has no text then, or the 版记 no even page, other lines
    to a page; where that does not do, the last line of the text is carried to the signature, then the first row of
    seals stays with a text that is too short to be parted. In each way the end of a text stays whole where a page would
    have hardly a line of it. A document that is arranged already stays as it is.
    """
    if document.arrangement is not None:
        return _laid(document, document.arrangement)
    pitch = PROFILES[document.margin].pitch
    ways = _ways(document, pitch)
    best = _whole(*next(ways))
    if any(best.outcome.faults):
        best = _best(ways, best)
    if not best.outcome.opened:
        document, best = _opened(document, best)
    for rows in _ROWS:
        if best.outcome.opened and best.outcome.with_text and best.outcome.even:
            return best
        best = _best(_ways(document, _pitch(document, rows)), best)
    if not best.outcome.with_text and (end := carried_end(document)):
        free = (way for way in _ways(document, pitch) if way[1].held[0] == len(document.text.blocks))
        best = _best(((changed, way._replace(carried=end)) for changed, way in free), best)
    if best.outcome.with_text or not (document.signature and document.signature.sealed):
        return best
    return _best(((changed, way._replace(parted=True)) for changed, way in _ways(document, pitch)), best)


def arranged(document: Document) -> tuple[Document, Arrangement]:
    """Return a document as it is arranged, and its arrangement: for a format that only follows."""
    laid = document if document.arrangement is not None else arrange(document).document
    assert laid.arrangement is not None
    return laid, laid.arrangement


def _best(ways: Iterator[tuple[Document, Arrangement]], best: Laid) -> Laid:
    """Return the first of the ways that leaves less to wish for than what is known; none is tried that cannot.

    They differ in the pages of the document's own text: of those whose pages come out alike, one is laid out whole.
    """
    seen: set[SheetOutcome] = set()
    for document, arrangement in ways:
        own = outcome_of(document, _own_pages(document, arrangement))
        surely = own._replace(even=True, sparse=tuple(page for page in own.sparse if page <= own.signature))
        if own in seen or surely.faults >= best.outcome.faults:
            continue
        seen.add(own)
        best = min(best, _whole(document, arrangement), key=lambda laid: laid.outcome.faults)
        if not any(best.outcome.faults):
            break
    return best


def _opened(document: Document, best: Laid) -> tuple[Document, Laid]:
    """Return a document with the largest mark that leaves the first page some text, else the smallest."""
    changed, pitch = document, PROFILES[document.margin].pitch
    if document.masthead is not None and document.form is not Form.LETTER:
        for masthead in smaller_marks(document.masthead):
            changed = replace(document, masthead=masthead)
            best = _best(_ways(changed, pitch), best)
            if best.outcome.opened:
                break
    return changed, best


def _pitch(document: Document, rows: int) -> int:
    """Return the height of a line, in twips, of which a page holds so many: never a twip more than its height."""
    return int(PROFILES[document.margin].pitch * LINES / rows)


def _whole(document: Document, arrangement: Arrangement) -> Laid:
    laid = _laid(document, arrangement)
    return _with_whole_ends(laid, arrangement) if laid.outcome.sparse else laid


def _own_pages(document: Document, arrangement: Arrangement) -> list[Page]:
    """Set nothing but the own text of a document onto pages: what it issues and its annexes begin new ones."""
    return paginate(
        takewhile(lambda strip: not strip.new_page, flow(document, arrangement)), *_room(document, arrangement)
    )


def _ways(document: Document, pitch: int) -> Iterator[tuple[Document, Arrangement]]:
    for title in (document.text.title, *document.title_choices):
        changed = document if title == document.text.title else _titled(document, title)
        for white, held in _ends(document):
            yield changed, Arrangement(held, white, pitch)


def _ends(document: Document) -> list[tuple[float, tuple[int, ...]]]:
    """List the ways to set the signature below the text: its white, and what is held on its page.

    Rows of a table are held last of all: LibreOffice does not keep them with a paragraph, as Word does.
    """
    free = len(document.text.blocks)
    ways = [(white, held) for white in _whites(document.signature) for held in _held(document)]
    by_table = free > 0 and isinstance(document.text.blocks[-1], Table)
    return sorted(ways, key=lambda way: way[1][0] < free) if by_table else ways


def _held(document: Document) -> Iterator[tuple[int, ...]]:
    """Yield what may stay with the signature, the usual first: the end of the text, or nothing of it, once each.

    A 附件说明 goes as a whole with the end of the text: one that has no room beside it is no reason to hold that.
    """
    usual = usually_held(document)
    yield usual
    if document.signature is None:
        return
    if not is_long(document.named_annexes):
        free = (len(document.text.blocks), *usual[1:])
        yield from (free,) if free != usual else ()
    elif sum(strip.height for strip in closing(document, Arrangement(usual, _SEALED_WHITE[0], 0))) <= LINES - _SOME:
        yield let_stay(document, usual, 0)


def _whites(signature: Signature | None) -> Sequence[float]:
    return _SEALED_WHITE if signature is not None and signature.sealed else _UNSEALED_WHITE


def _titled(document: Document, title: tuple[str, ...]) -> Document:
    return replace(document, text=replace(document.text, title=title))


def _with_whole_ends(laid: Laid, arrangement: Arrangement) -> Laid:
    """Hold the ends of texts whose last page has hardly a line, unless the pages come out worse for it."""
    text_of = list(accumulate(bool(page.strips) and page.strips[0].new_page for page in laid.pages))
    held = arrangement.held
    for page in laid.outcome.sparse:
        if page > laid.outcome.signature:
            held = let_stay(laid.document, held, text_of[page - 1])
    other = _laid(laid.document, arrangement._replace(held=held))
    return min(other, laid, key=lambda one: one.outcome.faults)


def _room(document: Document, arrangement: Arrangement) -> tuple[float, float]:
    """Return the lines that a page holds, and one that lies across."""
    margin, pitch = document.margin, arrangement.pitch
    return upright(margin, pitch).lines, lying(margin, pitch).lines


def _laid(document: Document, arrangement: Arrangement) -> Laid:
    """Set a document onto pages, the 版记 on the last: an even one, where it has rules (GB/T 33476.2)."""
    lines, lines_across = _room(document, arrangement)
    pages = paginate(flow(document, arrangement), lines, lines_across)
    arrangement = arrangement._replace(continued=_continued(pages), cut=_cut(pages))
    if document.imprint is not None:
        pages += [Page()] if pages[-1].across else []
        ruled = document.form is not Form.LETTER
        full = pages[-1].used + imprint_height(document.imprint, ruled=ruled) / arrangement.pitch > lines
        turns = full or (ruled and len(pages) % 2 == 1)
        arrangement = arrangement._replace(turns=turns)
        pages += [Page()] if turns else []
    return Laid(replace(document, arrangement=arrangement), pages, outcome_of(document, pages))


def _continued(pages: Sequence[Page]) -> tuple[Table, ...]:
    """Return the tables with a caption that go on over a page."""
    found: list[Table] = []
    for page in pages[1:]:
        first = page.strips[0] if page.strips else None
        grid = first.piece.grid if first else None
        if first and grid and grid.caption and not first.opens and isinstance(table := first.piece.source, Table):
            found += [] if found and found[-1] is table else [table]
    return tuple(found)


def _cut(pages: Sequence[Page]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of tables that go on over a page: those no page holds whole."""
    found: dict[tuple[str, ...], None] = {}
    for strip in (page.strips[0] for page in pages[1:] if page.strips):
        grid, table = strip.piece.grid, strip.piece.source
        if grid and isinstance(table, Table) and strip.row and strip.row.goes_on:
            texts = (table.header, *table.rows) if grid.rows[0].heads else table.rows
            found[texts[sum(not row.goes_on for row in grid.rows[: strip.at]) - 1]] = None
    return tuple(found)
