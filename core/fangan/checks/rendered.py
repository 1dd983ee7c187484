"""What rules about pages share that were laid out: where words of a page stand in the document, what is its number."""

from typing import TYPE_CHECKING

from fangan.late.patterns import regex
from fangan.model.address import Address

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject
    from fangan.formats.rendered import RenderedPage, RenderedWord

_NUMBER = regex("[—–―－-]*[0-9]{0,4}[—–―－-]*")
_FOOT = 40.0
"""Millimetres at the foot of a page among which its number stands."""


def page_number(page: "RenderedPage", word: "RenderedWord") -> bool:
    """Whether words are the number of their page, or a dash beside it."""
    return word.top > page.height - _FOOT and _NUMBER.fullmatch(word.text) is not None


def stretch_of(subject: "FileSubject", words: str) -> Address | None:
    """Return the address of the first stretch that holds words of a page; None for what stands in no text."""
    wanted = "".join(words.split())
    for one in subject.stretches:
        if wanted and wanted in "".join((one.number + one.words).split()):
            start = one.words.find(words)
            return one.at(start, start + len(words)) if start >= 0 else one.at(0, len(one.words))
    return None
