"""One block of three documents as one: its heading, its text, its level; a table row by row, and cell by cell."""

from dataclasses import replace
from typing import TypeVar

from fangan.merge.tables import merge_rows
from fangan.merge.words import merge_words, merge_words_partly
from fangan.model.document import Block, Paragraph, Table

Held = TypeVar("Held")


def content_of(block: Block) -> tuple[object, ...]:
    """Return what a block says: two that say the same are the same, whatever their numbers and origins."""
    if isinstance(block, Paragraph):
        return (block.level, block.heading, block.text)
    return (block.caption, block.header, block.rows)


def merge_blocks(base: Block, ours: Block, theirs: Block) -> Block | None:
    """Return a block with the changes of both sides; None where these meet."""
    if content_of(theirs) in (content_of(base), content_of(ours)):
        return ours
    if content_of(ours) == content_of(base):
        return _in_place(ours, theirs)
    if isinstance(base, Paragraph) and isinstance(ours, Paragraph) and isinstance(theirs, Paragraph):
        return _paragraph(base, ours, theirs)
    if isinstance(base, Table) and isinstance(ours, Table) and isinstance(theirs, Table):
        return _table(base, ours, theirs)
    return None


def merge_partly(base: Block, ours: Block, theirs: Block) -> Block:
    """Return a block that two sides changed otherwise: as ours has it, with what of theirs does not meet that."""
    if isinstance(base, Paragraph) and isinstance(ours, Paragraph) and isinstance(theirs, Paragraph):
        heading = merge_words_partly(base.heading, ours.heading, theirs.heading)
        text = merge_words_partly(base.text, ours.text, theirs.text)
        return replace(ours, heading=heading, text=text, run_ons=())
    if isinstance(base, Table) and isinstance(ours, Table) and isinstance(theirs, Table):
        (header,) = merge_rows([base.header], [ours.header], [theirs.header]).rows
        rows = merge_rows(base.rows, ours.rows, theirs.rows).rows
        return replace(
            ours, caption=merge_words_partly(base.caption, ours.caption, theirs.caption), header=header, rows=rows
        )
    return ours


def one_of(base: Held, ours: Held, theirs: Held) -> Held | None:
    """Return the value that is not the base's; None where both sides have another."""
    if theirs in (base, ours):
        return ours
    return theirs if ours == base else None


def _in_place(ours: Block, theirs: Block) -> Block:
    """Return their block where ours stood: with our anchor and origin, which a file does not tell."""
    return replace(theirs, id=ours.id, origin=ours.origin)


def _paragraph(base: Paragraph, ours: Paragraph, theirs: Paragraph) -> Paragraph | None:
    level = one_of(base.level, ours.level, theirs.level)
    heading = merge_words(base.heading, ours.heading, theirs.heading)
    text = merge_words(base.text, ours.text, theirs.text)
    if level is None or heading is None or text is None:
        return None
    return replace(ours, level=level, heading=heading, text=text, run_ons=())


def _table(base: Table, ours: Table, theirs: Table) -> Table | None:
    caption = merge_words(base.caption, ours.caption, theirs.caption)
    header = merge_rows([base.header], [ours.header], [theirs.header])
    rows = merge_rows(base.rows, ours.rows, theirs.rows)
    if caption is None or header.meet or rows.meet:
        return None
    return replace(ours, caption=caption, header=header.rows[0], rows=rows.rows)
