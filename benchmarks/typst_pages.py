"""Pages of the layout as Typst: every word stands where `fangan-ofd` puts it, and Typst breaks and moves nothing."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from fangan_ofd.marks import Colour, Mark, Words
from fangan_ofd.pages import Heading, Sheet, headings, sheets

from fangan.formats.layout.arrange import arrange
from fangan.model.document import Document

_HEAD = """\
#set document(title: {title}, date: datetime(year: 1980, month: 1, day: 1))
#set text(lang: "zh", region: "CN", top-edge: "baseline", bottom-edge: "baseline", cjk-latin-spacing: none)
#set par(leading: 0pt)
#show heading: none
#let z = box(width: 0pt)
#let at(x, y, body) = place(top + left, dx: x * 1pt, dy: y * 1pt, body)
#let w(x, y, face, size, track, fill, body) = at(x, y, text(
  font: face, size: size * 1pt, tracking: track * 1pt, fill: fill, features: (halt: 0, kern: 0), z + body + z))
#let black = luma(0)
"""
_STAND_INS = {
    "仿宋_GB2312": "FandolFang R", "楷体_GB2312": "FandolKai", "黑体": "FandolHei", "宋体": "FandolSong",
    "方正小标宋简体": "FandolSong",
}  # fmt: skip
_SAME = 0.01


def typst_source(document: Document) -> str:
    """Return a document as Typst, a page a page of its layout, with its headings for the outline of the PDF."""
    laid = arrange(document)
    entries = list(headings(laid))
    pages = [_page(sheet, [one for one in entries if one.page == at]) for at, sheet in enumerate(sheets(laid))]
    return _HEAD.format(title=_quoted(document.name)) + "\n".join(pages)


def _page(sheet: Sheet, entries: Sequence[Heading]) -> str:
    flipped = "true" if sheet.across else "false"
    lines = [f'#set page(paper: "a4", flipped: {flipped}, margin: 0pt)']
    for one in entries:
        lines.append(f"#at(0, {one.top / 20:.2f}, heading(level: {one.depth + 1}, {_quoted(one.title)}))")
    for mark in sheet.marks:
        lines += _marks(mark)
    return "\n".join(lines)


def _marks(mark: Mark) -> Iterator[str]:
    if not isinstance(mark, Words):
        (x, y), (right, bottom) = mark.start, mark.end
        stroke = f"{mark.width / 20:.3f}pt + {_colour(mark.colour)}"
        end = f"({(right - x) / 20:.3f}pt, {(bottom - y) / 20:.3f}pt)"
        yield f"#at({x / 20:.3f}, {y / 20:.3f}, line(end: {end}, stroke: {stroke}))"
        return
    face, size, fill = (
        _quoted(_STAND_INS.get(mark.type.face, mark.type.face)),
        mark.type.size,
        _colour(mark.type.colour),
    )
    for text, offset, step in _stretches(mark):
        track = (step - 20 * size) / 20 if len(text) > 1 else 0
        body = _quoted(text)
        x, y = mark.left / 20 + offset / 20, mark.base / 20
        said = f"{face}, {size}, {track:.4f}, {fill}"
        if mark.turned:
            x, y = mark.left / 20, mark.base / 20 + offset / 20
            yield f"#at({x:.3f}, {y:.3f}, rotate(90deg, origin: top + left, w(0, 0, {said}, {body})))"
        elif mark.scale != 1:
            wide = f"x: {mark.scale * 100:.3f}%"
            yield f"#at({x:.3f}, {y:.3f}, scale({wide}, origin: top + left, w(0, 0, {said}, {body})))"
        else:
            yield f"#w({x:.3f}, {y:.3f}, {said}, {body})"


def _stretches(mark: Words) -> Iterator[tuple[str, float, float]]:
    """Yield what can be set in one go, how far from the beginning it stands, and the step between its characters.

    Hanzi with one step are a stretch; whatever is narrower than the square stands by itself.
    """
    steps = (*mark.steps, 0.0)
    offsets, sum_ = [], 0.0
    for step in steps:
        offsets.append(sum_)
        sum_ += step
    chars = list(zip(mark.text, offsets, steps, strict=True))
    for (alone, step), group in groupby(chars, lambda one: (not _square(one[0]) and one[1], round(one[2], 2))):
        held = list(group)
        if alone is not False or mark.scale != 1:
            yield from ((char, offset, 0.0) for char, offset, _ in held)
        else:
            yield "".join(char for char, _, _ in held), held[0][1], step


def _square(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _colour(colour: Colour) -> str:
    return f"rgb({', '.join(map(str, colour))})" if colour else "black"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
