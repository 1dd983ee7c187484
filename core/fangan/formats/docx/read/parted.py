"""Paragraphs in two, made whole again: at a style separator, or where LibreOffice parts them at a page break."""

from lxml import etree

from fangan.formats.docx.ooxml.elements import P, R, Styles, W, XmlElement, ends_hidden, style_of

_PROPERTIES, _BREAK, _DRESS, _STYLE = f"{W}pPr", f"{W}br", f"{W}rPr", f"{W}rStyle"
_AT_END = (_DRESS, f"{W}sectPr")
_RUN_IN = "RunIn"


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


def join_separated(root: XmlElement) -> None:
    """Join in place a run-in heading and its text where the mark between them is hidden, as a style separator is.

    The runs of the text are dressed as those of a paragraph that holds both.
    """
    for first in [one for one in root.iter(P) if ends_hidden(one)]:
        goes_on, parent = True, first.getparent()
        while goes_on and parent is not None and (second := first.getnext()) is not None and second.tag == P:
            goes_on = ends_hidden(second)
            for run in second.iter(R):
                _run_in(run)
            _take_mark(first, second)
            first.extend([child for child in second if child.tag != _PROPERTIES])
            parent.remove(second)


def _run_in(run: XmlElement) -> None:
    """Dress a run as text behind a heading, unless it has a style of its own."""
    dress = run.find(_DRESS)
    if dress is None:
        dress = etree.Element(_DRESS)
        run.insert(0, dress)
    if dress.find(_STYLE) is None:
        dress.insert(0, etree.Element(_STYLE, {f"{W}val": _RUN_IN}))


def _take_mark(first: XmlElement, second: XmlElement) -> None:
    """Give a paragraph that ends in a separator the mark of the next one, and the end of a section with it."""
    own, taken = first.find(_PROPERTIES), second.find(_PROPERTIES)
    assert own is not None  # it holds the separator
    own[:] = [one for one in own if one.tag not in _AT_END]
    own.extend([one for one in taken if one.tag in _AT_END] if taken is not None else [])


def _is_parted(first: XmlElement, second: XmlElement, styles: Styles) -> bool:
    if style_of(first, styles) != "BodyText" or style_of(second, styles) not in ("", "Normal"):
        return False
    last = next(first.iterchildren(R, reversed=True), None)
    turns = last.find(_BREAK) if last is not None else None
    return turns is not None and turns.get(f"{W}type") == "page"
