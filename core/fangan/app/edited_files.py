"""A built file that somebody edited: what it says, who edited it, and what it said before."""

from pathlib import Path
from typing import TYPE_CHECKING

from fangan.app.project import Project
from fangan.app.workspace import Workspace
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.problem import FanganError, InputRefused, Place, problem
from fangan.model.reading import all_words
from fangan.sources.text import digest, read_bytes

if TYPE_CHECKING:
    from fangan.formats.docx.read.accepted import Tracked

MAX_EDITED = 256 * 1024 * 1024
"""Bytes of an edited file that is read."""


class EditedFile(NamedTuple):
    """A file as if its tracked changes were accepted, and those; `by` is who edited it."""

    file: str
    by: str
    document: Document
    tracked: "tuple[Tracked, ...]" = ()


def read_edited(workspace: Workspace, file: str) -> EditedFile:
    """Read a file in any format of ours; raises as `Workspace.built` does, but not for tracked changes."""
    try:
        document = workspace.built(file).document
        return EditedFile(file, _editor(file, document, set()), document)
    except InputRefused as refused:
        if [one.code for one in refused.problems] != ["docx-tracked"]:
            raise
    from fangan.formats.docx.read.opening import read_accepted

    document, tracked = read_accepted(read_bytes(Path(file), MAX_EDITED), file)
    authors = {one.author for one in tracked if one.author}
    return EditedFile(file, _editor(file, document, authors), document, tuple(tracked))


def _editor(file: str, document: Document, authors: set[str]) -> str:
    """Return who edited a file: the one author of its tracked changes, else who saved it last, else its name."""
    if len(authors) == 1:
        return authors.pop()
    saved = ""
    if file.lower().endswith(".docx"):
        from fangan.formats.docx.carried.properties import last_editor
        from fangan.formats.docx.read.archive import Archive

        saved = last_editor(Archive(read_bytes(Path(file), MAX_EDITED), file))
    agency = document.manifest.agency
    ours = {agency, agency.rpartition("/")[2], *document.signing_offices, ""}
    return Path(file).stem if saved in ours else saved


def base_of(edited: EditedFile, project: Project, plan: Document, named: str | None) -> Document:
    """Return what a file said before it was edited.

    That is the file that is named; the plan as it is, or as the file's manifest has it, where the file was built from
    that; else what it is without its tracked changes. Raises InputRefused `merge-no-base` where all of this fails.
    """
    if named is not None:
        return project.workspace.built(named).document
    built = edited.document.manifest.text
    if built and digest(all_words(plan)) == built:
        return plan
    if built and (composed := _composed_again(edited, project)) and digest(all_words(composed)) == built:
        return composed
    if edited.tracked:
        from fangan.formats.docx.read.opening import read_rejected

        return read_rejected(read_bytes(Path(edited.file), MAX_EDITED), edited.file)
    raise InputRefused([problem("merge-no-base", Place(edited.file))])


def _composed_again(edited: EditedFile, project: Project) -> Document | None:
    """Compose what a file's manifest says; None where that cannot be had today."""
    from fangan.provenance.manifest import plan_of

    try:
        plan = plan_of(edited.document.manifest, edited.file)
        return project.workspace.composer(project.catalogue, plan).compose(draft=edited.document.draft).document
    except FanganError:
        return None
