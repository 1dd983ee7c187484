"""Which paragraph or table of a body holds which block of the document that it was written from."""

from collections.abc import Iterator

from fangan.formats.docx.ooxml.elements import TBL, P, XmlElement, caption_of, style_of
from fangan.late.records import dataclass
from fangan.model.document import PLAN, Block, Document, Paragraph, Text


@dataclass(frozen=True, slots=True)
class Holder:
    """A paragraph or table as `write` writes it.

    `text` is '' for the document's own text, `plan` for the one it issues, or an annex's key. `index` counts the
    blocks of the text from 1, and 0 stands for what is no block; a table with a caption has two holders.
    """

    element: XmlElement
    style: str
    text: str
    index: int = 0
    block: Block | None = None
    caption: bool = False


def holders(body: XmlElement, document: Document) -> Iterator[Holder]:
    """Yield the paragraphs and tables of a body in order."""
    annexes = iter(document.annexes)
    text, written = "", _written(document.text)
    for element in body.iterchildren(P, TBL):
        style = style_of(element, {})
        if style == "AnnexLabel":
            annex = next(annexes)
            text, written = annex.key, _written(annex.text)
        elif style == "AnnexTitle" and text == "" and document.issued:
            text, written = PLAN, _written(document.issued)
        if element.tag == TBL and (caption := caption_of(element, {})) is not None:
            yield Holder(caption, "Caption", text, *next(written))
        yield Holder(element, style, text, *(next(written) if _is_block(style) else ()))


def _is_block(style: str) -> bool:
    return style in ("BodyText", "Caption", "PlanTable") or style.startswith("Heading")


def _written(text: Text) -> Iterator[tuple[int, Block, bool]]:
    """Yield the blocks as often as they are written: a table with a caption is two elements, an empty one none."""
    for index, block in enumerate(text.blocks, 1):
        if isinstance(block, Paragraph):
            yield index, block, False
            continue
        if block.caption:
            yield index, block, True
        if any((block.header, *block.rows)):
            yield index, block, False
