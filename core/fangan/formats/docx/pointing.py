"""The runs that hold the words of an address, cut out of the paragraphs of a body."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import islice

from fangan.formats.docx.holders import Holder, holders
from fangan.formats.docx.ooxml.elements import P, T, W, XmlElement, caption_of, child_text, number_of, run_text, runs
from fangan.formats.docx.ooxml.tracked import SPACE
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Document, Table
from fangan.model.reading import block_lines


class _Line(NamedTuple):
    """Words of a title or block that stand in one paragraph.

    They begin at character `at` of the title's or block's words, and at `printed` of what the paragraph prints.
    """

    paragraph: XmlElement
    at: int
    printed: int
    length: int


class Pointer:
    """Finds the words of addresses in the body that a document was written to."""

    def __init__(self, body: XmlElement, document: Document) -> None:
        titles = {key: text.title for key, text in document.keyed_texts.items()}
        self._lines: dict[tuple[str, int], list[_Line]] = {}
        self._any = [run for paragraph in body.iterchildren(P) for run in runs(paragraph) if run_text(run)][:1]
        for one in holders(body, document):
            if one.style in ("Title", "AnnexTitle"):
                self._lines[one.text, 0] = list(_title_lines(one, titles[one.text]))
            elif isinstance(one.block, Table):
                self._lines.setdefault((one.text, one.index), []).extend(_table_lines(one, one.block))
            elif one.block is not None:
                number = len(number_of(one.element, {}))
                self._lines[one.text, one.index] = [_Line(one.element, 0, number, len(block_lines(one.block)[0]))]

    def runs(self, address: Address | None) -> list[XmlElement]:
        """Return the runs that hold the words of an address and nothing else; without words, those of the first line.

        Where a body has no place for them, around the texts, it is the title.
        """
        start, end = (address.start, address.end) if address else (0, 0)
        lines = self._lines.get((address.text, address.block)) if address else None
        if not lines:
            lines, start, end = self._lines.get(("", 0), []), 0, 0
        if not lines:
            return self._any
        first = next((line for line in lines if start < line.at + line.length), lines[-1])
        last = next((line for line in reversed(lines) if line.at < end), first)
        if end <= start:
            start = first.at
        if end <= start or last.paragraph is not first.paragraph:  # words of several cells are marked in the first
            last, end = first, first.at + first.length
        return _cut(first.paragraph, first.printed + start - first.at, last.printed + end - last.at) or self._any


def _title_lines(held: Holder, title: tuple[str, ...]) -> Iterator[_Line]:
    """Yield the lines of a title; the break between two is printed, but no part of the words."""
    at = 0
    for breaks, line in enumerate(title):
        yield _Line(held.element, at, at + breaks, len(line))
        at += len(line)


def _table_lines(held: Holder, table: Table) -> Iterator[_Line]:
    """Yield the caption's line, or those of the cells."""
    caption, *_ = words = block_lines(table)
    if held.caption:
        yield _Line(held.element, 0, 0, len(caption))
        return
    at = len(caption) + 1
    cells = _cells(held.element, table)
    for text in words[1:]:
        cell = next(cells)
        if cell is not None:
            yield _Line(cell, at, 0, len(text))
        at += len(text) + 1


def _cells(element: XmlElement, table: Table) -> Iterator[XmlElement | None]:
    """Yield the paragraph of each cell; a header of empty cells is not printed."""
    rows = islice(element.iterfind(f"{W}tr"), caption_of(element, {}) is not None, None)
    for texts in (table.header, *table.rows):
        if texts is table.header and not any(texts):
            yield from [None] * len(texts)
        else:
            yield from [cell.find(P) for cell in next(rows).findall(f"{W}tc")[: len(texts)]]


def _cut(paragraph: XmlElement, start: int, end: int) -> list[XmlElement]:
    """Return the runs of what a paragraph prints from `start` to `end`, cutting those that print more."""
    for at in (start, end):
        _split(paragraph, at)
    out, at = [], 0
    for run in runs(paragraph):
        length = len(run_text(run))
        if length and start <= at < end:
            out.append(run)
        at += length
    return out


def _split(paragraph: XmlElement, at: int) -> None:
    """Cut the run that goes on behind character `at` of a paragraph in two of one dress."""
    for run in runs(paragraph):
        length = len(run_text(run))
        if 0 < at < length:
            rest = deepcopy(run)
            run.addnext(rest)
            _keep(run, 0, at)
            _keep(rest, at, length)
            return
        at -= length


def _keep(run: XmlElement, start: int, end: int) -> None:
    """Leave of a run's text what stands from `start` to `end`."""
    at = 0
    for child in run[:]:
        length = len(child_text(child))
        if child.tag == T:
            child.text = child_text(child)[max(start - at, 0) : max(end - at, 0)]
            child.set(SPACE, "preserve")
        elif length and not start <= at < end:
            run.remove(child)
        at += length
