"""Sections and items as they were written: where a file says the very words it was built with, no bookmark is asked.

A program that saves a file a second time moves bookmarks that it spared the first time; the words stay.
"""

from collections.abc import Sequence
from dataclasses import replace

from fangan.formats.docx.read.as_blocks import Supplied
from fangan.formats.docx.read.flow_text import opened_by, starts_of, supplied_around
from fangan.formats.docx.read.manifest import Written
from fangan.formats.docx.write.properties import Noted, noted
from fangan.formats.run_ons import with_run_ons
from fangan.model.document import Block, Document, Paragraph, RunOn, Text
from fangan.model.reading import all_words
from fangan.sources.text import digest


def texts_as_written(document: Document, written: Sequence[Written], supplied: Supplied) -> Sequence[Text]:
    """Return the texts of a document, with the extents they were written with where nothing else can be meant."""
    texts = document.texts
    if all(_as_it_was(text, was) for text, was in zip(texts, written, strict=False)):
        return texts
    same_size = [len(text.blocks) for text in texts] == [was.size for was in written]
    if not same_size or digest(all_words(document)) != document.manifest.text:
        return texts
    return [_as_written(text, was, supplied) for text, was in zip(texts, written, strict=True)]


def _as_it_was(text: Text, was: Written) -> bool:
    return set(text.anchors) == set(was.anchors) and tuple(noted(text)) == was.run_ons


def _as_written(text: Text, was: Written, supplied: Supplied) -> Text:
    starts = starts_of(was.anchors)
    targets = supplied_around(was.anchors, len(text.blocks), supplied)
    lines: dict[int, list[Noted]] = {}
    for line in was.run_ons:
        lines.setdefault(line.block, []).append(line)
    blocks: list[Block] = []
    for at, (block, target) in enumerate(zip(text.blocks, targets, strict=True)):
        id_ = opened_by(starts, at, heads=isinstance(block, Paragraph) and block.heading != "")
        restored = replace(block, id=id_, origin=supplied.origin(target))
        if isinstance(restored, Paragraph):
            found = [_line(restored, one, supplied) for one in lines.get(at, ())]
            restored = with_run_ons(restored, found)
        blocks.append(restored)
    return replace(text, blocks=tuple(blocks), anchors=was.anchors)


def _line(block: Paragraph, was: Noted, supplied: Supplied) -> RunOn:
    words = block.heading + block.text
    origin = supplied.origin(was.id) if supplied.knows(was.id) else block.origin
    return RunOn(was.start, was.end, words[was.start : was.start + was.number], was.id, origin)
