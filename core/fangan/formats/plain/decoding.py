"""The bytes of a text file as people save it: UTF-8 with or without a mark, UTF-16, GB 18030, Big5."""

from dataclasses import replace

from fangan.late.tuples import NamedTuple
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.text import character_problems, decode

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SURE = 0.9
"""The share of a text's characters that are ordinary ones from which on it is what it was taken for."""
_ORDINARY = ((0x09, 0x0D), (0x20, 0x7E), (0x2010, 0x2030), (0x3000, 0x3020), (0x4E00, 0x9FFF), (0xFF01, 0xFF5E))
"""Characters that texts in Chinese consist of."""
_SAMPLE = 20_000
_LAST_COMMON = b"\xc6\x7e"
"""Where the common hanzi of Big5 end; marks stand before them."""


class Decoded(NamedTuple):
    """A text with LF line ends, and the name of the encoding its bytes were in."""

    text: str
    encoding: str


def decode_text(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """Return the text with LF line ends, and warnings for characters that no official text can hold.

    Raises InputRefused `not-text` for what is a document of another kind, `text-broken` with the line of the first
    bytes that are no text.
    """
    text = decoded(data, name).text
    return text, [replace(one, severity=Severity.WARNING) for one in character_problems(text, name)]


def decoded(data: bytes, name: str) -> Decoded:
    """Return a text and its encoding; raises as `decode_text`."""
    text, encoding = _decoded(data, name)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    if not data.startswith(_UTF16):
        wide = _wide(data)
        if wide:
            return data.decode(wide), wide
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _chinese(data, name, error)
    if "\0" in text:
        raise InputRefused([problem("text-binary", Place(name, text.count("\n", 0, text.index("\0")) + 1))])
    return text, encoding.removesuffix("-sig")


def _wide(data: bytes) -> str:
    """Return which UTF-16 a text without a mark is in where that is sure, else ''."""
    if len(data) % 2 or not data:
        return ""
    shares = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            shares[encoding] = _likely(data.decode(encoding)[:_SAMPLE])
        except UnicodeDecodeError:
            continue
    best = max(shares, key=lambda one: shares[one], default="")
    return best if best and shares[best] >= _SURE and not _is_utf8(data) else ""


def _is_utf8(data: bytes) -> bool:
    if b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def ordinary_share(text: str) -> float:
    """Return the share of characters that texts in Chinese consist of."""
    known = sum(any(first <= ord(char) <= last for first, last in _ORDINARY) for char in text)
    return known / len(text) if text else 0


def _likely(text: str) -> float:
    """Return the same share of what may be a text; 0 for one of rare hanzi, which is chance."""
    return ordinary_share(text) if max(_share(text, "gb2312"), _share(text, "big5")) >= _SURE else 0


def _chinese(data: bytes, name: str, wrong: UnicodeDecodeError) -> tuple[str, str]:
    """Decode as Chinese Windows saves; what is broken in all ways is told by the one that gets furthest."""
    if b"\0" in data:
        decode(data, name)  # says what else it is
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        traditional = _traditional(data)
        if traditional:
            return traditional, "big5"
        at = max(error.start, wrong.start)
        line = data.count(b"\n", 0, at) + 1
        raise InputRefused([problem("text-broken", Place(name, line), byte=f"{data[at]:02X}")]) from error
    if _share(text, "gb2312") < _SURE and (traditional := _traditional(data)):
        return traditional, "big5"
    return text, "gb18030"


def _traditional(data: bytes) -> str:
    """Return the text that bytes are in Big5 where they hold common traditional hanzi, else ''."""
    try:
        text = data.decode("cp950")
    except UnicodeDecodeError:
        return ""
    return text if _share(text, "big5") >= _SURE else ""


def _share(text: str, encoding: str) -> float:
    """Return the share of characters beyond ASCII that are common in an encoding: in Big5 those up to C67E."""
    beyond = [char for char in text[:_SAMPLE] if ord(char) > 0x7F]
    common = 0
    for char in beyond:
        packed = char.encode(encoding, "ignore")
        common += bool(packed) and (encoding != "big5" or packed <= _LAST_COMMON)
    return common / len(beyond) if beyond else 1
