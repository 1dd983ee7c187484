"""Numbers that programs count for themselves (ECMA-376, 17.9): what stands before a paragraph without being typed."""

import re
from collections.abc import Mapping

from fangan.chinese.numerals import to_hanzi
from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.printed.cascade import InForce

_HANZI = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCounting")
_PLACE = re.compile(r"%([1-9])")
_MOST = 9999


def levels_of(root: XmlElement | None) -> Mapping[tuple[str, str], XmlElement]:
    """Return the levels of every list by its number and the level's."""
    found: dict[tuple[str, str], XmlElement] = {}
    if root is None:
        return found
    shapes = {one.get(f"{W}abstractNumId", ""): one for one in root.iter(f"{W}abstractNum")}
    for num in root.iter(f"{W}num"):
        named = num.find(f"{W}abstractNumId")
        shape = shapes.get(named.get(f"{W}val", "")) if named is not None else None
        for level in shape.iter(f"{W}lvl") if shape is not None else ():
            found[num.get(f"{W}numId", ""), level.get(f"{W}ilvl", "")] = level
    return found


class Numbering:
    """Counts the paragraphs of every list."""

    def __init__(self, levels: Mapping[tuple[str, str], XmlElement]) -> None:
        self._levels = levels
        self._counts: dict[tuple[str, str], int] = {}

    def next(self, found: InForce) -> str:
        """Return the number of the next paragraph with these properties, '' for one that has none."""
        list_ = found.get("numPr/numId", {}).get("val", "")
        at = found.get("numPr/ilvl", {}).get("val", "0")
        level = self._levels.get((list_, at))
        if level is None:
            return ""
        for deeper in [key for key in self._counts if key[0] == list_ and key[1] > at]:
            del self._counts[deeper]
        self._counts[list_, at] = self._counts.get((list_, at), self._start(list_, at) - 1) + 1
        text = level.find(f"{W}lvlText")
        shown = text.get(f"{W}val", "") if text is not None else ""
        return _PLACE.sub(lambda found: self._shown(list_, str(int(found[1]) - 1)), shown)

    def _start(self, list_: str, at: str) -> int:
        level = self._levels.get((list_, at))
        start = level.find(f"{W}start") if level is not None else None
        value = start.get(f"{W}val", "1") if start is not None else "1"
        return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1

    def _shown(self, list_: str, at: str) -> str:
        level = self._levels.get((list_, at))
        count = self._counts.get((list_, at), self._start(list_, at))
        form = level.find(f"{W}numFmt") if level is not None else None
        kind = form.get(f"{W}val", "") if form is not None else ""
        return to_hanzi(count) if kind in _HANZI and 0 < count < _MOST else str(count)
