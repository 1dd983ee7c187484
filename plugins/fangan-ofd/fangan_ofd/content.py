"""A page as Content.xml: its words and rules as graphic units (GB/T 33190—2016, 7.7, 8.5, 9 and 11)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from fangan_ofd.marks import Colour, Rule, Words
from fangan_ofd.pages import Sheet
from fangan_ofd.xml import A4, A4_ACROSS, MAKE, array, decimal, mm

_ABOVE, _BELOW = 1.0, 0.3
"""How far the boundary of words reaches from their baseline, in em: readers cut what lies outside."""
_WORTH_COUNTING = 3
"""So many equal steps are counted instead of repeated."""


class Identifiers:
    """Hands out the identifiers of a document, which number all its objects (7.3), and those of its faces."""

    def __init__(self) -> None:
        self.last = 0
        self.faces: dict[str, str] = {}
        """Face → identifier, in the order in which they were first asked for."""

    def next(self) -> str:
        """Return an identifier nothing else has."""
        self.last += 1
        return str(self.last)

    def face(self, name: str) -> str:
        """Return the identifier of a face."""
        return self.faces.get(name) or self.faces.setdefault(name, self.next())


def content(sheet: Sheet, given: Identifiers) -> etree._Element:
    """Return a page: its size, and one layer with everything that stands on it in reading order."""
    layer = MAKE.Layer(Type="Body", ID=given.next())
    for mark in sheet.marks:
        layer.append(_text(mark, given) if isinstance(mark, Words) else _path(mark, given))
    area = MAKE.Area(MAKE.PhysicalBox(A4_ACROSS if sheet.across else A4))
    return MAKE.Page(area, MAKE.Content(layer))


def _text(words: Words, given: Identifiers) -> etree._Element:
    size = 20 * words.type.size
    above, below, length = _ABOVE * size, _BELOW * size, sum(words.steps) + size
    attributes = {"ID": given.next(), "Font": given.face(words.type.face), "Size": mm(size)}
    if words.turned:
        attributes["Boundary"] = array(words.left - below, words.base, above + below, length)
        attributes["CTM"] = f"0 1 -1 0 {mm(below)} 0"
    else:
        attributes["Boundary"] = array(words.left, words.base - above, length, above + below)
    if words.scale != 1:
        attributes["HScale"] = decimal(words.scale)
    place = {"X": "0", "Y": "0" if words.turned else mm(above)}
    steps = {"DeltaX": _deltas(words.steps)} if words.steps else {}
    return MAKE.TextObject(
        *_colour("FillColor", words.type.colour), MAKE.TextCode(words.text, place | steps), attributes
    )


def _path(rule: Rule, given: Identifiers) -> etree._Element:
    xs, ys = zip(rule.start, rule.end, strict=True)
    left, top = min(xs) - rule.width / 2, min(ys) - rule.width / 2
    box = array(left, top, max(xs) + rule.width / 2 - left, max(ys) + rule.width / 2 - top)
    start, end = (array(x - left, y - top) for x, y in (rule.start, rule.end))
    return MAKE.PathObject(
        *_colour("StrokeColor", rule.colour),
        MAKE.AbbreviatedData(f"M {start} L {end}"),
        {"ID": given.next(), "Boundary": box, "LineWidth": mm(rule.width)},
    )


def _colour(name: str, colour: Colour) -> Iterator[etree._Element]:
    """Yield the element of a colour; black is what everything has without one (8.3.2)."""
    if colour:
        yield MAKE(name, Value=" ".join(map(str, colour)))


def _deltas(steps: Sequence[float]) -> str:
    """Return steps as an array in which `g 5 1.5` stands for five of 1.5 (11.3)."""
    out = []
    for step, group in groupby(map(mm, steps)):
        count = len(list(group))
        out += ["g", str(count), step] if count >= _WORTH_COUNTING else [step] * count
    return " ".join(out)
