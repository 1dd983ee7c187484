"""What stands around the text as a plan file says it under `issue`: of a composed document and of an edited one alike.

Addressees, copies and those who sign or attend are lists, whoever printed them on one line.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from fangan.model.document import Document, Imprint, Masthead, Signature

Stated: TypeAlias = str | tuple[str, ...] | dict[str, str]
"""The words of an entry, those of each in a list, or of each part; days as YYYY-MM-DD."""

_ATTENDANCE: Mapping[str, str] = {"出席": "present", "请假": "excused", "列席": "observers"}


def issued(document: Document) -> dict[str, Stated]:
    """Return what a document says of each entry of `issue`; of what it does not print there is none."""
    return {key: said for key, said in _entries(document) if said}


def on_one_line(said: Stated) -> str:
    """Return an entry on one line, as people read it."""
    if isinstance(said, str):
        return said
    return "，".join(said) if isinstance(said, tuple) else "　".join(said.values())


def _entries(document: Document) -> Iterator[tuple[str, Stated]]:
    if document.masthead:
        yield from _masthead(document.masthead)
    yield "to", _listed(document.addressees.removesuffix("："))
    for one in document.attendance:
        if one.label in _ATTENDANCE:
            yield _ATTENDANCE[one.label], one.names
    if document.signature:
        yield from _signature(document.signature)
    yield "note", document.note
    if document.imprint:
        yield from _imprint(document.imprint)


def _masthead(head: Masthead) -> Iterator[tuple[str, Stated]]:
    yield from (("copies", head.copies), ("secrecy", head.secrecy), ("urgency", head.urgency))
    yield from (("mark", head.mark), ("number", head.number), ("signatory", head.signatories))


def _signature(signed: Signature) -> Iterator[tuple[str, Stated]]:
    yield ("signatory" if signed.posts else "signed"), signed.names
    yield "post", signed.posts
    yield "date", signed.date.isoformat() if signed.date else ""


def _imprint(imprint: Imprint) -> Iterator[tuple[str, Stated]]:
    yield "copy", imprint.copy
    if imprint.printed:
        yield "printed", {"by": imprint.printed.by, "date": imprint.printed.date.isoformat()}


def _listed(line: str) -> tuple[str, ...]:
    return tuple(line.split("，")) if line else ()
