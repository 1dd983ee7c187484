"""Paths and addresses of files, and places in lines as the editor counts them."""

import os

from lsprotocol.types import Position, Range
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import PositionCodec


def path_of(uri: str) -> str:
    """Return the path of a file an editor names, absolute; '' for what is no file (`untitled:`, `git:`)."""
    path = to_fs_path(uri)
    return os.path.abspath(path) if path else ""


def uri_of(path: str) -> str:
    """Return the address of a file."""
    return from_fs_path(path) or ""


def range_of(codec: PositionCodec, lines: list[str], line: int, start: int, end: int) -> Range:
    """Return characters of a line as the editor counts them; what is not there any more ends where the line ends."""
    words = lines[line] if line < len(lines) else ""
    first, last = codec.client_num_units(words[:start]), codec.client_num_units(words[:end])
    return Range(Position(line, first), Position(line, last))


def character_at(codec: PositionCodec, line: str, units: int) -> int:
    """Return the character of a line that stands at a column of the editor's, its length for what is behind it."""
    seen = 0
    for at, character in enumerate(line):
        seen += codec.client_num_units(character)
        if seen > units:
            return at
    return len(line)
