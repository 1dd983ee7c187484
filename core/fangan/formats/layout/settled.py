"""What was settled of the pages of one document serves the next, where all that layout reads of it is the same.

Of a paragraph or a title that is how many lines it has: documents of a batch differ in words, and few words change a
line. At the end of a text it is also what may be carried to the signature. Tables and what stands around the texts are
compared by their words.
"""

from collections.abc import Iterator
from dataclasses import replace

from fangan.formats.columns import lies_across
from fangan.formats.layout.arrange import arrange
from fangan.formats.layout.holding import carried_of, is_one_line
from fangan.formats.layout.lines import break_lines
from fangan.formats.layout.outcome import SheetOutcome
from fangan.formats.sheet import CHARACTERS
from fangan.late.tuples import NamedTuple
from fangan.model.document import Block, Document, Paragraph, Text

_INDENT = 2
_LAST = 2
"""Blocks at the end of a text of which more is asked than their lines: what may be held with, or carried to, a
signature."""


class _Settled(NamedTuple):
    """A document as it was arranged, which of its titles it has then, and what its pages come to."""

    document: Document
    title: int
    outcome: SheetOutcome


class PagesOfMany:
    """Arranges documents one after the other, and remembers how the last one came out."""

    def __init__(self) -> None:
        self._key: object = None
        self._last: _Settled | None = None
        self._shapes: dict[int, tuple[Block, object]] = {}

    def arrange(self, document: Document) -> tuple[Document, SheetOutcome]:
        """Return what `layout.arrange` does: the document as it is arranged, and what its pages come to."""
        if document.arrangement is not None:
            laid = arrange(document)
            return laid.document, laid.outcome
        key = self._read_of(document)
        if self._last is None or key != self._key:
            laid = arrange(document)
            title = _titles(document).index(laid.document.text.title)
            self._key, self._last = key, _Settled(laid.document, title, laid.outcome)
            return laid.document, laid.outcome
        known, title, outcome = self._last
        text = document.text
        if title:
            text = replace(text, title=_titles(document)[title])
        changed = replace(document, text=text, masthead=known.masthead, arrangement=known.arrangement)
        return changed, outcome

    def _read_of(self, document: Document) -> object:
        """Return all that the layout reads of a document."""
        before, self._shapes = self._shapes, {}
        return (
            document.form, document.margin, document.draft,
            document.masthead, document.masthead and document.masthead.largest, document.addressees,
            [*map(len, _titles(document))], document.attendance, document.signature, document.note, document.imprint,
            [(annex.key, annex.number, annex.name, annex.noted) for annex in document.annexes],
            document.issued is not None,
            [(len(text.title), [*self._blocks(text, before)]) for text in document.texts],
        )  # fmt: skip

    def _blocks(self, text: Text, before: dict[int, tuple[Block, object]]) -> Iterator[object]:
        exact = lies_across(text)  # there lines are longer
        first_of_end = len(text.blocks) - _LAST
        for at, block in enumerate(text.blocks):
            if exact or not isinstance(block, Paragraph):
                yield block
            else:
                if at >= first_of_end:
                    yield is_one_line(block), carried_of(block)
                known = before.get(id(block))
                shape = known[1] if known and known[0] is block else _shape(block)
                self._shapes[id(block)] = (block, shape)
                yield shape


def _titles(document: Document) -> tuple[tuple[str, ...], ...]:
    """Return all ways to break the title."""
    return (document.text.title, *document.title_choices)


def _shape(block: Paragraph) -> object:
    """Return what layout reads of a paragraph."""
    lines = break_lines(block.number + block.heading + block.text, CHARACTERS - _INDENT, CHARACTERS)
    return len(lines), bool(block.heading and not block.text)
