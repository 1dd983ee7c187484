"""The account of a merge: what plan and files brought stands in the document, or is told beside it."""

from collections.abc import Iterator, Sequence

from fangan.compare import Comparison
from fangan.harvest.pairs import block_pairs
from fangan.harvest.records import NOT_THERE, PairSpot
from fangan.merge.draft import Remark
from fangan.merge.records import Conflict
from fangan.merge.tables import row_pairs
from fangan.merge.words import new_words
from fangan.model.address import AROUND
from fangan.model.document import Block, Document, Paragraph, Table
from fangan.model.reading import block_lines, block_words, stretches


def lost_words(came: Sequence[Comparison], document: Document, told: Sequence[Remark]) -> Iterator[str]:
    """Yield every paragraph, table or entry whose new words are nowhere: in no element as a whole and in their order.

    `came` is plan and files, each against its base.
    What a comment quotes counts as told: both texts of a conflict, and what somebody's change stands for.
    """
    held = [*(one.words for one in stretches(document)), *_quoted(told)]
    for comparison in came:
        for words, pieces in _brought(comparison):
            if not any(_holds(one, pieces) for one in held):
                yield words


def _quoted(told: Sequence[Remark]) -> Iterator[str]:
    for one in told:
        yield from (one.base, one.ours, one.theirs) if isinstance(one, Conflict) else (one.old,)


def _brought(comparison: Comparison) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the words of every element that is not as it was, and what of them is new."""
    base, new = comparison.before, comparison.after
    before, after = _blocks(base), _blocks(new)
    told = set(map(block_words, before.values()))
    pairs = list(block_pairs(comparison))
    unpaired = [after[one] for one in after.keys() - {pair.edited for pair in pairs}]
    yield from ((words, (words,)) for words in map(block_words, unpaired) if words not in told)
    for pair in pairs:
        was, now = before.get(pair.place), after.get(pair.edited)
        if pair.edited == NOT_THERE or pair.after == pair.before:
            continue
        if isinstance(was, Paragraph) and isinstance(now, Paragraph):
            yield pair.after, (*new_words(was.heading, now.heading), *new_words(was.text, now.text))
        elif isinstance(was, Table) and isinstance(now, Table):
            yield from _brought_by_cell(was, now)
        else:
            yield pair.after, (pair.after,)
    lines, new_lines = ([one.words for one in stretches(side) if one.address.text == AROUND] for side in (base, new))
    yield from ((words, (words,)) for words in new_lines if words not in lines)


def _brought_by_cell(base: Table, new: Table) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the new cells of a table, each with what of it is new: rows are merged by what became of them."""
    told = block_lines(base)
    pairs = [((base.caption,), (new.caption,)), (base.header, new.header)]
    for old, now in row_pairs(base.rows, new.rows):
        if now is not None:
            pairs.append((() if old is None else base.rows[old], new.rows[now]))
    for was, row in pairs:
        olds = was if len(was) == len(row) else [""] * len(row)
        for old_cell, cell in zip(olds, row, strict=True):
            if cell not in told:
                yield cell, new_words(old_cell, cell)


def _blocks(document: Document) -> dict[PairSpot, Block]:
    return {(key, at): one for key, text in document.keyed_texts.items() for at, one in enumerate(text.blocks, 1)}


def _holds(words: str, pieces: Sequence[str]) -> bool:
    """Whether words contain all the pieces, one behind the other."""
    at = 0
    for piece in pieces:
        at = words.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True
