"""Which paragraphs of a .docx are headings by their style (ECMA-376, 17.3.1.20 and 17.7.4.9), and which its title."""

from collections.abc import Iterator, Sequence

from fangan.formats.docx.lines import LineParagraph
from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.printed.cascade import Cascade
from fangan.formats.docx.printed.lengths import number
from fangan.formats.plain.records import TextItem, TextLine
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_OWN = f"{W}outlineLvl"
_HEADING = regex("(?:heading|标题) ?([1-9])")
_TITLES = ("title", "标题")
_DEEPEST = 9
_PROPERTIES, _NAMED, _VALUE = f"{W}pPr", f"{W}pStyle", f"{W}val"


class _Dress(NamedTuple):
    """What a style says of a paragraph: the level of a heading, 0 for text; whether it is a title."""

    outline: int
    titled: bool


_TEXT = _Dress(0, False)


def with_headings(
    items: Sequence[TextItem], paragraphs: Sequence[LineParagraph], cascade: Cascade, body: XmlElement
) -> Iterator[TextItem]:
    """Yield items as they are, with the outline of those lines outside of tables that a style makes headings.

    `body` is what they were read from: where no paragraph of it says for itself what it is, none is asked.
    """
    said = [(one.tag == _OWN, one.get(_VALUE, "")) for one in body.iter(_OWN, _NAMED)]
    asked = any(own for own, _ in said)
    known = {style: _of_style(cascade, style) for style in {value for own, value in said if not own}}
    if not asked and not any(map(any, known.values())):
        yield from items
        return
    for one in items:
        if not isinstance(one, TextLine):
            yield one
            continue
        element = paragraphs[one.key].element
        dress = known.get(cascade.style(element), _TEXT)
        outline, titled = _own(element, dress) if asked else dress
        yield one._replace(outline=outline, titled=one.titled or titled) if outline or titled else one


def _of_style(cascade: Cascade, style: str) -> _Dress:
    """Return what the nearest style says that says anything; programs know headings and titles by their names, too."""
    for one in cascade.styles(style):
        named = one.find(f"{W}name")
        name = named.get(f"{W}val", "").lower() if named is not None else ""
        if name in _TITLES:
            return _Dress(0, True)
        said = one.find(f"{_PROPERTIES}/{_OWN}")
        if said is not None:
            return _Dress(_level(said.get(f"{W}val", "")), False)
        if heading := _HEADING.fullmatch(name):
            return _Dress(int(heading[1]), False)
    return _TEXT


def _own(element: XmlElement, style: _Dress) -> _Dress:
    """Return what a paragraph is whose own properties may say otherwise than its style."""
    own = next(element.iterchildren(_PROPERTIES), None)
    said = next(own.iterchildren(_OWN), None) if own is not None else None
    return style if said is None or style.titled else _Dress(_level(said.get(f"{W}val", "")), False)


def _level(said: str) -> int:
    """Return the level of `w:outlineLvl`, which counts from 0; 9 is text."""
    level = int(number(said, _DEEPEST)) + 1
    return level if 0 < level <= _DEEPEST else 0
