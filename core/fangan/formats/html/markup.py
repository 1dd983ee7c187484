"""Escaped markup for text."""

from collections.abc import Iterator, Sequence
from html import escape

from fangan.chinese import blanks
from fangan.late.tuples import NamedTuple


class Marked(NamedTuple):
    """An extent of a paragraph's printed text that is an item."""

    start: int
    end: int
    id: str


def inline(text: str) -> str:
    """Escape text, print its line feeds and tabs, and highlight what a draft leaves to be filled in."""
    escaped = escape(text).replace("\n", "<br>").replace("\t", "　　")
    return blanks.MARK.sub(r"<mark>\g<0></mark>", escaped) if blanks.BLANK_OPENING in escaped else escaped


def styled(lines: Sequence[str], heading: int = 0, name: str = "", items: Sequence[Marked] = ()) -> Iterator[str]:
    """Yield the markup of each line, the first `heading` characters of them all in class `name`, `items` marked."""
    begin = 0
    for line in lines:
        head, rest = line[: max(heading - begin, 0)], line[max(heading - begin, 0) :]
        markup = f'<span class="{name}">{inline(head)}</span>' if head else ""
        yield f'<span class="line">{markup}{_marked(rest, begin + len(head), items)}</span>'
        begin += len(line)


def _marked(text: str, begin: int, items: Sequence[Marked]) -> str:
    """Mark what of a line is an item; the first line of each bears its id."""
    out, at, end = "", begin, begin + len(text)
    for one in items:
        start, stop = max(one.start, begin), min(one.end, end)
        if start < stop:
            identity = f' id="{escape(one.id)}"' if start == one.start else ""
            words = inline(text[start - begin : stop - begin])
            out += (
                f'{inline(text[at - begin : start - begin])}<span data-item="{escape(one.id)}"{identity}>{words}</span>'
            )
            at = stop
    return out + inline(text[at - begin :])
