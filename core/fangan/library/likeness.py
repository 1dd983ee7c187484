"""Which paragraphs say the same: numbers, days and names taken out, compared by runs of three characters.

The hashes of these runs fall into compartments, of each of which the smallest stands for it; a sketch has a value for
every three compartments. Two texts that share one of the values may be alike (at seven tenths of common runs they do in
985 cases of 1,000); whether they are is decided by the runs themselves, so that nothing is called alike that is not.
"""

from bisect import bisect_left
from collections.abc import Iterable
from hashlib import sha256
from zlib import crc32

from fangan.late.patterns import regex

ALIKE = 0.7
"""The share of common runs (Jaccard) from which on two paragraphs are called alike."""
SHORTEST = 16
"""Characters below which a paragraph is nobody's wording: 特此通知, a heading, a name."""
_BANDS, _ROWS = 10, 3
"""A sketch has so many values, each of so many compartments."""
_COMPARTMENTS = _BANDS * _ROWS
_NUMBER = regex(r"[0-9０-９〇零一二三四五六七八九十百千万亿两]+")
_NO_WORD = regex(r"[\W_]+")
_PLACE_ENDS = "省市县区旗州盟乡镇村"
_LED = regex(f"(.{{1,8}}?[{_PLACE_ENDS}])(.{{2,}})")


def place_names(agency: str, office: str) -> tuple[str, ...]:
    """Return the names that belong to an agency alone, the longest first: its own, its places', and these short."""
    parts = [part for part in (*agency.split("/"), office) if len(part) > 1]
    led = _LED.fullmatch(office)  # 甲县教育局: 甲县, 县教育局
    parts += [led[1], led[1][-1] + led[2]] if led else []
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
    """Return the values by which texts that share most of their runs are found."""
    smallest: dict[int, int] = {}
    for run in _runs(plain):
        hashed = crc32(run.encode())
        rest, compartment = divmod(hashed, _COMPARTMENTS)
        if rest < smallest.get(compartment, 1 << 32):
            smallest[compartment] = rest
    full = sorted(smallest)
    # an empty compartment borrows from the next that is not, so that short texts have a whole sketch, too
    filled = [smallest[full[bisect_left(full, one) % len(full)]] for one in range(_COMPARTMENTS)]
    bands = (filled[at : at + _ROWS] for at in range(0, _COMPARTMENTS, _ROWS))
    return [crc32(repr((at, band)).encode()) for at, band in enumerate(bands)]


def much_alike(one: str, other: str) -> bool:
    """Whether two texts without particulars share enough of their runs."""
    ours, theirs = _runs(one), _runs(other)
    return len(ours & theirs) >= ALIKE * len(ours | theirs)


def _runs(plain: str) -> set[str]:
    return {plain[at : at + 3] for at in range(max(len(plain) - 2, 1))}
