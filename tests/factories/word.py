"""A written .docx opened for inspection: its parts as lxml trees, its paragraphs by style."""

import io
import zipfile
from functools import cached_property
from typing import Any

from lxml import etree

from fangan.formats.docx import write
from fangan.model.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "urn:fangan:manifest:1",
}


def attributes(element: Any) -> dict[str, str]:
    """Return an element's attributes without namespaces."""
    return {etree.QName(name).localname: value for name, value in element.attrib.items()}


class Paragraph:
    """One w:p."""

    def __init__(self, element: Any) -> None:
        self.element = element

    def all(self, path: str) -> list[Any]:
        return self.element.xpath(path, namespaces=NAMESPACES)

    @property
    def style(self) -> str:
        return "".join(self.all("w:pPr/w:pStyle/@w:val"))

    @property
    def text(self) -> str:
        """The text, a line break as \\n, a tab as \\t."""
        parts = self.all(".//w:t | .//w:br | .//w:tab[parent::w:r]")
        return "".join({f"{W}br": "\n", f"{W}tab": "\t"}.get(one.tag, one.text or "") for one in parts)

    def get(self, tag: str) -> dict[str, str] | None:
        """Return the attributes of a property of the paragraph, None when it is not set here."""
        found = self.all(f"w:pPr/w:{tag}")
        return attributes(found[0]) if found else None

    @property
    def runs(self) -> list[tuple[str, str]]:
        """Style and text of each run."""
        return [
            ("".join(run.xpath("w:rPr/w:rStyle/@w:val", namespaces=NAMESPACES)), "".join(run.itertext()))
            for run in self.all("w:r")
        ]


class Word:
    """A .docx file in memory."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))

    @classmethod
    def of(cls, document: Document) -> "Word":
        return cls(write(document))

    def part(self, name: str) -> Any:
        return etree.fromstring(self.archive.read(name))

    @cached_property
    def body(self) -> Any:
        """The body as programs of today read it: without what is there for older ones."""
        body = self.part("word/document.xml")[0]
        for again in list(body.iter("{*}Fallback")):
            again.getparent().remove(again)
        return body

    def all(self, path: str) -> list[Any]:
        return self.body.xpath(path, namespaces=NAMESPACES)

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the body itself, without those of tables and boxes."""
        return [Paragraph(one) for one in self.all("w:p")]

    def styled(self, style: str) -> list[Paragraph]:
        """Every paragraph of a style, wherever it stands."""
        return [one for one in map(Paragraph, self.all(".//w:p")) if one.style == style]

    def one(self, style: str) -> Paragraph:
        (found,) = self.styled(style)
        return found
