"""Words replaced in the bytes of a text file: encoding, mark of byte order and line ends stay as they are."""

from collections.abc import Iterable

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_MARK = b"\xef\xbb\xbf"
_LINE = regex(r"([^\r\n]*)(\r\n|\r|\n|$)")
_ENCODINGS = ("utf-8", "gb18030")
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class Splice(NamedTuple):
    """Words of a line, or of a paragraph, that become others: `old` stands from `start` to `end`, counted from 0."""

    line: int
    """A line counts from 1."""
    start: int
    end: int
    old: str
    new: str


def splice_lines(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return a text file with words replaced; no two splices overlap.

    Raises LookupError where the old words do not stand where they should, or the file cannot hold the new ones.
    """
    text, encoding, mark = _decoded(data)
    lines = [[found[1], found[2]] for found in _LINE.finditer(text)]
    for one in sorted(splices, reverse=True):
        if not 0 < one.line <= len(lines):
            raise LookupError(one.old)
        words = lines[one.line - 1][0]
        if words[one.start : one.end] != one.old:
            raise LookupError(one.old)
        lines[one.line - 1][0] = words[: one.start] + one.new + words[one.end :]
    return mark + "".join(words + end for words, end in lines).encode(encoding)


def line_at(data: bytes, line: int) -> str:
    """Return a line of a text file, counted from 1, '' where it has none."""
    lines = [found[1] for found in _LINE.finditer(_decoded(data)[0])]
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _decoded(data: bytes) -> tuple[str, str, bytes]:
    """Return the text, its encoding, and the mark of byte order before it; LookupError for what is no text."""
    mark = next((one for one in (_MARK, *_UTF16) if data.startswith(one)), b"")
    for encoding in (_UTF16[mark],) if mark in _UTF16 else _ENCODINGS:
        try:
            text = data[len(mark) :].decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.encode(encoding) == data[len(mark) :]:
            return text, encoding, mark
    raise LookupError
