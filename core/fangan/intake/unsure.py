"""What a foreign text leaves in doubt and no section shows: signs that stay text, half a day, annexes not there."""

import re
from collections.abc import Callable, Iterator

from fangan.chinese.lexicon.markers import chain_form
from fangan.chinese.lexicon.marks import outermost, scan
from fangan.chinese.lexicon.times import Day, Month
from fangan.formats.plain.blocks import NOTE, behind_doubled, marker
from fangan.formats.plain.records import LineExtent, Rough, Stand
from fangan.formats.plain.schemes import is_scheme_number, scheme_number
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.document import Paragraph
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.reading import block_words

_CLOSING = 3
"""Paragraphs at the end of a text of which one may be its day."""
_ENTRY = regex(r"\d{1,2}[.．、]")
_WIDE = regex("[０-９][０-９年月日．：]*")
_BEGINS, _FEW = 16, 4
_TWICE = 3
"""Characters that a number must have more of to be there twice."""


class _Block(NamedTuple):
    """A paragraph or table: its level, number and words, and the first place where these stand."""

    level: int
    number: str
    words: str
    stand: Stand


def told_of_unsure(rough: Rough, place: Callable[[LineExtent], Place]) -> Iterator[Problem]:
    """Yield what a person should look at in a text as it was read; `place` says where an extent of a line stands."""

    def at(block: _Block) -> Place:
        return place(LineExtent(block.stand.key, block.stand.start, block.stand.start))

    blocks = list(_blocks(rough))
    yield from _loose(blocks, at)
    yield from _other(blocks, at)
    yield from _doubled(blocks, at)
    yield from _signs(blocks, at)
    yield from _wide(blocks, at)
    yield from _annexes(rough, blocks, at)
    yield from _day(rough, blocks, at)


def _blocks(rough: Rough) -> Iterator[_Block]:
    """Yield the titles and all that stands below them; what is no paragraph has the level -1."""
    for key, text in rough.document.keyed_texts.items():
        if text.title and rough.pieces.get((key, 0)):
            yield _Block(-1, "", "".join(text.title), rough.pieces[key, 0][0])
        for at, block in enumerate(text.blocks, 1):
            stands = rough.pieces.get((key, at))
            if not stands:
                continue
            level, number = (block.level, block.number) if isinstance(block, Paragraph) else (-1, "")
            yield _Block(level, number, block_words(block), stands[0])


def _loose(blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    found = [one for one in blocks if one.level == 1 and one.number and marker(one.number) is None]
    found = [one for one in found if not is_scheme_number(one.number)]
    if found:
        words = f"{found[0].number} {found[0].words}"[:_BEGINS]
        yield problem("import-heading-loose", at(found[0]), Severity.WARNING, count=len(found), words=words)


def _doubled(blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    """Tell of the numbers that stood there twice."""
    found = [one for one in blocks if one.level > 0 and len(one.number) > _TWICE and _is_doubled(one.number)]
    if found:
        numbers = "，".join(one.number.strip("、") for one in found[:_FEW])
        yield problem("import-number-doubled", at(found[0]), Severity.NOTE, count=len(found), numbers=numbers)


def _is_doubled(number: str) -> bool:
    first = marker(number)
    return first is not None and behind_doubled(number, first.end) > first.end


def _other(blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    """Tell of the headings that have no number, or one that a build prints in another form."""
    if found := [one for one in blocks if one.level > 0 and not one.number]:
        words = "、".join(one.words[:_BEGINS] for one in found[:_FEW])
        yield problem("import-headings-styled", at(found[0]), Severity.NOTE, count=len(found), words=words)
    if found := [one for one in blocks if one.level > 0 and is_scheme_number(one.number)]:
        numbers = "、".join(one.number for one in found[:_FEW])
        yield problem("import-headings-other", at(found[0]), Severity.NOTE, count=len(found), numbers=numbers)
    if found := list(_deep(blocks)):
        numbers = "、".join(dict.fromkeys(one.number for one in found[:_FEW]))
        yield problem("import-too-deep", at(found[0]), Severity.NOTE, count=len(found), numbers=numbers)


def _deep(blocks: list[_Block]) -> Iterator[_Block]:
    """Yield the numbered lines that are text all the same, but for those of a list of annexes."""
    listing = False
    for one in blocks:
        listing = bool(NOTE.match(f"{one.number}甲")) or (listing and bool(_ENTRY.fullmatch(one.number)))
        if not listing and not one.level and one.number and (found := marker(one.number)) and found.value.level:
            yield one


def _signs(blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    """Tell of the lines that count with what is none of the four levels: ①, ⑴, 1）, 第一条; 一是 is no such sign."""
    text = [one for one in blocks if not one.level]
    found = [(one, sign) for one in text if one.number and (sign := _sign(one))]
    counting = [(one, sign) for one in text if not one.number and (sign := scheme_number(one.words))]
    found += counting if len(counting) > 1 else []
    if found:
        signs = "、".join(dict.fromkeys(sign for _, sign in found[:_FEW]))
        yield problem("import-signs-left", at(found[0][0]), Severity.NOTE, count=len(found), signs=signs)


def _sign(block: _Block) -> str:
    found = marker(block.number)
    return block.number if found and not found.value.level and not chain_form(block.number) else ""


def _wide(blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    found = [one for one in blocks if _WIDE.search(one.words)]
    if found:
        digits = "".join(digits for one in found for digits in re.findall("[０-９]", one.words))
        words = "、".join([one[0] for one in _WIDE.finditer(found[0].words)][:_FEW])
        yield problem("import-digits-wide", at(found[0]), Severity.NOTE, count=len(digits), words=words)


def _annexes(rough: Rough, blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    """Tell of what a list of annexes names that stands nowhere in the file."""
    there = {one.name for one in rough.document.annexes}
    for one in blocks:
        listed = not one.level and (NOTE.match(f"{one.number}甲") or _ENTRY.fullmatch(one.number))
        if listed and one.words.rstrip("。；;") not in there:
            yield problem("import-annex-missing", at(one), Severity.WARNING, title=one.words[:_BEGINS])


def _day(rough: Rough, blocks: list[_Block], at: Callable[[_Block], Place]) -> Iterator[Problem]:
    """Tell of the last lines of an undated text that are a month, or a day without a year."""
    if rough.day:
        return
    own = [one for one in blocks if not one.level][-_CLOSING:]
    for one in own:
        token = next(outermost(scan(one.words)), None)
        whole = token is not None and (token.start, token.end) == (0, len(one.words))
        if token and whole and isinstance(token.value, Day | Month):
            yield problem("import-day-incomplete", at(one), Severity.WARNING, words=one.words)
            return
