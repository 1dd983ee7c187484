"""Values between commas, row by row: a table of ten million cells takes no more memory than a short one."""

import codecs
import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from fangan.model.problem import InputRefused, OutputFailed, Place, problem
from fangan.sources.sheets import SheetRow

_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BLOCK = 1 << 20


class Delimited:
    """A .csv in UTF-8 or GB 18030, or what Excel calls Unicode text; raises OutputFailed or InputRefused."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.encoding = self._encoding()
        with self._opened() as file:
            first = file.readline()
        self.delimiter = "\t" if "\t" in first and "," not in first else ","

    def rows(self) -> Iterator[SheetRow]:
        """Yield every row with the number it has in Excel, those without a word as no cells."""
        with self._opened() as file:
            reader = csv.reader(file, delimiter=self.delimiter)
            try:
                for number, cells in enumerate(reader, 1):
                    stripped = tuple([cell.strip() for cell in cells])
                    yield SheetRow(number, stripped if any(stripped) else ())
            except csv.Error as error:
                raise _unreadable(Place(self.path, reader.line_num), error) from error

    def _encoding(self) -> str:
        """Decode the whole file once, block by block: the first encoding that it is."""
        try:
            with Path(self.path).open("rb") as file:
                if file.read(2) in _UTF16:
                    return "utf-16"
        except FileNotFoundError as error:
            raise OutputFailed([problem("file-not-found", Place(self.path))]) from error
        except OSError as error:
            raise _failed(self.path, error) from error
        for encoding in _ENCODINGS:
            try:
                with Path(self.path).open(encoding=encoding, newline="") as file:
                    while file.read(_BLOCK):
                        pass
            except UnicodeDecodeError:
                continue
            return encoding
        raise _unreadable(Place(self.path), "UTF-8, GB 18030")

    @contextmanager
    def _opened(self) -> Iterator[TextIO]:
        try:
            with Path(self.path).open(encoding=self.encoding, newline="") as file:
                yield file
        except UnicodeDecodeError as error:
            raise _unreadable(Place(self.path), error.encoding) from error
        except OSError as error:
            raise _failed(self.path, error) from error


def _unreadable(place: Place, reason: object) -> InputRefused:
    return InputRefused([problem("table-unreadable", place, reason=reason)])


def _failed(path: str, error: OSError) -> OutputFailed:
    return OutputFailed([problem("file-unreadable", Place(path), reason=error.strerror or error)])
