"""The set of files an archive takes of an issued plan, and the digests by which it is known to be whole."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.on_paper import on_paper
from fangan.app.project import Project
from fangan.formats import registry
from fangan.formats.layout.outcome import SheetOutcome
from fangan.late.records import dataclass
from fangan.model.extension import Format
from fangan.model.problem import ExitCode, InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.sources.file_names import file_name
from fangan.sources.text import read_bytes, read_text
from fangan.sources.writing import refuse_existing, write_folder

_FORMATS = ("docx", "pdfa", "json")
DIGESTS: Mapping[str, str] = {"sha256": "sha256.txt", "sm3": "sm3.txt"}
"""Names of digests (SHA-256: FIPS 180-4; SM3: GB/T 32905) and the file that lists them, as `sha256sum` reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveWish(ComposeWish):
    """`output` is the folder to put the set's own folder into, None the plan's; `beside` names further formats."""

    output: str | None = None
    beside: tuple[str, ...] = ()
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOutcome:
    """The folder of a set, its files in their order, and what is to be known of them."""

    folder: Path
    files: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    sheet: SheetOutcome | None = None
    """What the pages written come to; a set that is only checked does not tell."""

    @property
    def code(self) -> ExitCode:
        """FINDINGS when something is wrong with the plan, or a file is not what its digest says."""
        return ExitCode.FINDINGS if any(one.severity is Severity.ERROR for one in self.problems) else ExitCode.OK


def archive_plan(project: Project, wish: ArchiveWish) -> ArchiveOutcome:
    """Write a final plan as .docx, PDF/A-2b and .json, with lists of their digests, into a folder of its title.

    The folder is written whole or not at all, and replaces none. Raises as `compose_plan` and the formats do,
    OutputFailed `target-exists`, and UsageRefused for formats beside these that are none, or would take their files.
    """
    found = _formats(project, wish.beside)
    composed = compose_plan(project, wish)
    environ = project.workspace.environ
    name = file_name(composed.title)
    folder = (Path(wish.output) if wish.output else project.folder) / f"{name}（归档）"
    refuse_existing(folder)
    document, sheet, said = on_paper(composed.document, found, environ)
    files = {name + one.suffix: registry.render_document(one, document, environ) for one in found}
    files |= {DIGESTS[kind]: listed.encode() for kind, listed in _lists(files)}
    problems = [*composed.problems, *said]
    if DIGESTS["sm3"] not in files:
        problems.append(problem("archive-no-sm3", Place(str(folder)), Severity.NOTE))
    if not wish.dry_run:
        write_folder(folder, files)
    return ArchiveOutcome(folder=folder, files=tuple(files), problems=tuple(problems), sheet=sheet)


def _formats(project: Project, beside: tuple[str, ...]) -> list[Format]:
    """Return the formats of a set, each with a file of its own."""
    plugins = project.catalogue.formats() if beside else []
    asked = [name.strip() for word in beside for name in word.split(",")]
    found: dict[str, Format] = {}
    for name in dict.fromkeys((*_FORMATS, *filter(None, asked))):
        one = registry.find_format(name, plugins)
        other = found.setdefault(one.suffix, one)
        if other is not one:
            values = {"format": name, "suffix": one.suffix, "other": other.name}
            raise UsageRefused([problem("archive-same-file", None, **values)])
    return list(found.values())


def check_archive(folder: Path) -> ArchiveOutcome:
    """Hold the files of a set against its digests.

    Raises InputRefused `archive-none` for a folder without a list of digests.
    """
    lists = {kind: folder / name for kind, name in DIGESTS.items() if (folder / name).is_file()}
    if not lists:
        raise InputRefused([problem("archive-none", Place(str(folder)), names="、".join(DIGESTS.values()))])
    told: list[Problem] = []
    named: dict[str, None] = {}
    for kind, path in lists.items():
        for line, (digest, name) in enumerate(_entries(path), 1):
            named[name] = None
            told += _held(folder / name, kind, digest, Place(str(path), line))
    others = sorted(one.name for one in folder.iterdir() if one.name not in {*named, *DIGESTS.values()})
    if others:
        told.append(problem("archive-unlisted", Place(str(folder)), Severity.NOTE, names="、".join(others)))
    unique = {(one.code, one.place): one for one in told}
    return ArchiveOutcome(folder=folder, files=tuple(named), problems=tuple(unique.values()))


def _lists(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield each kind of digest this Python knows, and its list; SM3 is OpenSSL's to give."""
    for kind in DIGESTS:
        if kind in hashlib.algorithms_available:
            yield kind, "".join(f"{hashlib.new(kind, data).hexdigest()}  {name}\n" for name, data in files.items())


def _entries(path: Path) -> list[tuple[str, str]]:
    """Read a list of digests; InputRefused `archive-line` for a line that is none."""
    entries = []
    for line, words in enumerate(read_text(path).splitlines(), 1):
        digest, _, name = words.partition("  ")
        if not name or Path(name).name != name:
            raise InputRefused([problem("archive-line", Place(str(path), line))])
        entries.append((digest.lower(), name))
    return entries


def _held(path: Path, kind: str, digest: str, place: Place) -> list[Problem]:
    if kind not in hashlib.algorithms_available:
        return [problem("archive-no-sm3", place, Severity.NOTE)]
    if not path.is_file():
        return [problem("archive-file-missing", place, name=path.name)]
    if hashlib.new(kind, read_bytes(path, registry.MAX_FILE)).hexdigest() == digest:
        return []
    return [problem("archive-changed", Place(str(path)))]
