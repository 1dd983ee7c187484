"""The choices a page end asks for, each by how the pages come out (GB/T 9704—2012, 7.3.5.5 and 7.4)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from fangan.formats.layout.flow import flow
from fangan.formats.layout.foot import imprint_height
from fangan.formats.layout.holding import first_held
from fangan.formats.layout.outcome import SheetOutcome, outcome_of
from fangan.formats.layout.pages import LINES, Page, paginate
from fangan.formats.sheet import PAGE_WIDTH, PROFILES, TITLE_CHARACTERS, across, ems
from fangan.model.document import Arrangement, Document, Signature, Table
from fangan.model.plan import Form

_SEALED_WHITE = (2.0, 1.5, 1.0)
_UNSEALED_WHITE = (1.0, 0.5)
"""Lines above a signature, the usual first; less only where that brings text to its page (7.3.5.5)."""
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
    signature, fewer lines of the title. Where the signature has no text then, or the 版记 no even page, other lines to
    a page. A document that is arranged already stays as it is.
    """
    if document.arrangement is not None:
        return _laid(document, document.arrangement)
    pitch = PROFILES[document.margin].pitch
    best = _best(_ways(document, pitch))
    if best.outcome.with_text and best.outcome.even:
        return best
    closer = chain.from_iterable(_ways(document, round(pitch * LINES / rows)) for rows in _ROWS)
    return min(best, _best(closer), key=lambda laid: laid.outcome.faults)


def arranged(document: Document) -> tuple[Document, Arrangement]:
    """Return a document as it is arranged, and its arrangement: for a format that only follows."""
    laid = document if document.arrangement is not None else arrange(document).document
    assert laid.arrangement is not None
    return laid, laid.arrangement


def _best(ways: Iterable[tuple[Document, Arrangement]]) -> Laid:
    """Return the first of the ways that leaves the least to wish for; none is tried behind one that leaves nothing."""
    found: list[Laid] = []
    for document, arrangement in ways:
        found.append(_laid(document, arrangement))
        if not any(found[-1].outcome.faults):
            break
    return min(found, key=lambda laid: laid.outcome.faults)


def _ways(document: Document, pitch: int) -> Iterator[tuple[Document, Arrangement]]:
    usual, free = first_held(document), len(document.text.blocks)
    for title in _titles(document.text.title):
        changed = document if title == document.text.title else _titled(document, title)
        for white in _whites(document.signature):
            for held in sorted({usual, free}):
                yield changed, Arrangement(held, white, pitch)


def _whites(signature: Signature | None) -> Sequence[float]:
    return _SEALED_WHITE if signature is not None and signature.sealed else _UNSEALED_WHITE


def _titled(document: Document, title: tuple[str, ...]) -> Document:
    return replace(document, text=replace(document.text, title=title))


def _titles(title: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a title as it is broken, then with two of its lines in one where they fit: no other break has sense."""
    yield title
    for at, (line, following) in enumerate(pairwise(title)):
        if len(title) > 2 and ems(line + following) <= TITLE_CHARACTERS:
            yield (*title[:at], line + following, *title[at + 2 :])


def _laid(document: Document, arrangement: Arrangement) -> Laid:
    """Set a document onto pages, the 版记 on the last: an even one, where it has rules (GB/T 33476.2)."""
    lines = LINES * PROFILES[document.margin].pitch / arrangement.pitch
    lying = across(PROFILES[document.margin])
    lines_across = (PAGE_WIDTH - lying.top - lying.bottom) / arrangement.pitch
    pages = paginate(flow(document, arrangement), lines, lines_across)
    arrangement = arrangement._replace(continued=_continued(pages))
    if document.imprint is not None:
        pages += [Page()] if pages[-1].across else []
        ruled = document.form is not Form.LETTER
        full = pages[-1].used + imprint_height(document.imprint, ruled=ruled) > lines
        turns = full or (ruled and len(pages) % 2 == 1)
        arrangement = arrangement._replace(turns=turns)
        pages += [Page()] if turns else []
    return Laid(replace(document, arrangement=arrangement), pages, outcome_of(document, pages))


def _continued(pages: Sequence[Page]) -> tuple[Table, ...]:
    """Return the tables with a caption that go on over a page."""
    found: list[Table] = []
    for page in pages[1:]:
        first = page.strips[0] if page.strips else None
        if first and not first.opens and isinstance(table := first.piece.source, Table) and table.caption:
            found += [] if found and found[-1] is table else [table]
    return tuple(found)
