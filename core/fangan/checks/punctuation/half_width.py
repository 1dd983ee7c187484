"""Half-width marks between hanzi."""

import re
from collections.abc import Iterator

from fangan.checks.prose import by_line, prose
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/half-width",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        ",",
        ";",
        ":",
        "?",
        "!",
        "(",
        ")",
    ),
    grade=Grade.PLAIN,
    demand="Chinese text has full-width marks",
    what="{count} half-width marks stand in Chinese text, the first in “{words}”",
    remedy="Write the marks of Chinese: ，；：？！（）",
    why="Half-width marks are set as Latin ones: they crowd what stands before them, and a line may open with one",
    basis="GB/T 15834—2011，5.1：标点符号在横排文稿中的位置和书写形式",
)
_MARK = regex(r"[,;:?!()]")
_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_CHINESE = regex("[一-鿿“”‘’《》〈〉（）〔〕【】、，。；：！？…—]")
_YEAR_OF_NUMBER = regex(r"\([12][09][0-9]{2}\) ?第?[0-9]+号")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield once a line the half-width marks that touch hanzi or Chinese marks, and brackets around hanzi."""
    text = prose(subject).text
    brackets = set(_brackets(text))
    return by_line(subject, _MARK, lambda found: _right(text, found.start(), brackets))


def with_full_width(text: str) -> str:
    """Return text with every half-width mark mended that the rule finds; no character is added or lost."""
    brackets = set(_brackets(text))
    return _MARK.sub(lambda found: _right(text, found.start(), brackets) or found[0], text)


def _right(text: str, at: int, brackets: set[int]) -> str | None:
    """Return the full-width mark, None where the half-width one is right."""
    if text[at] in "()":
        return text[at].translate(_FULL) if at in brackets else None
    beside = text[at - 1 : at] + text[at + 1 : at + 2]
    latin = beside.isascii() and not _CHINESE.search(beside)
    return None if latin else text[at].translate(_FULL) if _CHINESE.search(beside) else None


def _brackets(text: str) -> Iterator[int]:
    """Yield where half-width brackets stand that hold hanzi, or that stand behind one; a pair lies in a line."""
    opened: list[int] = []
    for found in re.finditer(r"[()（）\n]", text):
        if found[0] == "\n":
            opened.clear()
        elif found[0] in "(（":
            opened.append(found.start())
        elif opened:
            start, end = opened.pop(), found.start()
            inside = text[start + 1 : end]
            if (_CHINESE.search(inside) or _CHINESE.match(text[start - 1 : start])) and not _YEAR_OF_NUMBER.match(
                text, start
            ):
                yield from (start, end)
