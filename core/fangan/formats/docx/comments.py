"""Comments in the margin of a .docx, each at the words it is about (ECMA-376, 17.13.4).

The file is opened, edited and packed again by python-docx, which knows the parts and relations that comments need;
who builds without comments never loads it.
"""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, cast

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from docx.text.run import Run
from lxml import etree

from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.elements import W
from fangan.formats.docx.pointing import Pointer
from fangan.late.records import dataclass
from fangan.model.address import Address
from fangan.model.document import Document

if TYPE_CHECKING:
    from docx.oxml.text.run import CT_R

_COMMENTS = "word/comments.xml"
_STYLE, _SIZE = "annotation text", Pt(10.5)
"""The style of comments by Word's own name; without it they would be set like the text, in 3号."""


@dataclass(frozen=True, slots=True)
class Note:
    """A comment: the words it is about, None for the document as a whole; who makes it, and its lines."""

    address: Address | None
    author: str
    text: str


def comment(data: bytes, document: Document, notes: Iterable[Note]) -> bytes:
    """Return a .docx that was written from a document with comments in it; equal input gives equal bytes.

    A comment on no words, or on those of 版头 and 版记, where Word sets none, stands at the title. Its date is that of
    the file.
    """
    word = docx.Document(BytesIO(data))
    style = word.styles.add_style(_STYLE, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.font.size = _SIZE
    pointer = Pointer(word.element.body, document)
    for note in notes:
        marked = [Run(cast("CT_R", run), word) for run in pointer.runs(note.address)]
        made = word.add_comment(marked, note.text, note.author)
        for line in made.paragraphs:
            line.style = style
    out = BytesIO()
    word.save(out)
    return _repacked(out.getvalue(), f"{word.core_properties.created:%Y-%m-%dT%H:%M:%SZ}")


def _repacked(data: bytes, date: str) -> bytes:
    """Pack the parts again without the clock that python-docx looked at: in the archive, and in each comment."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if _COMMENTS in parts:
        comments = etree.fromstring(parts[_COMMENTS])
        for one in comments:
            one.set(f"{W}date", date)
        parts[_COMMENTS] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8", standalone=True)
    return package.pack(parts.items())
