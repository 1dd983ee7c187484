"""A .docx of anybody, read whole: its text as lines, what stands apart from it, and the account of its characters."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from fangan.formats.docx.headings import with_headings
from fangan.formats.docx.lines import LineReader
from fangan.formats.docx.ooxml.elements import FALLBACK, P, R, W, XmlElement
from fangan.formats.docx.printed.lengths import is_on
from fangan.formats.docx.printed.numbering import Numbering
from fangan.formats.docx.read.apart import Anchors, apart_in, count_held
from fangan.formats.docx.read.archive import ANYBODYS
from fangan.formats.docx.read.relations import every_relation, related
from fangan.formats.docx.typed import FORMULA, FORMULA_TEXT
from fangan.formats.docx.word_file import WordFile
from fangan.formats.plain.records import TextItem, TextLine
from fangan.formats.whole import Account, Apart, ApartKind, WholeFile, characters, in_items, item_lines, of_apart

_PREFIXED, _BARE = (
    re.compile(rb"%b(?:t|v|delText|sym|noBreakHyphen|textpath)[\s/>]" % before) for before in (b":", b"<")
)
_DEFAULT = re.compile(rb"xmlns\s*=")
"""Only where a namespace has no prefix its elements have none."""
_REFERENCES = {
    f"{W}footnoteReference": ApartKind.FOOTNOTE,
    f"{W}endnoteReference": ApartKind.ENDNOTE,
    f"{W}commentReference": ApartKind.COMMENT,
    f"{W}commentRangeStart": ApartKind.COMMENT,
}
_PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr", f"{W}pict", f"{W}object")
_IMAGE = ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata")
_TOLD = ("header", "footer", "footnotes", "endnotes", "comments")
"""Parts that may be called as they like."""
_EMBEDDED = ("aFChunk", "subDocument", "oleObject", "package")
_ACTIVE = ("vbaProject", "attachedTemplate", "frame", "mailMergeSource", "control", "activeXControlBinary")


def read_docx_whole(data: bytes, name: str) -> WholeFile:
    """Read a .docx; `name` is what it is called in messages.

    Raises InputRefused as `Archive` does, `docx-not-word` for a package without a text.
    """
    file = WordFile(data, name, ANYBODYS)
    body = file.main.find(f"{W}body")
    if body is None:
        file.parts.refuse("docx-not-word")
    reader = LineReader(file.bare_cascade, Numbering(file.part("numbering")), as_printed=True)
    read = tuple(with_headings(reader.read(body), reader.paragraphs, file.bare_cascade, body))
    bare = _bare_numbers(read, reader)
    keys = {one.key for one in bare}
    items = tuple(one for one in read if not isinstance(one, TextLine) or one.key not in keys) if keys else read
    taken = {letters.element for paragraph in reader.paragraphs for letters in paragraph.letters}
    taken.update(inner for one in list(taken) if one.tag == FORMULA for inner in one.iter(FORMULA_TEXT))
    anchors = _anchors(file.main, reader)
    is_hidden = partial(_is_hidden, file)
    for one in related(file.parts, file.parts.main()):
        if one.kind in _TOLD and one.target in file.parts:
            file.parts.xml(one.target)
    apart, counts = list(_without_words(file)), {}
    apart += [Apart(ApartKind.EMPTY_NUMBER, one.words.strip(), 0, one.key, file.parts.main()) for one in bare]
    for part, root in file.parts.holding(_may_hold):
        counts[part] = count_held(root)
        apart += apart_in(root, part, taken, anchors, is_hidden)
    counted = characters("".join([reader.paragraphs[key].number for key in {line.key for line in item_lines(items)}]))
    found = tuple(apart)
    return WholeFile(items, found, Account(counts, in_items(items), counted, of_apart(found), file.parts.main()))


def _bare_numbers(items: Iterable[TextItem], reader: LineReader) -> list[TextLine]:
    """Return the lines that are nothing but a number that was counted; in a table such a number says something."""
    numbered = ((key, one) for key, one in enumerate(reader.paragraphs) if one.number)
    bare = {key for key, one in numbered if not any(letters.text.strip() for letters in one.letters)}
    return [one for one in items if isinstance(one, TextLine) and one.key in bare and one.words.strip()] if bare else []


def _may_hold(data: bytes) -> bool:
    """Whether a part may hold characters, by its bytes."""
    return bool(_PREFIXED.search(data) or (_DEFAULT.search(data) and _BARE.search(data)))


def _anchors(main: XmlElement, reader: LineReader) -> Anchors:
    keys = {element: key for key, one in enumerate(reader.paragraphs) for element, _ in ((one.element, 0), *one.behind)}
    anchors = Anchors(keys, {})
    notes: dict[tuple[ApartKind, str], int] = {}
    for one in main.iter(*_REFERENCES):
        notes.setdefault((_REFERENCES[str(one.tag)], one.get(f"{W}id", "")), anchors.near(one))
    return Anchors(keys, notes)


def _is_hidden(file: WordFile, holder: XmlElement) -> bool:
    run, paragraph = next(holder.iterancestors(R), None), next(holder.iterancestors(P), None)
    if run is None or paragraph is None:
        return False
    return is_on(file.bare_cascade.run(paragraph, run).get("vanish"))


def _without_words(file: WordFile) -> Iterator[Apart]:
    """Yield what holds no characters and does not come along: pictures, files within the file, programs, addresses."""
    main = file.parts.main()
    for shown in file.main.iter(*_IMAGE):
        if next(shown.iterancestors(FALLBACK), None) is None:
            yield Apart(ApartKind.PICTURE, _described(shown), 0, -1, main)
    for one in every_relation(file.parts):
        if one.kind in _ACTIVE or (one.external and one.kind not in ("hyperlink", "image")):
            yield Apart(ApartKind.ACTIVE, one.target, 0, -1, one.source)
        elif one.kind in _EMBEDDED:
            yield Apart(ApartKind.EMBEDDED, one.target, 0, -1, one.source)


def _described(picture: XmlElement) -> str:
    """Return what a picture is described with."""
    for around in picture.iterancestors():
        for one in around.iterchildren(_PICTURES[0]):
            return one.get("descr", "") or one.get("title", "")
    return ""
