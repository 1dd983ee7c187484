"""Sections and items as they were written: where a file says the very words it was built with, no bookmark is asked.

A program that saves a file a second time moves bookmarks that it spared the first time; the words stay.
"""

from collections.abc import Sequence
from dataclasses import replace

from fangan.formats.docx.read.as_blocks import Supplied
from fangan.formats.docx.read.flow_text import opened_by, starts_of, supplied_around
from fangan.formats.docx.read.manifest import Written
from fangan.model.document import Document, Paragraph, Text
from fangan.model.reading import all_words
from fangan.sources.text import digest


def texts_as_written(document: Document, written: Sequence[Written], supplied: Supplied) -> Sequence[Text]:
    """Return the texts of a document, with the extents they were written with where nothing else can be meant."""
    texts = document.texts
    if all(set(text.anchors) == set(was.anchors) for text, was in zip(texts, written, strict=False)):
        return texts
    same_size = [len(text.blocks) for text in texts] == [was.size for was in written]
    if not same_size or digest(all_words(document)) != document.manifest.text:
        return texts
    return [_as_written(text, was, supplied) for text, was in zip(texts, written, strict=True)]


def _as_written(text: Text, was: Written, supplied: Supplied) -> Text:
    starts = starts_of(was.anchors)
    targets = supplied_around(was.anchors, len(text.blocks), supplied)
    blocks = [
        replace(
            block,
            id=opened_by(starts, at, heads=isinstance(block, Paragraph) and block.heading != ""),
            origin=supplied.origin(target),
        )
        for at, (block, target) in enumerate(zip(text.blocks, targets, strict=True))
    ]
    return replace(text, blocks=tuple(blocks), anchors=was.anchors)
