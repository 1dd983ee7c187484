"""An outline of the plan's own that no longer demands what was deleted in the edited file."""

from collections.abc import Sequence
from pathlib import Path

from fangan.app.project import Project
from fangan.harvest.demands import DEMANDS, lifted
from fangan.harvest.records import Evidence, Harvested, Kin, Writes
from fangan.late.tuples import NamedTuple
from fangan.model.problem import FanganError, Problem, Severity


class Lifting(NamedTuple):
    """The files that would be written, with outlines that demand less, and what is told of these."""

    files: Writes
    told: tuple[Harvested, ...]


class OutlineDemands:
    """The outlines that a plan is built by: its own, and those that this one extends.

    One of a plugin is copied into the plan's folder, where it stands before the plugin's.
    """

    def __init__(self, project: Project) -> None:
        self._folder = project.folder
        outlines = project.catalogue.outlines
        try:
            lineage = outlines.get(project.plan.outline).lineage
        except FanganError:
            lineage = ()
        written = [outlines.as_written(id_) for id_ in lineage]
        self._paths = [Path(one.path) for one in written if one is not None and one.path]

    def lifted(self, files: Writes, problems: Sequence[Problem]) -> Lifting | None:
        """Lift the demands that problems speak of; None where one is no demand, or stands in no outline's file."""
        missed = [one for one in problems if one.severity is Severity.ERROR]
        if not missed or any(one.code not in DEMANDS for one in missed):
            return None
        files, told = dict(files), []
        for found in missed:
            more = [one for path in self._paths if (one := self._in_file(files, path, found))]
            if not more:
                return None
            told.append(more[0])
        return Lifting(files, tuple(told))

    def _in_file(self, files: Writes, path: Path, found: Problem) -> Harvested | None:
        """Lift a demand in the file of one outline, if it stands there."""
        copy = path if path.is_relative_to(self._folder) else self._folder / "outlines" / path.name
        data = files.get(copy) or path.read_bytes()
        new = lifted(data.decode("utf-8-sig"), found)
        if new is None:
            return None
        files[copy] = new.text.encode()
        return Harvested(Kin.OUTLINE, Evidence.EXACT, str(found.values["key"]), new.old, new.new, file=str(copy))
