"""Formatting changed by hand: where an edited file prints the same words otherwise than we write them.

What most paragraphs of a kind have in common is the doing of the program that saved the file, and is not told; neither
is what depends on how the pages come out, as the pitch of the lines does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from fangan.formats.docx.printed.lengths import POINT
from fangan.formats.docx.printed.records import PrintedFile, PrintedParagraph, PrintedRun
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.reading import Role, Stretch, stretches

_FIXED: Mapping[Role, str] = {Role.TITLE: "title", Role.ADDRESSEES: "issue.to", Role.NOTE: "issue.note"}
"""What has its place by the standard, and what that is called."""
_NEAR = 0.2
"""Characters by which an indent may differ: one program counts characters, another lengths."""
_FEW = 3
"""Paragraphs of a kind from which on most of them tell of a program."""
_LINKS = ("000080", "0000FF", "0563C1")
"""The colours that programs give to links."""
_ALIGNED: Mapping[str, str] = {"left": "左对齐", "both": "两端对齐", "center": "居中", "right": "右对齐",
                               "distribute": "分散对齐"}  # fmt: skip

_Look = tuple[str, ...]


class _Known(NamedTuple):
    """A paragraph of the document: its target, and of which kind it is."""

    target: str
    kind: tuple[Role, int]
    number: int = 0
    """Characters of its number, which has the dress of whatever a program counts with."""


class _Change(NamedTuple):
    """What is printed otherwise: how it was, how it is, and which words."""

    was: _Look
    now: _Look
    words: str


def formatted(document: Document, edited: PrintedFile, written: PrintedFile) -> list[Harvested]:
    """Return the formatting that was changed by hand; `written` is how we write the document.

    `old` and `new` are the properties as people call them, `name` the words.
    """
    known = _known(document)
    found = [(known[one.words], one, other) for one, other in _aligned(edited, written) if one.words in known]
    totals = Counter(one.kind for one, _, _ in found)
    changes = [(one, list(_changes(was, now, one.number))) for one, now, was in found]
    often = Counter((one.kind, was, now) for one, each in changes for was, now in {(two.was, two.now) for two in each})
    return [
        Harvested(Kin.FORMAT, Evidence.EXACT, one.target, "、".join(each.was), "、".join(each.now), each.words)
        for one, several in changes
        for each in several
        if totals[one.kind] < _FEW or often[one.kind, each.was, each.now] * 2 <= totals[one.kind]
    ]


def displaced(document: Document, edited: PrintedFile, written: PrintedFile) -> Iterator[Harvested]:
    """Yield what stands elsewhere than the standard has it: a title, the addressees, the note among the paragraphs."""
    known = _known(document)
    one, other = (_above(each, known) for each in (written, edited))
    for words, above in one.items():
        if other.get(words, above) != above:
            yield Harvested(Kin.MOVED, Evidence.EXACT, known[words].target, words, words)


def _known(document: Document) -> dict[str, _Known]:
    """Return the paragraphs of a document by their words without blanks, those that say the same once."""
    said = Counter[str]()
    found: dict[str, _Known] = {}
    for one in stretches(document):
        if one.role is Role.PARAGRAPH or one.role in _FIXED:
            words = _words(one)
            said[words] += 1
            target = str(one.address.target) or _FIXED.get(one.role, "") or one.address.text
            level = getattr(one.block, "level", 0)
            found[words] = _Known(target, (one.role, level), len(_words(one)) - len(_words(one._replace(number=""))))
    return {words: one for words, one in found.items() if words and said[words] == 1}


def _words(one: Stretch) -> str:
    words = f"（{one.words}）" if one.role is Role.NOTE else one.words
    number = "" if one.role is Role.TITLE else one.number  # an annex's label is a line of its own
    return "".join((number + words).split())


def _paragraphs(file: PrintedFile) -> list[PrintedParagraph]:
    return [one for one in file.flow if isinstance(one, PrintedParagraph) and one.words]


def _aligned(edited: PrintedFile, written: PrintedFile) -> Iterator[tuple[PrintedParagraph, PrintedParagraph]]:
    """Yield the paragraphs that both have in the same order."""
    one, other = _paragraphs(edited), _paragraphs(written)
    matcher = SequenceMatcher(None, [each.words for each in one], [each.words for each in other], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        yield from zip(one[a : a + size], other[b : b + size], strict=True)


def _above(file: PrintedFile, known: Mapping[str, _Known]) -> dict[str, int]:
    """Return for what has its place by the standard how many paragraphs stand above it."""
    found, count = dict[str, int](), 0
    for words in (one.words for one in _paragraphs(file)):
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
