"""Duties: where responsibilities are printed, and what they are for."""

from collections.abc import Iterator, Mapping

from fangan.assembly.expand import ClosingWords, Duty, Expansion, Instance, has_text
from fangan.assembly.program import (
    BlockProgram,
    ClosingPart,
    Piece,
    Pieces,
    RowPiece,
    TaskClosing,
    TaskProgram,
    TracedPiece,
)
from fangan.assembly.values import RowValues
from fangan.model.document import Origin


def print_duties(blocks: list[Instance], task: TaskProgram, block: Instance, inside: int) -> None:
    """Print responsibilities at the end of the text so far, before its stop, or behind it as a paragraph of their own.

    `block` opens what they are for, `inside` is where its text goes on.
    """
    apart = False
    for closing in task.closings:
        words = closing_words(closing, block.env)
        printed = ClosingWords(words, closing.facts, closing.before_stop)
        if not words:
            continue
        if not closing.own_paragraph and (apart or _takes(blocks, task, closing, inside)):
            blocks[-1] = _closed(blocks[-1], printed)
        else:
            node, apart = _paragraph(block.node), True
            blocks.append(Instance(node, "", "", block.env, closings=(printed,)))


def _closed(block: Instance, words: ClosingWords) -> Instance:
    """Print words behind a block; those before its stop belong to the last line that runs on, as the stop does."""
    if words.before_stop and block.run_ons:
        return block._replace(run_ons=(*block.run_ons[:-1], _closed(block.run_ons[-1], words)))
    return block._replace(closings=(*block.closings, words))


def _takes(blocks: list[Instance], task: TaskProgram, closing: TaskClosing, inside: int) -> bool:
    """Whether the last block may end in responsibilities of that whose text goes on from `inside`."""
    last = blocks[-1].node
    if task.whole:
        items = any(one.node.level or one.node.task for one in blocks[inside:])
        return not items and len(blocks) > inside and has_text(last)
    if len(blocks) == inside:  # the item's own line, which may be a heading alone
        return has_text(last) or closing.bracketed
    return has_text(last) and last.task is None


def behind_line(task: TaskProgram, line: Instance) -> Instance:
    """Print responsibilities behind a line that runs on, whatever its patterns say of paragraphs."""
    said = (ClosingWords(closing_words(one, line.env), one.facts, one.before_stop) for one in task.closings)
    return line._replace(closings=tuple([one for one in said if one.words]))


def as_they_stand(text: Expansion) -> list[Duty]:
    """List the duties of a text by their places, each before those inside it."""
    return sorted((_assigned(duty, text) for duty in text.duties), key=lambda duty: (duty.start, -duty.end))


def _assigned(duty: Duty, text: Expansion) -> Duty:
    """Return a duty that a closing paragraph states as one of what it closes, which it stands in."""
    around = (one for one in text.anchors if one.start <= duty.start < one.end)
    anchor = next((one for one in around if one.id.partition(".")[0] == duty.task.of), None)
    if anchor is None:
        return duty
    return Duty(duty.task, anchor.id, text.instances[anchor.start], anchor.start, anchor.end)


def _paragraph(node: BlockProgram) -> BlockProgram:
    """Make a paragraph of its own for what is printed behind a block's text."""
    origin = Origin(*(getattr(node.origin, name) for name in ("provider", "version", "variant", "file", "line")))
    return BlockProgram(0, "", "", "", None, "", None, None, (), origin, node.place)


def closing_words(closing: TaskClosing, env: Mapping[str, RowValues]) -> Pieces:
    """Return what a closing prints in the rows being repeated, '' for nothing."""
    if not closing.texts:
        return closing.words
    for text in closing.texts:
        kept = [part for part in text if all(has_value(value, env) for value in part.values)]
        if any(part.values for part in kept) and all(part.optional or part in kept for part in text):
            return tuple(_joined(kept))
    return ""


def _joined(parts: list[ClosingPart]) -> Iterator[Piece]:
    """Yield the pieces of parts; the first with a value loses the mark that parts it from what stands before."""
    before = False
    for part in parts:
        words = part.words if before else part.first
        yield from (words,) if isinstance(words, str) else words
        before = before or bool(part.values)


def has_value(pieces: Pieces, env: Mapping[str, RowValues]) -> bool:
    """Whether anything of a value is there in the rows being repeated."""
    bare = (piece.piece if isinstance(piece, TracedPiece) else piece for piece in pieces)
    columns = [piece for piece in bare if isinstance(piece, RowPiece)]
    return not columns or any(env[piece.name][piece.column] != "" for piece in columns)
