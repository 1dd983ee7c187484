"""Elements of WordprocessingML as we read them: styles by name, numbers and text of runs."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

from fangan.formats.docx.ooxml.package import BASE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, R, T, TBL = f"{W}p", f"{W}r", f"{W}t", f"{W}tbl"
BOX = f"{W}txbxContent"
TRACKED = tuple(f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange"))
_INLINE = {f"{W}{tag}" for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "bdo", "dir")}
_PROPERTIES = {P: f"{W}pPr/{W}pStyle", R: f"{W}rPr/{W}rStyle", TBL: f"{W}tblPr/{W}tblStyle"}
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t"}
NUMBER = "LevelNumber"
"""Our id of the style of the run that holds a paragraph's literal number."""

Styles: TypeAlias = Mapping[str, str]
"""A file's style ids → our style ids."""


@cache
def _own_styles() -> Mapping[str, str]:
    """Return name, in small letters → id of our styles."""
    root = etree.parse(BASE / "styles.xml").getroot()
    return {one.find(f"{W}name").get(f"{W}val").lower(): one.get(f"{W}styleId") for one in root.iter(f"{W}style")}


def known_styles(styles: Any) -> Styles:
    """Map the ids of a w:styles to ours by name: WPS and Word give other ids when they save, never other names."""
    found = {}
    for one in styles.iter(f"{W}style"):
        id_, name = one.get(f"{W}styleId", ""), one.find(f"{W}name")
        shown = name.get(f"{W}val", "").lower() if name is not None else ""
        found[id_] = _own_styles().get(shown, id_)
    return found


def style_of(element: Any, styles: Styles) -> str:
    """Return our id of the style of a paragraph, run or table; '' when it names none."""
    found = element.find(_PROPERTIES[element.tag])
    id_ = found.get(f"{W}val", "") if found is not None else ""
    return styles.get(id_, id_)


def property_of(paragraph: Any, tag: str, attribute: str = "val") -> str | None:
    """Return an attribute of a direct property of a paragraph, None when it is not set there."""
    found = paragraph.find(f"{W}pPr/{W}{tag}")
    return found.get(f"{W}{attribute}") if found is not None else None


def runs(element: Any) -> Iterator[Any]:
    """Yield the runs of a paragraph, those of links and the like too, those in shapes not."""
    for child in element:
        if child.tag == R:
            yield child
        elif child.tag in _INLINE:
            yield from runs(child)


def run_text(run: Any) -> str:
    r"""Return the text of a run, line breaks as \n, tabs as \t."""
    return "".join([one.text or "" if one.tag == T else _BREAKS.get(one.tag, "") for one in run])


def text_of(element: Any) -> str:
    """Return the text of a paragraph."""
    return "".join(map(run_text, runs(element)))


def number_of(paragraph: Any, styles: Styles) -> str:
    """Return the number that is set apart at the beginning of a paragraph, '' when none is."""
    printed = filter(run_text, runs(paragraph))
    return "".join(map(run_text, takewhile(lambda run: style_of(run, styles) == NUMBER, printed)))
