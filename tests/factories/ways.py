"""Ways in which somebody adds a sentence to a built .docx in Word: each changes the parts of a package."""

import io
import zipfile
from collections.abc import Callable, Mapping

from fangan.formats.docx.ooxml.package import pack

SENTENCE = "各单位自行筹措经费"
"""What is added; no document of ours says it."""

Package = dict[str, str]
"""Parts by name; `BODY` and such stand for the names used most."""
BODY, FOOTER = "word/document.xml", "word/footer1.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_V = "urn:schemas-microsoft-com:vml"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_RUN = f"<w:r><w:t>{SENTENCE}</w:t></w:r>"
_PARAGRAPH = f"<w:p>{_RUN}</w:p>"
_ROW = f"<w:tr><w:tc>{_PARAGRAPH}</w:tc></w:tr>"
_BOX = f"<w:txbxContent>{_PARAGRAPH}</w:txbxContent>"


def unpacked(data: bytes) -> Package:
    """Return the parts of a package as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(parts: Mapping[str, str]) -> bytes:
    """Return the package of parts."""
    return pack((name, text.encode()) for name, text in parts.items())


def added(data: bytes, way: str) -> bytes:
    """Return a package in which the sentence was added in one of the `WAYS`."""
    parts = unpacked(data)
    WAYS[way](parts)
    return packed(parts)


def _before(mark: str, new: str) -> Callable[[Package], None]:
    """Put XML before the first mark of the body."""

    def change(parts: Package) -> None:
        body = parts[BODY]
        at = body.index(mark)
        parts[BODY] = body[:at] + new + body[at:]

    return change


def _in_last_box(new: str) -> Callable[[Package], None]:
    """Put XML at the end of the last text box, and of the same box for older programs, as Word does when it saves."""

    def change(parts: Package) -> None:
        end = "</w:txbxContent>"
        shown, again, rest = parts[BODY].rsplit(end, 2)
        parts[BODY] = f"{shown}{new}{end}{again}{new}{end}{rest}"

    return change


def _behind(mark: str, new: str) -> Callable[[Package], None]:
    """Put XML behind the first mark of the body."""

    def change(parts: Package) -> None:
        at = parts[BODY].index(mark) + len(mark)
        parts[BODY] = parts[BODY][:at] + new + parts[BODY][at:]

    return change


def _in_text(new: str) -> Callable[[Package], None]:
    """Put XML at the end of the first paragraph of running text."""

    def change(parts: Package) -> None:
        body = parts[BODY]
        at = body.index("</w:p>", body.index('"BodyText"'))
        parts[BODY] = body[:at] + new + body[at:]

    return change


def _below(style: str) -> Callable[[Package], None]:
    """Press Enter at the end of the first paragraph of a style and type: the new line keeps the style."""

    def change(parts: Package) -> None:
        body = parts[BODY]
        at = body.index("</w:p>", body.index(f'"{style}"')) + len("</w:p>")
        line = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_RUN}</w:p>'
        parts[BODY] = body[:at] + line + body[at:]

    return change


def _part(name: str, tag: str, inner: str) -> Callable[[Package], None]:
    """Add a part with its relation, as Word does for notes, comments and headers."""

    def change(parts: Package) -> None:
        parts[f"word/{name}.xml"] = f'<w:{tag} xmlns:w="{_W}">{inner}</w:{tag}>'
        rels = "word/_rels/document.xml.rels"
        kind = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{tag}"
        relation = f'<Relationship Id="rId90" Type="{kind}" Target="{name}.xml"/></Relationships>'
        parts[rels] = parts[rels].replace("</Relationships>", relation)

    return change


def _footer(parts: Package) -> None:
    parts[FOOTER] = parts[FOOTER].replace("</w:ftr>", f"{_PARAGRAPH}</w:ftr>")


_END = "<w:sectPr>"
_RUN_OF = "<w:r>{}</w:r>".format
WAYS: Mapping[str, Callable[[Package], None]] = {
    "paragraph": _before(_END, _PARAGRAPH),
    "words in a paragraph": _in_text(_RUN),
    "words in the title": _behind('<w:pStyle w:val="Title"/></w:pPr>', _RUN),
    "words in a cell": _before("</w:p></w:tc>", _RUN),
    "paragraph in a cell": _before("</w:tc>", _PARAGRAPH),
    "row": _before("</w:tbl>", _ROW),
    "table": _before(_END, f"<w:tbl><w:tblPr/><w:tblGrid/>{_ROW}</w:tbl>{_PARAGRAPH}"),
    "table in a cell": _before("</w:tc>", f"<w:tbl><w:tblPr/><w:tblGrid/>{_ROW}</w:tbl><w:p/>"),
    "link": _in_text(f"<w:hyperlink>{_RUN}</w:hyperlink>"),
    "field": _in_text(f'<w:fldSimple w:instr="DATE">{_RUN}</w:fldSimple>'),
    "content control around a paragraph": _before(_END, f"<w:sdt><w:sdtContent>{_PARAGRAPH}</w:sdtContent></w:sdt>"),
    "content control around a row": _before("</w:tbl>", f"<w:sdt><w:sdtContent>{_ROW}</w:sdtContent></w:sdt>"),
    "content control around a cell": _before(
        "</w:tr>", f"<w:sdt><w:sdtContent><w:tc>{_PARAGRAPH}</w:tc></w:sdtContent></w:sdt>"
    ),
    "content control in a cell": _before("</w:tc>", f"<w:sdt><w:sdtContent>{_PARAGRAPH}</w:sdtContent></w:sdt>"),
    "content control in a line": _in_text(f"<w:sdt><w:sdtContent>{_RUN}</w:sdtContent></w:sdt>"),
    "custom XML around a paragraph": _before(_END, f'<w:customXml w:element="x">{_PARAGRAPH}</w:customXml>'),
    "custom XML in a line": _in_text(f'<w:customXml w:element="x">{_RUN}</w:customXml>'),
    "text box of today": _in_text(
        f'<w:r><mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="{_WPS}">'
        f"{_BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{_BOX}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>",
    ),
    "text box of old": _in_text(f'<w:r><w:pict><v:textbox xmlns:v="{_V}">{_BOX}</v:textbox></w:pict></w:r>'
    ),
    "text box in the imprint": _in_last_box(_PARAGRAPH),
    "word art": _in_text(f'<w:r><w:pict><v:textpath xmlns:v="{_V}" string="{SENTENCE}"/></w:pict></w:r>'),
    "text of a shape": _in_text(
        f'<w:r><w:drawing><a:p xmlns:a="{_A}"><a:r><a:t>{SENTENCE}</a:t></a:r></a:p></w:drawing></w:r>'
    ),
    "footnote": _part("footnotes", "footnotes", f'<w:footnote w:id="2">{_PARAGRAPH}</w:footnote>'),
    "endnote": _part("endnotes", "endnotes", f'<w:endnote w:id="2">{_PARAGRAPH}</w:endnote>'),
    "comment": _part("comments", "comments", f'<w:comment w:id="0">{_PARAGRAPH}</w:comment>'),
    "header": _part("header1", "hdr", _PARAGRAPH),
    "footer": _footer,
    "embedded text": _before(_END, '<w:altChunk/>'),
    "picture": _in_text(f'<w:r><w:drawing><pic:pic xmlns:pic="{_PIC}"/></w:drawing></w:r>'),
    "picture of old": _in_text(f'<w:r><w:pict><v:imagedata xmlns:v="{_V}"/></w:pict></w:r>'),
    "equation": _in_text(f'<m:oMath xmlns:m="{_M}"><m:r><m:t>{SENTENCE}</m:t></m:r></m:oMath>'
    ),
    "pronunciation": _in_text(
        _RUN_OF(f"<w:ruby><w:rt>{_RUN_OF('<w:t>gè</w:t>')}</w:rt><w:rubyBase>{_RUN}</w:rubyBase></w:ruby>")
    ),
    "symbol": _in_text(_RUN_OF('<w:sym w:font="Wingdings" w:char="F0FC"/>')),
    "hyphen that does not break": _in_text(_RUN_OF("<w:noBreakHyphen/>")),
    "left over from deleting": _in_text(_RUN_OF(f"<w:delText>{SENTENCE}</w:delText>")),
    **{
        f"line below {style}": _below(style)
        for style in (
            "Mark", "Number", "RedRule", "Title", "Addressees", "BodyText", "Heading1", "Caption", "AnnexNote",
            "Signature", "Date", "Note", "AnnexLabel", "AnnexTitle",
        )
    },
    "line in the style of the imprint": _before(
        _END, f'<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr>{_RUN}</w:p>'
    ),
    "line in the style of a cell": _before(
        _END, f'<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>{_RUN}</w:p>'
    ),
    "second date": _before(
        _END, '<w:p><w:pPr><w:pStyle w:val="Date"/></w:pPr><w:r><w:t>2026年1月1日</w:t></w:r></w:p>'
    ),
    "second note": _before(
        _END, f'<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t>（{SENTENCE}）</w:t></w:r></w:p>'
    ),
    "words behind the date": _before(
        "</w:p>", _RUN
    ),
}  # fmt: skip
"""How the sentence is added, by what Word makes of it."""
