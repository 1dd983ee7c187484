"""What a harvest writes of wording: our own files with other lines, or new variants beside the wordings of others."""

import re
from collections.abc import Callable, Container, Mapping
from pathlib import Path

from fangan.harvest.lines import EditedLines
from fangan.harvest.records import Writes
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.section import VariantHead

_HANZI = "[一二三四五六七八九十]{1,3}"
_MARKER = (_HANZI + "、", f"[（(]{_HANZI}[）)]", r"\d{1,2}[.．、]", r"[（(]\d{1,2}[）)]")
_BODY, _RUN_ON = 5, 6
_ITEM = regex(r"\{#([a-z][a-z0-9-]*)([^}]*)\}\s*$")
_ONLY_THERE = regex(r"\b(?:choice|each|of)=")
_HEAD_KEYS = regex(r"^(?:for|valid|valid-on|base):[^\n]*\n(?:[ \t]+[^\n]*\n)*", re.MULTILINE)
_KEY = regex(r"^key:[^\n]*\n", re.MULTILINE)

DigestOf = Callable[[VariantHead], str]


class NewFiles(NamedTuple):
    """Where new section files go, for whom they are (a line of their heads, or none), and the digest of a base."""

    folder: Path
    scope: str
    digest: DigestOf


def written_files(
    sheets: Mapping[str, EditedLines], heads: Mapping[str, VariantHead], place: NewFiles, *, whole: bool
) -> Writes | None:
    """Return every file with its bytes; None where two changes want the same words.

    Wording of others stays theirs: what becomes of it is a new file in its place, for the items that changed, or of the
    `whole` section.
    """
    files: Writes = {}
    for file, sheet in sheets.items():
        if sheet.crossed:
            return None
        if not sheet.touched:
            continue
        head = heads[file]
        if head.provider.own:
            path = Path(head.path)
            mark = b"\xef\xbb\xbf" if path.read_bytes().startswith(b"\xef\xbb\xbf") else b""
            files[path] = mark + sheet.written().encode()
            continue
        base = f"{place.scope}base: {head.name}@{place.digest(head)}\n"
        items = None if whole else _items(sheet)
        if items is None:
            files[free_file(place.folder, head.target, files)] = _copy(sheet, base).encode()
            continue
        for item, numbers in items.items():
            text = f"---\nkey: {head.key}#{item}\n{place.scope}---\n" + sheet.written(numbers)
            files[free_file(place.folder, f"{head.key}#{item}", files)] = text.encode()
    return files


def _copy(sheet: EditedLines, base: str) -> str:
    """Return a whole file, made for this plan alone."""
    text = _HEAD_KEYS.sub("", sheet.written().replace("\r\n", "\n"))
    return _KEY.sub(lambda found: found[0] + base, text, count=1)


def free_file(folder: Path, target: str, taken: Container[Path] = ()) -> Path:
    """Return the path of a section file for a section or `section#item` that is neither there nor taken."""
    stem = target.replace("#", ".")
    for number in range(1, 1000):
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}.{number}.md")
        if path not in taken and not path.exists():
            return path
    raise AssertionError(stem)


def _items(sheet: EditedLines) -> dict[str, list[int]] | None:
    """Return the lines of the items that all changes lie in; None where one lies outside, or makes or ends an item."""
    lines = sheet.lines
    levels = {number: _level(line) for number, line in enumerate(lines, 1) if line.strip()}
    body = next((number for number, line in enumerate(lines[1:], 2) if line.strip() == "---"), 0)
    found: dict[str, list[int]] = {}
    for number in sheet.touched:
        opens = _owner(number, levels, lines) if number > body else 0
        if not opens or opens in sheet.gone:
            return None
        item = _ITEM.search(lines[opens - 1])
        deeper = all(_level(line) > levels[opens] for line in sheet.behind.get(number, ()))
        if item is None or _ONLY_THERE.search(item[2]) or not deeper:
            return None
        found[item[1]] = _extent(opens, levels)
    return found


def _owner(number: int, levels: Mapping[int, int], lines: list[str]) -> int:
    level = levels.get(number, 0)
    while number > 0:
        if _ITEM.search(lines[number - 1]):
            return number
        above = [one for one in levels if one < number and levels[one] < level]
        if not above:
            return 0
        number = max(above)
        level = levels[number]
    return 0


def _extent(opens: int, levels: Mapping[int, int]) -> list[int]:
    ends = [one for one in levels if one > opens and levels[one] <= levels[opens]]
    last = min(ends) if ends else max(levels) + 1
    return [one for one in levels if opens <= one < last]


def _level(line: str) -> int:
    if line.startswith("＋"):
        return _RUN_ON
    return next((at for at, marker in enumerate(_MARKER, 1) if re.match(marker, line)), _BODY)
