"""Words replaced in a .docx: the letters of the runs that hold them change, every other byte of its parts stays."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape

from fangan.formats.docx.lines import LineParagraph
from fangan.formats.docx.ooxml.elements import T, W, XmlElement
from fangan.formats.docx.word_file import WordFile
from fangan.late.tuples import NamedTuple

_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")
_ENCODINGS = ("UTF-8", "ASCII", "US-ASCII")
_FIELD = f"{W}fldSimple"
_SIGNATURES = "_xmlsignatures/"
_SAID_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


class WordSplice(NamedTuple):
    """Letters of a paragraph that become others: `old` stands from `start` to `end`, counted from 0."""

    paragraph: LineParagraph
    start: int
    end: int
    old: str
    new: str


def may_splice(file: WordFile, one: WordSplice) -> str:
    """Say why words cannot be replaced in a file, '' where they can."""
    letters = [x for x in one.paragraph.letters if x.start < max(one.end, one.start + 1) and one.start < x.end]
    said = "".join(x.text for x in one.paragraph.letters)[one.start : one.end]
    if any(part.startswith(_SIGNATURES) for part in file.parts):
        return "signed"
    if said != one.old or not letters or any(x.element.tag != T for x in letters):
        return "not-literal"
    if (file.main.getroottree().docinfo.encoding or "UTF-8").upper() not in _ENCODINGS:
        return "encoding"
    if next(one.paragraph.element.iterancestors(_SAID_TWICE), None) is not None:
        return "said-twice"
    return "field" if any(_made_by_field(one.paragraph.element, x.run) for x in letters) else ""


def splice_word(file: WordFile, splices: Iterable[WordSplice]) -> bytes:
    """Return a file with words replaced that may be; no two splices overlap."""
    texts: dict[XmlElement, str] = {}
    for one in sorted(splices, key=lambda one: one.start, reverse=True):
        _replace(one, texts)
    main = file.parts.main()
    elements = list(file.main.iter(T))
    changed = {at: texts[one] for at, one in enumerate(elements) if one in texts and texts[one] != (one.text or "")}
    return _repacked(file.data, main, _written(file.parts.read(main), changed))


def _replace(one: WordSplice, texts: dict[XmlElement, str]) -> None:
    """Put the new words into the first run that held old ones, and take the rest of these out of the others."""
    new = one.new
    for letters in one.paragraph.letters:
        start, end = max(one.start, letters.start), min(one.end, letters.end)
        if start < end or (one.start == one.end and letters.start <= one.start < letters.end):
            text = texts.get(letters.element, letters.text)
            texts[letters.element] = text[: start - letters.start] + new + text[end - letters.start :]
            new = ""


def _written(data: bytes, texts: Mapping[int, str]) -> bytes:
    """Return the XML of a part in which some elements of text, by their place among all, say something else."""
    out, at = [], 0
    for index, (begin, end) in enumerate(_elements(data)):
        if index in texts:
            out += [data[at:begin], _element(data[begin:end], texts[index])]
            at = end
    return b"".join([*out, data[at:]])


def _elements(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where every w:t begins and ends in the bytes of a part, its tags with it."""
    found: list[tuple[int, int]] = []
    open_at: list[int] = []
    parser = expat.ParserCreate(namespace_separator="}")
    name = T.removeprefix("{")

    def begin(tag: str, _: object) -> None:
        if tag == name:
            open_at.append(parser.CurrentByteIndex)

    def end(tag: str) -> None:
        if tag == name:
            at = parser.CurrentByteIndex
            closing = _TAG.match(data, at)
            found.append((open_at.pop(), closing.end() if closing else at))

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(data, True)
    yield from sorted(found)


def _element(written: bytes, text: str) -> bytes:
    """Return an element of text with other words, its tags and prefix as they were."""
    opening = _TAG.match(written)
    assert opening is not None  # the parser has read it
    tag = opening[0]
    name = re.match(rb"<[^\s/>]+", tag)
    assert name is not None
    closing = b"</" + name[0][1:] + b">"
    if tag.endswith(b"/>"):
        tag = tag[:-2] + b">"
    if text != text.strip() and b"xml:space" not in tag:
        tag = tag[:-1] + b' xml:space="preserve">'
    return tag + escape(text).encode("utf-8") + closing


def _repacked(data: bytes, main: str, written: bytes) -> bytes:
    """Pack a file again with another main part; every entry keeps its name, its date and how it is packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for entry in old.infolist():
            content = written if _same(entry.filename, main) else old.read(entry)
            new.writestr(entry, content, compress_type=entry.compress_type)
    return out.getvalue()


def _same(name: str, part: str) -> bool:
    return name.replace("\\", "/").lstrip("/").lower() == part.lower()


def _made_by_field(paragraph: XmlElement, run: XmlElement) -> bool:
    """Whether a field made the words of a run, which come back when it is updated (17.16.18, 17.16.19)."""
    if any(one.tag == _FIELD for one in run.iterancestors()):
        return True
    depth = 0
    for one in paragraph.iter(f"{W}r"):
        if one is run:
            return depth > 0
        for mark in one.iterchildren(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(f"{W}fldCharType", ""), 0)
    return False
