"""What the comments of a .docx are about, as the file says it and as LibreOffice reads it."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

from factories.word import NAMESPACES, W
from lxml import etree

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_ANNOTATED = re.compile("<office:annotation .*?</office:annotation>(.*?)<office:annotation-end", re.DOTALL)


def marked(data: bytes) -> list[str]:
    """Return the words each comment of a .docx marks, in the order of their numbers."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    numbers = body.xpath(".//w:commentRangeStart/@w:id", namespaces=NAMESPACES)
    return ["".join(_between(body, number)) for number in sorted(numbers, key=int)]


def _between(body: etree._Element, number: str) -> Iterator[str]:
    inside = False
    for one in body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t", f"{W}br", f"{W}tab"):
        if one.get(f"{W}id") == number:
            inside = one.tag == f"{W}commentRangeStart"
        elif inside:
            yield {f"{W}br": "\n", f"{W}tab": "\t"}.get(str(one.tag), one.text or "")


def in_libreoffice(data: bytes, folder: Path) -> set[tuple[str, str]]:
    """Return the words LibreOffice marks, each with the comment on them."""
    (folder / "marked.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt", "--outdir"]
    subprocess.run([*command, str(folder), str(folder / "marked.docx")], capture_output=True, check=True, timeout=110)
    text = (folder / "marked.fodt").read_text("utf-8")
    notes = etree.fromstring(text.encode()).iter(f"{_OFFICE}annotation")
    said = ["".join(text for line in note if line.tag.endswith("}p") for text in line.itertext()) for note in notes]
    words = [re.sub("<[^>]+>", "", found) for found in _ANNOTATED.findall(text)]
    return set(zip(words, said, strict=True))
