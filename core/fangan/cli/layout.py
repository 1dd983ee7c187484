"""Text for a terminal, set by width in columns, where a hanzi takes two: lines, definitions, tables."""

import os
from collections.abc import Iterable, Iterator

from fangan.chinese.punctuation import CLOSING, OPENING, POINTS, display_width

_TIED_TO_THE_LAST = CLOSING | POINTS | frozenset(",.;:!?…")


def pad(text: str, columns: int) -> str:
    """Fill a text with spaces up to a number of columns."""
    return text + " " * (columns - display_width(text))


def wrap(text: str, width: int, first: str = "", rest: str = "") -> str:
    """Break one paragraph into lines of at most `width` columns, indented by `first` and `rest`.

    A line breaks at a space or between hanzi, never before a closing mark nor after an opening one.
    """
    lines, line, used = [], first, display_width(first)
    empty = True
    for space, word in _words(text):
        gap, need = "" if empty else space, display_width(word)
        if not empty and used + len(gap) + need > width:
            lines.append(line)
            line, used, gap = rest, display_width(rest), ""
        line, used, empty = line + gap + word, used + len(gap) + need, False
    return "\n".join([*lines, line])


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces between which a line may break, each with the space before it."""
    gap, word = "", ""
    for char in text:
        if char.isspace():
            if word:
                yield gap, word
                gap, word = "", ""
            gap = " "
        elif word and _may_break(word[-1], char):
            yield gap, word
            gap, word = "", char
        else:
            word += char
    if word:
        yield gap, word


def _may_break(last: str, char: str) -> bool:
    if char in _TIED_TO_THE_LAST or last in OPENING:
        return False
    return display_width(last) == 2 or display_width(char) == 2


def terminal_width() -> int:
    """Return the width of a help page: the terminal's, but at most 80 columns, less a margin."""
    said = os.environ.get("COLUMNS", "")
    try:
        columns = int(said) if said.isdecimal() else os.get_terminal_size().columns
    except OSError:
        columns = 80
    return max(min(columns or 80, 80) - 2, 50)


def usage(word: str, command: str, words: str, width: int) -> str:
    """Set a usage line; what does not fit continues under the first argument."""
    start = f"{word}{'' if word.endswith('：') else ' '}{command} "
    return wrap(words, width, start, " " * display_width(start)).rstrip()


def definitions(
    rows: Iterable[tuple[str, str]], width: int, indent: int, col_max: int = 30, col_spacing: int = 2
) -> str:
    """Set terms and what they mean in two columns; a term that is too long stands on a line of its own."""
    rows = list(rows)
    widest = min(max((display_width(term) for term, _said in rows), default=0), col_max)
    left, column = " " * indent, indent + widest + col_spacing
    lines = []
    for term, said in rows:
        if not said:
            lines.append(f"{left}{term}")
        elif display_width(term) <= widest:
            lines.append(wrap(said, width, pad(left + term, column), " " * column))
        else:
            lines.append(f"{left}{term}\n{wrap(said, width, ' ' * column, ' ' * column)}")
    return "\n".join(lines)


def columns(rows: Iterable[tuple[str, ...]], indent: str = "") -> str:
    """Set rows in columns of equal width, two spaces apart; the last column is not filled up."""
    rows = list(rows)
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        (indent + "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True))).rstrip() for row in rows
    )
