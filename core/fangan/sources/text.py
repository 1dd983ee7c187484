"""Read a text file whole: UTF-8, clean characters, LF line ends, or one located refusal."""

import hashlib
import os

from fangan.chinese.punctuation import check_characters
from fangan.model.problem import InputRefused, OutputFailed, Place, Problem, problem

MAX_BYTES = 16 * 1024 * 1024


def read_text(path: str | os.PathLike[str], shown: str | None = None) -> str:
    """Return the text of a UTF-8 file, a BOM dropped and CRLF turned into LF.

    Raises OutputFailed when the file cannot be read, InputRefused when it is too large, not UTF-8, or holds characters
    that no official text can hold; `shown` is the name used in messages.
    """
    name = shown or os.fspath(path)
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise OutputFailed([problem("file-unreadable", Place(name), reason=error.strerror or error)]) from error
    if len(data) > MAX_BYTES:
        raise InputRefused([problem("file-too-large", Place(name), limit=MAX_BYTES // 1024 // 1024)])
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """Decode and clean the bytes of a text file; errors as in `read_text`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputRefused([problem("not-utf8", Place(name, line))]) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = character_problems(text, name)
    if found:
        raise InputRefused(found)
    return text


def character_problems(text: str, name: str, first_line: int = 1) -> list[Problem]:
    """List every forbidden character of `text` with its place."""
    found = []
    for offset, code in check_characters(text):
        line = text.count("\n", 0, offset)
        column = offset - (text.rfind("\n", 0, offset) + 1) + 1
        found.append(problem("forbidden-character", Place(name, first_line + line, column), code=f"U+{code:04X}"))
    return found


def digest(text: str) -> str:
    """Return the first 12 hex digits of the SHA-256 of the text: the version of a wording."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
