"""Whether an old .doc is whole enough to be handed to a program: its sectors, and the streams a text stands in.

[MS-DOC] 2.1 (streams), 2.5.2 (the first two bytes of a text).
"""

import struct

from fangan.sources.compound_file import CompoundFile

_TEXT, _TABLES = "WordDocument", ("0Table", "1Table")
_BEGINS = b"\xec\xa5"
_FLAGS, _ENCRYPTED = 11, 1
"""The byte of a text that says whether it is locked ([MS-DOC] 2.5.2, fEncrypted)."""
_MINI, _SMALL = 4096, 64
_ROOT = "Root Entry"
"""The entry of the directory in which all small streams stand."""


def holds_text(data: bytes) -> bool:
    """Whether a compound file has the streams of a text, and every sector of them."""
    try:
        file = CompoundFile(data)
        return file.stream(_TEXT).startswith(_BEGINS) and any(file.stream(name) for name in _TABLES)
    except struct.error:  # it ends before it says so much
        return False


def is_locked(data: bytes) -> bool:
    """Whether the text of a compound file is locked with a password: as its first bytes say."""
    try:
        return _Compound(data).is_locked()
    except struct.error:
        return False


def has_directory(data: bytes) -> bool:
    """Whether a compound file has the sector that names its streams; one that was cut off has none."""
    try:
        return any(name == _ROOT for name, _ in _Compound(data).streams())
    except struct.error:
        return False


class _Compound:
    def __init__(self, data: bytes) -> None:
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in _SHIFTS:
            raise struct.error
        self._data, self._size = data, 1 << shift
        self._next = tuple(self._links())

    def holds_text(self) -> bool:
        streams = dict(self.streams())
        text = self._stream(streams, _TEXT)
        tables = (self._stream(streams, name) for name in _TABLES)
        return text.startswith(_BEGINS) and any(tables)

    def is_locked(self) -> bool:
        text = self._stream(dict(self.streams()), _TEXT)
        return len(text) > _FLAGS and bool(text[_FLAGS] & _ENCRYPTED)

    def _links(self) -> Iterator[int]:
        """Yield for each sector the one behind it; the first 109 sectors that say so stand in the header."""
        places = [one for one in struct.unpack_from("<109I", self._data, 76) if one < _FREE]
        (more,) = struct.unpack_from("<I", self._data, 68)
        each = self._size // 4
        for _ in range(len(self._data) // self._size):
            if more >= _FREE:
                break
            *further, more = struct.unpack(f"<{each}I", self._sector(more))
            places += [one for one in further if one < _FREE]
        for place in places:
            yield from struct.unpack(f"<{each}I", self._sector(place))

    def _sector(self, number: int) -> bytes:
        """Return a sector; raises struct.error for one behind the end of the file."""
        start = (number + 1) * self._size
        if start >= len(self._data):
            raise struct.error
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def _chain(self, first: int) -> Iterator[bytes]:
        """Yield the sectors of a chain; one that runs in a circle ends with the sectors of the file."""
        at = first
        for _ in range(len(self._next)):
            if at >= _FREE:
                return
            yield self._sector(at)
            at = self._next[at] if at < len(self._next) else _FREE

    def streams(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the name of every entry, its first sector and how many bytes it has."""
        (first,) = struct.unpack_from("<I", self._data, 48)
        for sector in self._chain(first):
            for at in range(0, self._size, _ENTRY):
                (length,) = struct.unpack_from("<H", sector, at + _LONGEST_NAME)
                name = sector[at : at + min(max(length - 2, 0), _LONGEST_NAME)].decode("utf-16-le", "replace")
                begin, size = struct.unpack_from("<II", sector, at + 116)
                yield name, (begin, size)

    def _stream(self, streams: Mapping[str, tuple[int, int]], name: str) -> bytes:
        """Return the beginning of a stream, b'' where it is not there or sectors of it are missing."""
        first, size = streams.get(name, (_FREE, 0))
        if 0 < size < _MINI and name != _ROOT:
            return self._small(streams.get(_ROOT, (_FREE, 0))[0], first)
        needed = -(-size // self._size)
        sectors = list(islice(self._chain(first), needed))
        return sectors[0] if sectors and len(sectors) == needed else b""

    def _small(self, root: int, first: int) -> bytes:
        """Return the beginning of a stream that stands in that of the root, b'' where this does not reach so far."""
        at, start = divmod(first * _SMALL, self._size)
        sector = next(islice(self._chain(root), at, None), b"")
        return sector[start : start + _SMALL]
