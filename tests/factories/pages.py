"""Rendered pages: turn .docx into PDF with LibreOffice and measure what is printed where, in millimetres."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from re import findall

from factories import faces

from fangan.formats.office import Office
from fangan.formats.pdf import lay_out

DPI = 300
_MM, _POINT = 25.4 / DPI, 25.4 / 72
_INK = bytes(1 if level < 160 else 0 for level in range(256))
ACROSS, BESIDE = 250, 32
"""How wide pages are that lie across, and where on them the type area begins, in millimetres."""
_FACES = {
    "仿宋_GB2312": "FandolFang", "楷体_GB2312": "FandolKai", "黑体": "FandolHei", "宋体": "FandolSong",
    "方正小标宋简体": "FandolSong",  # asked for its bold cut, LibreOffice thickens the regular one, and its ink grows
}  # fmt: skip
_FONTS_CONF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{ours}</dir>
<selectfont><rejectfont>{theirs}</rejectfont></selectfont>{aliases}</fontconfig>"""
_FILE = "<glob>{}</glob>"
_ALIAS = '<alias binding="same"><family>{face}</family><prefer><family>{ours}</family></prefer></alias>'


def missing() -> str:
    """Return why nothing can be rendered here, '' when it can."""
    absent = [tool for tool in ("soffice", "pdftotext", "pdftoppm", "fc-list") if shutil.which(tool) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    lacking = set(_FACES.values()) - set(faces.files(_FACES.values()))
    return f"fonts not installed: {', '.join(sorted(lacking))}" if lacking else ""


def render(documents: Mapping[str, bytes], folder: Path, *, archived: bool = False) -> dict[str, "Pdf"]:
    """Lay all documents out in one go, as their PDF is, with a profile and font names of its own."""
    environ = {**os.environ, "FONTCONFIG_FILE": str(fonts(folder))}
    files = {f"{name}.docx": data for name, data in documents.items()}
    lay_out(Office("soffice", folder, environ, 110), files, archived=archived)
    return {name: Pdf(folder / f"{name}.pdf") for name in documents}


def fonts(folder: Path) -> Path:
    """Lay the stand-in faces into a folder, as wide as those offices have, and return the file that names them."""
    made = folder / "fonts"
    made.mkdir()
    theirs = faces.files(_FACES.values()).values()
    for file in theirs:
        (made / file.name).write_bytes(faces.half_wide(file.read_bytes()))
    aliases = "".join(_ALIAS.format(face=face, ours=ours) for face, ours in _FACES.items())
    conf = _FONTS_CONF.format(ours=made, theirs="".join(map(_FILE.format, theirs)), aliases=aliases)
    (folder / "fonts.conf").write_text(conf, encoding="utf-8")
    return folder / "fonts.conf"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in millimetres from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def center(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text without spaces and the box of its type, whose height is the font's and not the ink's."""

    text: str
    box: Box


class Page:
    """One rendered page."""

    def __init__(self, pdf: Path, number: int, width: float, words: Sequence[Word]) -> None:
        self._pdf, self._number = pdf, number
        self.width, self.words = width, words
        """Its width, and the words in reading order."""

    def _run(self, *command: str) -> bytes:
        pages = ["-f", str(self._number), "-l", str(self._number)]
        return subprocess.run([command[0], *pages, *command[1:]], capture_output=True, check=True).stdout

    @cached_property
    def lines(self) -> list[Word]:
        """The printed lines without spaces, from top to bottom; the number of a page across stands beside them."""
        rows: list[list[Word]] = []
        words = [one for one in self.words if self.width < ACROSS or one.box.left > BESIDE]
        for word in sorted(words, key=lambda one: (round(one.box.bottom), one.box.left)):
            if rows and abs(rows[-1][-1].box.bottom - word.box.bottom) < 2:
                rows[-1].append(word)
            else:
                rows.append([word])
        return [_joined(sorted(row, key=lambda one: one.box.left)) for row in rows]

    def line(self, start: str) -> Box:
        """Return the box of the printed line that begins with `start`: its type's width, its ink's height."""
        box = next(line.box for line in self.lines if line.text.startswith(start))
        return self.ink(box.top - 1, box.bottom + 1, box.left, box.right)

    @cached_property
    def _raster(self) -> tuple[int, int, bytes]:
        data = self._run("pdftoppm", "-r", str(DPI), "-gray", str(self._pdf))
        _, size, _, pixels = data.split(b"\n", 3)
        width, height = map(int, size.split())
        return width, height, pixels.translate(_INK)

    def ink(self, top: float, bottom: float, left: float = 0, right: float = 210) -> Box:
        """Return the box of all ink within a region."""
        width, _, pixels = self._raster
        x0, x1 = round(left / _MM), round(right / _MM)
        rows = range(round(top / _MM), round(bottom / _MM))
        marked = {y: row for y in rows if 1 in (row := pixels[y * width + x0 : y * width + x1])}
        first = min(row.index(1) for row in marked.values())
        last = max(row.rindex(1) for row in marked.values())
        return Box((x0 + first) * _MM, min(marked) * _MM, (x0 + last + 1) * _MM, (max(marked) + 1) * _MM)

    @cached_property
    def bands(self) -> list[Box]:
        """Stretches of rows that carry ink, from top to bottom: lines of text and rules."""
        width, height, pixels = self._raster
        marked = [1 in pixels[y * width : (y + 1) * width] for y in range(height)] + [False]
        out, start = [], None
        for y, has_ink in enumerate(marked):
            if has_ink and start is None:
                start = y
            elif not has_ink and start is not None:
                out.append(self.ink(start * _MM, y * _MM))
                start = None
        return out

    @cached_property
    def rules(self) -> list[Box]:
        """Horizontal rules longer than 100 mm."""
        width, height, pixels = self._raster
        full = bytes([1]) * round(100 / _MM)
        out: list[Box] = []
        for y in range(height):
            row = pixels[y * width : (y + 1) * width]
            if (at := row.find(full)) < 0:
                continue
            box = Box(at * _MM, y * _MM, (row.rindex(1) + 1) * _MM, (y + 1) * _MM)
            if out and box.top - out[-1].bottom < 0.01:
                box = Box(out[-1].left, out.pop().top, box.right, box.bottom)
            out.append(box)
        return out

    def red(self, top: float, bottom: float) -> bool:
        """Tell whether all ink within the rows is red."""
        data = self._run("pdftoppm", "-r", "50", str(self._pdf))
        _, size, _, pixels = data.split(b"\n", 3)
        width = int(size.split()[0])
        scale = 50 / 25.4
        part = pixels[round(top * scale) * width * 3 : round(bottom * scale) * width * 3]
        dark = [part[at : at + 3] for at in range(0, len(part), 3) if part[at + 1] < 128]
        return bool(dark) and all(pixel[0] > 200 for pixel in dark)


def _words(page: str) -> Iterator[Word]:
    for *box, text in findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', page):
        yield Word(unescape(text), Box(*(float(at) * _POINT for at in box)))


def _joined(row: list[Word]) -> Word:
    boxes = [word.box for word in row]
    around = Box(
        min(box.left for box in boxes), min(box.top for box in boxes),
        max(box.right for box in boxes), max(box.bottom for box in boxes),
    )  # fmt: skip
    return Word("".join(word.text for word in row), around)


class Pdf:
    """A rendered document."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def pages(self) -> list[Page]:
        """All pages; the first has index 0."""
        html = self._told("pdftotext", "-bbox", str(self.path), "-")
        return [
            Page(self.path, number, float(page[: page.index('"')]) * _POINT, list(_words(page)))
            for number, page in enumerate(html.split('<page width="')[1:], 1)
        ]

    @cached_property
    def texts(self) -> list[str]:
        """The text of every page in the order in which it is drawn."""
        return self._told("pdftotext", "-raw", str(self.path), "-").split("\f")[:-1]

    @cached_property
    def info(self) -> str:
        """What it says of itself."""
        return self._told("pdfinfo", "-meta", str(self.path)) + self._told("pdfinfo", str(self.path))

    @staticmethod
    def _told(*command: str) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
