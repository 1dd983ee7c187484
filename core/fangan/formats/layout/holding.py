"""What goes to the page of the signature with it, so that it never stands there alone (GB/T 9704—2012, 7.3.5.5)."""

from collections.abc import Sequence

from fangan.formats.sheet import CHARACTERS, ems
from fangan.model.document import Annex, Block, Document, Paragraph

LAST_ROWS = 2
"""Rows of a table that ends the text."""
_INDENT = 2
_NOTES_TOGETHER = 4
"""Entries of 附件说明 up to which it moves to another page as a whole."""
_LAST_NOTES = 2


def is_long(notes: Sequence[Annex]) -> bool:
    """Whether a 附件说明 is text enough for the page of the signature, and may be parted."""
    return len(notes) > _NOTES_TOGETHER


def first_held(document: Document) -> int:
    """Return the first block of the text that stays with the signature.

    None does where a long 附件说明 is text enough for its page: what holds a whole page together holds nothing.
    """
    held = document.signature is not None and not is_long(document.named_annexes)
    return _last(document.text.blocks) if held else len(document.text.blocks)


def first_listed(document: Document) -> int:
    """Return the first block of the plan that is issued which stays with the 附件说明 at its end."""
    blocks = document.issued.blocks if document.issued is not None else ()
    return _last(blocks) if 0 < len(document.annexes) <= _NOTES_TOGETHER else len(blocks)


def notes_held(document: Document) -> range:
    """Return which entries of the 附件说明 stay with what follows: the next entry, and the signature.

    Of a long one they are the last two.
    """
    count = len(document.annexes)
    followed = document.issued is None and document.signature is not None
    first = 0 if count <= _NOTES_TOGETHER else count - _LAST_NOTES
    return range(first, count if followed else max(count - 1, first))


def _last(blocks: Sequence[Block]) -> int:
    """Return the last block, or the one before where that is one line.

    Never a paragraph that is the first: page one shows text (7.3.3). Of a table only the last rows are held.
    """
    last = len(blocks) - 1
    if last > 0 and isinstance(block := blocks[last], Paragraph) and _is_one_line(block):
        last -= 1
    return max(last, 0 if blocks and not isinstance(blocks[0], Paragraph) else 1)


def _is_one_line(block: Paragraph) -> bool:
    return ems(block.number) + ems(block.heading) + ems(block.text) <= CHARACTERS - _INDENT
