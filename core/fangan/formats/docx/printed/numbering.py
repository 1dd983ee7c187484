"""Numbers that programs count for themselves (ECMA-376, 17.9): what stands before a paragraph without being typed."""

from collections.abc import Mapping

from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.printed.cascade import InForce
from fangan.formats.docx.printed.number_formats import written_number
from fangan.formats.docx.symbols import bullet
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_PLACE = regex(r"%([1-9])")
_LEVELS = 9
_LEVEL = f"{W}lvl"
_LONGEST = 5
"""Digits of a number a list may start with."""


class ListShape(NamedTuple):
    """What a list looks like: whose numbers it counts on, its levels, and where single ones begin anew."""

    counts: str
    levels: Mapping[int, XmlElement]
    starts: Mapping[int, int]


def shapes_of(root: XmlElement | None) -> dict[str, ListShape]:
    """Return the lists of a `w:numbering` by their number."""
    if root is None:
        return {}
    abstract = {one.get(f"{W}abstractNumId", ""): one for one in root.iter(f"{W}abstractNum")}
    styled = {_val(one, "styleLink"): key for key, one in abstract.items() if one.find(f"{W}styleLink") is not None}
    levels = {
        key: {at: lvl for lvl in one.iter(_LEVEL) if (at := _level(lvl)) is not None} for key, one in abstract.items()
    }
    found: dict[str, ListShape] = {}
    for num in root.iter(f"{W}num"):
        key = _val(num, "abstractNumId")
        if key in abstract:  # what only names a style of lists is as that style's list is (17.9.21)
            key = styled.get(_val(abstract[key], "numStyleLink"), key)
            found.setdefault(num.get(f"{W}numId", ""), _shape(key, levels[key], num))
    return found


def _shape(key: str, own: Mapping[int, XmlElement], num: XmlElement) -> ListShape:
    levels = dict(own)
    starts: dict[int, int] = {}
    for one in num.iter(f"{W}lvlOverride"):
        at = _level(one)
        if at is None:
            continue
        other = one.find(f"{W}lvl")
        if other is not None:
            levels[at] = other
        if one.find(f"{W}startOverride") is not None:
            starts[at] = _whole(_val(one, "startOverride"), 0)
        elif other is not None and other.find(f"{W}start") is not None:
            starts[at] = _whole(_val(other, "start"), 1)
    return ListShape(key, levels, starts)


def levels_of(root: XmlElement | None) -> Mapping[tuple[str, str], XmlElement]:
    """Return the levels of every list by its number and the level's."""
    return {(list_, str(at)): one for list_, shape in shapes_of(root).items() for at, one in shape.levels.items()}


class Numbering:
    """Counts the paragraphs of every list of a `w:numbering`."""

    def __init__(self, root: XmlElement | None) -> None:
        self._shapes = shapes_of(root)
        self._linked = {
            (list_, _val(one, "pStyle")): at
            for list_, shape in self._shapes.items()
            for at, one in shape.levels.items()
            if one.find(f"{W}pStyle") is not None
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, found: InForce, style: str = "") -> str:
        """Return the number of the next paragraph with these properties and style, '' for one that has none."""
        list_ = found.get("numPr/numId", {}).get("val", "")
        shape = self._shapes.get(list_)
        if shape is None:
            return ""
        named = found.get("numPr/ilvl", {}).get("val", "")
        at = self._linked.get((list_, style), 0) if not named else _whole(named, 0)
        level = shape.levels.get(at)
        if level is None:
            return ""
        self._count(list_, shape, at)
        return self._text(shape, level)

    def _count(self, list_: str, shape: ListShape, at: int) -> None:
        counts = self._counts.setdefault(shape.counts, {})
        for deeper in [one for one in counts if one > at and _restarts(shape.levels.get(one), at)]:
            del counts[deeper]
        for higher in range(at):  # one that was passed over counts as begun
            if higher in shape.levels:
                counts.setdefault(higher, self._start(shape, higher))
        if (list_, at) not in self._begun and at in shape.starts:
            counts[at] = shape.starts[at]  # a list of its own begins anew once, and counts on with the others then
        else:
            counts[at] = counts[at] + 1 if at in counts else self._start(shape, at)
        self._begun.add((list_, at))

    def _text(self, shape: ListShape, level: XmlElement) -> str:
        shown = _val(level, "lvlText")
        form = _format(level)[0]
        if form == "bullet":
            fonts = level.find(f"{W}rPr/{W}rFonts")
            return bullet(shown, fonts.get(f"{W}ascii", "") if fonts is not None else "")
        plain = _is_on(level.find(f"{W}isLgl"))
        words = _PLACE.sub(lambda place: self._shown(shape, int(place[1]) - 1, plain), shown)
        follows = _val(level, "suff") or "tab"
        return words + "　" if words[-1:].isalnum() and follows != "nothing" else words

    def _start(self, shape: ListShape, at: int) -> int:
        level = shape.levels.get(at)
        return shape.starts.get(at, _whole(_val(level, "start"), 1) if level is not None else 1)

    def _shown(self, shape: ListShape, at: int, plain: bool) -> str:
        """Return the number of a level as it stands in the number of a deeper one, or in its own."""
        count = self._counts.get(shape.counts, {}).get(at)
        count = self._start(shape, at) if count is None else count
        level = shape.levels.get(at)
        form, example = _format(level) if level is not None else ("decimal", "")
        return written_number(count, "decimal" if plain and form != "decimalZero" else form, example)


def _format(level: XmlElement) -> tuple[str, str]:
    """Return the format of a level; one of the file's own stands beside one for older programs."""
    found = next(level.iter(f"{W}numFmt"), None)
    if found is None:
        return "decimal", ""
    return found.get(f"{W}val", "decimal"), found.get(f"{W}format", "")


def _restarts(level: XmlElement | None, at: int) -> bool:
    """Whether a level begins anew behind a paragraph of the level `at` (17.9.10)."""
    restart = level.find(f"{W}lvlRestart") if level is not None else None
    return restart is None or at < _whole(restart.get(f"{W}val", ""), _LEVELS)


def _level(element: XmlElement) -> int | None:
    at = element.get(f"{W}ilvl", "")
    return int(at) if at in "012345678" and len(at) == 1 else None


def _val(element: XmlElement, name: str) -> str:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST else otherwise


def _is_on(switch: XmlElement | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") in ("1", "true", "on")
