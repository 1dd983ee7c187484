"""The numbers of a text counted anew, after blocks came, went or moved."""

from collections.abc import Sequence
from dataclasses import replace

from fangan.chinese.numerals import heading_number
from fangan.model.document import Block, Paragraph

_LEVELS = range(1, 5)


def renumbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks whose computed numbers count from one below each heading (GB/T 9704—2012, 7.3.3).

    A paragraph of a level that prints no number, or another than the standard's, keeps what it has.
    """
    counts = dict.fromkeys(_LEVELS, 0)
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.level in _LEVELS and block.number:
            counts[block.level] += 1
            counts |= {level: 0 for level in _LEVELS if level > block.level}
            if _is_standard(block):
                block = replace(block, number=heading_number(block.level, counts[block.level]))  # noqa: PLW2901
        out.append(block)
    return tuple(out)


def _is_standard(block: Paragraph) -> bool:
    """Whether a number has the form of its level, so that only its count may be another."""
    first, number = heading_number(block.level, 1), block.number
    return number[-1] == first[-1] and (number[0] == "（") == (first[0] == "（")
