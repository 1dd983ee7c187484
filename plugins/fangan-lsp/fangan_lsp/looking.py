"""Look at a plan and at section files, and say what is to be shown at which words."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from fangan.app.checking import CheckOutcome, CheckWish, check_plan
from fangan.app.checking_sections import check_section
from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace
from fangan.checks.bounded import bounded
from fangan.checks.told import Told
from fangan.messages.render import as_data
from fangan.messages.translation import Translate
from fangan.model.message import Message
from fangan.model.problem import FanganError, Place, Problem, Severity
from fangan.model.provider import OWN
from fangan.sources.text import read_instead
from fangan_lsp.extents import Extent, extent_at, extent_of, extent_of_problem, mending_of
from fangan_lsp.files import real
from fangan_lsp.knowing import about_rule, known_of
from fangan_lsp.records import Asked, Known, Mark, Seen

SECONDS = 45.0
"""How long a look may take in all; each rule has a bound of its own."""
_FAILED = Message(
    "This could not be checked: {reason}",
    "Please report it, with the file",
    "没能检查完：{reason}",
    "请把这个文件连同这句话反馈给我们",
)


def look_at(workspace: Workspace, asked: Asked, translate: Translate) -> Seen:
    """Return everything to be shown; nothing is raised, for whatever goes wrong is to be shown, too."""
    texts = {path: text.encode("utf-8", "surrogatepass") for path, text in asked.texts.items()}
    marks: list[Mark] = []
    known: Known | None = None
    with read_instead(texts):
        if asked.plan:
            marks, known = _plan(workspace, asked.plan, translate)
        for path in asked.sections:
            seen = {(real(one.file), one.line, one.code) for one in marks}
            own = _guarded(lambda path=path: _section(workspace, path, translate), path, translate)  # type: ignore[misc]
            marks += [one for one in own if (real(one.file), one.line, one.code) not in seen]
    return Seen(tuple(dict.fromkeys(marks)), known)


def _plan(workspace: Workspace, path: str, translate: Translate) -> tuple[list[Mark], Known | None]:
    opened: list[Project] = []

    def look() -> Iterator[Mark]:
        project = open_project(path, workspace)
        opened.append(project)
        yield from _marks(check_plan(project, CheckWish()), translate, partial(_line_for, project))

    marks = _guarded(look, path, translate)
    known: list[Known] = []
    if opened:
        _guarded(lambda: known.append(known_of(opened[0], translate)), path, translate)
    return marks, known[0] if known else None


def _section(workspace: Workspace, path: str, translate: Translate) -> Iterator[Mark]:
    yield from _marks(check_section(workspace, path, CheckWish()), translate, lambda _told: Place(path, 1))


def _guarded(look: Callable[[], Iterable[Mark] | None], path: str, translate: Translate) -> list[Mark]:
    """Return what a look sees; what stops it is what is seen."""
    try:
        with bounded(SECONDS):
            return list(look() or ())
    except FanganError as refused:
        return [_of_problem(one, Place(path, 1), translate) for one in refused.problems]
    except Exception as error:  # nothing may end the server
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        broken = Problem("lsp-failed", Place(path, 1), {"reason": said}, Severity.ERROR, _FAILED)
        return [_of_problem(broken, Place(path, 1), translate)]


def _marks(outcome: CheckOutcome, translate: Translate, line_for: Callable[[str], Place]) -> Iterator[Mark]:
    yield from (_of_problem(one, line_for(""), translate) for one in outcome.problems)
    for told in outcome.findings:
        yield _of_finding(told, outcome, translate, line_for)


def _of_finding(told: Told, outcome: CheckOutcome, translate: Translate, line_for: Callable[[str], Place]) -> Mark:
    supplied = told.provider not in ("", OWN)
    section = told.address.target.section if told.address else ""
    found = None if supplied else extent_of(told, outcome.subject)
    said = _said(told.problem(), translate)
    if supplied and told.source:
        said += f" ({told.provider}:{told.source})"
    return _mark(
        found or extent_at(line_for(section)),
        told.rule.id if told.passed_on is None else told.passed_on.code,
        told.grade.severity,
        said,
    )._replace(about=about_rule(told.rule, translate), mending=mending_of(told, outcome.subject))


def _of_problem(found: Problem, otherwise: Place, translate: Translate) -> Mark:
    """Show a problem at its place, where that is in a file of one's own; else at another, with its place."""
    place = found.place
    said = _said(found, translate)
    if place and os.path.isabs(place.file) and not os.path.isdir(place.file):
        return _mark(extent_of_problem(found, place), found.code, found.severity, said)
    if place and place.file and not os.path.isabs(place.file):
        said += f" ({place})"
    return _mark(extent_at(otherwise), found.code, found.severity, said)


def _mark(extent: Extent, code: str, severity: Severity, said: str) -> Mark:
    return Mark(*extent, code=code, weight=severity.value, says=said)


def _said(found: Problem, translate: Translate) -> str:
    data = as_data(found, translate)
    return "\n".join(filter(None, [data["what"], data["remedy"]]))


def _line_for(project: Project, section: str) -> Place:
    """Return the line of a plan file that is the nearest to a section others supply."""
    places: Mapping[str, Place] = project.plan.places
    choice = project.plan.sections.get(section)
    place = (choice.place if choice else None) or places.get("outline")
    return Place(str(project.file), place.line if place else 1)
