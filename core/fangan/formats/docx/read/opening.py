"""Open one of our own .docx again: as the Document it was written from, as far as the file tells.

The file may come from anywhere: whatever is wrong is one located refusal, and what stands in it that no document of
ours has is told in `unread`. One whose manifest was taken out is known by our styles and bookmarks.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from fangan.formats.docx.ooxml.elements import XmlElement, are_ours, known_styles
from fangan.formats.docx.read.accepted import Tracked, accept, reject
from fangan.formats.docx.read.archive import Archive
from fangan.formats.docx.read.bookmarks import has_bookmarks
from fangan.formats.docx.read.ledger import unread
from fangan.formats.docx.read.manifest import NOTHING_SAID, SelfReport, find_manifest
from fangan.formats.docx.read.ours import recognise
from fangan.formats.docx.read.parted import join_parted, join_separated
from fangan.model.document import Document, Statement
from fangan.model.problem import Place

_STYLES = "word/styles.xml"
_HIGHLIGHTED = re.compile(rb"<(?:\w+:)?highlight\b")


def read(data: bytes, name: str) -> Document:
    """Read a built document from its bytes; `name` is the file's name in messages.

    Line breaks of titles, origins below the section and the tasks as data are not all in the file: titles come back
    as printed, origins hold provider and version, tasks are empty. Raises InputRefused: `docx-not-word`, `docx-old`,
    `docx-too-large`, `docx-too-many`, `docx-too-many-parts`, `docx-part-twice`, `docx-part-missing`,
    `docx-part-broken`, `docx-part-packed`, `docx-part-doctype`, `docx-tracked`, `file-foreign`.
    """
    return _read(Archive(data, name), name)


def read_accepted(data: bytes, name: str) -> tuple[Document, list[Tracked]]:
    """Read a built document as if all its tracked changes were accepted, and return those; raises as `read`."""
    tracked: list[Tracked] = []
    return _read(Archive(data, name), name, lambda root: tracked.extend(accept(root))), tracked


def read_rejected(data: bytes, name: str) -> Document:
    """Read a built document as if all its tracked changes were rejected; raises as `read`."""
    return _read(Archive(data, name), name, reject)


def _read(parts: Archive, name: str, settle: Callable[[XmlElement], object] | None = None) -> Document:
    report = _reported(parts)
    main = parts.main()
    root = parts.xml(main)
    if settle is not None:
        settle(root)
    styles = known_styles(parts.xml(_STYLES))
    join_separated(root)
    join_parted(root, styles)
    document, taken = recognise(root, styles, report, Place(name))
    others = (parts.xml(part) for part in parts.texts() if part not in (main, _STYLES))
    return replace(document, unread=unread(chain((root,), others), taken))


def manifest_alone(data: bytes, name: str) -> Statement:
    """Read what a file says of itself, and nothing of its text: a draft is known by its highlighted blanks.

    Raises InputRefused as `read`, but not for what stands in the text.
    """
    parts = Archive(data, name)
    manifest = _reported(parts).manifest
    return Statement(manifest, draft=_HIGHLIGHTED.search(parts.read(parts.main())) is not None)


def _reported(parts: Archive) -> SelfReport:
    """Return what a file says of itself; one that says nothing is known by our styles and bookmarks."""
    report = find_manifest(parts)
    if report is not None:
        return report
    if parts.main() not in parts:
        parts.refuse("docx-not-word")  # another kind of archive: an .ofd, an .odt
    if _STYLES not in parts or not are_ours(known_styles(parts.xml(_STYLES))):
        parts.refuse("file-foreign")
    if not has_bookmarks(parts.xml(parts.main())):
        parts.refuse("file-foreign")
    return NOTHING_SAID
