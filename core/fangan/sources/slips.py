"""What a clerk's hand most often does to a line of YAML, found where the reader only says that lines do not fit.

The reader stops at the line behind: a full-width colon makes a line a text, and texts may run on. So the line it stops
at is looked at, and then those above it up to one that is sound.
"""

import re
from collections.abc import Sequence

from fangan.late.patterns import regex
from fangan.model.problem import Place, Problem, problem

_HEAD = r"(?P<before>\s*(?:- +)?(?:\{ *)?)(?P<key>[^\s:：#\"'\[\]{},，、。；]{1,30})"
_FULL_WIDTH = regex(rf"{_HEAD}\s*：\s*(?P<value>.*)")
_NO_BLANK = regex(rf"{_HEAD}:(?P<value>[^\s:/].*)")
_SOUND = regex(r"\s*(?:- +)?[^\s:#][^:#]*:(?: .*)?")
_REACH = 50
"""How many lines above are looked at."""


def find_slip(text: str, place: Place, first_line: int = 1) -> Problem | None:
    """Return the slip that made the reader stop at a place of `text`, located, with the line as it should be.

    None where the reason is another.
    """
    lines = text.split("\n")
    at = min(place.line - first_line, len(lines) - 1)
    for index in range(at, max(at - _REACH, -1), -1):
        line = lines[index].split("\r")[0]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _slip_in(lines, index, Place(place.file, index + first_line))
        if found:
            return found
        if index < at or not _SOUND.fullmatch(line) or ":" in line[: max(place.column - 1, 0)]:
            return None  # this line is sound, or at fault in another way
    return None


def full_width_colon(line: str, place: Place) -> Problem | None:
    """Return what is to be said of a line whose key ends in a full-width colon; None for any other."""
    found = _FULL_WIDTH.match(line)
    if found is None:
        return None
    at = Place(place.file, place.line, place.column + line.index("：") if place.column else line.index("：") + 1)
    return problem("full-width-colon", at, key=found["key"], line=_mended(found))


def _slip_in(lines: Sequence[str], index: int, place: Place) -> Problem | None:
    line = lines[index]
    if colon := full_width_colon(line, place):
        return colon
    if found := _NO_BLANK.fullmatch(line):
        at = Place(place.file, place.line, found.end("key") + 1)
        return problem("colon-without-blank", at, key=found["key"], line=_mended(found))
    above = lines[index - 1] if index else ""
    if not line[0].isspace() and ":" not in line and line[0] not in "-[]{}\"'|>&*!%@`" and _SOUND.fullmatch(above):
        return problem("line-runs-on", Place(place.file, place.line, 1), line=above.strip() + line.strip())
    return None


def _mended(found: re.Match[str]) -> str:
    return f"{found['before']}{found['key']}: {found['value']}".strip()
