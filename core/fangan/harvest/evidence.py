"""By what a block was known: its words outrank its bookmark, which may have stayed behind when a paragraph moved."""

import unicodedata

from fangan.harvest.records import BlockPair, Evidence


def evidence(pair: BlockPair) -> Evidence:
    """Return the surest evidence that two blocks are one."""
    if pair.before == pair.after:
        return Evidence.EXACT
    if _normal(pair.before) == _normal(pair.after):
        return Evidence.NORMALISED
    return Evidence.BOOKMARK if pair.id else Evidence.ALIGNMENT


def _normal(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())
