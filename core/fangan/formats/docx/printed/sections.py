"""The pages of sections, and what numbers them."""

from collections.abc import Callable, Mapping

from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.printed.lengths import POINT, TWIP, number
from fangan.formats.docx.printed.records import PrintedFooter, PrintedSection

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KINDS = ("default", "even", "first")
_CHARACTER = 4096
"""Parts of a point in which a grid adds to a character (ECMA-376, 17.6.5)."""
_PAPER = {"w": 12240.0, "h": 15840.0}
_GRIDS = ("lines", "linesAndChars", "snapToChars")
Footers = Mapping[str, Callable[[PrintedSection], PrintedFooter]]
"""Relation → what reads the footer it leads to."""


def page_of(section: XmlElement | None) -> PrintedSection:
    """Return a section's page without its footers; US Letter where it does not say, as programs have it."""
    size, margins, grid = (_of(section, name) for name in ("pgSz", "pgMar", "docGrid"))
    across, down = (number(size.get(f"{W}{name}"), _PAPER[name]) * TWIP for name in ("w", "h"))
    sides = {
        name: number(margins.get(f"{W}{name}"), 720 if name == "footer" else 1440) * TWIP
        for name in ("top", "right", "bottom", "left", "footer")
    }
    kind = grid.get(f"{W}type", "")
    chars = number(grid.get(f"{W}charSpace")) / _CHARACTER if kind == "linesAndChars" else 0
    differs = section.find(f"{W}titlePg") if section is not None else None
    return PrintedSection(
        width=across,
        height=down,
        top=abs(sides["top"]),
        right=sides["right"],
        bottom=abs(sides["bottom"]),
        left=sides["left"] + number(margins.get(f"{W}gutter")) * TWIP,
        footer=sides["footer"],
        pitch=number(grid.get(f"{W}linePitch")) * TWIP if kind in _GRIDS else 0,
        added=chars,
        first_differs=differs is not None and differs.get(f"{W}val", "1") not in ("0", "false", "off"),
        footers=(),
    )


def footers_of(section: XmlElement | None, page: PrintedSection, known: Footers) -> tuple[PrintedFooter, ...]:
    """Return the footers a section names."""
    named = section.iterfind(f"{W}footerReference") if section is not None else ()
    found = {one.get(f"{W}type", "default"): known.get(one.get(_ID, "")) for one in named}
    return tuple(read(page)._replace(kind=kind) for kind in _KINDS if (read := found.get(kind)) is not None)


def _of(section: XmlElement | None, name: str) -> XmlElement | Mapping[str, str]:
    found = section.find(f"{W}{name}") if section is not None else None
    return {} if found is None else found


__all__ = ["POINT", "Footers", "footers_of", "page_of"]
