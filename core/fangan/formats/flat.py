"""What LibreOffice's import of a .docx loses of its layout, put back in the flat OpenDocument file it makes of it.

LibreOffice 7.4 passes over `autoSpaceDE` and `autoSpaceDN` (ECMA-376 Part 1, 17.3.1.2 and 17.3.1.3) and reads
`overflowPunct` (17.3.1.21) the wrong way round. OpenDocument names both (Part 3, 20.349 and 20.333), and there it
keeps them.
"""

from collections.abc import Mapping

from lxml import etree

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_AS_WORD: Mapping[str, str] = {
    _STYLE + "text-autospace": "none",
    _STYLE + "punctuation-wrap": "simple",
}
"""No white between hanzi and digits, no mark beyond the right edge."""


def as_word(flat: bytes) -> bytes:
    """Return a flat OpenDocument file (.fodt) whose every paragraph is laid out as its .docx asks."""
    root = etree.fromstring(flat, etree.XMLParser(huge_tree=True, resolve_entities=False))
    for properties in root.iter(_STYLE + "paragraph-properties"):
        for name, value in _AS_WORD.items():
            if name in properties.attrib:
                properties.set(name, value)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
