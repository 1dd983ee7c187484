"""What goes to the page of the signature with it, so that it never stands there alone (GB/T 9704—2012, 7.3.5.5)."""

from collections.abc import Sequence

from fangan.formats.layout.lines import break_lines
from fangan.formats.sheet import CHARACTERS, ems
from fangan.model.document import Annex, Arrangement, Block, Document, Paragraph

LAST_ROWS = 2
"""Rows of a table that ends the text."""
_INDENT = 2
_NOTES_TOGETHER = 4
"""Entries of 附件说明 up to which it moves to another page as a whole."""
_LAST_NOTES = 2
_SCANT = 4
"""Characters of a line that would look forgotten above a signature."""


def is_long(notes: Sequence[Annex]) -> bool:
    """Whether a 附件说明 may be parted, unless that would leave the page of the signature without text."""
    return len(notes) > _NOTES_TOGETHER


def usually_held(document: Document) -> tuple[int, ...]:
    """Return for every text of a document the first block that stays with what follows it, if that is usual.

    It is with a signature and with the short 附件说明 at the end of a plan that is issued. Behind an annex nothing
    follows.
    """
    free = tuple(len(text.blocks) for text in document.texts)
    if document.signature is not None and not is_long(document.named_annexes):
        free = let_stay(document, free, 0)
    if document.issued is not None and document.annexes and not is_long(document.annexes):
        free = let_stay(document, free, 1)
    return free


def let_stay(document: Document, held: tuple[int, ...], text: int) -> tuple[int, ...]:
    """Return what is held, and with it the end of one more text."""
    return (*held[:text], _last(document.texts[text].blocks), *held[text + 1 :])


def annexes_held(document: Document, arrangement: Arrangement) -> tuple[int, ...]:
    """Return for every annex the first block that stays with what follows."""
    return arrangement.held[len(arrangement.held) - len(document.annexes) :]


def notes_held(document: Document, arrangement: Arrangement) -> range:
    """Return which entries of the 附件说明 stay with what follows: the next entry, and the signature.

    Of a long one they are the last two, unless the end of the text stays with them, too.
    """
    count = len(document.annexes)
    followed = document.issued is None and document.signature is not None
    whole = not is_long(document.annexes) or (followed and arrangement.held[0] < len(document.text.blocks))
    first = 0 if whole else count - _LAST_NOTES
    return range(first, count if followed else max(count - 1, first))


def carried_end(document: Document) -> int:
    """Return how many characters end a text that may be parted above them: its last line, or two where that is scant.

    It is 0 where its end is no paragraph of at least two lines, or more than plain text.
    """
    return carried_of(document.text.blocks[-1]) if document.text.blocks else 0


def carried_of(block: Block) -> int:
    """Return the same of the block a text ends in."""
    if not isinstance(block, Paragraph) or block.heading or block.run_ons:
        return 0
    _first, *others = break_lines(block.number + block.text, CHARACTERS - _INDENT, CHARACTERS)
    scant = len(others) > 1 and ems(others[-1]) <= _SCANT
    return sum(map(len, others[-1 - scant :]))


def _last(blocks: Sequence[Block]) -> int:
    """Return the last block, or the one before where that is one line.

    Never a paragraph that is the first: page one shows text (7.3.3). Of a table only the last rows are held.
    """
    last = len(blocks) - 1
    if last > 0 and isinstance(block := blocks[last], Paragraph) and is_one_line(block):
        last -= 1
    return max(last, 0 if blocks and not isinstance(blocks[0], Paragraph) else 1)


def is_one_line(block: Paragraph) -> bool:
    """Whether a paragraph is no more than a line."""
    return ems(block.number) + ems(block.heading) + ems(block.text) <= CHARACTERS - _INDENT
