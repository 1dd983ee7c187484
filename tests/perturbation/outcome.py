"""What becomes of a plan: what would be printed, and what is said."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.formats import registry
from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.problem import FanganError, Problem

_PRINTED = re.compile(r"word/(document|header\d*|footer\d*|settings)\.xml")


class Outcome(NamedTuple):
    """The parts of the .docx that hold the text and its bookmarks, or None; and everything that is said."""

    printed: tuple[bytes, ...] | None
    said: tuple[Problem, ...]


def outcome(plan: Path, workspace: Workspace) -> Outcome:
    """Compose a plan to the end, as a final build would."""
    try:
        composed = compose_plan(open_project(plan, workspace), ComposeWish())
    except FanganError as error:
        return Outcome(None, error.problems)
    data = registry.render_document(registry.find_format("docx"), composed.document)
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = sorted(name for name in package.namelist() if _PRINTED.fullmatch(name))
        return Outcome(tuple(package.read(name) for name in parts), composed.problems)


class Trial(NamedTuple):
    """What was done to a file, and how it may be named: by these lines of it, or by one of these words."""

    file: Path
    lines: tuple[int, int] = (0, 0)
    words: tuple[str, ...] = ()
    gone: bool = False


def answered(before: Outcome, after: Outcome, trial: Trial) -> bool:
    """Whether the document has changed, or something new is said that names the place or the words.

    What is `gone` has no place: then it is enough that the plan is refused for what is now missing.
    """
    if after.printed is not None and after.printed != before.printed:
        return True
    known = set(map(_whole, before.said))
    new = [found for found in after.said if _whole(found) not in known]
    return bool(new) and ((trial.gone and after.printed is None) or any(_names(found, trial) for found in new))


def named(outcome: Outcome, trial: Trial) -> bool:
    """Whether something is said that names the place or the words."""
    return any(_names(found, trial) for found in outcome.said)


def _names(found: Problem, trial: Trial) -> bool:
    place, (first, last) = found.place, trial.lines
    if place and Path(place.file).name == trial.file.name and first <= place.line <= last:
        return True
    text = render(found, translator({"FANGAN_LANG": "zh_CN"}))
    return any(word in text for word in trial.words)


def _whole(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.place, tuple(sorted(problem.values.items()))
