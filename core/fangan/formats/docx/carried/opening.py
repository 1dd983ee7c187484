"""Everything that an opened package carries beside its printed words."""

from collections.abc import Iterator

from fangan.formats.docx.carried.around import around
from fangan.formats.docx.carried.dress import unseen
from fangan.formats.docx.carried.package import in_package, in_pictures
from fangan.formats.docx.carried.properties import in_properties
from fangan.formats.docx.carried.records import Carried
from fangan.formats.docx.carried.text import bookmarks, comments, in_text, notes, people
from fangan.formats.docx.ooxml.elements import XmlElement
from fangan.formats.docx.printed.cascade import Cascade
from fangan.formats.docx.printed.numbering import levels_of
from fangan.formats.docx.printed.theme import Theme
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.relations import related

_FLOWS = ("header", "footer", "footnotes", "endnotes")
_LISTS = {"comments": comments, "footnotes": notes, "endnotes": notes, "people": people}


def carried_in(parts: Archive) -> Iterator[Carried]:
    """Yield what a package carries, its properties first, then its parts, then its text.

    Raises InputRefused as `Archive` does.
    """
    main = parts.main()
    found = [(one.kind, parts.xml(one.target)) for one in related(parts, main) if _is_read(parts, one.target)]
    by_kind: dict[str, XmlElement] = {}
    for kind, root in found:
        by_kind.setdefault(kind, root)
    yield from in_properties(parts)
    yield from in_package(parts, by_kind.get("settings"))
    styles, theme, numbers = (by_kind.get(kind) for kind in ("styles", "theme", "numbering"))
    cascade = Cascade(styles, Theme(theme), levels_of(numbers))
    texts = [parts.xml(main), *(root for kind, root in found if kind in _FLOWS)]
    names = frozenset[str]().union(*map(bookmarks, texts))
    for root in texts:
        yield from in_text(root, names)
        yield from unseen(root, styles, cascade)
        yield from in_pictures(root)
    for kind, root in found:
        if kind in _LISTS:
            yield from _LISTS[kind](root)
        yield from around(kind, root)


def _is_read(parts: Archive, target: str) -> bool:
    return target.endswith(".xml") and target in parts
