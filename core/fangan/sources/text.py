"""Read a text file whole: UTF-8, clean characters, LF line ends, or one located refusal.

What an editor holds and has not saved is read instead of its file, while `read_instead` lasts.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from types import MappingProxyType

from fangan.chinese.punctuation import check_characters
from fangan.model.problem import InputRefused, OutputFailed, Place, Problem, problem

MAX_BYTES = 16 * 1024 * 1024
MAX_CHARACTERS = 20
"""How many forbidden characters of a file are told; a damaged file may be full of them."""

_DOCUMENTS = (b"PK\3\4", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How the documents begin that people take for a plan: .docx and .wps, .doc, .pdf."""
_UTF16, _UTF32 = (b"\xff\xfe", b"\xfe\xff"), b"\xff\xfe\0\0"

_UNSAVED: ContextVar[Mapping[str, bytes]] = ContextVar("unsaved", default=MappingProxyType({}))
"""By real path, in this context: every reader comes by here, and none need know of editors."""


@contextmanager
def read_instead(texts: Mapping[str, bytes]) -> Iterator[None]:
    """Let bytes stand for the files of some paths until the block ends, whether those exist or not."""
    token = _UNSAVED.set({_real(path): data for path, data in texts.items()})
    try:
        yield
    finally:
        _UNSAVED.reset(token)


def unsaved(path: str | os.PathLike[str]) -> bytes | None:
    """Return what stands for a file, None where the file speaks for itself."""
    texts = _UNSAVED.get()
    return texts.get(_real(path)) if texts else None


def _real(path: str | os.PathLike[str]) -> str:
    return os.path.normcase(os.path.realpath(path))


def read_text(path: str | os.PathLike[str], shown: str | None = None) -> str:
    """Return the text of a UTF-8 file, a BOM dropped and CRLF turned into LF.

    Raises as `read_bytes`, and InputRefused when the file is not UTF-8 or holds characters that no official text can
    hold; `shown` is the name used in messages.
    """
    name = shown or os.fspath(path)
    return decode(read_bytes(path, MAX_BYTES, name), name)


def read_bytes(path: str | os.PathLike[str], limit: int, shown: str | None = None) -> bytes:
    """Return the bytes of a file; `limit` is how many it may have, `shown` its name in messages.

    Raises OutputFailed `file-not-found`, `file-is-folder`, `file-forbidden` or `file-unreadable`, InputRefused
    `file-too-large`; of a file that is too large no more is read than the limit.
    """
    name = shown or os.fspath(path)
    held = unsaved(path)
    data = _from_disk(path, limit, name) if held is None else held
    if len(data) > limit:
        raise InputRefused([problem("file-too-large", Place(name), limit=limit // 1024 // 1024)])
    return data


def _from_disk(path: str | os.PathLike[str], limit: int, name: str) -> bytes:
    """Return the bytes of a file, one more than the limit at most."""
    try:
        with open(path, "rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError as error:
        raise OutputFailed([problem("file-not-found", Place(name))]) from error
    except IsADirectoryError as error:
        raise OutputFailed([problem("file-is-folder", Place(name))]) from error
    except PermissionError as error:
        raise OutputFailed([problem("file-forbidden", Place(name))]) from error
    except OSError as error:
        raise OutputFailed([problem("file-unreadable", Place(name), reason=error.strerror or error)]) from error


def decode(data: bytes, name: str) -> str:
    """Decode and clean the bytes of a text file; errors as in `read_text`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputRefused([_not_utf8(data, name, error.start)]) from error
    text = _with_line_feeds(text)
    found = character_problems(text, name)
    if found:
        raise InputRefused(found)
    return text


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(data: bytes, name: str, start: int) -> Problem:
    """Say what a file is instead of UTF-8 text, as far as its bytes tell."""
    if data.startswith(_DOCUMENTS):
        return problem("not-text", Place(name, 1))
    utf16 = data.startswith(_UTF16) and not data.startswith(_UTF32)
    code = "not-utf8-utf16" if utf16 else "not-utf8-gbk" if _is_gbk(data) else "not-utf8"
    return problem(code, Place(name, data.count(b"\n", 0, start) + 1))


def _is_gbk(data: bytes) -> bool:
    """Whether the bytes are text as Chinese Windows saves it: pictures often decode too, but not cleanly."""
    try:
        return not check_characters(_with_line_feeds(data.decode("gbk")))
    except UnicodeDecodeError:
        return False


def character_problems(text: str, name: str) -> list[Problem]:
    """List the forbidden characters of `text` with their places; of many only the first."""
    found: list[Problem] = []
    line, line_start = 1, 0
    for offset, code in islice(check_characters(text), MAX_CHARACTERS):
        line += text.count("\n", line_start, offset)
        line_start = text.rfind("\n", 0, offset) + 1
        found.append(problem("forbidden-character", Place(name, line, offset - line_start + 1), code=code))
    return found


def digest(text: str) -> str:
    """Return the first 12 hex digits of the SHA-256 of the text: the version of a wording."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
