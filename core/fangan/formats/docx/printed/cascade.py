"""The properties of paragraphs and runs in force (ECMA-376, 17.7.2): defaults, styles, numbering, their own."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from lxml import etree

from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.printed.theme import Theme

InForce: TypeAlias = dict[str, dict[str, str]]
"""Property → attribute → value; borders of paragraphs are `pBdr/bottom` and the like."""

_OPPOSITE = {"hanging": ("firstLine", "firstLineChars"), "hangingChars": ("firstLine", "firstLineChars"),
             "firstLine": ("hanging", "hangingChars"), "firstLineChars": ("hanging", "hangingChars")}  # fmt: skip
_SIDES = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
_TOGGLED = ("b", "vanish")
_OWN, _OWN_RUN, _STYLE, _VAL = f"{W}pPr", f"{W}rPr", f"{W}pStyle", f"{W}val"
_KEPT = 2_000
"""Ways of dressing a paragraph or a run that are kept; a document has some dozens."""
_DEEPEST = 30
"""Styles that may build on one another; a file may make a circle of them."""


class Cascade:
    """The styles of one file; where it is told which properties will be `asked` for, it works out no others."""

    def __init__(
        self,
        styles: XmlElement | None,
        theme: Theme,
        levels: Mapping[tuple[str, str], XmlElement],
        asked: Collection[str] = (),
    ) -> None:
        self._theme, self._levels = theme, levels
        self._asked = frozenset(f"{W}{name}" for name in asked)
        self._styles: dict[str, XmlElement] = {}
        self._first: dict[str, str] = {}
        self._paragraph: InForce = {}
        self._run: InForce = {}
        self._known: dict[tuple[str, ...], InForce] = {}
        self._laid: dict[tuple[str, str, bytes], InForce] = {}
        self._last: tuple[XmlElement, XmlElement | None, str] | None = None
        for style in styles.iter(f"{W}style") if styles is not None else ():
            self._styles.setdefault(style.get(f"{W}styleId", ""), style)
            if style.get(f"{W}default") in ("1", "true", "on"):
                self._first.setdefault(style.get(f"{W}type", ""), style.get(f"{W}styleId", ""))
        self.hides = styles is not None and next(styles.iter(f"{W}vanish"), None) is not None
        """Whether any style hides text."""
        if styles is not None:
            self._paragraph = self._over({}, styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
            self._run = self._over({}, styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def paragraph(self, paragraph: XmlElement, table: str = "") -> InForce:
        """Return the properties of a paragraph; `table` is the style of the table it stands in."""
        own, style = self._dress(paragraph)
        if own is not None and len(own) == 1 and own[0].tag == _STYLE:  # as most are, which say nothing else
            own = None
        key = (table, style, b"" if own is None else etree.tostring(own, with_tail=False))
        known = self._laid.get(key)
        if known is None:
            known = self._of_paragraph(own, table, style)
            self._keep(key, known)
        return known

    def _of_paragraph(self, own: XmlElement | None, table: str, style: str) -> InForce:
        found = self._of_styles("pPr", table, style)
        number = self._numbered(own, found)
        if number is not None:
            found = self._over(found, number.find(f"{W}pPr"))
        return self._over(found, own)

    def _keep(self, key: tuple[str, str, bytes], found: InForce) -> None:
        """Keep what was worked out: most paragraphs and runs of a file are dressed like others of it."""
        if len(self._laid) >= _KEPT:
            self._laid.clear()
        self._laid[key] = found

    def run(self, paragraph: XmlElement, run: XmlElement | None, table: str = "") -> InForce:
        """Return the properties of a run, or of the paragraph's end where there is none."""
        own = paragraph.find(f"{W}pPr/{W}rPr") if run is None else next(run.iterchildren(_OWN_RUN), None)
        style = self.style(paragraph)
        if own is None:
            return self._of_styles("rPr", table, style)
        key = (f"{table}\n", style, etree.tostring(own, with_tail=False))
        known = self._laid.get(key)
        if known is None:
            named = own.find(f"{W}rStyle")
            styles = (table, style, *([named.get(f"{W}val", "")] if named is not None else ()))
            known = self._over(self._of_styles("rPr", *styles), own)
            self._keep(key, known)
        return known

    def style(self, paragraph: XmlElement) -> str:
        """Return the id of a paragraph's style."""
        last = self._last
        return last[2] if last is not None and last[0] is paragraph else self._dress(paragraph)[1]

    def _dress(self, paragraph: XmlElement) -> tuple[XmlElement | None, str]:
        """Return a paragraph's own properties and its style; looked up once for all its runs, however many it has."""
        if self._last is None or self._last[0] is not paragraph:
            own = next(paragraph.iterchildren(_OWN), None)
            named = next(own.iterchildren(_STYLE), None) if own is not None else None
            style = named.get(_VAL, "") if named is not None else ""
            self._last = paragraph, own, style if style in self._styles else self._first.get("paragraph", "")
        return self._last[1:]

    def style_name(self, paragraph: XmlElement) -> str:
        """Return what programs call a paragraph's style, whatever the language ("heading 1", "toc 1"), '' for none."""
        style = self._styles.get(self.style(paragraph))
        named = style.find(f"{W}name") if style is not None else None
        return named.get(f"{W}val", "") if named is not None else ""

    def styles(self, style: str) -> Iterable[XmlElement]:
        """Return a style by its id and those it builds on, itself first."""
        return reversed(list(self._chain(style)))

    def table(self, table: XmlElement) -> str:
        """Return the id of a table's style."""
        named = table.find(f"{W}tblPr/{W}tblStyle")
        return named.get(f"{W}val", "") if named is not None else self._first.get("table", "")

    def of_table(self, table: XmlElement, path: str) -> XmlElement | None:
        """Return a property of a table, its own or its style's."""
        own = table.find(f"{W}tblPr/{path}")
        if own is not None:
            return own
        styles = reversed(list(self._chain(self.table(table))))
        return next((one for style in styles if (one := style.find(f"{W}tblPr/{path}")) is not None), None)

    def _numbered(self, own: XmlElement | None, found: InForce) -> XmlElement | None:
        of = [found.get(f"numPr/{name}", {}).get("val", "") for name in ("numId", "ilvl")]
        for at, name in enumerate(("numId", "ilvl")):
            one = own.find(f"{W}numPr/{W}{name}") if own is not None else None
            of[at] = one.get(f"{W}val", "") if one is not None else of[at]
        return self._levels.get((of[0], of[1] or "0"))

    def _chain(self, style: str) -> Iterable[XmlElement]:
        """Return a style and those it builds on, the lowest first."""
        found: list[XmlElement] = []
        while style in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[style])
            below = found[-1].find(f"{W}basedOn")
            style = below.get(f"{W}val", "") if below is not None else ""
        return found[::-1]

    def _of_styles(self, kind: str, *styles: str) -> InForce:
        """Return the properties of defaults and styles, each over those before it; worked out once."""
        found = self._known.get((kind, *styles))
        if found is None:
            found = self._paragraph if kind == "pPr" else self._run
            for style in styles:
                found = self._styled(found, self._chain(style), kind)
            self._known[kind, *styles] = found
        return found

    def _styled(self, found: InForce, chain: Iterable[XmlElement], kind: str) -> InForce:
        for style in chain:
            found = self._over(found, style.find(f"{W}{kind}"))
        return found

    def _over(self, below: InForce, layer: XmlElement | None) -> InForce:
        """Lay properties over those below; within one, attribute by attribute."""
        if layer is None:
            return below
        found = dict(below)
        for child in layer.iterchildren(*self._asked):
            name = str(child.tag).removeprefix(W)
            for one, path in ((child, name), *((inner, f"{name}/{_local(inner)}") for inner in child)):
                given = _attributes(one)
                if path == "rFonts":
                    given = self._theme.faces(given)
                if path in _TOGGLED:
                    given.setdefault("val", "1")
                if kept := found.get(path):
                    gone = {key for name in given for key in _OPPOSITE.get(name, ())} - given.keys()
                    given = {**{key: value for key, value in kept.items() if key not in gone}, **given}
                found[path] = given
        return found


def _local(element: XmlElement) -> str:
    return str(element.tag).rpartition("}")[2]


def _attributes(element: XmlElement) -> dict[str, str]:
    """Return the attributes of a property by their local names, sides as they are called in left-to-right text."""
    named = ((str(key).rpartition("}")[2], str(value)) for key, value in element.items())
    return {_SIDES.get(name, name): value for name, value in named}
