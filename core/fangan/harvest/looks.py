"""Formatting changed by hand: where an edited file prints the same words otherwise than we write them.

What most paragraphs of a kind have in common is the doing of the program that saved the file, and is not told; neither
is what depends on how the pages come out, as the pitch of the lines does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from fangan.formats.docx.printed.lengths import POINT
from fangan.formats.docx.printed.records import PrintedFile, PrintedParagraph, PrintedRun
from fangan.harvest.printed_pairs import KnownParagraph, known_paragraphs, printed_pairs
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.reading import Role

_GAP = "　"
_NEAR = 0.2
"""Characters by which an indent may differ: one program counts characters, another lengths."""
_FEW = 3
"""Paragraphs of a kind from which on most of them tell of a program."""
_LINKS = ("000080", "0000FF", "0563C1")
"""The colours that programs give to links."""
_ALIGNED: Mapping[str, str] = {"left": "左对齐", "both": "两端对齐", "center": "居中", "right": "右对齐",
                               "distribute": "分散对齐"}  # fmt: skip

_Look = tuple[str, ...]


class _Change(NamedTuple):
    """What is printed otherwise: how it was, how it is, and which words."""

    was: _Look
    now: _Look
    words: str


def formatted(document: Document, edited: PrintedFile, written: PrintedFile) -> list[Harvested]:
    """Return the formatting that was changed by hand; `written` is how we write the document.

    `old` and `new` are the properties as people call them, `name` the words; of a row those that are dressed alike.
    """
    pairs = list(printed_pairs(document, edited, written))
    changes = [(one, list(_changes(one.was, one.now, one.known.number))) for one in pairs]
    totals = Counter(one.known.kind for one in pairs)
    often = Counter((one.known.kind, *both) for one, each in changes for both in {two[:2] for two in each})
    told: dict[tuple[object, ...], list[_Change]] = {}
    for one, several in changes:
        for at, each in enumerate(several):
            kind, row = one.known.kind, one.place[1]
            if totals[kind] < _FEW or often[kind, each.was, each.now] * 2 <= totals[kind]:
                told.setdefault((one.known.target, one.place, 0 if row else at, *each[:2]), []).append(each)
    return [
        Harvested(
            Kin.FORMAT, Evidence.EXACT, str(target), "、".join(each[0].was), "、".join(each[0].now), _joined(each)
        )
        for (target, *_), each in told.items()
    ]


def _joined(changes: Iterable[_Change]) -> str:
    return _GAP.join(one.words for one in changes)


def displaced(document: Document, edited: PrintedFile, written: PrintedFile) -> Iterator[Harvested]:
    """Yield what stands elsewhere than the standard has it: a title, the addressees, the note among the paragraphs."""
    known = known_paragraphs(document)
    one, other = (_above(each, known) for each in (written, edited))
    for words, above in one.items():
        if other.get(words, above) != above:
            yield Harvested(Kin.MOVED, Evidence.EXACT, known[words].target, words, words)


def _above(file: PrintedFile, known: Mapping[str, KnownParagraph]) -> dict[str, int]:
    """Return for what has its place by the standard how many paragraphs stand above it."""
    found, count = dict[str, int](), 0
    for words in (one.words for one in file.flow if isinstance(one, PrintedParagraph) and one.words):
        if words in known and known[words].kind[0] is Role.PARAGRAPH:
            count += 1
        elif words in known:
            found[words] = count
    return found


def _changes(was: PrintedParagraph, now: PrintedParagraph, number: int) -> Iterator[_Change]:
    """Yield what differs of a paragraph as a whole, then of its words, stretch by stretch."""
    yield from _change(_laid(was, was), _laid(now, was), now.words)
    letters = zip(_letters(was.runs)[number:], _letters(now.runs)[number:], strict=True)
    for (one, other), each in groupby(letters, lambda both: (both[0][1], both[1][1])):
        yield from _change(one, other, "".join(letter for _, (letter, _) in each))


def _change(was: _Look, now: _Look, words: str) -> Iterator[_Change]:
    differing = [both for both in zip(was, now, strict=True) if both[0] != both[1]]
    if differing:
        one, other = zip(*differing, strict=True)
        yield _Change(one, other, words)


def _laid(one: PrintedParagraph, like: PrintedParagraph) -> _Look:
    """Return how a paragraph is set; an indent that hardly differs from that of one it is like is that."""
    pairs = zip(_indents(one), _indents(like), strict=True)
    first, left = (its if abs(mine - its) <= _NEAR else mine for mine, its in pairs)
    return _ALIGNED.get(one.align, one.align), f"首行缩进{first:.1f}字", f"左缩进{left:.1f}字"


def _indents(one: PrintedParagraph) -> tuple[float, float]:
    """Return the indents of the first line and of all, in its characters."""
    width = (one.runs[0].size if one.runs else one.size) * POINT
    return one.first / width, one.left / width


def _letters(runs: Iterable[PrintedRun]) -> Sequence[tuple[str, _Look]]:
    """Return every character that is no blank with how it is printed."""
    return [(letter, _dress(run, letter)) for run in runs for letter in run.text if not letter.isspace()]


def _dress(run: PrintedRun, letter: str) -> _Look:
    face = run.latin if letter.isascii() else run.face
    color = "" if run.color in (*_LINKS, "000000") else run.color
    return (
        face,
        f"{run.size:g}磅",
        "加粗" if run.bold else "不加粗",
        "倾斜" if run.italic else "不倾斜",
        f"颜色{color}" if color else "颜色自动",
    )
