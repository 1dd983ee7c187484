"""Half-width marks between hanzi made full-width, character by character: every place in a line stays what it was."""

from collections.abc import Iterable

from fangan.checks.punctuation.half_width import with_full_width
from fangan.checks.punctuation.straight_quotes import with_curled
from fangan.formats.plain.records import TextItem, TextLine, TextRows


def normalise(items: Iterable[TextItem]) -> tuple[TextItem, ...]:
    """Return lines and tables with the marks that GB/T 15834 asks for; times, decimals and addresses keep theirs."""
    return tuple(_line(one) if isinstance(one, TextLine) else _rows(one) for one in items)


def mended(before: Iterable[TextLine], after: Iterable[TextLine]) -> int:
    """Return how many characters are others than they were."""
    return sum(
        old != new
        for one, other in zip(before, after, strict=True)
        for old, new in zip(one.words, other.words, strict=True)
    )


def _line(line: TextLine) -> TextLine:
    return line._replace(words=with_full_width(with_curled(line.words)))


def _rows(table: TextRows) -> TextRows:
    return TextRows(tuple(tuple(tuple(_line(line) for line in cell) for cell in row) for row in table.rows))
