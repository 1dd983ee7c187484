"""The way from a Document to a .docx: one pass over the text, one archive."""

from collections.abc import Mapping
from dataclasses import replace

from fangan.chinese.punctuation import rare_hanzi
from fangan.formats.columns import lies_across
from fangan.formats.docx.ooxml import package
from fangan.formats.docx.ooxml.deflating import deflate_of
from fangan.formats.docx.write.blocks import blocks_xml, title_xml
from fangan.formats.docx.write.closing import annex_note_xml, attendance_xml, note_xml, signature_xml
from fangan.formats.docx.write.drawing import NAMESPACES
from fangan.formats.docx.write.imprint import imprint_xml
from fangan.formats.docx.write.letter import letter_head
from fangan.formats.docx.write.links import Links, annex_bookmark
from fangan.formats.docx.write.markup import SPACER, Pen, paragraph
from fangan.formats.docx.write.masthead import notice_head
from fangan.formats.docx.write.properties import core_xml, manifest_xml, properties_xml
from fangan.formats.docx.write.sections import ACROSS, Sections
from fangan.formats.layout.arrange import arranged
from fangan.formats.layout.holding import annexes_held, notes_held
from fangan.formats.sheet import PROFILES, Profile
from fangan.model.document import Annex, Arrangement, Document, Masthead
from fangan.model.extension import NOTHING
from fangan.model.plan import Form
from fangan.model.problem import InputRefused, problem

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = (
    f'{_XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" {NAMESPACES}><w:body>'
)
_CLOSE = "</w:body></w:document>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_ILLEGAL = bytes(set(range(32)) - {9, 10, 13})


def write(
    document: Document,
    environ: Mapping[str, str] = NOTHING,
    *,
    linked: bool = True,
    turned: bool = True,
    separated: bool = True,
) -> bytes:
    """Return the document as a .docx after GB/T 9704—2012; equal documents give equal bytes.

    Of the environment only SOURCE_DATE_EPOCH and FANGAN_DEFLATE are read. Unless it is `linked`, words that name a
    place of the document do not lead there; unless it may be `turned`, an annex with a wide table stands upright, too,
    and captions stand once.

    Raises InputRefused `docx-character` when a text holds a character that no XML file may hold, and as `deflate_of`.
    """
    letter = _is_letter(document)
    text = text_xml(document, linked=linked, turned=turned, separated=separated)
    if rare := rare_hanzi(text):
        from fangan.formats.docx.write.rare import in_whole_faces  # few documents need it

        text = in_whole_faces(text, rare)
    manifest = _encode(manifest_xml(document))
    parts = (
        (package.CORE, _encode(core_xml(document, environ))),
        (package.PROPERTIES, properties_xml(manifest).encode()),
        (package.MANIFEST, manifest),
        (package.DOCUMENT, _encode(text)),
    )
    return package.archive(parts, letter=letter, across=ACROSS in text, deflate=deflate_of(environ))


def text_xml(document: Document, *, linked: bool = True, turned: bool = True, separated: bool = True) -> str:
    """Return word/document.xml, all in the faces of its styles."""
    letter = _is_letter(document)
    laid, arrangement = arranged(document)
    if not turned:
        laid = replace(laid, arrangement=arrangement._replace(continued=(), carried=0))
    profile = PROFILES[document.margin]._replace(pitch=arrangement.pitch)
    sections = Sections(profile, letter=letter, turned=turned)
    links = Links(document) if linked else None
    pen = Pen(document.draft, links, separated=separated and document.style_separators)
    body = _body(laid, sections, pen, links, letter=letter)
    return "".join([_OPEN, *body, _end(body), sections.close(), _CLOSE])


def _is_letter(document: Document) -> bool:
    return document.form is Form.LETTER and document.masthead is not None


def _encode(text: str) -> bytes:
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise _refused(text[error.start]) from None
    if len(data.translate(None, _ILLEGAL)) != len(data) or "\ufffe" in text or "\uffff" in text:
        raise _refused(next(one for one in text if one in "\ufffe\uffff" or (one < " " and one not in "\t\n\r")))
    return data


def _refused(character: str) -> InputRefused:
    return InputRefused([problem("docx-character", None, character=f"U+{ord(character):04X}")])


def _body(document: Document, sections: Sections, pen: Pen, links: Links | None, *, letter: bool) -> list[str]:
    (document, arrangement), signed, profile = arranged(document), document.signature, sections.profile
    out = [_head(document.masthead, profile, pen, letter=letter), title_xml(document.text, "Title", pen)]
    if document.addressees:
        out.append(paragraph("Addressees", pen.runs(document.addressees)))
    held = notes_held(document, arrangement)
    out.extend(blocks_xml(document.text, pen, arrangement, arrangement.held[0]))
    arrangement = arrangement._replace(carried=0)
    out.append(annex_note_xml(document.named_annexes, profile.pitch, pen, held))
    out.append(attendance_xml(document, profile.pitch, pen))
    if signed is not None:
        out.append(signature_xml(signed, pen, arrangement, noted=document.note != ""))
    out.append(note_xml(document.note, pen))
    if document.issued is not None:
        out.append(title_xml(document.issued, "AnnexTitle", pen, _NEW_PAGE))
        out.extend(blocks_xml(document.issued, pen, arrangement, arrangement.held[1]))
        out.append(annex_note_xml(document.annexes, profile.pitch, pen, held))
    for annex, first_held in zip(document.annexes, annexes_held(document, arrangement), strict=True):
        sections.turn(out, across=lies_across(annex.text))
        out.extend(_annex(annex, pen, links, arrangement, first_held, across=sections.across))
    if document.imprint is not None:
        if sections.across:
            sections.turn(out, across=False)
            out.append(SPACER if arrangement.turns else "")  # else its page break would open the section, and be none
        out.append(imprint_xml(document.imprint, pen, ruled=not letter, turns=arrangement.turns))
    return out


def _end(body: list[str]) -> str:
    """Return the paragraph that Word demands behind a table that ends the document."""
    last = next((piece for piece in reversed(body) if piece and not piece.startswith("<w:bookmark")), "")
    return SPACER if last.endswith("</w:tbl>") else ""


def _head(head: Masthead | None, profile: Profile, pen: Pen, *, letter: bool) -> str:
    if head is None:
        return ""
    return letter_head(head, profile, pen) if letter else notice_head(head, profile, pen)


def _annex(
    annex: Annex, pen: Pen, links: Links | None, arrangement: Arrangement, first_held: int, *, across: bool
) -> list[str]:
    """List the pieces of an annex on its own page: label on line 1, title on line 3 (7.3.7)."""
    label = paragraph("AnnexLabel", pen.runs(annex.label))
    if links:
        links.enter(annex.text)
        label = label.join(pen.hidden_bookmark(annex_bookmark(annex)))
    blocks = blocks_xml(annex.text, pen, arrangement, first_held, across=across)
    return [label, title_xml(annex.text, "AnnexTitle", pen), *blocks]
