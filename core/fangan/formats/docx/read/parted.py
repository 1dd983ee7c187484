"""Paragraphs that LibreOffice parts at a page break inside them, made whole again."""

from fangan.formats.docx.ooxml.elements import P, R, Styles, W, XmlElement, style_of

_PROPERTIES, _BREAK = f"{W}pPr", f"{W}br"


def join_parted(root: XmlElement, styles: Styles) -> None:
    """Join in place what stands on both sides of a page break that ends body text.

    LibreOffice, saving a .docx, makes two paragraphs of one with a page break inside, the second without a style; we
    write such a break where the end of a text is carried to its signature (GB/T 9704—2012, 7.3.5.5), and end no
    paragraph with one.
    """
    for first in list(root.iter(P)):
        second, parent = first.getnext(), first.getparent()
        if parent is None or second is None or second.tag != P or not _is_parted(first, second, styles):
            continue
        first.extend([child for child in second if child.tag != _PROPERTIES])
        parent.remove(second)


def _is_parted(first: XmlElement, second: XmlElement, styles: Styles) -> bool:
    if style_of(first, styles) != "BodyText" or style_of(second, styles) not in ("", "Normal"):
        return False
    last = next(first.iterchildren(R, reversed=True), None)
    turns = last.find(_BREAK) if last is not None else None
    return turns is not None and turns.get(f"{W}type") == "page"
