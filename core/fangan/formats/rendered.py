"""The pages of a .docx as LibreOffice lays them out: where its words stand, as pdftotext (poppler) reads them."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from fangan.formats.office import TIMEOUT, find_office, office
from fangan.formats.pdf import lay_out
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.problem import OutputFailed, problem

_READER = "pdftotext"
_POINT = 25.4 / 72
_PAGE = regex(r'<page width="([0-9.]+)" height="([0-9.]+)">(.*?)</page>', re.DOTALL)
_WORD = regex(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*?)</word>')


class RenderedWord(NamedTuple):
    """Words without a blank on one line, and the millimetres from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class RenderedPage(NamedTuple):
    """A page in millimetres, and its words in the order in which they are drawn."""

    width: float
    height: float
    words: tuple[RenderedWord, ...]


def rendered_pages(data: bytes, environ: Mapping[str, str]) -> tuple[RenderedPage, ...]:
    """Return the pages of a .docx.

    OutputFailed: `rendered-impossible` where a program is not installed, `libreoffice-slow` and `libreoffice-failed` as
    converting does, `rendered-unread` when the PDF cannot be read.
    """
    reader = shutil.which(_READER, path=environ.get("PATH"))
    for program, there in (("LibreOffice", find_office(environ)), (_READER, reader)):
        if there is None:
            raise OutputFailed([problem("rendered-impossible", None, program=program)])
    with office(environ, TIMEOUT) as converter:
        (pdf,) = lay_out(converter, {"page.docx": data}).values()
    return tuple(_pages(_read(str(reader), pdf)))


def _read(reader: str, pdf: bytes) -> str:
    with tempfile.TemporaryDirectory(prefix="fangan-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(pdf)
        try:
            ran = subprocess.run(  # noqa: S603 - the program found above, our own file name
                [reader, "-bbox", "-enc", "UTF-8", str(path), "-"], capture_output=True, timeout=TIMEOUT, check=True
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise OutputFailed([problem("rendered-unread", None, reason=error)]) from error
    return ran.stdout.decode("utf-8", "replace")


def _pages(html: str) -> Iterator[RenderedPage]:
    for width, height, inner in _PAGE.findall(html):
        words = (
            RenderedWord(unescape(text), *(float(one) * _POINT for one in edges))
            for *edges, text in _WORD.findall(inner)
        )
        yield RenderedPage(float(width) * _POINT, float(height) * _POINT, tuple(words))
