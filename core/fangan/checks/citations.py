"""The documents that a text cites with their numbers: 《关于……的通知》（某政发〔2026〕3号）."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import of, scan
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.reading import PROSE

_OPENED = regex("《([^《》\n]{2,80})》[（(]$")

_FEWEST = 2


class Citation(NamedTuple):
    """A cited document: its title, its number as 7.2.5 of GB/T 9704—2012 prints it, and where that stands."""

    title: str
    number: str
    address: Address


def citations(subject: TextSubject) -> Iterator[Citation]:
    """Yield the titles with a number in brackets at once behind them; to be asked for by `subject.once`."""
    closed = [one for one in subject.stretches if one.role in PROSE and "》" in one.words]
    if sum(one.words.count("》（") + one.words.count("》(") for one in closed) < _FEWEST:
        return  # nothing can contradict it: the grammar of numbers need not be made
    for stretch in closed:
        words = stretch.words
        for token in of(DocumentNumber, scan(words)):
            title = _OPENED.search(words, max(0, token.start - 84), token.start)
            if title and token.value.number is not None:
                yield Citation(title[1], str(token.value), stretch.at(token.start, token.end))
