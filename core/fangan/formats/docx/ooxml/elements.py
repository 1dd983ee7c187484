"""Elements of WordprocessingML as we read them: styles by name, numbers and text of runs."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import TypeAlias

from lxml import etree

from fangan.formats.docx.ooxml.package import BASE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, R, T, TBL = f"{W}p", f"{W}r", f"{W}t", f"{W}tbl"
TR, TC = f"{W}tr", f"{W}tc"
BOOKMARK_START, BOOKMARK_END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
BOX = f"{W}txbxContent"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TRACKED = tuple(f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange"))
THROUGH = {
    f"{W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "bdo", "dir")
}
"""What stands around paragraphs, rows, cells and runs without being any of them (ECMA-376, 17.5)."""
INSERTED = {f"{W}ins", f"{W}moveTo"}
"""What stands around what was put in while changes were tracked."""
_DELETED_ROWS = {TR: f"{W}trPr/{W}del", TC: f"{W}tcPr/{W}cellDel"}
_PROPERTIES = {P: f"{W}pPr/{W}pStyle", R: f"{W}rPr/{W}rStyle", TBL: f"{W}tblPr/{W}tblStyle"}
_SIDES = {"right": "end", "left": "start"}
"""Strict files call the sides of a paragraph so, and LibreOffice writes both (ECMA-376 Part 4, 14.3.2)."""
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "\u2011"}
HIDDEN = (f"{W}vanish", f"{W}specVanish")
"""What hides text, or the mark of a paragraph."""
_OWN, _DRESS = f"{W}pPr", f"{W}rPr"
LEVEL_NUMBER = "LevelNumber"
"""Our id of the style of the run that holds a paragraph's literal number."""

XmlElement: TypeAlias = etree._Element
"""An element of XML; lxml keeps the name of its class to itself."""
Styles: TypeAlias = Mapping[str, str]
"""A file's style ids → our style ids."""


@cache
def _own_styles() -> Mapping[str, str]:
    """Return name, in small letters → id of our styles."""
    root = etree.parse(BASE / "styles.xml").getroot()
    return {_name(one): one.get(f"{W}styleId", "") for one in root.iter(f"{W}style")}


def _name(style: XmlElement) -> str:
    name = style.find(f"{W}name")
    return name.get(f"{W}val", "").lower() if name is not None else ""


def known_styles(styles: XmlElement) -> Styles:
    """Map the ids of a w:styles to ours by name: WPS and Word give other ids when they save, never other names."""
    ids = ((one.get(f"{W}styleId", ""), _name(one)) for one in styles.iter(f"{W}style"))
    return {id_: _own_styles().get(name, id_) for id_, name in ids}


def are_ours(styles: Styles) -> bool:
    """Whether a file has all the styles that are ours alone, whichever of them its text uses."""
    return _invented() <= set(styles.values())


@cache
def _invented() -> frozenset[str]:
    """Return the ids of our styles that Word does not know by itself; those of tables do not survive in an .odt."""
    root = etree.parse(BASE / "styles.xml").getroot()
    custom = (one for one in root.iter(f"{W}style") if one.get(f"{W}customStyle") and one.get(f"{W}type") != "table")
    return frozenset(one.get(f"{W}styleId", "") for one in custom)


def style_of(element: XmlElement, styles: Styles) -> str:
    """Return our id of the style of a paragraph, run or table; '' when it names none."""
    found = element.find(_PROPERTIES[str(element.tag)])
    id_ = found.get(f"{W}val", "") if found is not None else ""
    return styles.get(id_, id_)


def property_of(paragraph: XmlElement, tag: str, attribute: str = "val") -> str | None:
    """Return an attribute of a direct property of a paragraph, None when it is not set there."""
    found = paragraph.find(f"{W}pPr/{W}{tag}")
    if found is None:
        return None
    return found.get(f"{W}{attribute}", found.get(f"{W}{_SIDES.get(attribute, attribute)}"))


def ends_hidden(paragraph: XmlElement) -> bool:
    """Whether the mark that ends a paragraph is hidden, so that the next one goes on in its line.

    Word's style separator is such a mark (17.3.2.36), which LibreOffice saves as one that is hidden like any text
    (17.3.2.41).
    """
    own = next(paragraph.iterchildren(_OWN), None)
    dress = next(own.iterchildren(_DRESS), None) if own is not None else None
    hidden = dress.iterchildren(*HIDDEN) if dress is not None else ()
    return any(one.get(f"{W}val", "1") not in ("0", "false", "off") for one in hidden)


def boxes(element: XmlElement) -> Iterator[XmlElement]:
    """Yield the text boxes in an element, each once: those in them and what is there for older programs are not."""
    for box in element.iter(BOX):
        if next(box.iterancestors(FALLBACK, BOX), None) is None:
            yield box


def is_deleted_row(element: XmlElement) -> bool:
    """Whether an element is a row of a table, or a cell, that was deleted while changes were tracked."""
    gone = _DELETED_ROWS.get(str(element.tag))
    return gone is not None and element.find(gone) is not None


def contents(element: XmlElement) -> Iterator[XmlElement]:
    """Yield the children of an element, and those in content controls, links and the like as if they stood there."""
    for child in element:
        if child.tag in THROUGH:
            yield from contents(child)
        else:
            yield child


def contained(element: XmlElement, tag: str) -> Iterator[XmlElement]:
    """Yield those of the contents that have a tag: the rows of a table, the paragraphs of a cell."""
    return (child for child in contents(element) if child.tag == tag)


def runs(element: XmlElement) -> Iterator[XmlElement]:
    """Yield the runs of a paragraph, those of links and the like too, those in shapes not."""
    return contained(element, R)


def run_text(run: XmlElement) -> str:
    r"""Return the text of a run, line breaks as \n, tabs as \t."""
    return "".join(map(child_text, run))


def child_text(child: XmlElement) -> str:
    r"""Return what a child of a run adds to its text: words, \n or \t, or nothing.

    A break that only turns the page is no line break: LibreOffice writes it where a paragraph begins a page.
    """
    if child.tag == T:
        return child.text or ""
    return "" if child.get(f"{W}type") in ("page", "column") else _SIGNS.get(str(child.tag), "")


def caption_of(table: XmlElement, styles: Styles) -> XmlElement | None:
    """Return the paragraph of a table's caption where that is the first row of its head; None where it is not."""
    row = next(contained(table, TR), None)
    if row is None or row.find(f"{W}trPr/{W}tblHeader") is None:
        return None
    cells = list(contained(row, TC))
    paragraph = next(contained(cells[0], P), None) if len(cells) == 1 else None
    return paragraph if paragraph is not None and style_of(paragraph, styles) == "Caption" else None


def text_of(element: XmlElement) -> str:
    """Return the text of a paragraph."""
    return "".join(map(run_text, runs(element)))


def required(parent: XmlElement, path: str) -> XmlElement:
    """Return a child that the schema demands and that we write ourselves; LookupError when it is not there."""
    found = parent.find(path)
    if found is None:
        raise LookupError(path)
    return found


def number_of(paragraph: XmlElement, styles: Styles) -> str:
    """Return the number that is set apart at the beginning of a paragraph, '' when none is."""
    printed = filter(run_text, runs(paragraph))
    return "".join(map(run_text, takewhile(lambda run: style_of(run, styles) == LEVEL_NUMBER, printed)))
