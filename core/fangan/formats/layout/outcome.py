"""What the pages of a document come to: how many, and what of them an official would send back."""

from collections.abc import Iterable, Sequence
from itertools import chain

from fangan.formats.layout.pages import Page
from fangan.formats.layout.pieces import PageElement, Strip
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.plan import Form

_WORDS = frozenset({PageElement.TEXT, PageElement.TABLE})
_FEW = 2
"""Lines that look forgotten on a page of their own."""


class SheetOutcome(NamedTuple):
    """What stands where; pages count from 1, 0 is none.

    `opened` says that the first page shows text, as it must (7.3.3). `signature` is the page of the 成文日期,
    `with_text` whether it, or that where its seals begin, holds text too (7.3.5.5). `notes_apart` says that the
    附件说明 stands on a page without text. `imprint` is the page of the 版记, `even` whether that is an even one or
    need not be. `sparse` are the pages with hardly a line.
    """

    pages: int
    opened: bool
    signature: int
    with_text: bool
    notes_apart: bool
    imprint: int
    even: bool
    sparse: tuple[int, ...]

    @property
    def faults(self) -> tuple[bool, bool, bool, int, bool]:
        """What is left to wish for, the worst first."""
        return (not self.opened, not self.with_text, not self.even, len(self.sparse), self.notes_apart)


def outcome_of(document: Document, pages: Sequence[Page]) -> SheetOutcome:
    """Return what the pages of a document come to."""
    kinds = [[strip.piece.kind for strip in page.strips] for page in pages]
    signature = _last(kinds, PageElement.SIGNATURE)
    begins, notes = _first(kinds, PageElement.SIGNATURE), _first(kinds, PageElement.ANNEX_NOTE)
    imprint = len(pages) if document.imprint is not None else 0
    return SheetOutcome(
        pages=len(pages),
        opened=not (_WORDS.isdisjoint(kinds[0]) and any(map(_WORDS.intersection, kinds[1:]))),
        signature=signature,
        with_text=not signature or not _WORDS.isdisjoint(chain.from_iterable(kinds[begins - 1 : signature])),
        notes_apart=0 < notes <= signature and _WORDS.isdisjoint(kinds[notes - 1]),
        imprint=imprint,
        even=document.form is Form.LETTER or imprint % 2 == 0,
        sparse=tuple(number for number, page in enumerate(pages, 1) if number > 1 and 0 < _lines(page.strips) <= _FEW),
    )


def _lines(strips: Iterable[Strip]) -> int:
    """Count the printed lines; a row of a table has those of its highest cell."""
    count = 0
    for strip in strips:
        row = strip.row
        count += max(map(len, row.cells)) if row else strip.piece.kind is not PageElement.WHITE
    return count


def _first(kinds: Sequence[Sequence[PageElement]], wanted: PageElement) -> int:
    return next((number for number, kind in enumerate(kinds, 1) if wanted in kind), 0)


def _last(kinds: Sequence[Sequence[PageElement]], wanted: PageElement) -> int:
    return next((number for number in range(len(kinds), 0, -1) if wanted in kinds[number - 1]), 0)
