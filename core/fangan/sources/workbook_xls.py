"""What a workbook of before 2007 (.xls) says of its cells and its reader does not: as `fangan.sources.workbook_marks`.

[MS-XLS] 2.4.28 BoundSheet8, 2.4.126 Format, 2.4.353 XF, 2.4.24 BoolErr, 2.4.127 Formula, 2.5.198.2 error values.
"""

import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress

from fangan.late.tuples import NamedTuple
from fangan.sources.compound_file import CompoundFile
from fangan.sources.sheets import Unusable
from fangan.sources.workbook_marks import NUMBER_MARKS, Marks, shown_with

STREAMS = ("Workbook", "Book")
"""What the stream of a workbook is called."""
_ENCRYPTED = "EncryptedPackage"
"""What holds a newer workbook that only a password opens ([MS-OFFCRYPTO] 2.3.4.4)."""
_FORMAT, _XF, _SHEET, _END = 0x041E, 0x00E0, 0x0085, 0x000A
_BOOL_OR_ERROR, _FORMULA, _RKS = 0x0205, 0x0006, 0x00BD
_NUMBERS = (0x0203, 0x027E)
_PROTECTED = 0x002F
_RESULT_OTHER, _RESULT_ERROR = 0xFFFF, 2
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


class _Record(NamedTuple):
    kind: int
    data: bytes


def old_marks(data: bytes) -> dict[str, Marks]:
    """Return the marks of each sheet by its name.

    Raises ValueError for what is no workbook, PermissionError for one that only a password opens.
    """
    try:
        file = CompoundFile(data)
        if _ENCRYPTED in file.streams:
            raise PermissionError
        stream = next((file.stream(one) for one in STREAMS if one in file.streams), b"")
        return _marks(stream)
    except struct.error as error:
        raise ValueError("[MS-CFB]") from error


def _marks(stream: bytes) -> dict[str, Marks]:
    formats, cells, sheets = dict(NUMBER_MARKS), list[str](), dict[str, int]()
    for record in _records(stream, 0):
        if record.kind == _PROTECTED:
            raise PermissionError
        if record.kind == _FORMAT:
            formats[str(*struct.unpack_from("<H", record.data))] = shown_with(_text(record.data, 2, 2))
        elif record.kind == _XF:
            cells.append(str(struct.unpack_from("<H", record.data, 2)[0]))
        elif record.kind == _SHEET:
            (sheets[_text(record.data, 6, 1)],) = struct.unpack_from("<I", record.data)
    shown = {number: formats.get(one, "") for number, one in enumerate(cells)}
    return {name: dict(_of_sheet(stream, start, shown)) for name, start in sheets.items()}


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    """Yield the records from one place to the end of what begins there."""
    with suppress(struct.error):  # a stream that ends in the middle
        while True:
            kind, length = struct.unpack_from("<HH", stream, at)
            yield _Record(kind, stream[at + 4 : at + 4 + length])
            if kind == _END:
                return
            at += 4 + length


def _text(data: bytes, at: int, width: int) -> str:
    """Return a text that says its length in so many bytes, then whether each character has one byte or two."""
    length = int.from_bytes(data[at : at + width], "little")
    begin, wide = at + width + 1, data[at + width] & 1
    return data[begin : begin + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")


def _of_sheet(stream: bytes, start: int, shown: Mapping[int, str]) -> Iterator[tuple[tuple[int, int], Unusable | str]]:
    for kind, data in _records(stream, start):
        if kind in (*_NUMBERS, _FORMULA, _BOOL_OR_ERROR):
            row, column, style = struct.unpack_from("<HHH", data)
            if error := _error(kind, data):
                yield (row, column), Unusable("cell-error", error)
            elif kind != _BOOL_OR_ERROR and shown.get(style):
                yield (row, column), shown[style]
        elif kind == _RKS:
            row, first = struct.unpack_from("<HH", data)
            for number, (style, _) in enumerate(struct.iter_unpack("<HI", data[4:-2])):
                if shown.get(style):
                    yield (row, first + number), shown[style]


def _error(kind: int, data: bytes) -> str:
    """Return the error that a cell holds, or its formula comes to; '' for none."""
    if kind == _BOOL_OR_ERROR:
        value, is_error = data[6], data[7]
        return _ERRORS.get(value, "#") if is_error else ""
    if kind == _FORMULA and struct.unpack_from("<H", data, 12)[0] == _RESULT_OTHER and data[6] == _RESULT_ERROR:
        return _ERRORS.get(data[8], "#")
    return ""
