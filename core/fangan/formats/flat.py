"""What LibreOffice's import of a .docx loses of its layout, put back in the flat OpenDocument file it makes of it.

LibreOffice 7.4 passes over `autoSpaceDE` and `autoSpaceDN` (ECMA-376 Part 1, 17.3.1.2 and 17.3.1.3) and reads
`overflowPunct` (17.3.1.21) the wrong way round. OpenDocument names both (Part 3, 20.349 and 20.333), and there it
keeps them. Characters that are set closer keep their natural width at the end of every run, and a number is a run: a
line with some numbers would lose its last character. There characters a hair narrower stand for closer ones (20.396).
"""

from collections.abc import Mapping

from lxml import etree

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_AS_WORD: Mapping[str, str] = {
    _STYLE + "text-autospace": "none",
    _STYLE + "punctuation-wrap": "simple",
}
"""No white between hanzi and digits, no mark beyond the right edge."""
_SPACING = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}letter-spacing"
_SCALE = _STYLE + "text-scale"
_CLOSER, _NATURAL = "98%", "100%"
"""Of 16 pt, so that 28 characters fit a line and 28.5 do not."""


def as_word(flat: bytes) -> bytes:
    """Return a flat OpenDocument file (.fodt) whose every paragraph is laid out as its .docx asks."""
    root = etree.fromstring(flat, etree.XMLParser(huge_tree=True, resolve_entities=False))
    for properties in root.iter(_STYLE + "paragraph-properties"):
        for name, value in _AS_WORD.items():
            if name in properties.attrib:
                properties.set(name, value)
    for properties in root.iter(_STYLE + "text-properties"):
        if spacing := properties.get(_SPACING):
            properties.set(_SPACING, "normal")
            properties.set(_SCALE, _CLOSER if spacing.startswith("-") else _NATURAL)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
