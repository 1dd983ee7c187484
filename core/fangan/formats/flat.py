"""What LibreOffice's import of a .docx loses of its layout, put back in the flat OpenDocument file it makes of it.

LibreOffice 7.4 passes over `autoSpaceDE` and `autoSpaceDN` (ECMA-376 Part 1, 17.3.1.2 and 17.3.1.3) and reads
`overflowPunct` (17.3.1.21) the wrong way round. OpenDocument names both (Part 3, 20.349 and 20.333), and there it
keeps them. Characters that are set closer keep their natural width at the end of every run, and a number is a run: a
line with some numbers would lose its last character. There characters a hair narrower stand for closer ones (20.396).
Between a mark that closes and a number it sees no place for a line end (Unicode Standard Annex 14 has none in Western
text), where Word does: a space without width makes it one, and leaves no trace in the text of the PDF. And what a shape
in a footer says it may write a second time, in a frame beside the shape.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from fangan.late.patterns import regex

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_AS_WORD: Mapping[str, str] = {
    _STYLE + "text-autospace": "none",
    _STYLE + "punctuation-wrap": "simple",
}
"""No white between hanzi and digits, no mark beyond the right edge."""
_SPACING = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}letter-spacing"
_SCALE = _STYLE + "text-scale"
_CLOSER, _NATURAL = ("0.05pt", "98%"), ("normal", "100%")
"""White behind a character, and its width: of 16 pt 15.73, so that 28 characters fit a line and 28.5 do not."""
_PARAGRAPH = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"
_CLOSES = frozenset("，、。）》〉”’〕】")
_NUMBER = regex(r"(?<=[，、。）》〉”’〕】])(?=\d)")
_BREAK = "\u200b"


def as_word(flat: bytes) -> bytes:
    """Return a flat OpenDocument file (.fodt) whose every paragraph is laid out as its .docx asks."""
    root = etree.fromstring(flat, etree.XMLParser(huge_tree=True, resolve_entities=False))
    for properties in root.iter(_STYLE + "paragraph-properties"):
        for name, value in _AS_WORD.items():
            if name in properties.attrib:
                properties.set(name, value)
    for properties in root.iter(_STYLE + "text-properties"):
        if spacing := properties.get(_SPACING):
            white, width = _CLOSER if spacing.startswith("-") else _NATURAL
            properties.set(_SPACING, white)
            properties.set(_SCALE, width)
    for shape in root.iter(_DRAW + "custom-shape"):
        _drop_double(shape)
    for text in root.iter(_TEXT):
        _let_numbers_begin_lines(text)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _drop_double(shape: etree._Element) -> None:
    """Drop the frame before a shape that says what the shape says."""
    frame = shape.getprevious()
    parent = shape.getparent()
    if parent is not None and frame is not None and frame.tag == _DRAW + "frame" and _said(frame) == _said(shape):
        parent.remove(frame)


def _said(drawing: etree._Element) -> list[str]:
    return ["".join(paragraph.itertext()) for paragraph in drawing.iter(_PARAGRAPH)]


def _let_numbers_begin_lines(text: etree._Element) -> None:
    """Let a number begin a line behind a mark that closes, in one stretch with it or in two."""
    before = ""
    for element, name in _stretches(text):
        words = _NUMBER.sub(_BREAK, getattr(element, name))
        if before in _CLOSES and words[0].isdecimal():
            words = _BREAK + words
        setattr(element, name, words)
        before = words[-1]


def _stretches(text: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield where the stretches of a text stand, in their order: as an element's text, or as its tail."""
    for event, element in etree.iterwalk(text, events=("start", "end")):
        name = "text" if event == "start" else "tail"
        if getattr(element, name):
            yield element, name
