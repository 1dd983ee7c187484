"""Boxes and rules that are drawn: DrawingML, and VML as older programs write it."""

from collections.abc import Iterator

from fangan.formats.docx.ooxml.elements import FALLBACK, XmlElement, boxes
from fangan.formats.docx.printed.lengths import EMU, POINT, TWIP, number
from fangan.formats.docx.printed.records import PrintedBox, PrintedLine, PrintedSection
from fangan.late.patterns import regex

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_POINTS = regex(r"(-?[\d.]{1,9})(pt|mm|cm|in)?")
_NAMED = {"red": "FF0000", "black": "000000"}
_FLAT = 1.0
"""Millimetres of height below which a shape is a rule."""


def box_places(paragraph: XmlElement, page: PrintedSection) -> Iterator[tuple[PrintedBox, XmlElement]]:
    """Yield the place of every box of text that hangs on a paragraph, and its content."""
    for box in boxes(paragraph):
        anchor = next(box.iterancestors(f"{_WP}anchor", f"{_WP}inline"), None)
        body = next((one.find(f"{_WPS}bodyPr") for one in box.iterancestors(f"{_WPS}wsp")), None)
        low = body is not None and body.get("anchor") == "b"
        if anchor is None:
            yield PrintedBox(None, None, 0, 0, True, ()), box
        else:
            left, top, width, height = _place(anchor, page)
            inset = [number(body.get(name), 0) * EMU if body is not None else 0 for name in ("lIns", "tIns")]
            left, top = (None if at is None else at + by for at, by in zip((left, top), inset, strict=True))
            yield PrintedBox(left, top, width, height, not low, (), _below(anchor)), box


def lines_in(paragraph: XmlElement, page: PrintedSection) -> Iterator[PrintedLine]:
    """Yield the horizontal rules that hang on a paragraph, each once."""
    for anchor in paragraph.iter(f"{_WP}anchor", f"{_WP}inline"):
        left, top, width, height = _place(anchor, page)
        for drawn in anchor.iter(f"{_A}ln"):
            color = next((one.get("val", "") for one in drawn.iterfind(f"{_A}solidFill/{_A}srgbClr")), "")
            if height <= _FLAT and drawn.find(f"{_A}noFill") is None:
                yield PrintedLine(left, top, width, number(drawn.get("w"), 9525) * EMU, color.upper(), _below(anchor))
    for drawn in paragraph.iter(f"{_V}line"):
        if next(drawn.iterancestors(FALLBACK), None) is None:
            ends = [_length(drawn.get(name, "").partition(",")[0]) for name in ("from", "to")]
            color = drawn.get("strokecolor", "").partition(" ")[0].lower()
            named = _NAMED.get(color, color.lstrip("#").upper())
            weight = _length(drawn.get("strokeweight", "1pt"))
            offset = _length(drawn.get("from", "").partition(",")[2])
            yield PrintedLine(None, None, abs(ends[1] - ends[0]), weight, named, offset)


def _place(anchor: XmlElement, page: PrintedSection) -> tuple[float | None, float | None, float, float]:
    extent = anchor.find(f"{_WP}extent")
    width, height = (number(extent.get(name)) * EMU if extent is not None else 0 for name in ("cx", "cy"))
    room = page.width - page.left - page.right
    across = {"page": (0.0, page.width), "margin": (page.left, room), "column": (page.left, room)}
    down = {"page": (0.0, page.height), "margin": (page.top, page.height - page.top - page.bottom)}
    return _along(anchor, "H", across, width), _along(anchor, "V", down, height), width, height


def _along(anchor: XmlElement, way: str, frames: dict[str, tuple[float, float]], size: float) -> float | None:
    """Return where a shape begins along one way, None where that depends on the text."""
    position = anchor.find(f"{_WP}position{way}")
    frame = frames.get(position.get("relativeFrom", "")) if position is not None else None
    if position is None or frame is None:
        return None
    begin, room = frame
    offset, aligned = (position.findtext(f"{_WP}{name}") for name in ("posOffset", "align"))
    if aligned:
        free = {"center": 0.5, "right": 1.0, "bottom": 1.0}.get(aligned, 0.0)
        return begin + free * (room - size)
    return begin + number(offset) * EMU


def _below(anchor: XmlElement) -> float | None:
    """Return how far below its paragraph a shape stands, None where it hangs on something else."""
    position = anchor.find(f"{_WP}positionV")
    if position is None or position.get("relativeFrom") not in ("paragraph", "line"):
        return None
    return number(position.findtext(f"{_WP}posOffset")) * EMU


def _length(text: str) -> float:
    """Return a length of VML, points where it has no unit and twips where it has one."""
    found = _POINTS.match(text.strip())
    if found is None:
        return 0
    return number(found[0]) * TWIP if found[2] else number(found[1]) * POINT
