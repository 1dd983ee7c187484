"""Comments in the margin of any .docx, each at the words it is about (ECMA-376, 17.13.4).

Besides the text and the comments only what leads to these changes: one relation and one content type. Every other part
stays to the byte.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from fangan.formats.docx.lines import LineParagraph
from fangan.formats.docx.ooxml.elements import P, R, T, W, XmlElement
from fangan.formats.docx.ooxml.tracked import SPACE
from fangan.formats.docx.read.relations import related
from fangan.formats.docx.typed import letter_text, letters_of
from fangan.formats.docx.word_file import WordExtent, WordFile
from fangan.late.tuples import NamedTuple

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPES = "[Content_Types].xml"
_SIZE = "21"
"""Half-points of 五号: comments are not to be set like the text."""


class MarginNote(NamedTuple):
    """A comment: the words it is about, None for the file as a whole, and its lines."""

    extent: WordExtent | None
    lines: Sequence[str]


def add_margin_notes(file: WordFile, notes: Iterable[MarginNote], author: str, date: str) -> bytes:
    """Return a file with comments by `author` of a day; what is about no words stands at the first that are printed.

    The file that was opened stays as it is.
    """
    main = file.parts.main()
    root, comments = deepcopy(file.main), _comments(file)
    copies = dict(zip(file.main.iter(P), root.iter(P), strict=True))
    number = max((int(one.get(f"{W}id", "0")) for one in comments if one.get(f"{W}id", "").isdecimal()), default=-1)
    for note in sorted(notes, key=_place, reverse=True):  # cutting a run moves nothing before it
        number += 1
        paragraph, start, end = _extent(file, note)
        if paragraph is None:
            continue
        element, first = paragraph.at(start)
        if _mark(copies[element], start - first, end - first, str(number)):
            comments.append(_comment(note, author, date, str(number)))
    part = next((one.target for one in related(file.parts, main) if one.kind == "comments"), "")
    changed = {main: _xml(root), part or _beside(main): _xml(comments)}
    if not part:
        changed |= _led_to(file, main)
    return _repacked(file.data, changed)


def _place(note: MarginNote) -> int:
    return note.extent.start if note.extent else 0


def _extent(file: WordFile, note: MarginNote) -> tuple[LineParagraph | None, int, int]:
    if note.extent and note.extent.start < note.extent.end:
        return note.extent
    found = note.extent.paragraph if note.extent else None
    if found is None or not found.letters:
        found = next((one for one in file.lines[1] if any(x.text.strip() for x in one.letters)), None)
    return found, 0, found.letters[-1].end if found else 0


def _comments(file: WordFile) -> XmlElement:
    found = file.part("comments")
    return etree.Element(f"{W}comments", nsmap={"w": W[1:-1]}) if found is None else deepcopy(found)


def _comment(note: MarginNote, author: str, date: str, number: str) -> XmlElement:
    attributes = {f"{W}id": number, f"{W}author": author, f"{W}date": date, f"{W}initials": author[:1]}
    made = etree.Element(f"{W}comment", attributes, nsmap={"w": W[1:-1]})
    for line in note.lines:
        run = etree.SubElement(etree.SubElement(made, P), R)
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}sz", {f"{W}val": _SIZE})
        etree.SubElement(run, T, {SPACE: "preserve"}).text = line
    return made


def _mark(paragraph: XmlElement, start: int, end: int, number: str) -> bool:
    """Mark the letters from `start` to `end` of a paragraph as what a comment is about."""
    for at in (end, start):
        _cut(paragraph, at)
    held = [one.run for one in letters_of(paragraph) if start <= one.start < end]
    if not held:
        return False
    held[0].addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": number}))
    closing = etree.Element(f"{W}commentRangeEnd", {f"{W}id": number})
    held[-1].addnext(closing)
    reference = etree.Element(R)
    etree.SubElement(reference, f"{W}commentReference", {f"{W}id": number})
    closing.addnext(reference)
    return True


def _cut(paragraph: XmlElement, at: int) -> None:
    """Cut the run in two, of one dress, that holds letters on both sides of `at`."""
    letters = letters_of(paragraph)
    inside = next((one for one in letters if one.start < at < one.end), None)
    before, behind = (next((one for one in letters if one.start <= x < one.end), None) for x in (at - 1, at))
    if inside is None and (before is None or behind is None or before.run is not behind.run):
        return
    held = inside or behind
    assert held is not None  # one of the two
    if held.run.tag != R:  # a formula is not cut
        return
    run, from_ = held.run, next(one.start for one in letters if one.run is held.run)
    rest = deepcopy(run)
    run.addnext(rest)
    _keep(run, 0, at - from_)
    _keep(rest, at - from_, len("".join(map(letter_text, rest))))


def _keep(run: XmlElement, start: int, end: int) -> None:
    """Leave of a run its dress and what of its text stands from `start` to `end`; what is no text, in the first."""
    at = 0
    for child in run[:]:
        length = len(letter_text(child))
        if child.tag == T:
            child.text = letter_text(child)[max(start - at, 0) : max(end - at, 0)]
            child.set(SPACE, "preserve")
        elif child.tag != f"{W}rPr" and (start > at or (length and at >= end)):
            run.remove(child)
        at += length


def _led_to(file: WordFile, main: str) -> Mapping[str, bytes]:
    """Return the relations of the text and the content types with comments among them."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    known = file.parts.read(relations) if relations in file.parts else b"<Relationships></Relationships>"
    relation = f'<Relationship Id="fanganComments" Type="{_KIND}" Target="{_beside(main).rpartition("/")[2]}"/>'
    found = {relations: _with(known, "Relationships", relation)}
    if _TYPES in file.parts:
        override = f'<Override PartName="/{_beside(main)}" ContentType="{_TYPE}"/>'
        found[_TYPES] = _with(file.parts.read(_TYPES), "Types", override)
    return found


def _with(data: bytes, tag: str, line: str) -> bytes:
    """Return XML with an element put in as the last of its root."""
    root = etree.fromstring(data)
    namespace = str(root.tag).rpartition("}")[0].removeprefix("{")
    added = etree.fromstring(line.replace(" ", f' xmlns="{namespace}" ', 1) if namespace else line)
    root.append(added)
    assert str(root.tag).endswith(tag)  # the reader of relations has read it
    return _xml(root)


def _beside(main: str) -> str:
    """Return the name of a new part for comments beside the text."""
    folder = main.rpartition("/")[0]
    return f"{folder}/fanganComments.xml" if folder else "fanganComments.xml"


def _xml(root: XmlElement) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Pack a file again, some parts changed or added."""
    left = {name.lower(): (name, content) for name, content in changed.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            name = entry.filename.replace("\\", "/").lstrip("/").lower()
            content = left.pop(name)[1] if name in left else old.read(entry)
            new.writestr(entry, content, compress_type=entry.compress_type)
        for name, content in left.values():
            new.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()
