"""The plugin under examination: everything it supplies, read afresh, among the other plugins of this machine."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from fangan.checks.subject import Subject, WordingSubject
from fangan.kit.packaging import entry_points
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.problem import FanganError, Place, PluginFailed, Problem, UsageRefused, problem
from fangan.model.provider import Provider
from fangan.model.rule import LooksAt
from fangan.model.section import VariantHead, Wording
from fangan.plugins.cache import cache_folder
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.discovery import installed, same
from fangan.plugins.folder import read_folder
from fangan.plugins.kinds import data_files
from fangan.plugins.loader import Loaded, has_code, load_plugins
from fangan.plugins.status import PluginState
from fangan.plugins.supply import Supply
from fangan.sources.section_file import read_wording
from fangan.sources.text import read_text


@dataclass(frozen=True, kw_only=True, eq=False)
class PackageSubject(Subject):
    """A plugin as its rules see it.

    `supply` is its own; `around` is the catalogue of it and of all other installed plugins. `files` are its section
    files, those that could not be read, too; `problems` is what reading them found.
    """

    looked_at_as: ClassVar[frozenset[LooksAt]] = frozenset([LooksAt.PACKAGE])

    id: str
    root: str
    supply: Supply
    around: Catalogue
    files: tuple[WordingSubject, ...]
    problems: tuple[Problem, ...]

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The section files that could be read."""
        return tuple(one.wording for one in self.files if one.wording)

    @cached_property
    def by_target(self) -> tuple[tuple[VariantHead, ...], ...]:
        """The variants of each section and item together."""
        found: dict[str, list[VariantHead]] = {}
        for wording in self.wordings:
            found.setdefault(wording.head.target, []).append(wording.head)
        return tuple(map(tuple, found.values()))

    def place(self, file: str, key: str) -> Place:
        """Return the line of a file's head that begins with `key:`, or its first line."""
        lines = next((one.lines for one in self.files if one.file == file), ())
        return Place(file, next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1))


def open_subject(name: str, environ: Mapping[str, str]) -> PackageSubject:
    """Open a plugin by its id, or by its folder: the package itself or the project that holds it.

    `environ` says which other plugins are around it (`FANGAN_PLUGINS`).

    Raises PluginFailed when no plugin has the id, UsageRefused when a folder holds none.
    """
    return _folder(Path(name), environ) if os.path.isdir(name) else _installed(name, environ)


def _installed(name: str, environ: Mapping[str, str]) -> PackageSubject:
    statuses = installed(environ)
    wanted = [status for status in statuses if same(status.id) == same(name)]
    if not wanted:
        hint = suggest(name, [status.id for status in statuses])
        raise PluginFailed([problem("plugin-unknown", None, plugin=name, suggestion=hint)])
    # `FANGAN_PLUGINS` says what plans may use, not what may be examined
    opened = [replace(one, state=PluginState.AVAILABLE) if one.state is PluginState.BLOCKED else one for one in wanted]
    [own] = load_plugins(opened[:1], "")
    return _subject(own.status.id, own.status.location, own.supply, own.status.problems, environ)


def _folder(folder: Path, environ: Mapping[str, str]) -> PackageSubject:
    root = _package(Path(os.path.realpath(folder)))
    if root is None:
        raise UsageRefused([problem("folder-without-plugin", Place(str(folder)))])
    provider = Provider(id=_id(root))
    supply = read_folder(str(root), provider)
    problems = list(supply.problems)
    if has_code(str(root)):
        problems.append(problem("code-not-run", Place("__init__.py"), plugin=provider.id))
    return _subject(provider.id, str(root), supply, tuple(problems), environ)


def _package(folder: Path) -> Path | None:
    """Return the folder itself if it holds data, or the first one in it that does."""
    names = [files.folder or files.pattern for files in data_files()]
    for candidate in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        if any((candidate / name).exists() for name in names):
            return candidate
    return None


def _id(root: Path) -> str:
    """Return the id the project's entry point gives the package, or one made of the package's name."""
    declared = [id_ for id_, package in entry_points(root.parent).items() if package == root.name]
    if declared:
        return declared[0]
    return root.name.removeprefix("fangan_").removeprefix("fangan-").replace("_", "-")


def _subject(
    id_: str, root: str, supply: Supply, problems: tuple[Problem, ...], environ: Mapping[str, str]
) -> PackageSubject:
    others = _others(id_, root, environ)
    around = Catalogue([supply, *(one.supply for one in others if one.status.state is PluginState.ACTIVE)])
    wrong = list(problems)
    files = tuple(_files(supply, around, wrong))
    return PackageSubject(id=id_, root=root, supply=supply, around=around, files=files, problems=tuple(wrong))


def _files(supply: Supply, around: Catalogue, wrong: list[Problem]) -> Iterator[WordingSubject]:
    """Read the section files; of one whose wording cannot be read the lines alone, if there are any."""
    for head in sorted(supply.of(VariantHead), key=lambda head: head.file):
        lines: tuple[str, ...] = ()
        wording = None
        try:
            text = read_text(head.path, head.file)
            lines = tuple(text.split("\n"))
            wording = read_wording(text, head)
        except FanganError as error:
            wrong.extend(error.problems)
        yield WordingSubject(file=head.file, lines=lines, wording=wording, catalogue=around)


def _others(id_: str, root: str, environ: Mapping[str, str]) -> list[Loaded]:
    """Load the other installed plugins; an installed copy of the one under examination is none of them."""
    others = [status for status in installed(environ) if same(status.id) != same(id_)]
    real = os.path.realpath(root)
    return [one for one in load_plugins(others, cache_folder(environ)) if os.path.realpath(one.status.location) != real]
