"""The project as it would be: composed out of another plan file's text, or out of a copy with other files in it."""

import os
import shutil
import tempfile
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from fangan.app.project import Project
from fangan.app.workspace import Workspace
from fangan.harvest.declared import origins_of
from fangan.harvest.literal import OwnWording
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.plan import Plan
from fangan.model.problem import FanganError, Problem
from fangan.model.section import VariantHead
from fangan.plugins.catalogue import Catalogue
from fangan.sources.plan_file import find_plan, load_plan, read_plan
from fangan.sources.text import read_text

_OURS = (".md", ".yaml", ".yml", ".csv", ".xlsx", ".xls", ".ods", ".lock")
"""What a plan's folder holds of its own that a build reads."""
SECTIONS = "sections"


class Rebuilt(NamedTuple):
    """What a project with other files composes to, and what it words itself."""

    document: Document
    own: OwnWording
    texts: Mapping[str, str]
    """The text of every section file by the name that a trace gives it."""


class Trial:
    """Composes a project as it would be; `shared` is the folder that new wording goes to, the plan's or an office's.

    Everything raises FanganError as composing does, and leaves the project as it is.
    """

    def __init__(self, project: Project, shared: Path, *, draft: bool) -> None:
        self.project, self.draft = project, draft
        self._old, self._shared = project.folder.absolute(), shared.absolute()

    def compose(self, text: str) -> Document:
        """Compose another text of the plan file."""
        plan = read_plan(text, str(self.project.file))
        return self._composed(self.project.workspace, self.project.catalogue, plan)

    def rebuilt(self, files: Mapping[Path, bytes | None]) -> Rebuilt:
        """Compose the project with other files, out of a copy that is thrown away."""
        around = self.project.workspace
        with tempfile.TemporaryDirectory(prefix="fangan-") as name:
            copies = {self._old: Path(name) / "plan"}
            if not self._shared.is_relative_to(self._old):
                copies[self._shared] = Path(name) / "shared" / self._shared.name
            for folder, copy in copies.items():
                _copied(folder, copy)
            for path, data in files.items():
                full = path.absolute()
                folder = self._old if full.is_relative_to(self._old) else self._shared
                target = copies[folder] / full.relative_to(folder)
                if data is None:
                    target.unlink(missing_ok=True)
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
            shared = copies.get(self._shared) if self._shared != self._old else None
            fresh = around.reopened(around.today) if shared is None else _with_copy(around, self._shared, shared)
            try:
                catalogue = fresh.catalogue(copies[self._old])
                document = self._composed(fresh, catalogue, load_plan(find_plan(copies[self._old])))
            except FanganError as error:
                raise type(error)([self._here(one, copies) for one in error.problems]) from error
            texts = _texts(document, catalogue)
            return Rebuilt(document, self._own(catalogue, copies[self._old], texts), texts)

    def _here(self, found: Problem, copies: Mapping[Path, Path]) -> Problem:
        """Return a problem with its place in the project instead of the copy, and those it names."""
        for folder, copy in copies.items():
            shown = str(self.project.folder if folder == self._old else folder)
            values = {key: str(value).replace(str(copy), shown) for key, value in found.values.items()}
            place = found.place and found.place._replace(file=found.place.file.replace(str(copy), shown))
            found = replace(found, place=place, values=values)
        return found

    def _own(self, catalogue: Catalogue, copy: Path, used: Container[str]) -> OwnWording:
        """Return the plan's own files that word what is composed."""
        files: dict[str, Path] = {}
        for head in catalogue.own_heads:
            if head.told_as in used:
                files[head.target] = self.project.folder / Path(head.path).relative_to(copy)
        return OwnWording(files, self.project.folder / SECTIONS)

    def _composed(self, workspace: Workspace, catalogue: Catalogue, plan: Plan) -> Document:
        if plan.under:
            from fangan.superior.adopt import adopt

            plan = adopt(plan, catalogue, self.project.folder, workspace).plan
        return workspace.composer(catalogue, plan).compose(draft=self.draft, trace=True).document


def _texts(document: Document, catalogue: Catalogue) -> dict[str, str]:
    heads = heads_of(catalogue)
    files = {file for text in document.texts for block in text.blocks for file in origins_of(block)}
    return {file: read_text(heads[file].path) for file in files & heads.keys()}


def heads_of(catalogue: Catalogue) -> dict[str, VariantHead]:
    """Return the heads of the section files by the names that a trace gives them."""
    return {head.told_as: head for head in catalogue.every(VariantHead)}


def _copied(folder: Path, copy: Path) -> None:
    copy.mkdir(parents=True)
    for path in _own_files(folder) if folder.is_dir() else ():
        target = copy / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _own_files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_file() and path.suffix.lower() in _OURS:
            yield path
    for name in (SECTIONS, "outlines"):
        yield from (one for one in (folder / name).rglob("*") if one.is_file())


def _with_copy(around: Workspace, folder: Path, copy: Path) -> Workspace:
    """Return a workspace in which a copy stands for a shared folder, or comes to those there are."""
    named = around.environ.get("FANGAN_SECTIONS", "").split(os.pathsep)
    told = [str(copy) if one and Path(one).absolute() == folder else one for one in named]
    folders = [copy if Path(one).absolute() == folder else one for one in around.folders]
    if told == named and copy not in folders:
        folders.append(copy)
    environ = {**around.environ, "FANGAN_SECTIONS": os.pathsep.join(told)}
    return around.reopened(around.today, folders, environ)
