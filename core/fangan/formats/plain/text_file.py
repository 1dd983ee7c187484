"""A text file as lines, its pipe tables as rows."""

from collections.abc import Iterator

from fangan.formats.plain.records import TextItem, TextLine, TextRows
from fangan.late.patterns import regex

_RULE = regex(r"\|[\s|:—-]*-[\s|:—-]*\|")
_CELL = regex(r"(?<=\|)[ 　\t]*([^|]*?)[ 　\t]*(?=\|)")


def text_lines(text: str) -> Iterator[TextItem]:
    """Yield the lines of a text, numbered from 1; lines between `|` that follow each other are one table."""
    rows: list[tuple[tuple[TextLine, ...], ...]] = []
    for number, words in enumerate(text.split("\n"), 1):
        inner = words.strip()
        if len(inner) > 1 and inner[0] == inner[-1] == "|":
            if not _RULE.fullmatch(inner):
                rows.append(tuple(_cells(words, number)))
            continue
        if rows:
            yield TextRows(tuple(rows))
            rows = []
        yield TextLine(words, number)
    if rows:
        yield TextRows(tuple(rows))


def _cells(words: str, number: int) -> Iterator[tuple[TextLine, ...]]:
    for found in _CELL.finditer(words):
        yield (TextLine(found[1], number, start=found.start(1)),)
