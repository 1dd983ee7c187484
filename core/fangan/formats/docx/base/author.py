"""Write the fixed parts of our .docx into `base/`: `python -m fangan.formats.docx.base.author`.

A developer's tool, never imported at run time: it needs lxml, and what it writes is committed and read as it stands.
Every part is ours from the first element on; nothing is taken from a template of Word or python-docx.
"""

from collections.abc import Iterator

from lxml import etree

from fangan.formats.docx.base.author_parts import FIXED
from fangan.formats.docx.base.author_styles import (
    DEFAULT_PARAGRAPH,
    DEFAULT_RUN,
    FONTS,
    STYLES,
    WORDS_OWN,
    Font,
    Properties,
    Style,
)
from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.ooxml.package import BASE
from fangan.formats.fonts import stand_ins

PARAGRAPH_ORDER = [
    "keepNext", "keepLines", "pageBreakBefore", "widowControl", "kinsoku", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "adjustRightInd", "snapToGrid", "spacing", "ind", "jc", "outlineLvl",
]  # fmt: skip
RUN_ORDER = ["rFonts", "color", "spacing", "sz", "szCs", "lang"]
"""The orders CT_PPr and CT_RPr demand (ECMA-376), of what we use."""


def w(tag: str, /, *children: XmlElement, **attributes: str | int) -> XmlElement:
    """Build a w: element with w: attributes."""
    element = etree.Element(f"{W}{tag}", {f"{W}{k}": str(v) for k, v in attributes.items()}, {"w": W[1:-1]})
    element.extend(children)
    return element


def properties(tag: str, order: list[str], given: Properties) -> XmlElement:
    """Build w:pPr or w:rPr with its children in the schema's order; an unknown property is a mistake here."""
    known = sorted(given.items(), key=lambda one: order.index(one[0]))
    return w(tag, *(w(name, **attributes) for name, attributes in known))


def style(given: Style) -> XmlElement:
    """Build one w:style."""
    element = w("style", type=given.type, styleId=given.id)
    if given.default:
        element.set(f"{W}default", "1")
    if given.name not in WORDS_OWN:
        element.set(f"{W}customStyle", "1")
    element.extend(_style_children(given))
    return element


def _style_children(given: Style) -> Iterator[XmlElement]:
    yield w("name", val=given.name)
    if given.based:
        yield w("basedOn", val=given.based)
    if given.next:
        yield w("next", val=given.next)
    if given.default and given.type != "paragraph":
        yield w("uiPriority", val=99)
        yield w("semiHidden")
        yield w("unhideWhenUsed")
    else:
        yield w("qFormat")
    if given.paragraph:
        yield properties("pPr", PARAGRAPH_ORDER, given.paragraph)
    if given.run:
        yield properties("rPr", RUN_ORDER, given.run)
    if given.cell_margin is not None:
        yield _table_properties(given.cell_margin, given.border)


def _table_properties(margin: int, border: int) -> XmlElement:
    sides = {"top": 0, "left": margin, "bottom": 0, "right": margin}
    cells = w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in sides.items()))
    rules = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = [w("tblBorders", *(w(s, val="single", sz=border, space=0, color="000000") for s in rules))]
    return w("tblPr", w("tblInd", w=0, type="dxa"), *(borders if border else []), cells)


def styles() -> XmlElement:
    """Build word/styles.xml."""
    defaults = w(
        "docDefaults",
        w("rPrDefault", properties("rPr", RUN_ORDER, DEFAULT_RUN)),
        w("pPrDefault", properties("pPr", PARAGRAPH_ORDER, DEFAULT_PARAGRAPH)),
    )
    return w("styles", defaults, *map(style, STYLES))


def font_table() -> XmlElement:
    """Build word/fontTable.xml: each face, and what may stand in for it."""
    return w("fonts", *map(font, FONTS))


def font(given: Font) -> XmlElement:
    """Build one w:font; the names of others that may stand in for it are one list with commas (17.8.3.1)."""
    others = ",".join(stand_ins(given.name))
    values = {"altName": others, "panose1": given.panose, "charset": "86", "family": given.family, "pitch": given.pitch}
    ranges = dict(zip(("usb0", "usb1", "usb2", "usb3", "csb0", "csb1"), given.signature.split(), strict=True))
    return w("font", *(w(tag, val=value) for tag, value in values.items()), w("sig", **ranges), name=given.name)


def write() -> None:
    """Write every part; the same source always writes the same bytes."""
    trees = {"styles.xml": styles(), "font_table.xml": font_table()}
    trees |= {name: etree.fromstring(text, etree.XMLParser(remove_blank_text=True)) for name, text in FIXED.items()}
    for name, tree in trees.items():
        data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        (BASE / name).write_bytes(data)


if __name__ == "__main__":
    write()
