"""The bookmarks of a PDF: a run-in heading's bear the heading alone, not the paragraph behind it.

LibreOffice takes the whole paragraph for the title of an outline item (ISO 32000-1, 12.3.3), as UTF-16 in
hexadecimal. A shorter title is written over it and filled up with white space, which stands there for nothing
(7.2.2): no other byte moves, so the table of references stays true.
"""

import re
from collections.abc import Iterable, Iterator

from fangan.model.document import Block, Document, Paragraph

_TITLE = re.compile(rb"/Title ?<FEFF([0-9A-Fa-f]*)>")


def short_outline(pdf: bytes, document: Document) -> bytes:
    """Return a PDF that LibreOffice made of a document, the bookmarks of run-in headings cut to these."""
    heads = dict(_run_in_heads(document))

    def shortened(found: re.Match[bytes]) -> bytes:
        title = bytes.fromhex(found[1].decode()).decode("utf-16-be", "replace")
        head = heads.get(_bare(title))
        return found[0] if head is None else _title(head).ljust(len(found[0]))

    return _TITLE.sub(shortened, pdf) if heads else pdf


def _run_in_heads(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the words of every paragraph that has a run-in heading, and that heading."""
    for paragraph in _paragraphs(text.blocks for text in document.texts):
        if paragraph.heading and paragraph.text:
            head = paragraph.number + paragraph.heading
            yield _bare(head + paragraph.text), head.rstrip("。：:")


def _paragraphs(texts: Iterable[tuple[Block, ...]]) -> Iterator[Paragraph]:
    return (block for blocks in texts for block in blocks if isinstance(block, Paragraph))


def _bare(words: str) -> str:
    return "".join(words.split())


def _title(words: str) -> bytes:
    return b"/Title<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"
