"""Passages of a past plan in the grammar of section files: what is read from it again is what was printed.

Every line is tried as it would be typed, and read again at once; where nothing typed comes back as it was, it becomes
plain text with the number that was printed.
"""

import json
from collections.abc import Iterator, Sequence

from fangan.chinese.numerals import heading_number
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.library.records import PassageRow
from fangan.model.problem import FanganError, Problem
from fangan.model.provider import Provider
from fangan.model.reading import Role
from fangan.model.section import Part
from fangan.sources.body import read_body
from fangan.sources.section_file import read_head, read_wording

_LEVELS = 4
_LAST = 99
"""The largest number that a marker has; counting begins anew, since no number is printed as it is typed."""
_SIGNS = str.maketrans({"{": "〔", "}": "〕", "\\": "＼"})
"""What is a sign to the reader, and what stands for it where it was none."""
_PLAIN = "\\"
ITEM_ID = regex("[a-z][a-z0-9-]*")
"""What an id of an item may be; those of repeated rows are not."""


class Housed(NamedTuple):
    """A section file, and the passages that are not in it as they were printed: their numbers are text now, or more."""

    text: str
    changed: tuple[PassageRow, ...]


def house(head: str, passages: Sequence[PassageRow], top: int, *, item: bool) -> Housed:
    """Return a section file of a head and passages; `top` is their highest level, which becomes （一）.

    Of the file of an `item` the first passage is that item, and names nothing. Raises InputRefused where no reading of
    the passages makes a section file.
    """
    plain = set(_skipping(passages, top))
    items = [one.item for one in passages]
    numbers = list(_numbers(passages))
    opens = {items.index(one) for one in items if one} - ({0} if item else set())
    while True:
        lines = [
            _line(one, top, number, named=at in opens, plain=at in plain)
            for at, (one, number) in enumerate(zip(passages, numbers, strict=True))
        ]
        text = f"{head}{''.join(line for line, _ in lines)}"
        wrong = _wrong(text)
        if wrong is None:
            kept = [one for one, (_, same) in zip(passages, lines, strict=True) if not same]
            return Housed(text, tuple(kept))
        at = _passage_at(wrong, head, [line for line, _ in lines])
        if at is None or at in plain:
            raise wrong
        plain.add(at)


def _level(one: PassageRow, top: int) -> int:
    """Return the level of a passage in the file, 0 for what has no number."""
    return one.level - top + 2 if one.level and one.number else 0


def _skipping(passages: Sequence[PassageRow], top: int) -> Iterator[int]:
    """Yield which passages skip a level: no section file may (docs/design.md §4); one of 1. alone is no such."""
    levels = [_level(one, top) for one in passages]
    above = min(filter(None, levels), default=2) - 1
    for at, level in enumerate(levels):
        if level > above + 1:
            yield at
        elif level:
            above = level


def _numbers(passages: Sequence[PassageRow]) -> Iterator[int]:
    """Count the numbered passages of every level."""
    counted: dict[int, int] = {}
    for one in passages:
        if one.level and one.number:
            counted = {level: number for level, number in counted.items() if level <= one.level}
            counted[one.level] = counted.get(one.level, 0) % _LAST + 1
        yield counted.get(one.level, 0)


def _wrong(text: str) -> FanganError | None:
    """Read a section file; return what it is refused with."""
    try:
        read_wording(text, read_head(text, Provider(id="library"), "", ""))
    except FanganError as error:
        return error
    return None


def _passage_at(wrong: FanganError, head: str, lines: Sequence[str]) -> int | None:
    """Return which passage the first problem is in."""
    place = wrong.problems[0].place
    line = head.count("\n") + 1
    for at, text in enumerate(lines):
        line += text.count("\n")
        if place and place.line < line:
            return at if place.line > head.count("\n") else None
    return None


def _line(one: PassageRow, top: int, number: int, *, named: bool, plain: bool) -> tuple[str, bool]:
    """Return the line of a passage, and whether it comes back as it was printed."""
    if one.role == Role.TABLE.value and one.cells and (table := _table(one)):
        return table, True
    level = _level(one, top)
    if not plain:
        for typed in _ways(one, level, number):
            if _comes_back(typed, one, level):
                return f"{typed}{_id(one) if named else ''}\n", True
    words = " ".join(one.words.translate(_SIGNS).split("\n"))
    return f"{_PLAIN}{one.number}{words}\n", not one.number and words == one.words


def _id(one: PassageRow) -> str:
    """Return the attribute that names the item which begins here, as far as it may be written."""
    return f" {{#{one.item}}}" if ITEM_ID.fullmatch(one.item) else ""


def _ways(one: PassageRow, level: int, number: int) -> Iterator[str]:
    """Yield the ways in which a passage may be typed, the plainest first."""
    marker = heading_number(level, number) if 1 <= level <= _LEVELS else ""
    text = one.words.removeprefix(one.heading)
    if one.level and not marker and one.number:
        return
    yield f"{marker}{one.words}"
    if one.heading:
        yield f"{marker}{one.heading}{_PLAIN}{text}"
    else:
        yield f"{marker}{_PLAIN}{one.words}"


def _comes_back(typed: str, one: PassageRow, level: int) -> bool:
    problems: list[Problem] = []
    parts = read_body(typed, "", 1, problems)
    if problems or len(parts) != 1 or parts[0].id or parts[0].run_on:
        return False
    (part,) = parts
    heading = _words(part, heading=True)
    same = heading + _words(part, heading=False) == one.words
    return same and part.level == level and (heading == one.heading or not level) and not part.children


def _words(part: Part, *, heading: bool) -> str:
    """Return the words of a part that holds nothing to fill in; something that never is anybody's words otherwise."""
    template = part.heading if heading else part.text
    words = [one if isinstance(one, str) else "\0" for one in template]
    return "".join(words) if heading else part.typed + "".join(words)


def _table(one: PassageRow) -> str:
    """Return a table in pipes, '' for one that pipes cannot hold."""
    try:
        found = json.loads(one.cells)
        rows = [found["header"], *found["rows"]]
        widths = {len(row) for row in rows}
        caption, alignments = str(found["caption"]), list(found["aligns"])
    except (ValueError, TypeError, LookupError):  # of a damaged library the words are left
        return ""
    if len(rows) < 2 or len(widths) != 1:
        return ""
    rules = {"left": "---", "center": ":-:", "right": "--:"}
    aligns = [rules.get(str(align), "---") for align in alignments]
    above = f"表：{_cell(caption)}\n" if caption else ""
    lines = [rows[0], aligns, *rows[1:]]
    text = above + "".join(f"| {' | '.join(map(_cell, row))} |\n" for row in lines)
    problems: list[Problem] = []
    read_body(text, "", 1, problems)
    return "" if problems else f"{text}\n"


def _cell(words: object) -> str:
    return " ".join(str(words).translate(_SIGNS).replace("|", "｜").split())
