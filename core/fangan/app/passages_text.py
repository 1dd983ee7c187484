"""A past plan out of the library as a text that somebody could have typed, so that whoever reads it finds its parts."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from fangan.formats.fixed import ANNEX_NOTE, COPIED_TO, PRINTED, note_line
from fangan.library.records import PassageRow
from fangan.model.reading import Role


def passages_text(passages: Sequence[PassageRow]) -> str:
    """Return passages as a text: a line each with its number and the fixed words of the standard around it.

    An empty line stands around each title, and before what stands at the end of a text. Of a table each row is a line,
    `|甲|乙|`.
    """
    return "".join(f"{line}\n" for line in _lines(passages)).lstrip("\n")


def _lines(passages: Iterable[PassageRow]) -> Iterator[str]:
    for role, group in groupby(passages, lambda one: one.role):
        rows = list(group)
        if role == Role.ENCLOSURE:
            yield from ("", f"{ANNEX_NOTE}{rows[0].number}{rows[0].words}")
            yield from (f"{one.number}{one.words}" for one in rows[1:])
        elif role == Role.COPY:
            yield f"{COPIED_TO}{'，'.join(one.words for one in rows)}。"
        elif role == Role.SIGNATURE:
            yield from ("", *(one.words for one in rows))
        else:
            for one in rows:
                yield from _of_one(one)


def _of_one(passage: PassageRow) -> Iterator[str]:
    if passage.role == Role.TITLE:
        yield from ("", *([passage.number] if passage.number else []), passage.words, "")
    elif passage.role == Role.TABLE and passage.cells:
        yield from _table(passage.cells)
    elif passage.role == Role.NOTE:
        yield note_line(passage.words)
    else:
        yield f"{passage.number}{passage.words}{PRINTED if passage.role == Role.PRINTED_ON else ''}"


def _table(cells: str) -> Iterator[str]:
    table = json.loads(cells)
    yield from [table["caption"]] if table["caption"] else []
    for row in (table["header"], *table["rows"]):
        if any(row):
            yield f"|{'|'.join(''.join(cell.splitlines()) for cell in row)}|"
