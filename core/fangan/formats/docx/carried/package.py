"""What the parts of a package are, and what they lead to outside it."""

from collections.abc import Iterator

from fangan.formats.docx.carried.records import LOCAL_PATH, Carried, CarriedKind
from fangan.formats.docx.ooxml.elements import W, XmlElement
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.relations import Relation, every_relation

_MACROS = (
    "vbaProject",
    "vbaProjectSignature",
    "keyMapCustomizations",
    "attachedToolbars",
    "activeXControlBinary",
    "control",
)
_EXTENSIONS = ("webextension", "webextensiontaskpanes", "ui/extensibility", "extensibility")
_EMBEDDED = ("oleObject", "package")


def in_package(parts: Archive, settings: XmlElement | None) -> Iterator[Carried]:
    """Yield what the parts of a package are beside its text, and what `settings` say."""
    for one in every_relation(parts):
        yield from _outside(one) if one.external else _inside(one)
    if settings is not None:
        yield from _settings(settings)


def _outside(one: Relation) -> Iterator[Carried]:
    kinds = {
        "attachedTemplate": CarriedKind.TEMPLATE,
        "image": CarriedKind.LINKED_PICTURE,
        "hyperlink": CarriedKind.LINK,
    }
    merging = one.kind in ("mailMergeSource", "mailMergeHeaderSource")
    yield Carried(CarriedKind.MAIL_MERGE if merging else kinds.get(one.kind, CarriedKind.LINKED), one.target, one.kind)


def _inside(one: Relation) -> Iterator[Carried]:
    if one.kind in _MACROS:
        yield Carried(CarriedKind.MACRO, one.target)
    elif one.kind in _EMBEDDED:
        yield Carried(CarriedKind.EMBEDDED, one.target.rpartition("/")[2])
    elif one.kind in _EXTENSIONS:
        yield Carried(CarriedKind.EXTENSION, one.target)
    elif one.kind == "printerSettings":
        yield Carried(CarriedKind.PRINTER, one.target)


def _settings(root: XmlElement) -> Iterator[Carried]:
    for tag in ("documentProtection", "writeProtection"):
        for one in root.iter(f"{W}{tag}"):
            given = {str(key).rpartition("}")[2]: str(value) for key, value in one.attrib.items()}
            locked = any(key in given for key in ("hash", "hashValue", "password"))
            on = tag == "writeProtection" or given.get("enforcement", "0") in ("1", "true", "on")
            if on or locked:
                yield Carried(CarriedKind.PROTECTION, given.get("edit", "readOnly"), "password" if locked else "")
    for one in root.iter(f"{W}trackRevisions"):
        if one.get(f"{W}val", "1") in ("1", "true", "on"):
            yield Carried(CarriedKind.TRACKING)
    for one in root.iter(f"{W}docVar"):
        if one.get(f"{W}val", "").strip():
            yield Carried(CarriedKind.VARIABLE, one.get(f"{W}val", ""), one.get(f"{W}name", ""))
    marks = sum(1 for _ in root.iter(f"{W}rsid"))
    if marks:
        yield Carried(CarriedKind.REVISION_IDS, str(marks))


def in_pictures(root: XmlElement) -> Iterator[Carried]:
    """Yield the paths that pictures keep of where they were taken from, each once."""
    found = set()
    for one in root.iter("{*}docPr", "{*}cNvPr", "{*}imagedata"):
        for name, words in one.attrib.items():
            if path := LOCAL_PATH.search(str(words)):
                found.add((path[0], str(name).rpartition("}")[2]))
    yield from (Carried(CarriedKind.LOCAL_PATH, words, name) for words, name in sorted(found))
