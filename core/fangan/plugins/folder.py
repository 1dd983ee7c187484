"""Read a provider's folder: the files of every kind of supply, by their names and places, in the grammar it declares.

What was read is cached under the files' names and stamps; a changed file is read again.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from stat import S_ISDIR, S_ISREG
from typing import Any

import fangan
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.problem import FanganError, Place, Problem, Severity, problem
from fangan.model.provider import Provider
from fangan.model.section import VariantHead
from fangan.plugins import cache
from fangan.plugins.codec import SHAPE
from fangan.plugins.kinds import DECLARATION, DataFile, Files, data_files, file_kinds
from fangan.plugins.supply import Records, Supply, are_rows, packed
from fangan.sources.text import unsaved

LAYOUT = 4
"""Counts the ways in which folders have been cached; another number is another cache."""
_MISNAMED = regex(r"\.(md|markdown|ya?ml)(?:\.txt)?\Z", re.IGNORECASE)
"""Endings of files that were meant to be read: Windows hides the last suffix, and editors add .txt to it."""

_LEFT_BEHIND = ("~", ".bak", ".swp", ".tmp", "Thumbs.db", "desktop.ini")
_BEGINNINGS = frozenset(["plan", *((files.folder or files.pattern)[:4] for files in data_files())])
"""How the names of our own files and folders begin."""


class _Found(NamedTuple):
    path: str
    stamp: list[int] | None
    files: Files


def read_folder(root: str, provider: Provider, cache_folder: str = "", sections: Iterable[str] = ()) -> Supply:
    """Return what a folder supplies; nothing is raised, `problems` hold all that is wrong.

    `sections` are further folders of section files. A folder that does not exist supplies nothing.
    """
    problems: list[Problem] = []
    unread: list[str] = []
    files = sorted(_files(root, sections, problems, unread).values())
    supply = _cached_or_read(root, provider, cache_folder, files, problems)
    if not unread or provider.distribution:
        return supply
    from fangan.plugins.strays import strays  # only where something looks like one of ours

    found = strays(root, unread)
    if not provider.own:  # who keeps a shared folder may have put a list of contents into it
        found = (one for one in found if one.severity is Severity.ERROR)
    return replace(supply, problems=(*supply.problems, *found))


def _cached_or_read(
    root: str, provider: Provider, cache_folder: str, files: list[_Found], problems: list[Problem]
) -> Supply:
    if any(unsaved(one.path) is not None for one in files):
        cache_folder = ""  # what an editor holds has no stamp
    stamps = [list(one[:2]) for one in files]
    key = [root, fangan.__version__, LAYOUT, SHAPE, provider.id, provider.version, stamps]
    if cache_folder and not problems:
        stored = cache.load(cache_folder, "folder", key)
        if isinstance(stored, dict) and all(are_rows(kind, stored.get(kind.name)) for kind in file_kinds()):
            records = {kind.record: Records(kind, stored[kind.name]) for kind in file_kinds()}
            return Supply(provider=provider, records=records)
    supply = _read(root, provider, files, problems)
    if cache_folder and not supply.problems and cache.settled(*(one.stamp for one in files)):
        cache.store(cache_folder, "folder", key, {kind.name: supply.of(kind.record).rows for kind in file_kinds()})
    return supply


def _files(root: str, sections: Iterable[str], problems: list[Problem], unread: list[str]) -> dict[str, _Found]:
    """Return every data file by its path; report what looks like one and is not read.

    `unread` takes the paths of what may have been meant for us: all that lies among our files in their own folders, and
    what begins like one of ours beside them.
    """
    places: dict[str, list[Files]] = {}
    for files in data_files():
        places.setdefault(os.path.join(root, files.folder) if files.folder else root, []).append(files)
    for extra in sections:
        places.setdefault(extra, []).extend(kind.files for kind in file_kinds() if kind.record is VariantHead)
    found = {}
    for folder, wanted in places.items():
        others: list[str] = []
        found.update({one.path: one for one in _listed(folder, wanted, problems, others)})
        unread += [os.path.join(folder, name) for name in others if folder != root or _begins_like_ours(name)]
    return found


def _begins_like_ours(name: str) -> bool:
    return name[:4].casefold() in _BEGINNINGS or name.endswith(".md")


def _listed(folder: str, wanted: list[Files], problems: list[Problem], others: list[str]) -> Iterator[_Found]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(problem("file-unreadable", Place(folder), reason=error.strerror or error))
        return
    for entry in entries:
        # files an editor or an office suite leaves beside the real ones are nobody's wording
        if entry.name.startswith((".", "~")) or entry.name.endswith(_LEFT_BEHIND):
            continue
        files = _whose(entry.name, wanted)
        if files is None:
            meant = _MISNAMED.sub(_right_suffix, entry.name)
            if meant != entry.name and _whose(meant, wanted):
                problems.append(problem("file-misnamed", Place(entry.path), name=meant))
            else:
                others.append(entry.name)
            continue
        try:
            found = os.stat(entry.path)
        except OSError:  # a link to nowhere, or to itself: reading tells
            yield _Found(entry.path, None, files)
            continue
        if S_ISREG(found.st_mode) or S_ISDIR(found.st_mode):  # reading tells of folders
            yield _Found(entry.path, cache.stamp_of(found), files)
        else:  # a pipe would be waited for
            problems.append(problem("file-no-file", Place(entry.path)))


def _whose(name: str, wanted: list[Files]) -> Files | None:
    return next((files for files in wanted if files.holds(name)), None)


def _right_suffix(match: re.Match[str]) -> str:
    return ".md" if match[1].lower().startswith("m") else ".yaml"


def _read(root: str, provider: Provider, files: list[_Found], problems: list[Problem]) -> Supply:
    """Read every file, keeping what is good and collecting what is wrong.

    In a folder of a newer grammar that alone is wrong: what reads like a fault may be none there.
    """
    from fangan.sources.paths import relative
    from fangan.sources.text import read_text

    kinds = {kind.files: kind for kind in file_kinds()}
    found: dict[type, list[Any]] = {kind.record: [] for kind in kinds.values()}
    newer: list[Problem] = []
    for path, _, of in files:
        shown = path if provider.own else relative(path, root)
        try:
            text = read_text(path, shown)
            if of is DECLARATION:
                newer += _newer(text, shown)
            else:
                found[kinds[of].record].extend(kinds[of].read(DataFile(text, shown, path, provider)))
        except FanganError as error:
            problems.extend(error.problems)
    return Supply(provider=provider, records=packed(found), problems=tuple(newer or problems))


def _newer(text: str, shown: str) -> list[Problem]:
    """Hold the grammar that a folder declares against ours."""
    from fangan.sources.grammar import GRAMMAR, read_declaration

    declared = read_declaration(text, shown)
    if declared.grammar <= GRAMMAR:
        return []
    return [problem("grammar-newer", declared.place, needed=declared.grammar, known=GRAMMAR)]


def located(root: str, found: Problem) -> Problem:
    """Return a problem of a folder with its file's whole path: a plan's own folder may have a file of that name."""
    if found.place is None:
        return found
    return replace(found, place=found.place._replace(file=os.path.join(root, found.place.file)))
