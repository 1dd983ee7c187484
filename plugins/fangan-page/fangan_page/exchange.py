"""What goes out of the page and comes back in: Word, PDF, tracked changes, tasks; edited documents and tables."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from fangan.app.composing import ComposeWish
from fangan.app.data.problems import ProblemData
from fangan.app.rendering import render_plan
from fangan.app.table_facts import tables_of_plan
from fangan.app.task_sheet import TASK_SHEET, task_sheet
from fangan.sources.text import MAX_BYTES, read_bytes
from fangan_page.askers import Askers
from fangan_page.desk import Desk
from fangan_page.words import on_page, told

if TYPE_CHECKING:
    from fangan.app.comparing import DiffOutcome
    from fangan.app.data.harvest import HarvestedData
    from fangan.app.harvesting import HarvestOutcome

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {"docx": _WORD, "pdf": "application/pdf"}
TABLES, DOCUMENTS = (".xlsx", ".csv"), (".docx",)


def _named(one: "HarvestedData", askers: Askers) -> dict[str, str]:
    """Return a difference under the name of what it belongs to."""
    return {"name": one["fact"] or askers.called(one["target"]), "old": one["old"], "new": one["new"]}


class Download(NamedTuple):
    """A file to be kept: what it is called, what kind it is."""

    name: str
    kind: str
    data: bytes


class Exchange:
    """The desk's exchange with other programs; what was dropped here is looked at before anything is written."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen: tuple[str, HarvestOutcome] | None = None

    def out(self, name: str) -> Download | None:
        """Return a document to keep; None for one that there is not. Raises as composing and comparing do."""
        desk = self._desk
        if name == "tracked":
            return self._tracked()
        if name == "tasks":
            document = desk.project().composer().compose(draft=True).document
            sheet = task_sheet(document)
            return None if sheet is None else Download(f"{document.name}{TASK_SHEET}.xlsx", _SHEET, sheet)
        if name not in FORMATS:
            return None
        made = render_plan(desk.project(), ComposeWish(), name)
        return Download(made.title + made.suffix, FORMATS[name], made.data)

    def compared(self) -> dict[str, Any]:
        """Return what differs from the year before: the changes, and what was not compared."""
        from fangan.app.data.diff import change_data

        found = self._with_last_year()
        if found is None:
            return {"changes": [], "problems": []}
        problems = [told(one, self._desk.translate) for one in found.problems]
        return {"changes": [change_data(one) for one in found], "problems": problems}

    def on_disk(self) -> list[list[str]]:
        """Return how the plan file on disk differs from what the page shows, line by line: ["+", …], ["-", …].

        Raises OutputFailed where the file is gone, or cannot be read.
        """
        from difflib import unified_diff  # only where somebody wrote into the file

        disk = read_bytes(self._desk.file, MAX_BYTES).decode("utf-8-sig", "replace").splitlines()
        shown = self._desk.ledger.data.decode("utf-8-sig", "replace").splitlines()
        lines = unified_diff(shown, disk, n=0, lineterm="")
        return [[one[0], one[1:]] for one in lines if one[:1] in "+-" and one[:3] not in ("+++", "---")]

    def table(self, version: str, file: Path) -> list[ProblemData]:
        """Take the rows of table facts from a workbook; return what of it was not taken. Raises as `Desk.put`."""
        with self._desk.lock:
            found = tables_of_plan(self._desk.project(), [str(file)])
            self._desk.give(version, {name: one.raw for name, one in found.given.items()})
        return [told(one, self._desk.translate) for one in found.problems]

    def look(self, version: str, file: Path) -> dict[str, Any]:
        """Return what an edited document would change, nothing written; raises as `harvest`."""
        from fangan.app.data.harvest import harvest_data
        from fangan.app.harvesting import HarvestWish, harvest

        desk = self._desk
        with desk.lock:
            desk.ledger.hold(version)
            outcome = harvest(desk.workspace, HarvestWish(file=str(file), plan=str(desk.file), dry_run=True))
            self._seen = version, outcome
            said = harvest_data(outcome, desk.translate)
        files = [one.name if one == desk.file else f"sections/{one.name}" for one in outcome.files]
        problems = [on_page(one, desk.translate) for one in said["problems"]]
        askers = Askers(desk.project().catalogue)
        told_ = {key: [_named(one, askers) for one in said[key]] for key in ("harvested", "left")}
        return {**told_, "problems": problems, "files": files}

    def take(self, version: str) -> None:
        """Write what was looked at last; raises Stale where the plan is another since, KeyError for nothing seen."""
        if self._seen is None:
            raise KeyError
        seen, outcome = self._seen
        with self._desk.lock:
            self._desk.ledger.hold(version if version == seen else "")
            self._desk.write(outcome.files)
            self._seen = None

    def _tracked(self) -> Download | None:
        from fangan.app.comparing import tracked_changes

        found = self._with_last_year()
        if found is None:
            return None
        data = tracked_changes(self._desk.workspace, found.comparison)
        return Download(f"{found.comparison.after.name}（与上年对照）.docx", _WORD, data)

    def _with_last_year(self) -> "DiffOutcome | None":
        from fangan.app.comparing import DiffWish, compare

        last = self._desk.last
        if last is None:
            return None
        return compare(self._desk.workspace, DiffWish(before=str(last), after=self._desk.project(), draft=True))
