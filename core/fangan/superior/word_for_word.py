"""How much of a plan's own text stands letter for letter in the text of the plan it carries out.

A plan that repeats the words of the one above it says nothing about what this place does (《党政机关公文处理工作条例》
第十九条：内容简洁，突出重点). What both print of one provider's wording is the same by design and not looked at.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from fangan.assembly.program import Program
from fangan.assembly.values import Value, print_value
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.document import Document, Origin, Paragraph
from fangan.model.problem import Place
from fangan.model.provider import OWN
from fangan.model.reading import Role, Stretch, stretches
from fangan.superior.departures import Superior

LEAST = 15
"""Hanzi of its own that a sentence must have more of: what is shorter is a turn of phrase, nobody's sentence."""

_SENTENCE = regex("[^。！？；\n]+[。！？；]?")
_HANZI = regex("[一-鿿]")
_CITED = regex("《[^《》]*》|“[^“”]*”")
_NUMBER_ENDS = "、.．，,"


class TakenPassage(NamedTuple):
    """Sentences in a row, all of them taken over: their words, how many count, where here and where above.

    `at` and `above` are the numbers of the parts (`附件1三（二）`), '' before the first one; `place` is the line they
    were written on.
    """

    words: str
    sentences: int
    at: str
    above: str
    place: Place | None


class TakenOver(NamedTuple):
    """How many sentences of some length a plan has of its own, and those taken over, the longest passage first."""

    sentences: int
    passages: tuple[TakenPassage, ...]

    @property
    def taken(self) -> int:
        """How many of the sentences stand in the superior's text."""
        return sum(one.sentences for one in self.passages)


class _Line(NamedTuple):
    """A paragraph and the number of the part it stands in."""

    stretch: Stretch
    number: str


def word_for_word(superior: Superior, document: Document, aside: Iterable[str]) -> TakenOver:
    """Compare a composed plan, sentence by sentence, with the text of its superior.

    `aside` are words that everybody writes alike (official formulas, shared facts); like titles in 《》 and quotations
    they make no sentence long. A sentence is taken over when all its words stand in one paragraph above.
    """
    theirs = list(_lines(superior.document))
    common = {
        key for line in theirs for start, end in _extents(line.stretch) for key in _keys(line.stretch, start, end)
    }
    set_words = _alternatives(aside)
    count = 0
    passages: list[TakenPassage] = []
    for line in _lines(document):
        own = [
            extent
            for extent in _extents(line.stretch)
            if common.isdisjoint(_keys(line.stretch, *extent)) and _long(line.stretch.words[slice(*extent)], set_words)
        ]
        count += len(own)
        passages += _passages(line, own, theirs)
    return TakenOver(count, tuple(sorted(passages, key=lambda one: -len(one.words))))


def shared_words(superior: Superior, program: Program, values: Mapping[str, Value]) -> Iterator[str]:
    """Yield the shared facts that have the superior's value, as they are printed: those came down to be used."""
    for name, spec in program.specs.items():
        value = values.get(name)
        if spec.share and value is not None and value == superior.values.get(name):
            yield print_value(spec.type, value) or ""


def _lines(document: Document) -> Iterator[_Line]:
    """Yield the paragraphs of all texts, each with the number a reader finds it by."""
    label, path = "", ("", "", "", "")
    for stretch in stretches(document):
        if stretch.role is Role.TITLE:
            label, path = stretch.number, ("", "", "", "")
        if stretch.role is not Role.PARAGRAPH or not isinstance(stretch.block, Paragraph):
            continue
        level = stretch.block.level
        if level:
            number = stretch.number.rstrip(_NUMBER_ENDS)
            path = (*path[: level - 1], number, *("",) * (4 - level))  # type: ignore[assignment]  # four levels
        yield _Line(stretch, label + "".join(path))


def _extents(stretch: Stretch) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _SENTENCE.finditer(stretch.words))


def _keys(stretch: Stretch, start: int, end: int) -> list[tuple[str, str, int] | tuple[str, Target]]:
    """Return what makes words the same by design: a provider's file and line, and its section or item."""
    origin: Origin | None = stretch.origin_at(start, end)
    if origin is None or origin.provider == OWN:
        return []
    return [(origin.provider, origin.file, origin.line), (origin.provider, stretch.at(start, end).target)]


def _alternatives(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern of all the words, the longest first; None without any."""
    longest = sorted({one for one in words if one}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))) if longest else None


def _long(words: str, set_words: re.Pattern[str] | None) -> bool:
    """Whether a sentence says enough in words of its own."""
    rest = _CITED.sub("", words)
    return len(_HANZI.findall(set_words.sub("", rest) if set_words else rest)) > LEAST


def _passages(line: _Line, own: list[tuple[int, int]], theirs: list[_Line]) -> Iterator[TakenPassage]:
    """Yield the passages of a paragraph: each sentence that stands above, with those behind it as far as they do."""
    words, at = line.stretch.words, 0
    while at < len(own):
        start, end = own[at]
        above = _holder(words[start:end], theirs)
        at += 1
        if above is None:
            continue
        sentences = 1
        while at < len(own) and (further := _holder(words[start : own[at][1]], theirs)):
            above, end, at, sentences = further, own[at][1], at + 1, sentences + 1
        yield TakenPassage(words[start:end], sentences, line.number, above.number, _written(line.stretch, start, end))


def _holder(words: str, theirs: list[_Line]) -> _Line | None:
    """Return the first paragraph above that holds words; how they end (。 or ；) does not count."""
    bare = words.strip(" 　").rstrip("。！？；")
    return next((one for one in theirs if bare in one.stretch.words), None)


def _written(stretch: Stretch, start: int, end: int) -> Place | None:
    origin = stretch.origin_at(start, end) or stretch.origin
    return Place(origin.file, origin.line) if origin and origin.file else None
