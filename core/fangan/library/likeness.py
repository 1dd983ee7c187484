"""Which paragraphs say the same: numbers, days and names taken out, compared by runs of three characters.

A sketch is the smallest few hashes of these runs. Two texts that share two of them may be alike; whether they are is
decided by the runs themselves, so that nothing is called alike that is not. All is deterministic.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from zlib import crc32

ALIKE = 0.7
"""The share of common runs (Jaccard) from which on two paragraphs are called alike."""
SHORTEST = 16
"""Characters below which a paragraph is nobody's wording: 特此通知, a heading, a name."""
_SKETCH = 10
_NUMBER = re.compile(r"[0-9０-９〇零一二三四五六七八九十百千万亿两]+")
_NO_WORD = re.compile(r"[\W_]+")
_PLACE_ENDS = "省市县区旗州盟乡镇村"


def place_names(agency: str, office: str) -> tuple[str, ...]:
    """Return the names that belong to an agency alone, the longest first: its own, its places', and these short."""
    parts = [part for part in (*agency.split("/"), office) if len(part) > 1]
    short = [part[:-1] for part in parts if part[-1] in _PLACE_ENDS and len(part) > 2]
    return tuple(sorted(dict.fromkeys([*parts, *short]), key=lambda name: (-len(name), name)))


def without_particulars(words: str, names: Iterable[str]) -> str:
    """Return words without marks, blanks and names, every number as 0."""
    for name in names:
        words = words.replace(name, "")
    return _NUMBER.sub("0", _NO_WORD.sub("", words))


def likeness_digest(plain: str) -> str:
    """Return the digest of what `without_particulars` leaves; '' for what is too short to be anybody's wording."""
    return sha256(plain.encode()).hexdigest()[:16] if len(plain) >= SHORTEST else ""


def sketch(plain: str) -> list[int]:
    """Return the smallest hashes of the runs of a text."""
    return sorted({crc32(run.encode()) for run in _runs(plain)})[:_SKETCH]


def much_alike(one: str, other: str) -> bool:
    """Whether two texts without particulars share enough of their runs."""
    ours, theirs = _runs(one), _runs(other)
    return len(ours & theirs) >= ALIKE * len(ours | theirs)


def _runs(plain: str) -> set[str]:
    return {plain[at : at + 3] for at in range(max(len(plain) - 2, 1))}
