"""An imported project built once before it is handed over: does it build, and does it print every character?"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from fangan.app.project import open_project, softened
from fangan.app.workspace import Workspace
from fangan.intake.account import visible
from fangan.intake.drafts import Became
from fangan.intake.project import ForeignProject
from fangan.model.problem import FanganError, OutputFailed, Place, Problem, Severity, problem
from fangan.model.reading import all_printed

_PRINTED = (Became.WORDS, Became.FIELD)
_MISSING = "issue-missing"
_ALIKE = dict(zip("：，（）；〔〕［］【】", ":,();[][][]", strict=True))
"""Marks that a build prints full-width wherever it makes them itself."""


def try_build(workspace: Workspace, project: ForeignProject, file: str) -> Iterator[Problem]:
    """Yield why a project does not build as a draft, and what of its words no page of it would hold.

    What its form still lacks for a final document (a number) is a note.

    Raises OutputFailed `folder-unwritable` where there is no room to try it.
    """
    with TemporaryDirectory() as folder:
        target = Path(folder) / "plan"
        try:
            for name, text in project.files.items():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                (target / name).write_bytes(text.encode())
        except OSError as error:
            raise OutputFailed([problem("folder-unwritable", Place(folder), reason=error.strerror or error)]) from error
        try:
            opened = open_project(target, workspace)
            composed = opened.composer().compose(opened.plan.facts, draft=True)
        except FanganError as refused:
            yield problem("import-not-built", Place(file), Severity.WARNING)
            yield from (replace(one, place=_inside(one.place, folder)) for one in softened(refused.problems))
            return
    for one in composed.problems:
        if one.code == _MISSING:  # the text is whole; its form wants what nobody wrote
            yield replace(one, place=_inside(one.place, folder), severity=Severity.NOTE)
    words = Counter([one.words for one in project.arrivals if one.became in _PRINTED])
    printed = Counter(all_printed(composed.document))
    if lost := _counted(words - printed) - _counted(printed - words):  # what is the same as a whole needs no count
        counts = {"read": _counted(words).total(), "written": _counted(printed).total(), "told": 0}
        yield problem("import-miscounted", Place(file), **counts, words="".join(sorted(lost.elements()))[:40])


def _inside(place: Place | None, folder: str) -> Place | None:
    """Return a place in the folder of the trial as one in the project that is to be written."""
    if place is None or not place.file.startswith(folder):
        return place
    return place._replace(file=Path(place.file).relative_to(Path(folder) / "plan").as_posix())


def _counted(words: Counter[str]) -> Counter[str]:
    """Count the characters of words."""
    counts = Counter(visible("".join(words.elements())))
    for wide, alike in _ALIKE.items():
        if wide in counts:
            counts[alike] += counts.pop(wide)
    return counts
