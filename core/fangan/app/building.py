"""Build plans: compose, render in every format, and only then write."""

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.events import PlanBegun, PlanDone
from fangan.app.naming import formats_of, target
from fangan.app.on_paper import on_paper
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.checks.hollow import hollow_rate_of
from fangan.formats import registry
from fangan.formats.layout.outcome import SheetOutcome
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.document import Document
from fangan.model.extension import Format
from fangan.model.problem import ExitCode, FanganError, Place, Problem, UsageRefused, problem
from fangan.plugins import cache
from fangan.sources.file_names import same_file
from fangan.sources.writing import made_folder, refuse_unnamable, write_whole

_WRITTEN = "written"
"""The cache that knows what the last build on this machine wrote to a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildWish(ComposeWish):
    """What is to be made of every plan of a run.

    `output` is a file or a folder, None the plan's own folder; `several` says that more than one plan goes there.
    `inputs` are files the facts came from, which no document may replace. With `clean` the files hold digests of facts
    and plan, and the rest is kept beside the plan.
    """

    formats: tuple[str, ...] = ()
    output: str | None = None
    several: bool = False
    dry_run: bool = False
    inputs: tuple[Path, ...] = ()
    clean: bool = False


class BuiltFile(NamedTuple):
    """One file: its format, where it is (in a dry run, would be), how long it is, and the SHA-256 of its bytes."""

    format: str
    path: Path
    size: int
    sha256: str


class BuildOutcome(NamedTuple):
    """What became of one plan; a plan that was not built has no files."""

    plan: str
    title: str = ""
    files: tuple[BuiltFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    code: ExitCode = ExitCode.OK
    sheet: SheetOutcome | None = None
    """What its pages come to, where one of its formats has pages."""
    hollow: float = 0.0
    """The share of its text that says nothing in particular, 0 to 1."""


def build_plans(workspace: Workspace, plans: Sequence[str], wish: BuildWish) -> Iterator[BuildOutcome]:
    """Build plans one after another; an error a user can act on is its plan's outcome and stops no other."""
    taken: dict[str, str] = {}
    for number, plan in enumerate(plans, 1):
        workspace.tell(PlanBegun(plan, number, len(plans)))
        try:
            outcome = build_plan(open_project(plan, workspace), wish, plan, taken)
        except FanganError as error:
            outcome = BuildOutcome(plan=plan, problems=error.problems, code=error.exit_code)
        workspace.tell(PlanDone(plan, number, len(plans), outcome.code))
        yield outcome


def build_plan(project: Project, wish: BuildWish, name: str = "", taken: dict[str, str] | None = None) -> BuildOutcome:
    """Build one plan, which the run knows by `name`; `taken` are the files of the run and the plans they are of.

    A draft is called after the plan's folder, whatever its title lacks: the next one takes its place, and the final
    document stands beside it.

    Raises as `compose_plan` does, UsageRefused for an output that cannot be meant, OutputFailed when writing fails.
    """
    name = name or str(project.file)
    formats = _formats(project, wish)
    composed = compose_plan(project, wish)
    title = f"{project.folder.resolve().name}（草稿）" if wish.draft else composed.title
    paths = [_target(project, wish, title, one, len(formats)) for one in formats]
    _claim(paths, name, {} if taken is None else taken)
    _spare(paths, [project.file, *wish.inputs])
    document = _cleaned(composed.document) if wish.clean else composed.document
    document, sheet, said = on_paper(document, formats, project.workspace.environ)
    problems = (*composed.problems, *said)
    rendered = [registry.render_document(one, document, project.workspace.environ) for one in formats]
    if wish.clean and not wish.dry_run:
        problems = (*problems, _keep(project.folder, composed.document))
    files, told = [], [*problems]
    failed: FanganError | None = None
    for one, path, data in zip(formats, paths, rendered, strict=True):
        file = BuiltFile(format=one.name, path=path, size=len(data), sha256=sha256(data).hexdigest())
        try:
            if not wish.dry_run:
                told += _write(file, data, one, project)
            files.append(file)
        except FanganError as error:
            failed = error
            told += error.problems
    if failed and not files:
        raise type(failed)(told[len(problems) :]) from failed
    code = failed.exit_code if failed else composed.code
    return BuildOutcome(name, composed.title, tuple(files), tuple(told), code, sheet, hollow_rate_of(document))


def _cleaned(document: Document) -> Document:
    from fangan.provenance.clean import cleaned  # few builds are

    return cleaned(document)


def _keep(folder: Path, document: Document) -> Problem:
    from fangan.provenance.clean import keep_beside

    return keep_beside(folder, document.manifest)


def _formats(project: Project, wish: BuildWish) -> Sequence[Format]:
    """Find the formats by name before any work is done."""
    plugins = project.catalogue.formats()
    suffixes = {name: known.suffix for name, known in registry.writable(plugins).items()}
    return [registry.find_format(name, plugins) for name in formats_of(wish.output, wish.formats, suffixes)]


def _target(project: Project, wish: BuildWish, title: str, one: Format, formats: int) -> Path:
    if wish.several and wish.output is not None and Path(wish.output).is_file():
        raise UsageRefused([problem("output-not-a-folder", Place(wish.output))])
    found = target(wish.output, project.folder, title, one.suffix, wish.several or formats > 1)
    others = {known.suffix for known in registry.writable(project.catalogue.formats()).values()} - {one.suffix}
    if found.suffix.lower() in others and not found.name.endswith(one.suffix):
        values = {"format": one.name, "suffix": found.suffix, "right": one.suffix}
        raise UsageRefused([problem("output-other-format", Place(str(found)), **values)])
    return found


def _claim(paths: Sequence[Path], plan: str, taken: dict[str, str]) -> None:
    """Refuse to write one file twice in a run: the first document would be lost without a word.

    Names that differ in case alone are one file on Windows, and a run there does what it does here.
    """
    for path in paths:
        other = taken.setdefault(same_file(path), plan)
        if other != plan:
            raise UsageRefused([problem("output-taken", Place(str(path)), plan=plan, other=other)])


def _spare(paths: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Refuse to write over what the plan is made from; a .md among section files would be read as one the next time."""
    taken = {os.path.realpath(one) for one in inputs}
    for path in paths:
        refuse_unnamable(path)
        real = os.path.realpath(path)
        if real in taken or os.path.basename(os.path.dirname(real)) == "sections":
            raise UsageRefused([problem("output-is-input", Place(str(path)))])


def _write(file: BuiltFile, data: bytes, format_: Format, project: Project) -> list[Problem]:
    """Write a file and note its digest; tell where a copy is kept of what stood there, if somebody may miss it."""
    told, key, caches = [], [os.path.realpath(file.path)], project.workspace.cache_folder
    if os.path.lexists(file.path):
        from fangan.app.keeping import keep_copy

        told = keep_copy(file.path, data, caches and cache.load(caches, _WRITTEN, key), format_, project)
    with made_folder(file.path.parent):
        write_whole(file.path, data)
    if caches:
        cache.store(caches, _WRITTEN, key, file.sha256)
    return told
