"""The bytes of a text file as people save it: UTF-8 with or without a mark, UTF-16 with one, GB 18030."""

from dataclasses import replace

from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.text import character_problems, decode

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode_text(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """Return the text with LF line ends, and warnings for characters that no official text can hold.

    Raises InputRefused `not-text` for what is a document of another kind, `text-broken` with the line of the first
    bytes that are no text.
    """
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        text = _chinese(data, name, error)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, [replace(one, severity=Severity.WARNING) for one in character_problems(text, name)]


def _chinese(data: bytes, name: str, wrong: UnicodeDecodeError) -> str:
    """Decode as Chinese Windows saves; what is broken in both is told by the one that gets further."""
    if b"\0" in data:
        decode(data, name)  # says what else it is
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        at = max(error.start, wrong.start)
        line = data.count(b"\n", 0, at) + 1
        raise InputRefused([problem("text-broken", Place(name, line), byte=f"{data[at]:02X}")]) from error
