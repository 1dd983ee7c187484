"""Read a provider's folder: `sections/*.md`, `outlines/*.yaml`, `agencies.yaml`, `events.yaml`, `terms.yaml`.

What was read is cached under the files' names, sizes and time stamps; a changed file is read again.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import fangan
from fangan.model.problem import FanganError, Place, Problem, problem
from fangan.model.provider import Provider
from fangan.model.section import VariantHead
from fangan.plugins import cache
from fangan.plugins.codec import SHAPE
from fangan.plugins.supply import LISTS, HeadIndex, Packed, Supply, packed_lists

LAYOUT = 2
"""Counts the ways in which folders have been cached; another number is another cache."""
_FILES = ("agencies.yaml", "events.yaml", "terms.yaml")
_MISNAMED = re.compile(r"\.(md|markdown|ya?ml)(?:\.txt)?\Z", re.IGNORECASE)
"""Endings of files that were meant to be read: Windows hides the last suffix, and editors add .txt to it."""


def read_folder(root: str, provider: Provider, cache_folder: str = "", sections: Iterable[str] = ()) -> Supply:
    """Return what a folder supplies; nothing is raised, `problems` hold all that is wrong.

    `sections` are further folders of section files. A folder that does not exist supplies nothing.
    """
    problems: list[Problem] = []
    files = sorted({entry[0]: entry for entry in _files(root, tuple(sections), problems)}.values())
    stamps = [list(entry) for entry in files]
    key = [root, fangan.__version__, LAYOUT, SHAPE, provider.id, provider.version, stamps]
    if cache_folder and not problems:
        stored = cache.load(cache_folder, "folder", key)
        if isinstance(stored, dict) and stored.keys() == {"heads", *LISTS}:
            return _supply(stored, provider)
    supply = _read(root, provider, [entry[0] for entry in files], problems)
    if cache_folder and not supply.problems and cache.settled(*(entry[1] for entry in files)):
        cache.store(cache_folder, "folder", key, _data(supply))
    return supply


def _supply(stored: dict[str, Any], provider: Provider) -> Supply:
    lists: dict[str, Any] = {name: Packed(stored[name], *kind) for name, kind in LISTS.items()}
    return Supply(provider=provider, heads=HeadIndex(stored["heads"]), **lists)


def _data(supply: Supply) -> dict[str, Any]:
    return {"heads": supply.heads.packed, **{name: getattr(supply, name).rows for name in LISTS}}


def _files(root: str, sections: tuple[str, ...], problems: list[Problem]) -> Iterator[tuple[str, int, int]]:
    """Yield path, time stamp (ns) and size of every data file; report what looks like one and is not read."""
    for folder, suffix in (
        (os.path.join(root, "sections"), ".md"),
        *((extra, ".md") for extra in sections),
        (os.path.join(root, "outlines"), ".yaml"),
    ):
        yield from _listed(folder, lambda name, suffix=suffix: name.endswith(suffix), problems)  # type: ignore[misc]
    yield from _listed(root, lambda name: name in _FILES, problems)


def _listed(folder: str, wanted: Callable[[str], bool], problems: list[Problem]) -> Iterator[tuple[str, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(problem("file-unreadable", Place(folder), reason=error.strerror or error))
        return
    for entry in entries:
        # files an editor or an office suite leaves beside the real ones are nobody's wording
        if entry.name.startswith((".", "~")):
            continue
        if not wanted(entry.name):
            meant = _MISNAMED.sub(_right_suffix, entry.name)
            if meant != entry.name and wanted(meant):
                problems.append(problem("file-misnamed", Place(entry.path), name=meant))
        elif entry.is_file() or entry.is_dir() or not os.path.exists(entry.path):  # no pipes; reading tells the rest
            stat = entry.stat(follow_symlinks=entry.is_file())
            yield entry.path, stat.st_mtime_ns, stat.st_size


def _right_suffix(match: re.Match[str]) -> str:
    return ".md" if match[1].lower().startswith("m") else ".yaml"


def _read(root: str, provider: Provider, paths: list[str], problems: list[Problem]) -> Supply:
    """Read every file, keeping what is good and collecting what is wrong."""
    from fangan.sources.agencies_file import read_agencies
    from fangan.sources.events_file import read_events, read_terms
    from fangan.sources.outline_file import read_outline
    from fangan.sources.section_file import read_head
    from fangan.sources.text import read_text

    heads: list[VariantHead] = []
    found: dict[str, list[Any]] = {name: [] for name in LISTS}
    readers: dict[str, tuple[str, Callable[[str, str, str], Any]]] = {
        "agencies.yaml": ("agencies", lambda *args: read_agencies(*args).values()),
        "events.yaml": ("events", lambda *args: read_events(*args).values()),
        "terms.yaml": ("terms", read_terms),
    }
    for path in paths:
        shown = os.path.relpath(path, root).replace(os.sep, "/") if not provider.own else path
        try:
            text = read_text(path, shown)
            if path.endswith(".md"):
                head, wrong = read_head(text, provider, shown, path)
                problems.extend(wrong)
                heads.extend([head] if head else [])
            elif os.path.basename(os.path.dirname(path)) == "outlines":
                found["outlines"].append(read_outline(text, shown, provider.id))
            else:
                name, reader = readers[os.path.basename(path)]
                found[name].extend(reader(text, shown, provider.id))
        except FanganError as error:
            problems.extend(error.problems)
    return Supply(provider=provider, heads=HeadIndex.of(heads), problems=tuple(problems), **packed_lists(found))
