"""Build one plan: compose, check, render in every format, and only then write."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fangan.app.examining import examine
from fangan.app.naming import formats_of, target
from fangan.app.project import Project, gather_facts, open_project
from fangan.assembly.composer import Composer
from fangan.formats import registry
from fangan.formats.files import write_whole
from fangan.model.document import Document
from fangan.model.extension import Format
from fangan.model.problem import ExitCode, FanganError, OutputFailed, Place, Problem, Severity, UsageRefused, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the command line asks of every plan."""

    formats: tuple[str, ...] = ()
    output: str | None = None
    several: bool = False
    """Whether more than one plan is built."""
    draft: bool = False
    locked: bool = False
    dry_run: bool = False
    folders: tuple[str, ...] = ()
    facts_file: str | None = None
    assignments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """One file: its format, where it goes, and its bytes."""

    format: str
    path: Path
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one plan."""

    plan: str
    title: str = ""
    results: tuple[Result, ...] = ()
    problems: tuple[Problem, ...] = ()
    code: ExitCode = ExitCode.OK


def build(plan: str, wish: Wish, taken: dict[Path, str]) -> Outcome:
    """Build one plan; an error a user can act on is an outcome. `taken` are the files of this run and their plans."""
    try:
        return _build(plan, wish, taken)
    except FanganError as error:
        return Outcome(plan=plan, problems=error.problems, code=error.exit_code)


def _build(plan: str, wish: Wish, taken: dict[Path, str]) -> Outcome:
    project = open_project(plan, wish.folders)
    formats = _formats(project, wish)
    composer = Composer(project.catalogue, project.plan)
    facts = gather_facts(project.plan, wish.facts_file, wish.assignments)
    composition = composer.compose(facts, draft=wish.draft)
    document = composition.document
    wrong_with_it = examine(project, composer, document, facts, locked=wish.locked)
    problems = (*project.set_aside, *project.notes, *composition.problems, *wrong_with_it)
    if any(one.name == "pdf" for one in formats):
        from fangan.formats.pdf import font_problems

        problems = (*problems, *font_problems())
    title = "".join(document.text.title)
    paths = [_target(project, wish, title, one, len(formats)) for one in formats]
    _claim(paths, plan, taken)
    _spare(paths, [project.file, *([Path(wish.facts_file)] if wish.facts_file else [])])
    results = tuple(Result(one.name, path, _render(document, one)) for one, path in zip(formats, paths, strict=True))
    if not wish.dry_run:
        for result in results:
            _write(result)
    wrong = any(found.severity is Severity.ERROR for found in problems)
    code = ExitCode.FINDINGS if wrong else ExitCode.OK
    return Outcome(plan=plan, title=title, results=results, problems=problems, code=code)


def _formats(project: Project, wish: Wish) -> Sequence[Format]:
    """Find the formats by name before any work is done."""
    plugins = project.catalogue.formats()
    suffixes = {name: known.suffix for name, known in registry.formats(plugins).items()}
    return [registry.find(name, plugins) for name in formats_of(wish.output, wish.formats, suffixes)]


def _target(project: Project, wish: Wish, title: str, one: Format, formats: int) -> Path:
    if wish.several and wish.output is not None and Path(wish.output).is_file():
        raise UsageRefused([problem("output-not-a-folder", Place(wish.output))])
    found = target(wish.output, project.folder, title, one.suffix, wish.several or formats > 1)
    others = {known.suffix for known in registry.formats(project.catalogue.formats()).values()} - {one.suffix}
    if found.suffix.lower() in others and not found.name.endswith(one.suffix):
        values = {"format": one.name, "suffix": found.suffix, "right": one.suffix}
        raise UsageRefused([problem("output-other-format", Place(str(found)), **values)])
    return found


def _claim(paths: Sequence[Path], plan: str, taken: dict[Path, str]) -> None:
    """Refuse to write one file twice in a run: the first document would be lost without a word."""
    for path in paths:
        other = taken.setdefault(path.absolute(), plan)
        if other != plan:
            raise UsageRefused([problem("output-taken", Place(str(path)), plan=plan, other=other)])


def _spare(paths: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Refuse to write over what the plan is made from; a .md among section files would be read as one the next time."""
    for path in paths:
        if path.resolve() in [one.resolve() for one in inputs] or path.resolve().parent.name == "sections":
            raise UsageRefused([problem("output-is-input", Place(str(path)))])


def _render(document: Document, one: Format) -> bytes:
    return registry.render(one, document)


def _write(result: Result) -> None:
    try:
        result.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputFailed([problem("folder-unwritable", Place(str(result.path.parent)), reason=reason)]) from error
    write_whole(result.path, result.data)
