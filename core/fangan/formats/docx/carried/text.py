"""What stands in the text that is not meant to be printed, or not to be read: comments, changes, fields, blanks."""

from collections.abc import Iterator

from fangan.formats.docx.carried.records import Carried, CarriedKind
from fangan.formats.docx.ooxml.elements import FALLBACK, P, T, W, XmlElement
from fangan.formats.docx.typed import LetterPlaces, Letters, typed_text
from fangan.late.patterns import regex

_INSERTED, _DELETED = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_DRESSED = tuple(
    f"{W}{tag}" for tag in ("pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange")
)
_MOVING = ("DATE", "TIME", "SAVEDATE", "PRINTDATE")
_FETCHING = ("INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD", "IMPORT", "INCLUDE")
_BROKEN = regex(
    r"错误[!！]\s*(?:未找到引用源|未定义书签|文档中没有指定样式的文字|不能识别的开关参数|未指定书签)[。.]?"
    r"|Error! (?:Reference source not found|Bookmark not defined|No text of specified style)[^.]*\."
)
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OWN_MARKS = regex(r"_(?:Hlk|Hlt|OLE_LINK)\d+|OLE_LINK\d+")


def in_text(root: XmlElement, names: frozenset[str]) -> Iterator[Carried]:
    """Yield what a part of the text carries; `names` are those of the bookmarks it may lead to."""
    places = LetterPlaces()
    yield from _changes(root, places)
    for paragraph in _paragraphs(root):
        for found in _BROKEN.finditer(places.words(paragraph)):
            yield Carried(CarriedKind.BROKEN_REFERENCE, found[0], "", paragraph, *found.span())
        yield from _links(paragraph, names, places)
        yield from _highlighted(paragraph, places.letters(paragraph))
    yield from _placeholders(root, places)
    yield from _fields(root, places)
    for mark in root.iter(f"{W}bookmarkStart"):
        if _OWN_MARKS.fullmatch(mark.get(f"{W}name", "")):
            yield Carried(CarriedKind.OLD_MARK, mark.get(f"{W}name", ""))


def bookmarks(root: XmlElement) -> frozenset[str]:
    """Return the names of the bookmarks in a part, in small letters, for their case does not count."""
    return frozenset(one.get(f"{W}name", "").lower() for one in root.iter(f"{W}bookmarkStart"))


def comments(root: XmlElement) -> Iterator[Carried]:
    """Yield the comments of their part."""
    for one in root.iter(f"{W}comment"):
        words = "".join(typed_text(paragraph) for paragraph in one.iter(P))
        yield Carried(CarriedKind.COMMENT, words, one.get(f"{W}author", ""))


def notes(root: XmlElement) -> Iterator[Carried]:
    """Yield the footnotes or endnotes of their part; the lines above them are none."""
    for one in root:
        words = "".join(typed_text(paragraph) for paragraph in one.iter(P)).strip()
        if words and one.get(f"{W}type", "normal") == "normal":
            yield Carried(CarriedKind.NOTE, words)


def people(root: XmlElement) -> Iterator[Carried]:
    """Yield the people whom a list of those who commented or changed names."""
    for one in root.iter():
        name = next((str(value) for key, value in one.attrib.items() if str(key).endswith("}author")), "")
        if name:
            yield Carried(CarriedKind.PERSON, name)


def _paragraphs(root: XmlElement) -> Iterator[XmlElement]:
    """Yield the paragraphs that programs of today show."""
    return (one for one in root.iter(P) if next(one.iterancestors(FALLBACK), None) is None)


def _changes(root: XmlElement, places: LetterPlaces) -> Iterator[Carried]:
    for one in root.iter(*_INSERTED, *_DELETED, *_DRESSED):
        words = "" if one.tag in _DRESSED else "".join(text.text or "" for text in one.iter(T, f"{W}delText"))
        paragraph = next(one.iterancestors(P), None)
        start, end = places.extent(paragraph, one) if one.tag in _INSERTED else (0, 0)
        yield Carried(CarriedKind.CHANGE, words, one.get(f"{W}author", ""), paragraph, start, end)


def _links(paragraph: XmlElement, names: frozenset[str], places: LetterPlaces) -> Iterator[Carried]:
    for link in paragraph.iter(f"{W}hyperlink"):
        anchor, outside = link.get(f"{W}anchor", ""), link.get(_RELATED) is not None
        if anchor and not outside and anchor.lower() not in names and anchor.lower() != "_top":
            extent = places.extent(paragraph, link)
            yield Carried(CarriedKind.DEAD_LINK, typed_text(link), anchor, paragraph, *extent)


def _highlighted(paragraph: XmlElement, letters: list[Letters]) -> Iterator[Carried]:
    """Yield the words of a paragraph that are marked with a colour, those that follow one another as one."""
    marked = [one for one in letters if (found := one.run.find(f"{W}rPr/{W}highlight")) is not None
              and found.get(f"{W}val", "none") not in ("none", "white")]  # fmt: skip
    yield from run_together(CarriedKind.HIGHLIGHT, paragraph, marked)


def run_together(kind: CarriedKind, paragraph: XmlElement, letters: list[Letters], name: str = "") -> Iterator[Carried]:
    """Yield letters as one where they follow one another, leaving out what is blank."""
    start, end, words = 0, -1, ""
    for one in [*letters, None]:
        if one is not None and one.start == end:
            words, end = words + one.text, one.end
            continue
        if words.strip():
            yield Carried(kind, words, name, paragraph, start, end)
        if one is not None:
            start, end, words = one.start, one.end, one.text


def _placeholders(root: XmlElement, places: LetterPlaces) -> Iterator[Carried]:
    for shown in root.iter(f"{W}showingPlcHdr"):
        control = next(shown.iterancestors(f"{W}sdt"), None)
        inside = control.find(f"{W}sdtContent") if control is not None else None
        if inside is None or shown.get(f"{W}val", "1") not in ("1", "true", "on"):
            continue
        paragraph = next(inside.iterancestors(P), None)
        if paragraph is None:
            paragraph = next(inside.iter(P), None)
        words = "".join(text.text or "" for text in inside.iter(T))
        if words.strip():
            yield Carried(CarriedKind.PLACEHOLDER, words, "", paragraph, *places.extent(paragraph, inside))


def _fields(root: XmlElement, places: LetterPlaces) -> Iterator[Carried]:
    """Yield the fields that show another day tomorrow, or take in what lies elsewhere (17.16.5)."""
    for paragraph, instruction in _instructions(root):
        name, _, rest = instruction.strip().partition(" ")
        if name.upper() in _MOVING:
            yield Carried(CarriedKind.MOVING_DATE, places.words(paragraph), name.upper(), paragraph)
        elif name.upper() in _FETCHING:
            yield Carried(CarriedKind.FETCHED, rest.strip().strip('"'), name.upper(), paragraph)


def _instructions(root: XmlElement) -> Iterator[tuple[XmlElement, str]]:
    """Yield the instruction of every field with the paragraph it begins in."""
    for simple in root.iter(f"{W}fldSimple"):
        paragraph = next(simple.iterancestors(P), None)
        if paragraph is not None:
            yield paragraph, simple.get(f"{W}instr", "")
    for paragraph in _paragraphs(root):
        code = ""
        for one in paragraph.iter(f"{W}instrText", f"{W}fldChar"):
            if one.tag == f"{W}instrText":
                code += one.text or ""
            elif code:
                yield paragraph, code
                code = ""
        if code:
            yield paragraph, code
