"""Word files of the world as if we had built them: our manifest grafted in, and what they hold counted on our own.

`python -m factories.world FOLDER`, in the folder of tests, writes the table that `hardening/test_world_docx.py` holds.
"""

import hashlib
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factories import documents as make
from lxml import etree

from fangan.chinese.dates import format_long
from fangan.formats.docx import write
from fangan.formats.docx.read import opening
from fangan.model.document import Document, Paragraph, Text
from fangan.model.problem import InputRefused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MANIFEST = "customXml/item1.xml"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_CARRIERS = {f"{W}t", f"{STRICT}t", f"{W}delText", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
             "{http://schemas.openxmlformats.org/drawingml/2006/main}t"}  # fmt: skip
_SIGNS = {f"{W}sym", f"{W}noBreakHyphen"}
_PAGE = re.compile(r"[—–－\-0-9IVXivx]*")


def names(folder: Path) -> list[str]:
    """List the .docx of a folder and below by their paths in it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.docx"))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def grafted(data: bytes) -> bytes:
    """Return a package with the manifest of a plan of ours in it."""
    with zipfile.ZipFile(io.BytesIO(write(make.document("正文。")))) as ours:
        manifest = ours.read(MANIFEST)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != MANIFEST:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(MANIFEST, manifest)
    return out.getvalue()


def outcome(data: bytes) -> str:
    """Read a grafted file: the code of its refusal, or how many characters are read, and where others are told."""
    try:
        document = opening.read(data, "世界.docx")
    except InputRefused as error:
        return " ".join(problem.code for problem in error.problems)
    told = (f"{one.where}:{one.places}:{one.characters}" for one in document.unread)
    return " ".join((str(len(printed(document))), *told))


def characters(data: bytes) -> tuple[int, int]:
    """Count the characters of all parts of a package, and of them those that number the pages."""
    whole = numbers = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml") and not name.lower().startswith(("docprops/", "customxml/")):
                root = etree.fromstring(archive.read(name))
                whole += len(_text(root))
                if root.tag in (f"{W}hdr", f"{W}ftr"):
                    numbers += sum(map(_page_number, root.iter(f"{W}p")))
    return whole, numbers


def _text(element: Any) -> str:
    """Return the text of an element, blanks left out, once where it is there again for older programs."""
    if element.tag in _CARRIERS:
        return "".join((element.text or "").split())
    if element.tag in _SIGNS:
        return "□"
    word_art = element.get("string", "") if str(element.tag).endswith("}textpath") else ""
    out = ["".join(word_art.split())]
    for child in element:
        text = _text(child)
        if not (str(child.tag).endswith("}Fallback") and child.getprevious() is not None and text == out[-1]):
            out.append(text)
    return "".join(out)


def _page_number(paragraph: Any) -> int:
    """Return how many characters a paragraph has that prints the number of the page and nothing else, else 0."""
    if paragraph.find(f".//{W}p") is not None:  # its box is asked for itself
        return 0
    codes = "".join(one.text or "" for one in paragraph.iter(f"{W}instrText"))
    simple = "".join(one.get(f"{W}instr", "") for one in paragraph.iter(f"{W}fldSimple"))
    text = _text(paragraph)
    return len(text) if re.search(r"\bPAGE\b", codes + simple) and _PAGE.fullmatch(text) else 0


def printed(document: Document) -> str:
    """Return all that a document prints, numbers and the fixed words of the standard too, blanks left out."""
    return "".join("".join(_printed(document)).split())


def _printed(document: Document) -> Iterator[str]:
    head, signed = document.masthead, document.signature
    if head:
        yield from (*head.marks, head.word, head.number, head.copies, head.secrecy, head.urgency, *head.signatories)
    yield from _of_text(document.text)
    yield document.addressees
    if signed:
        yield from signed.names
        yield format_long(signed.date) if signed.date else ""
    yield f"（{document.note}）" if document.note else ""
    for annex in document.annexes:
        yield annex.label
        yield from _of_text(annex.text)


def _of_text(text: Text) -> Iterator[str]:
    yield from text.title
    for block in text.blocks:
        if isinstance(block, Paragraph):
            yield block.number + block.heading + block.text
        else:
            yield from (block.caption, *block.header, *(cell for row in block.rows for cell in row))


def main(folder: Path) -> None:
    for name in names(folder):
        data = (folder / name).read_bytes()
        sys.stdout.write(f"{digest(data)}\t{name}\t{outcome(grafted(data))}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
