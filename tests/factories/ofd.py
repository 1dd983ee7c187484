"""An .ofd as tests look at it: its parts as XML, its words and rules in millimetres."""

import io
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from fangan_ofd.writer import write
from lxml import etree

from fangan.model.document import Document

NAMES = {"ofd": "http://www.ofdspec.org/2016"}


class Seen(NamedTuple):
    """Words or a rule: left edge and top of its boundary, width and height, and what it says."""

    left: float
    top: float
    width: float
    height: float
    words: str
    element: etree._Element


class OfdFile:
    """The parts of an .ofd, by name and as elements."""

    def __init__(self, document: Document) -> None:
        self.data = write(document)
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.times = {one.date_time for one in archive.infolist()}
        self.roots = {name: etree.fromstring(data) for name, data in self.parts.items()}

    def all(self, path: str, part: str = "") -> list[etree._Element]:
        """Find elements or attributes in a part, or in all of them in their order."""
        found = (root.xpath(path, namespaces=NAMES) for name, root in self.roots.items() if part in name)
        return [one for each in found for one in each]

    @property
    def pages(self) -> list[str]:
        """The names of the pages' parts in the order of print."""
        return [f"Doc_0/{one}" for one in self.all("//ofd:Pages/ofd:Page/@BaseLoc")]

    def words(self, page: int) -> list[Seen]:
        """Return the words of a page, the first of which is 1, in their order in the file."""
        return list(self._seen(page, "TextObject"))

    def rules(self, page: int) -> list[Seen]:
        """Return the rules of a page."""
        return list(self._seen(page, "PathObject"))

    def line(self, page: int, start: str) -> Seen:
        """Return the words of a page that begin so."""
        return next(one for one in self.words(page) if one.words.startswith(start))

    def _seen(self, page: int, name: str) -> Iterator[Seen]:
        for element in self.all(f"//ofd:{name}", self.pages[page - 1]):
            code = element.find("ofd:TextCode", NAMES)
            yield Seen(*map(float, element.get("Boundary").split()), code.text if code is not None else "", element)


def base(words: Seen) -> float:
    """Return the baseline of words, in millimetres from the top of the page."""
    return words.top + float(words.element.find("ofd:TextCode", NAMES).get("Y"))


def steps(words: Seen) -> list[float]:
    """Return the way from each character to the next, counted steps written out."""
    given, out = iter(words.element.find("ofd:TextCode", NAMES).get("DeltaX", "").split()), []
    for one in given:
        out += [float(next(given))] * int(count) if one == "g" and (count := next(given)) else [float(one)]
    return out
