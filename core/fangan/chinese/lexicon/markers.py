"""Markers: the number a line opens with, 一、（一）1.（1）, and what people type in their place."""

import re
from functools import lru_cache

from fangan.chinese.lexicon.tokens import Strictness, Token
from fangan.chinese.numerals import from_hanzi, to_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_MOST = 999
_KEPT = 1000
"""Numbers that are remembered as they were written; those of a document are few."""


class Marker(NamedTuple):
    """A marker's level, 1 to 4 (GB/T 9704—2012, 7.3.3), and its number, 1 to 999.

    Level 0 counts without being one of the four: ⑴ ① ⒈ ㈠ 1） 第一， 一是.
    """

    level: int
    number: int


_HANZI = "[一二三四五六七八九十百零]{1,5}"
_FEW = "[一二三四五六七八九十]{1,3}"
# A dot before a digit is a decimal point (1.5万元) or part of a date (10.17), unless a year or a month follows it:
# 1.2026年…, 2.10月底前….
_DOT = "(?:(?!{digit})|(?={digit}{{4}}年|{digit}{{1,2}}月))"
_OURS = (
    f"(?P<level1>{_HANZI})、"
    f"|（(?:(?P<level2>{_HANZI})|(?P<level4>[1-9][0-9]{{0,2}}))）"
    rf"|(?P<level3>[1-9][0-9]{{0,2}})\.{_DOT.format(digit='[0-9]')}"
)
_TYPED = (
    f"(?P<level1>{_HANZI})(?:、|[.．](?![0-9０-９]))"
    f"|[（(](?:(?P<level2>{_HANZI})|(?P<level4>[1-9１-９][0-9０-９]{{0,2}}))[）)]"
    f"|(?P<level3>[1-9１-９][0-9０-９]{{0,2}})(?:、|[.．]{_DOT.format(digit='[0-9０-９]')})"
    "|(?P<sign>[①-⒛㈠-㈩])"
    "|(?P<half>[1-9１-９][0-9０-９]?)[）)]"
    f"|第(?P<point>{_FEW})[，、,]"
    f"|(?P<being>{_FEW})[是要]"
)
IN_LINE = f"(?<=[。；：！？;:!? 　\t\n])(?:{_TYPED})|(?<=[，,])(?P<going_on>{_FEW})[是要]"
"""The pattern of a marker inside a line: behind a mark that ends a sentence or a clause, or behind a blank."""
_OUR_MARKER, _TYPED_MARKER = regex(_OURS), regex(_TYPED)
_GROUPS = ("level1", "level2", "level3", "level4", "sign", "half", "point", "being", "going_on")


def marker_at(line: str, strictness: Strictness) -> Token[Marker] | None:
    """Read the marker a line opens with, None without one; as people type, blanks may stand before it."""
    ours = strictness is Strictness.OURS
    begins = 0 if ours or not line[:1].isspace() else len(line) - len(line.lstrip())
    found = (_OUR_MARKER if ours else _TYPED_MARKER).match(line, begins)
    return read_marker(found) if found else None


def chain_form(words: str) -> str:
    """Return the form of a marker that counts inside a text: `是` of 一是, `第，` of 第一，; “” of others."""
    if words.startswith("第"):
        return "第" + words[-1].replace(",", "，")
    return words[-1] if words.endswith(("是", "要")) else ""


def chain_kind(form: str) -> str:
    """Return what is the same in forms that count together: 第一， and 第一、 do, 一是 and 一要 do not."""
    return form[:1]


def chain_marker(form: str, number: int) -> str:
    """Write a marker of a form: the inverse of `chain_form`, for numbers up to 99."""
    return f"第{to_hanzi(number)}{form[1:]}" if form.startswith("第") else to_hanzi(number) + form


def read_marker(found: re.Match[str]) -> Token[Marker] | None:
    """Read a match of one of the patterns; None for hanzi that are no number, as 一一."""
    name = found.lastgroup or ""
    if name not in _GROUPS:  # inside a pattern that looks for more than markers
        name = next(one for one, words in found.groupdict().items() if words and one in _GROUPS)
    number = _number(found[name])
    if not 0 < number <= _MOST:
        return None
    level = int(name[-1]) if name.startswith("level") else 0
    return Token(found.start(), found.end(), Marker(level, number))


@lru_cache(_KEPT)
def _number(words: str) -> int:
    """Read a number in digits, in hanzi or as one sign; 0 for what is none."""
    if words.isdecimal():
        return int(words)
    if "①" <= words <= "⒛":  # three rows of twenty: ① … ⑳ ⑴ … ⒇ ⒈ … ⒛
        return (ord(words) - ord("①")) % 20 + 1
    if "㈠" <= words <= "㈩":
        return ord(words) - ord("㈠") + 1
    try:
        return from_hanzi(words)
    except Refusal:
        return 0
