"""A workbook of before 2007: records in a stream, the stream in sectors ([MS-XLS], [MS-CFB])."""

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

PLAIN, ZEROS, PERCENT, DAY = range(4)
"""Styles: a plain number, one of six digits with zeros before it, hundredths, a day."""
_FORMATS = (0, 164, 9, 14)
_SECTOR, _END, _FREE, _LINKS = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Cell = tuple[int, bytes]


def number(value: float, style: int = PLAIN) -> Cell:
    return 0x0203, struct.pack("<Hd", style, value)


def numbers(*values: int, style: int = PLAIN) -> Cell:
    """Several whole numbers beside each other in one record."""
    return 0x00BD, b"".join(struct.pack("<HI", style, value << 2 | 2) for value in values)


def formula(result: float | None) -> Cell:
    """A formula and what it comes to; None is an error."""
    held = struct.pack("<d", result) if result is not None else struct.pack("<BxBxxxH", 2, 7, 0xFFFF)
    return 0x0006, struct.pack("<H", PLAIN) + held + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00"


def error(code: int) -> Cell:
    return 0x0205, struct.pack("<HBB", PLAIN, code, 1)


def text(words: str) -> Cell:
    return 0x0204, struct.pack("<HHB", PLAIN, len(words), 1) + words.encode("utf-16-le")


def old_workbook(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[Cell | str]]],
    hidden: Sequence[str] = (),
    merged: Sequence[tuple[int, int, int, int]] = (),
    *,
    protected: bool = False,
) -> Path:
    """Write sheets by name; a cell is its text, or made by one of the above. What is `merged` counts from 0."""
    bodies = [_sheet(rows, merged) for rows in sheets.values()]
    globals_ = [_record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))]
    globals_ += [_record(0x002F, b"\0" * 6)] if protected else []
    globals_ += [_record(0x041E, struct.pack("<HHB", 164, 6, 0) + b"000000")]
    globals_ += [_record(0x00E0, struct.pack("<HH16x", 0, one)) for one in _FORMATS]
    bounds = [(_name(name), int(name in hidden)) for name in sheets]
    at = sum(map(len, globals_)) + sum(len(name) + 10 for name, _ in bounds) + 4
    for (name, state), body in zip(bounds, bodies, strict=True):
        globals_.append(_record(0x0085, struct.pack("<IBB", at, state, 0) + name))
        at += len(body)
    path.write_bytes(_compound("Workbook", b"".join((*globals_, _record(0x000A), *bodies))))
    return path


def _name(name: str) -> bytes:
    return struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _sheet(rows: Sequence[Sequence[Cell | str]], merged: Sequence[tuple[int, int, int, int]]) -> bytes:
    wide = max(map(len, rows), default=0)
    records = [_record(0x0809, struct.pack("<HHHHII", 0x0600, 16, 0, 0, 0, 0))]
    records.append(_record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, wide, 0)))
    for row, cells in enumerate(rows):
        for column, said in enumerate(cells):
            if said != "":
                kind, data = text(said) if isinstance(said, str) else said
                last = struct.pack("<H", column + len(data) // 6 - 1) if kind == 0x00BD else b""
                records.append(_record(kind, struct.pack("<HH", row, column) + data + last))
    if merged:
        places = b"".join(struct.pack("<HHHH", top, bottom, left, right) for top, left, bottom, right in merged)
        records.append(_record(0x00E5, struct.pack("<H", len(merged)) + places))
    return b"".join((*records, _record(0x000A)))


def _compound(name: str, stream: bytes) -> bytes:
    """Put one stream into a compound file: the links in its first sector, the directory in its second."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // _SECTOR)
    links = [_LINKS, _END, *range(3, count + 2), _END]
    assert len(links) <= _SECTOR // 4
    head = struct.pack("<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
                       0, 1, 1, 0, 4096, _END, 0, _END, 0)  # fmt: skip
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, 2, len(stream))
    table = struct.pack(f"<{len(links)}I", *links).ljust(_SECTOR, b"\xff")
    return head + table + entries.ljust(_SECTOR, b"\0") + stream.ljust(count * _SECTOR, b"\0")


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    words = name.encode("utf-16-le")
    shape = struct.pack("<HBBIII36xII4x", len(words) + 2, kind, 1, _FREE, _FREE, child, first, size)
    return words.ljust(64, b"\0") + shape
