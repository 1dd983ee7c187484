"""A plain text, read whole: its lines and tables, the strokes that draw these, and the account of its characters."""

from collections import Counter
from collections.abc import Iterator

from fangan.formats.plain.records import TextItem
from fangan.formats.plain.text_file import text_lines
from fangan.formats.whole import Account, Apart, ApartKind, WholeFile, characters, in_items, item_lines, of_apart


def read_text_whole(text: str) -> WholeFile:
    """Read a text with LF line ends; the key of a line is its number."""
    items = tuple(text_lines(text))
    apart = tuple(_strokes(text, items))
    return WholeFile(items, apart, Account({"": characters(text)}, in_items(items), 0, of_apart(apart)))


def _strokes(text: str, items: tuple[TextItem, ...]) -> Iterator[Apart]:
    """Yield what of lines that draw a table stands in no cell."""
    said: Counter[int] = Counter()
    for line in item_lines(items):
        said[line.key] += characters(line.words)
    for number, words in enumerate(text.split("\n"), 1):
        inner = words.strip()
        left = characters(words) - said[number]
        if left and len(inner) > 1 and inner[0] == inner[-1] == "|":
            yield Apart(ApartKind.TABLE_MARK, inner if not said[number] else "|" * left, left, number)
