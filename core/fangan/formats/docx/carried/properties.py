"""What the properties of a file say of people (ECMA-376, Part 1, 15.2.12; Part 2, 11)."""

from collections.abc import Iterator

from fangan.formats.docx.carried.records import LOCAL_PATH, Carried, CarriedKind
from fangan.formats.docx.ooxml.elements import XmlElement
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.relations import related
from fangan.formats.docx.write.properties import PROPERTY
from fangan.late.patterns import regex

_CORE = {"creator": CarriedKind.AUTHOR, "lastModifiedBy": CarriedKind.EDITOR, "title": CarriedKind.TITLE}
_EXTENDED = {"Company": CarriedKind.COMPANY, "Manager": CarriedKind.COMPANY}
_PROGRAMS = regex(r"KSOProductBuildVer|KSORubyTemplateID|ICV|ContentTypeId|GrammarlyDocumentId|TitusGUID")
"""Properties in which programs keep their own version."""


def in_properties(parts: Archive) -> Iterator[Carried]:
    """Yield the names and other words among the properties of a package."""
    for one in related(parts):
        if one.external or one.target not in parts:
            continue
        if one.kind == "core-properties":
            yield from _named(parts.xml(one.target), _CORE)
        elif one.kind == "extended-properties":
            root = parts.xml(one.target)
            yield from _named(root, _EXTENDED)
            yield from _paths(root)
        elif one.kind == "custom-properties":
            yield from _added(parts.xml(one.target))
        elif one.kind == "thumbnail":
            yield Carried(CarriedKind.THUMBNAIL, one.target)


def last_editor(parts: Archive) -> str:
    """Return who saved a package last, '' where it does not say."""
    found = (one.words for one in in_properties(parts) if one.kind is CarriedKind.EDITOR)
    return next(found, "")


def _named(root: XmlElement, kinds: dict[str, CarriedKind]) -> Iterator[Carried]:
    for one in root:
        kind, words = kinds.get(_local(one)), (one.text or "").strip()
        if kind and words:
            yield Carried(kind, words, _local(one))


def _paths(root: XmlElement) -> Iterator[Carried]:
    for one in root:
        if _local(one) in ("Template", "HyperlinkBase") and LOCAL_PATH.match((one.text or "").strip()):
            yield Carried(CarriedKind.LOCAL_PATH, (one.text or "").strip(), _local(one))


def _added(root: XmlElement) -> Iterator[Carried]:
    packed = False
    for one in root:
        name, words = one.get("name", ""), "".join(map(str, one.itertext())).strip()
        if name.startswith(PROPERTY):
            packed = True
        elif words and not _PROGRAMS.fullmatch(name):
            yield Carried(CarriedKind.PROPERTY, words, name)
    if packed:
        yield Carried(CarriedKind.MANIFEST)


def _local(element: XmlElement) -> str:
    return str(element.tag).rpartition("}")[2]
