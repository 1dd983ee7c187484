"""Roll a project into another year: the plan file rewritten value by value, own sections copied, everything told."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from fangan.assembly.compile import compile_selection
from fangan.assembly.other_days import days_of
from fangan.assembly.select import Selection, survey_selection
from fangan.assembly.specs import gather_specs
from fangan.assembly.values import Lookup
from fangan.model.plan import Plan
from fangan.model.problem import FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.plugins.catalogue import Catalogue
from fangan.sources.nodes import parse
from fangan.sources.paths import is_inside, relative
from fangan.sources.plan_file import read_plan
from fangan.years.fates import Deriver, Specs, derived_fates, fates, occasion_fates
from fangan.years.files import own_files, read_file, refuse_target
from fangan.years.plan_text import roll_text
from fangan.years.report import AgedTerm, FactFate, Fate, Report, Roll, Suspect
from fangan.years.survey import plan_suspects, section_suspects
from fangan.years.wording import aged_terms, changes, next_plan

Located = TypeVar("Located", AgedTerm, Problem)
_EDITED = (Fate.TO_DO, Fate.OPTIONAL, Fate.DROPPED)


def roll_project(catalogue: Catalogue, file: Path, year: int, target: Path, theme: tuple[str, ...] = ()) -> Roll:
    """Roll the project of a plan file into `year`; nothing is written.

    `catalogue` is that of the project's folder; `theme` says what the plan is about where that came down to it. Raises
    InputRefused when the plan cannot be read, is of that year already, or counts an event that had not begun by then;
    OutputFailed when `target` is taken or cannot be.
    """
    refuse_target(target, file.parent)
    data, clean = read_file(file, str(file))
    plan = read_plan(clean, str(file))
    plan = replace(plan, place=_year_place(clean, file), theme=(*plan.theme, *theme))
    if plan.year == year:
        raise InputRefused([problem("roll-same-year", plan.place, year=year, next=year + 1)])
    return _Rolling(catalogue, file, plan, year, target).roll(data, clean)


def _year_place(text: str, file: Path) -> Place:
    """Return where the plan file says its year: whatever is wrong with the new year is wrong here."""
    return parse(text, str(file), []).entries["year"].place


def default_target(folder: Path, old: int, year: int) -> Path:
    """Return the folder beside the old one named alike: county-2025 → county-2026, county → county-2026."""
    folder = Path(os.path.realpath(folder))
    name = folder.name.replace(str(old), str(year)) if str(old) in folder.name else f"{folder.name}-{year}"
    return folder.with_name(name)


class _Rolling:
    """One project on its way from one year to another."""

    def __init__(self, catalogue: Catalogue, file: Path, plan: Plan, year: int, target: Path) -> None:
        self.catalogue = catalogue
        self.file = file
        self.plan = plan
        self.year = year
        self.target = target
        self.next = next_plan(plan, year)

    def roll(self, data: bytes, clean: str) -> Roll:
        """Gather the files of the new project and the report."""
        before, _ = survey_selection(self.catalogue, self.plan)
        after, problems = survey_selection(self.catalogue, self.next)
        facts = self._facts(before, after)
        mark, text = _raw_text(data)
        rolled = roll_text(text, self.year, {one.name: one.fate for one in facts if one.fate in _EDITED})
        self._hold(rolled.text, facts)
        own, left = own_files(self.file.parent, self.file.name)
        files = {self.file.name: mark + rolled.text.encode()}
        suspects = self._suspects(clean, facts)
        for name in own:
            files[name], inner = read_file(self.file.parent / name, name)
            if name.startswith("sections/"):
                suspects.extend(section_suspects(inner, name, self.plan.year, self.year))
        kept = {one.name: one.old for one in facts if one.fate in (Fate.KEPT, Fate.UNUSED)}
        report = Report(
            old=self.file.parent,
            new=self.target,
            old_year=self.plan.year,
            year=self.year,
            day=self.next.date,
            days=dict(days_of(after).values()),
            facts=tuple(facts),
            issue=rolled.issue,
            wording=tuple(changes(before, after)),
            terms=tuple(self._local(one) for one in aged_terms(self.catalogue, after, kept, self.plan.date)),
            suspects=tuple(suspects),
            under=self.plan.under,
            problems=tuple(self._local(one) for one in problems if one.severity is not Severity.NOTE),
            copied=tuple(own),
            left=tuple(left),
        )
        return Roll(files=files, report=report)

    def _facts(self, before: Selection, after: Selection) -> list[FactFate]:
        old, new = _specs(before), _specs(after)
        used = self._used(after, new)
        deriver = Deriver(Lookup.of(self.catalogue))
        derived = derived_fates(deriver, self.plan, self.year, old, new, used | self._used(before, old))
        occasions = occasion_fates(deriver, self.plan, self.year, {**old, **new}, used)
        return [*fates(self.plan, old, new, used), *derived, *occasions]

    def _used(self, selection: Selection, specs: Specs) -> frozenset[str]:
        """Return the facts that the chosen wording uses; all of them while it cannot be compiled."""
        try:
            return compile_selection(self.catalogue, selection).used
        except FanganError:
            return frozenset(specs)

    def _local(self, one: Located) -> Located:
        """Name a file of the project as it will be named in the new folder."""
        if one.place is None:
            return one
        path = os.path.abspath(one.place.file)
        name = relative(path, os.path.abspath(self.file.parent))
        if not is_inside(name) or not os.path.exists(path):
            return one
        return replace(one, place=one.place._replace(file=name))

    def _hold(self, text: str, facts: Sequence[FactFate]) -> None:
        """Hold the new file against what it must say; one that reads otherwise is never written."""
        expected = {one.name: one.old for one in facts if one.fate in (Fate.KEPT, Fate.UNUSED) and one.place}
        try:
            plan = read_plan(text, str(self.file))
        except InputRefused:
            plan = self.plan
        given = {name: fact.raw for name, fact in plan.facts.items()}
        if plan.year != self.year or given != expected or plan.issue.date or plan.issue.number:
            raise InputRefused([problem("roll-not-rewritable", Place(str(self.file)))])

    def _suspects(self, text: str, facts: Sequence[FactFate]) -> list[Suspect]:
        carried = {one.name for one in facts if one.fate in (Fate.KEPT, Fate.UNUSED)}
        return list(plan_suspects(text, self.file.name, carried, self.plan.year, self.year))


def _specs(selection: Selection) -> Specs:
    specs, _, _ = gather_specs(selection)
    return specs


def _raw_text(data: bytes) -> tuple[bytes, str]:
    """Split a file into its byte order mark and its text, line ends as they are."""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return mark, data[len(mark) :].decode()
