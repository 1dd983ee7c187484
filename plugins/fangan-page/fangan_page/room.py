"""Where plans begin: the folder the command was started in, what lies below it, and which plan is on the desk.

Each way to begin is imported when it is taken: a plan that is named opens without any of them.
"""

import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from fangan.app.data.problems import ProblemData
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.messages.translation import Translate
from fangan.model.problem import FanganError, Problem
from fangan.sources.plan_file import FILE_NAME, load_plan
from fangan_page.desk import Desk
from fangan_page.exchange import Exchange
from fangan_page.words import told

_DEEP = 3
_MOST = 300
"""Plans that are offered."""
DOCUMENTS = (".docx", ".doc", ".txt", ".pdf", ".wps", ".rtf", ".html", ".md")
_NO_NAME = re.compile(r"[^\w（）《》“”·—-]+")
_LONGEST = 40


class Room:
    """One folder, the plans below it, and the desk with the plan that lies open."""

    def __init__(self, workspace: Workspace, root: Path, translate: Translate) -> None:
        """Bind a folder; where it is a plan's own, plans begin beside that one, not in it."""
        folder = root.absolute()
        self.root = folder.parent if (folder / FILE_NAME).is_file() else folder
        self.workspace, self.translate = workspace, translate
        self._plans: dict[str, Path] = {}
        self._open: tuple[Desk, Exchange] | None = None

    def open(self, path: str | Path) -> None:
        """Lay a plan on the desk; raises as `open_project`."""
        desk = Desk(self.workspace.reopened(), path, self.translate)
        self._open = desk, Exchange(desk)

    def leave(self) -> None:
        """Clear the desk; everything is saved already."""
        self._open = None

    @property
    def desk(self) -> Desk:
        """The desk; raises KeyError while no plan lies open."""
        return self._at_desk()[0]

    @property
    def exchange(self) -> Exchange:
        """The exchange of the desk; raises KeyError while no plan lies open."""
        return self._at_desk()[1]

    def _at_desk(self) -> tuple[Desk, Exchange]:
        if self._open is None:
            raise KeyError
        return self._open

    @property
    def empty(self) -> bool:
        """Whether no plan lies open."""
        return self._open is None

    def beginnings(self) -> dict[str, Any]:
        """Return what a plan can begin with: outlines and agencies, plans that are there, past plans of the library."""
        from fangan.app.creating import list_outlines
        from fangan.app.data.new import outlines_data

        there = list_outlines(self.workspace)
        said = outlines_data(there, self.translate)
        outlines = sorted(said["outlines"], key=lambda one: (not one["use_when"], one["name"]))
        return {
            "outlines": outlines,
            "agencies": said["agencies"],
            "plans": list(self._below()),
            "library": list(self._library()),
            "year": self.workspace.today.year,
            "folder": self.root.name,
        }

    def office(self, outline: str, agency: str, year: int) -> dict[str, Any]:
        """Return how an agency that nobody describes would be put down, to be looked over; raises as `new`."""
        from fangan_page.offices import office_data

        known = self.workspace.catalogue().outline(outline)
        return office_data(self.workspace, known.id, agency, self._free(f"{known.id}-{year}"), self.translate)

    def new(self, outline: str, agency: str, year: int, office: Mapping[str, Any]) -> list[ProblemData]:
        """Begin a plan by what is needed; returns what is still to be settled. Raises as `create_plan`.

        `office` is what was said of an agency that nobody describes; raises ValueError, TypeError for what none has.
        """
        from fangan.app.creating import NewWish, create_plan
        from fangan_page.offices import office_wish

        known, said = self.workspace.catalogue().outline(outline), office_wish(office)
        folder = self._free(f"{known.id}-{year}")
        wish = NewWish(outline=known.id, agency=agency or None, office=said, year=year, folder=str(folder))
        made = create_plan(self.workspace, wish, self.translate)
        self.open(made.plan)
        return self._told(made.problems)

    def roll(self, id_: str, year: int) -> list[ProblemData]:
        """Begin with the plan of another year; raises KeyError for none that was offered, as `roll_plan`."""
        from fangan.app.rolling import RollWish, roll_plan

        project = open_project(self._plans[id_], self.workspace)
        folder = self._free(f"{project.folder.name.replace(str(project.plan.year), '').strip('-') or 'plan'}-{year}")
        made = roll_plan(project, RollWish(year=year, output=str(folder)))
        self.open(made.folder)
        return self._told(made.problems)

    def bring(self, file: Path, agency: str = "", year: int | None = None) -> list[ProblemData]:
        """Begin with an old document; the first plan in it is opened. Raises as `import_file`.

        `agency` and `year` are what is known of it besides what it says.
        """
        from fangan.app.importing import ImportWish, import_file

        wish = ImportWish(file=str(file), output=str(file.parent / "x"), agency=agency, year=year, dry_run=True)
        seen = import_file(self.workspace, wish)
        folder = self._free(_named(seen.plans[0].project.title))
        made = import_file(self.workspace, replace(wish, output=str(folder), dry_run=False))
        self.open(made.plans[0].folder)
        return self._told(made.problems)

    def from_library(self, id_: str) -> list[ProblemData]:
        """Begin with a past plan of the library; raises as `show_entry` and `import_file`."""
        from fangan.app.library_showing import show_entry
        from fangan.app.passages_text import passages_text

        shown = show_entry(self.workspace, id_)
        with tempfile.TemporaryDirectory(prefix="fangan-") as folder:
            file = Path(folder) / f"{_named(shown.plan.title)}.txt"
            file.write_text(passages_text(shown.passages), "utf-8")
            return self.bring(file, shown.plan.agency, shown.plan.year or None)

    def choose(self, id_: str) -> list[ProblemData]:
        """Open one of the plans that were offered; raises KeyError for another, as `open_project`."""
        self.open(self._plans[id_])
        return []

    def _free(self, name: str) -> Path:
        """Return the first folder of a name that is free, below the one the command was started in."""
        names = (name if at == 1 else f"{name}-{at}" for at in count(1))
        return next(self.root / one for one in names if not (self.root / one).exists())

    def _below(self) -> Iterable[dict[str, Any]]:
        self._plans.clear()
        for at, file in enumerate(_plans_below(self.root, _DEEP), 1):
            if at > _MOST:
                return
            try:
                plan = load_plan(file)
            except FanganError:
                plan = None
            self._plans[f"p{at}"] = file
            where = str(file.parent.relative_to(self.root))
            year = plan.year if plan else None
            yield {"id": f"p{at}", "folder": where, "year": year, "agency": plan.agency if plan else ""}

    def _library(self) -> Iterable[dict[str, Any]]:
        from fangan.app.library_place import library_file
        from fangan.library.looking import all_plans
        from fangan.library.opening import reading

        try:
            with reading(library_file(self.workspace.environ)) as connection:
                rows = list(all_plans(connection))
        except FanganError:
            return  # there is none: nothing to begin with
        for one in rows[:_MOST]:
            yield {"id": str(one.id), "title": one.title, "year": one.year, "office": one.office}

    def _told(self, problems: Iterable[Problem]) -> list[ProblemData]:
        return [told(one, self.translate) for one in problems]


def _plans_below(folder: Path, deep: int) -> Iterable[Path]:
    """Yield the plan files of a folder and those below it; links are not followed."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return
    if (folder / FILE_NAME).is_file():
        yield folder / FILE_NAME
    for one in inside:
        if deep and not one.name.startswith(".") and one.is_dir() and not one.is_symlink():
            yield from _plans_below(one, deep - 1)


def _named(title: str) -> str:
    """Return a folder's name for a title: no mark in it that leads anywhere else."""
    return _NO_NAME.sub("", title)[:_LONGEST] or "plan"
