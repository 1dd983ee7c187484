"""Which files of what was named hold plans: documents, texts, and folders of plans that are composed."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.sources.plan_file import FILE_NAME

BUILT_HERE = (".docx", ".json")
"""How the names of documents end that were built here; a .docx may be another's too."""
DOCUMENTS = (*BUILT_HERE, ".txt", ".doc", ".wps")
"""How the names of documents end."""
_NTH = regex(r"#(\d+)$")
_OWN = ("sections", "outlines")
"""Folders of a plan that hold nothing but what it is made of."""


class NamedFiles(NamedTuple):
    """What is to be filed: the files and folders of plans, as they were named, and what was passed over on the way."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def files_named(paths: Sequence[str]) -> NamedFiles:
    """Return what paths stand for: a file itself, a folder all that it holds, the folders below it too."""
    files: dict[str, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if os.path.isdir(path):
            others: Counter[str] = Counter()
            files.update(dict.fromkeys(_in_folder(path, others)))
            if others:
                kinds = "、".join(f"{suffix}×{count}" for suffix, count in sorted(others.items()))
                values = {"count": others.total(), "kinds": kinds}
                problems.append(problem("library-passed-over", Place(path), Severity.NOTE, **values))
        else:
            files[path] = None
    return NamedFiles(tuple(files), tuple(problems))


def _in_folder(folder: str, others: Counter[str]) -> Iterator[str]:
    """Yield the plans and documents of a folder in the order of their names; links to folders are not followed."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        plan = FILE_NAME in names
        if plan:
            yield where
            folders[:] = [one for one in folders if one not in _OWN]
        yield from _documents(where, names, others, plan=plan)


def _documents(where: str, names: Iterable[str], others: Counter[str], *, plan: bool) -> Iterator[str]:
    for name in sorted(names):
        suffix = Path(name).suffix.lower()
        if name.startswith((".", "~$")) or name == FILE_NAME:
            continue
        if suffix in DOCUMENTS and not name.endswith(".schema.json"):
            yield os.path.join(where, name)
        elif not plan:  # what else lies beside a plan is made from it, or what it is made of
            others[suffix or name] += 1


def nth_of(file: str, number: int) -> str:
    """Return what a plan of several in one file is called after: the file, `#` and the number from 1."""
    return f"{file}#{number}"


def file_of(name: str) -> str:
    """Return the file in which a plan stands that is called so; a file may have such a name itself."""
    return name if os.path.exists(name) else _NTH.sub("", name)
