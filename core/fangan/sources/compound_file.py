"""A compound file, as programs of before 2007 wrote: streams by name, each in a chain of sectors.

[MS-CFB] 2.2 (header), 2.3 (sectors), 2.4 (small streams), 2.6 (directory).
"""

import struct
from collections.abc import Iterator, Mapping
from itertools import islice

COMPOUND = b"\xd0\xcf\x11\xe0"
"""What one begins with."""
_ENTRY, _LONGEST_NAME = 128, 64
_SHIFTS = (9, 12)
"""Sectors of 512 and of 4096 bytes."""
_FREE = 0xFFFFFFFA
"""From here on a number is no sector: the end of a chain, a free one."""
_SMALL, _SMALL_SECTOR = 4096, 64
"""Bytes below which a stream stands in that of the root, in sectors of its own."""
ROOT = "Root Entry"
"""The entry of the directory in which all small streams stand."""


class CompoundFile:
    """A compound file, however damaged; raises struct.error where it ends before it says what it is."""

    def __init__(self, data: bytes) -> None:
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in _SHIFTS:
            raise struct.error
        self._data, self._size = data, 1 << shift
        self._next = tuple(self._links())
        self.streams: Mapping[str, tuple[int, int]] = dict(self._entries())
        """First sector and length of every stream by its name."""

    def stream(self, name: str) -> bytes:
        """Return a stream, b'' where it is not there or sectors of it are missing."""
        first, length = self.streams.get(name, (_FREE, 0))
        if 0 < length < _SMALL and name != ROOT:
            return self._small(first, length)
        sectors = list(islice(self._chain(first), -(-length // self._size)))
        return b"".join(sectors)[:length] if len(sectors) * self._size >= length else b""

    def _small(self, first: int, length: int) -> bytes:
        held = self.stream(ROOT)
        (links,) = struct.unpack_from("<I", self._data, 60)
        numbers = b"".join(self._chain(links))
        following = struct.unpack(f"<{len(numbers) // 4}I", numbers)
        parts, at = [], first
        for _ in range(-(-length // _SMALL_SECTOR)):
            if at >= len(following):
                return b""
            parts.append(held[at * _SMALL_SECTOR : (at + 1) * _SMALL_SECTOR])
            at = following[at]
        found = b"".join(parts)[:length]
        return found if len(found) == length else b""

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

    def _entries(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the name of every entry, its first sector and how many bytes it has."""
        (first,) = struct.unpack_from("<I", self._data, 48)
        for sector in self._chain(first):
            for at in range(0, self._size, _ENTRY):
                (length,) = struct.unpack_from("<H", sector, at + _LONGEST_NAME)
                name = sector[at : at + min(max(length - 2, 0), _LONGEST_NAME)].decode("utf-16-le", "replace")
                begin, size = struct.unpack_from("<II", sector, at + 116)
                yield name, (begin, size)
