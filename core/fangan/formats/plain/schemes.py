"""Headings that do not count with 一、（一）1.（1）: 第一章, 第一条, 1.1, and those that only their style tells.

Each is known by what stands around it: numbers count on, and articles begin anew under every chapter.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.formats.plain.blocks import ALONE, marker
from fangan.formats.plain.records import TextItem, TextLine
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_CHAPTER = regex(
    "[ 　\t]*第[ 　]?([一二三四五六七八九十百零]{1,5}|[1-9][0-9]{0,2})[ 　]?"
    "(?:(编|部分|章(?!节))[ 　\t：:、]*|(节|条)[ 　\t：:、]+)(?=[^ 　\t])"
)
_RANKS = {"编": 1, "部分": 1, "章": 2, "节": 3, "条": 4}
ARTICLE = _RANKS["条"]
"""The rank of 第一条, of which many stand in the text of their number."""
_MENTIONED = regex("(?<![》〕）])第[一二三四五六七八九十百零0-9]{1,5}条")
_DECIMAL = regex(
    r"[ 　\t]*([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,3})[.．、]?[ 　\t]*"
    r"(?=[A-Za-z“《（(【\[{｛一-鿿])(?![年月日时点分秒万亿元米倍个号折])"
)
_BARE = regex("[ 　\t]*([0-9０-９]{1,2})[ 　\t]+(?=[A-Za-z“《一-鿿])(?![年月日时点分秒万亿元米倍个号折届名人])")
_MAY_BE = regex("[ 　\t]*[第0-9０-９]")
"""What such a number begins with; looked for alone, other lines cost next to nothing."""
_SENTENCE = regex("[。；！？;!?](?!$)|[，,：:]$")
_AROUND = " 　\t：:、"
_LOST = 2
"""How far a decimal number may be from the one before: one may be lost between them."""


class Family(StrEnum):
    """What numbers of headings have in common that count within one another."""

    TYPED = "typed"
    CHAPTER = "chapter"
    DECIMAL = "decimal"
    STYLE = "style"


class HeadingKind(NamedTuple):
    """What a heading counts with: the higher the rank, the deeper it stands within its family."""

    family: Family
    rank: int


class HeadingLine(NamedTuple):
    """A line that is a heading: its place, what it counts with, its number, 0 for none, and where that ends."""

    at: int
    kind: HeadingKind
    number: int
    end: int


def scheme_places(lines: Sequence[TextItem]) -> Sequence[int]:
    """Return the places of lines that may have such a number; where there are none, nothing else needs to be asked."""
    return [at for at, one in enumerate(lines) if isinstance(one, TextLine) and _MAY_BE.match(one.words)]


def opens_scheme(words: str) -> bool:
    """Whether a line, seen by itself, begins as 第一章 总则 or 1.1 目的 do."""
    return _SENTENCE.search(words) is None and any(one.match(words) for one in (_CHAPTER, _DECIMAL, _BARE))


def scheme_number(words: str) -> str:
    """Return the number that a line begins with as 第一章 总则 or 1.1 目的 do, '' where none does."""
    found = _MAY_BE.match(words) and (_CHAPTER.match(words) or _DECIMAL.match(words))
    return words[: found.end()].strip(_AROUND) if found else ""


def is_scheme_number(number: str) -> bool:
    """Whether a number by itself is none of the four levels nor 一 without its mark: 第一章, 1.1, 1."""
    return marker(number) is None and (number.isdecimal() or bool(scheme_number(f"{number} 甲")))


def number_counted(number: str) -> int:
    """Return what the number of a heading counts, in whatever form it is written; 0 for what counts nothing."""
    found = marker(number)
    if found:
        return found.value.number
    for form in (_CHAPTER, _DECIMAL, _BARE):
        if read := form.match(f"{number} 甲"):
            return _number(read[1].replace("．", ".").rpartition(".")[2])
    return _number(number.strip())


def chapter_headings(lines: Sequence[TextItem], places: Sequence[int]) -> Iterator[HeadingLine]:
    """Yield 第一编, 第一章, 第一节 and 第一条 where two or more of a kind count from one."""
    found: list[HeadingLine] = []
    for at in places:
        words = _words(lines[at])
        one = _CHAPTER.match(words)
        if one and (one[3] == "条" or _is_short(words[one.end() :])):
            kind = HeadingKind(Family.CHAPTER, _RANKS[one[2] or one[3]])
            found.append(HeadingLine(at, kind, _number(one[1]), one.end()))
    for kind in {one.kind for one in found}:
        same = [one for one in found if one.kind == kind]
        if len(same) > 1 and same[0].number == 1 and (kind.rank < ARTICLE or _begin_anew(found, lines)):
            yield from same


def _begin_anew(found: Sequence[HeadingLine], lines: Sequence[TextItem]) -> bool:
    """Whether articles begin anew under every heading above them, and no word of the text names one."""
    last = 0
    for one in found:
        if one.kind.rank == ARTICLE and last == 0 and one.number != 1:
            return False
        last = one.number if one.kind.rank == ARTICLE else 0
    ends = {one.at: one.end for one in found}
    return not any(_MENTIONED.search(words, ends.get(at, 0)) for at, words in _plain(lines))


def decimal_headings(lines: Sequence[TextItem], places: Sequence[int]) -> Iterator[HeadingLine]:
    """Yield 1.1 and 1.1.1 where they count under a heading with the number 1, and 1 before such a number."""
    found: list[HeadingLine] = []
    last: tuple[int, ...] = ()
    typed: tuple[int, ...] = ()
    if not any(_DECIMAL.match(_words(lines[at])) for at in places):
        return
    for at, words in _plain(lines):
        if one := _DECIMAL.match(words):
            path = tuple(int(part) for part in one[1].replace("．", ".").split("."))
            styled = lines[at].outline  # type: ignore[union-attr]  # only lines are plain
            if styled or _counts_on(path, last) or (typed and _counts_on(path, typed)):
                found.append(HeadingLine(at, HeadingKind(Family.DECIMAL, len(path)), path[-1], one.end()))
                last = path
        elif marked := marker(words):
            typed = (marked.value.number,) if marked.value.level else typed
        elif (bare := _BARE.match(words)) and int(bare[1]) == (last[0] if last else 0) + 1 and _is_short(words):
            found.append(HeadingLine(at, HeadingKind(Family.DECIMAL, 1), int(bare[1]), bare.end()))
            last = (int(bare[1]),)
    if sum(one.kind.rank > 1 for one in found) > 1:
        yield from found


def _counts_on(path: Sequence[int], last: Sequence[int]) -> bool:
    """Whether a decimal number stands under the last one, or counts on at its own depth."""
    depth = len(path)
    if len(last) < depth:
        return path[-1] == 1 and (tuple(last) == tuple(path[:-1]) or not last)
    return tuple(last[: depth - 1]) == tuple(path[:-1]) and last[depth - 1] < path[-1] <= last[depth - 1] + _LOST


def styled_headings(lines: Sequence[TextItem], numbered: Sequence[HeadingLine]) -> Iterator[HeadingLine]:
    """Yield the headings that have no number; a style whose other headings have numbers counts with these."""
    kinds: dict[int, list[HeadingKind]] = {}
    at_ = {one.at: one.kind for one in numbered}
    for at, line in enumerate(lines):
        if isinstance(line, TextLine) and line.outline and at in at_:
            kinds.setdefault(line.outline, []).append(at_[at])
    for at, line in enumerate(lines):
        if not isinstance(line, TextLine) or not line.outline or at in at_ or marker(line.words):
            continue
        if _is_short(line.words):
            same = kinds.get(line.outline)
            kind = max(same, key=same.count) if same else HeadingKind(Family.STYLE, line.outline)
            yield HeadingLine(at, kind, 0, len(line.words) - len(line.words.lstrip()))


def _words(given: TextItem) -> str:
    return given.words if isinstance(given, TextLine) else ""


def _plain(lines: Sequence[TextItem]) -> Iterator[tuple[int, str]]:
    return ((at, one.words) for at, one in enumerate(lines) if isinstance(one, TextLine))


def _is_short(words: str) -> bool:
    words = words.strip()
    return 0 < len(words) <= ALONE and _SENTENCE.search(words) is None


def _number(words: str) -> int:
    try:
        return int(words) if words.isdecimal() else from_hanzi(words)
    except Refusal:
        return 0
