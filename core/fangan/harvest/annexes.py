"""Which annex of an edited file is which, and what it is called.

A re-save may lose the bookmark that names it, its title and place remain.
"""

from collections.abc import Iterator
from dataclasses import replace

from fangan.formats.fixed import ANNEX_NOTE, annex_number
from fangan.model.document import PLAN, Annex, Document


def keyed_as(built: Document, edited: Document) -> Document:
    """Return the edited document with the built one's keys for its annexes.

    One whose key is not known goes by its title, and where none was added or taken out, by its place.
    """
    old = {annex.key: annex.name for annex in built.annexes}
    known = {annex.key for annex in edited.annexes} & old.keys()
    if len(known) == len(edited.annexes):
        return edited
    free = {key: name for key, name in old.items() if key not in known and key != PLAN}
    return replace(edited, annexes=tuple(_keyed(built, edited, free)))


def _keyed(built: Document, edited: Document, free: dict[str, str]) -> Iterator[Annex]:
    same = len(built.annexes) == len(edited.annexes)
    titles = {name: key for key, name in free.items()}
    strange = [one for one in edited.annexes if one.key not in {annex.key for annex in built.annexes}]
    by_title = {id(one): titles.pop(one.name) for one in strange if one.name in titles}
    for at, one in enumerate(edited.annexes):
        key = by_title.get(id(one), "")
        if not key and one in strange and same and built.annexes[at].key in titles.values():
            key = built.annexes[at].key
        yield replace(one, key=key) if key else one


def called_as_noted(built: Document, edited: Document) -> Document:
    """Return the edited document with its annexes called in the 附件说明 as in their titles.

    A build prints the one from the other, so a name that was changed in one place is changed in both. A line stays as
    it is whose name and title were both changed, or that begins with other than label and number.
    """
    old = {annex.key: annex.name for annex in built.annexes}
    given = (_renamed(at, one, old.get(one.key, "")) for at, one in enumerate(edited.annexes))
    return replace(edited, annexes=tuple(given))


def _renamed(at: int, annex: Annex, old: str) -> Annex:
    before = (ANNEX_NOTE if at == 0 else "") + annex_number(annex)
    if not annex.noted or not annex.noted.startswith(before):
        return annex
    name = annex.noted.removeprefix(before)
    if name == old:
        return replace(annex, noted="")
    return replace(annex, noted="", text=replace(annex.text, title=(name,))) if annex.name == old else annex
