"""Words above and below the text of every page, beside the number (GB/T 9704—2012 knows no others there)."""

from collections.abc import Iterator

from fangan.formats.docx.carried.records import Carried, CarriedKind
from fangan.formats.docx.ooxml.elements import FALLBACK, P, XmlElement
from fangan.formats.docx.read.ledger import beside_page_number


def around(kind: str, root: XmlElement) -> Iterator[Carried]:
    """Yield the words of a header or footer, a paragraph at a time; a page number and its dashes are none."""
    if kind not in ("header", "footer"):
        return
    for paragraph in root.iter(P):
        if next(paragraph.iterancestors(FALLBACK), None) is None and (words := beside_page_number(paragraph)):
            yield Carried(CarriedKind.AROUND, words, kind)
