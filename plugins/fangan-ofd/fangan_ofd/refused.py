"""What is not written: a page shows all that stands on it, or the file is not made."""

import re
from collections.abc import Iterator

from fangan.formats.layout.arrange import Laid
from fangan.model.document import Document, Origin
from fangan.model.message import Message
from fangan.model.problem import InputRefused, Place, Problem
from fangan.model.reading import stretches
from fangan_ofd.pages import Overflow, overflows

_TOO_HIGH = Message(
    "“{words}” is higher than a page, and no page shows all of it",
    "Shorten it: a long list of offices to groups, “mark:” to the lead office",
    "“{words}”比一页还高，哪一页都排不全",
    "请精简：过长的机关名单合并写，mark: 只写主办机关",
)
_CHARACTER = Message(
    "“{words}” holds the character {character}, which no OFD file can hold",
    "Delete it where it was written; it is invisible and usually came along with copied text",
    "“{words}”中有字符 {character}，OFD 文件里不能有",
    "请在写它的地方删除；这种字符看不见，多半是复制文字时带进来的",
)
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML file may hold (XML 1.0, 2.2)."""
_FEW = 20
"""Characters of words that tell which are meant."""


def refuse(laid: Laid) -> None:
    """Raise InputRefused for characters that no OFD file can hold, and for what no page shows whole."""
    problems = [*_characters(laid.document)] or [*map(_too_high, dict.fromkeys(overflows(laid)))]
    if problems:
        raise InputRefused(problems)


def _characters(document: Document) -> Iterator[Problem]:
    for stretch in stretches(document):
        if found := _ILLEGAL.search(stretch.words):
            values = {"words": _told(stretch.words), "character": f"U+{ord(found[0]):04X}"}
            yield Problem("ofd-character", _place(stretch.origin), values, message=_CHARACTER)


def _too_high(given: Overflow) -> Problem:
    return Problem("ofd-too-high", _place(given.origin), {"words": _told(given.words)}, message=_TOO_HIGH)


def _place(origin: Origin | None) -> Place | None:
    return Place(origin.file, origin.line) if origin and origin.file else None


def _told(words: str) -> str:
    line = " ".join(_ILLEGAL.sub("", words).split())
    return line if len(line) <= _FEW else f"{line[:_FEW]}…"
