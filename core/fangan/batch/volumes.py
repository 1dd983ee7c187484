"""Many documents in one archive: written behind each other as they come, the directory at the end out of the journal.

A volume is a ZIP of stored members (they are deflated already), with the records of ZIP64 where it needs them
(APPNOTE.TXT 4.3.7, 4.3.12, 4.3.14–16, 4.5.3). Until it is whole it is called `NAME.part`; what stands there behind
the last member that the journal knows is cut off when a run goes on.
"""

import os
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR = struct.Struct("<4sIQI")
_END = struct.Struct("<4s4H2IH")
_VERSION, _VERSION64, _UTF8, _STORED, _DATE = 20, 45, 0x800, 0, 0x21
_MOST, _MOST_ENTRIES = 0xFFFFFFFF, 0xFFFF
_WHERE = struct.Struct("<2HQ")

ArchiveMember = tuple[str, int, int, int]
"""A member: its name, its CRC, its length, and where it begins."""


class Volume:
    """One archive that is being written; raises OSError."""

    def __init__(self, path: Path, length: int = 0) -> None:
        """Begin it, or go on behind `length` bytes."""
        self.path = path
        self.part = path.with_name(f"{path.name}.part")
        if not length and self.part.exists():
            self.part.unlink()
        self._file = self.part.open("r+b" if length else "xb", buffering=0)
        self._file.truncate(length)
        self._file.seek(length)
        self.length = length

    def append(self, name: str, data: bytes, crc: int) -> int:
        """Write a member and return where it begins."""
        start, raw = self.length, name.encode()
        head = (_VERSION, _UTF8, _STORED, 0, _DATE, crc, len(data), len(data), len(raw), 0)
        self._write(b"".join((_LOCAL.pack(b"PK\3\4", *head), raw, data)))
        self.length += _LOCAL.size + len(raw) + len(data)
        return start

    def close(self) -> None:
        """Leave it as it is, to be gone on with."""
        self._file.close()

    def finish(self, members: Iterable[ArchiveMember]) -> None:
        """Write the directory of all members, and give the archive its name."""
        size = count = 0
        for name, crc, length, start in members:
            entry = _entry(name.encode(), crc, length, start)
            self._write(entry)
            size, count = size + len(entry), count + 1
        self._write(_end(count, size, self.length))
        os.fsync(self._file.fileno())
        self._file.close()
        os.replace(self.part, self.path)

    def _write(self, data: bytes) -> None:
        """Write all of it; where that fails, everything behind the last whole member goes."""
        try:
            left = memoryview(data)
            while left:
                left = left[self._file.write(left) or 0 :]
        except OSError:
            self._file.truncate(self.length)
            self._file.seek(self.length)
            raise


def length_with(member: ArchiveMember) -> int:
    """Return how long a volume is that ends with a member."""
    name, _, length, start = member
    return start + _LOCAL.size + len(name.encode()) + length


def _entry(raw: bytes, crc: int, length: int, start: int) -> bytes:
    far = start >= _MOST
    extra = _WHERE.pack(1, 8, start) if far else b""
    version = _VERSION64 if far else _VERSION
    common = (version, version, _UTF8, _STORED, 0, _DATE, crc, length, length, len(raw), len(extra))
    return _CENTRAL.pack(b"PK\1\2", *common, 0, 0, 0, 0, _MOST if far else start) + raw + extra


def _end(count: int, size: int, start: int) -> bytes:
    end = (0, 0, min(count, _MOST_ENTRIES), min(count, _MOST_ENTRIES), min(size, _MOST), min(start, _MOST), 0)
    if count < _MOST_ENTRIES and size < _MOST and start < _MOST:
        return _END.pack(b"PK\5\6", *end)
    whole = _END64.pack(b"PK\6\6", _END64.size - 12, _VERSION64, _VERSION64, 0, 0, count, count, size, start)
    return whole + _LOCATOR.pack(b"PK\6\7", 0, start + size, 1) + _END.pack(b"PK\5\6", *end)


def read_member(path: Path, member: ArchiveMember) -> bytes:
    """Return a member's bytes; raises OSError where it is not there or damaged."""
    name, crc, length, start = member
    with path.open("rb") as file:
        file.seek(start + _LOCAL.size + len(name.encode()))
        data = file.read(length)
    if len(data) != length or zlib.crc32(data) != crc:
        raise OSError(f"CRC: {name}")
    return data
