"""What a refusal of a harvest's files asks for, put in order where it stands, so that they can be built.

What the outline demands and the edited text does not keep is lifted in an outline of the plan's own; an announcement
that the text leaves hanging is excepted in the file that words it; a fact that other wording declared is declared where
it is printed yet; what the plan file drops and is not there any more is not dropped; a file that words an item of a
section that has none such any more goes.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from fangan.app.project import Project
from fangan.harvest.declared import declaration_of, with_declaration, with_exception
from fangan.harvest.demands import DEMANDS, lifted
from fangan.harvest.plan_text import without_listed
from fangan.harvest.records import Evidence, Harvested, Kin, Writes
from fangan.late.tuples import NamedTuple
from fangan.model.problem import FanganError, Problem, Severity
from fangan.model.section import VariantHead
from fangan.sources.text import read_text

_RULE, _REASON = "structure/announced-and-empty", "改稿如此"


class Remedied(NamedTuple):
    """The files that would be written, with what a refusal asked for, and what is told of it."""

    files: Writes
    told: tuple[Harvested, ...]


class Remedies:
    """The remedies for one project. Of outlines its own are changed, or copies in its folder, which come first."""

    def __init__(self, project: Project) -> None:
        self._project, self._folder = project, project.folder
        outlines = project.catalogue.outlines
        try:
            lineage = outlines.get(project.plan.outline).lineage
        except FanganError:
            lineage = ()
        written = [outlines.as_written(id_) for id_ in lineage]
        self._outlines = [Path(one.path) for one in written if one is not None and one.path]

    def remedied(self, files: Writes, problems: Sequence[Problem]) -> Remedied | None:
        """Put in order what problems speak of; None where there is one that nothing can be done about."""
        errors = [one for one in problems if one.severity is Severity.ERROR]
        now = Remedied(dict(files), ())
        for found in errors:
            more = self._remedied(now.files, found)
            if more is None:
                return None
            now = Remedied(more.files, (*now.told, *more.told))
        return now if errors and now.files != files else None

    def _remedied(self, files: Writes, found: Problem) -> Remedied | None:
        if found.code in DEMANDS:
            tried = (self._lifted(files, path, found) for path in self._outlines)
            return next((one for one in tried if one is not None), None)
        if found.code in ("list-without-entries", "list-without-items"):
            file = Path(str(found.values["file"]).rsplit(":", 2)[0])
            return self._worded(files, file, lambda text: with_exception(text, _RULE, _REASON))
        if found.code == "fact-undeclared" and found.place is not None:
            lines = self._declaration(str(found.values["fact"]))
            return self._worded(files, Path(found.place.file), lambda text: with_declaration(text, lines))
        if found.code == "drop-unknown":
            return self._not_dropped(files, found)
        if found.code == "own-item-unplaced" and found.place is not None:
            path = Path(found.place.file)
            return Remedied({**files, path: None}, ()) if path.is_relative_to(self._folder) else None
        return None

    def _lifted(self, files: Writes, path: Path, found: Problem) -> Remedied | None:
        """Lift a demand in the file of one outline, if it stands there."""
        copy = path if path.is_relative_to(self._folder) else self._folder / "outlines" / path.name
        data = files.get(copy) or path.read_bytes()
        new = lifted(data.decode("utf-8-sig"), found)
        if new is None:
            return None
        told = Harvested(Kin.OUTLINE, Evidence.EXACT, str(found.values["key"]), new.old, new.new, file=str(copy))
        return Remedied({**files, copy: new.text.encode()}, (told,))

    def _worded(self, files: Writes, path: Path, change: Callable[[str], str]) -> Remedied | None:
        """Change the head of a file of the plan's own; None where it is another's."""
        if path not in files and not path.is_relative_to(self._folder):
            return None
        data = files.get(path) or path.read_bytes()
        return Remedied({**files, path: change(data.decode()).encode()}, ())

    def _declaration(self, fact: str) -> list[str]:
        """Return the lines by which whoever words the plan today declares a fact."""
        said = self._project.composer().program.asked.get(fact, ())
        for head in self._project.catalogue.every(VariantHead):
            if head.name in said and (lines := declaration_of(fact, read_text(head.path))):
                return lines
        return []

    def _not_dropped(self, files: Writes, found: Problem) -> Remedied | None:
        plan = files.get(self._project.file) or self._project.file.read_bytes()
        for group in ("sections", "annexes"):
            path = (group, str(found.values["key"]), "drop")
            text = without_listed(plan.decode(), path, str(found.values["id"]))
            if text is not None:
                return Remedied({**files, self._project.file: text.encode()}, ())
        return None
