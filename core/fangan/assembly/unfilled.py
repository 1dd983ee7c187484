"""Roles that nobody fills: told once each, where a clerk can say who does."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fangan.assembly.select import SelectedSection, Selection
from fangan.chinese.blanks import blank_mark
from fangan.chinese.offices import read_office
from fangan.chinese.refusal import Refusal
from fangan.chinese.roles import usual_office
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency
from fangan.model.document import Document
from fangan.model.outline import OutlineSection
from fangan.model.problem import Problem, Severity, problem
from fangan.model.provider import OWN
from fangan.model.reading import all_words
from fangan.plugins.catalogue import Catalogue


def role_problems(catalogue: Catalogue, selection: Selection, unfilled: Mapping[str, Iterable[str]]) -> list[Problem]:
    """Say of every role which office it may be, and by which sections it is named."""
    agency = selection.agency
    place = agency.place if agency.provider == OWN else selection.plan.place
    titles = {one.key: _title(one) for one in selection.everything}
    found = []
    for role, keys in unfilled.items():
        where = "、".join(titles.get(key) or key for key in keys)
        values = {"role": role, "agency": agency.name, "path": agency.path, "where": where}
        values["suggestion"] = suggest(role, _filled(catalogue, agency))
        found.append(problem("role-unfilled", place, **values, example=_example(catalogue, agency.path, role)))
    return found


def printed_roles(problems: Iterable[Problem], document: Document, gap: Severity) -> list[Problem]:
    """Return the problems of those roles that a document names; `gap` is what they weigh."""
    words = all_words(document)
    return [replace(one, severity=gap) for one in problems if blank_mark(f"单位.{one.values['role']}") in words]


def _title(section: SelectedSection) -> str:
    entry = section.entry
    heading = entry.heading if isinstance(entry, OutlineSection) else entry.title
    template = heading or (section.wording.title if section.wording else ())
    return "".join(segment for segment in template if isinstance(segment, str))


def _filled(catalogue: Catalogue, agency: Agency) -> Iterable[str]:
    """Yield the roles that an agency knows an office for."""
    named = {role: None for one in catalogue.agencies for role in one.roles}
    return (role for role in named if catalogue.agencies.role(agency, role))


def _example(catalogue: Catalogue, path: str, role: str) -> str:
    """Return the office that usually does it in such a place, or one that does it elsewhere."""
    try:
        usual = usual_office(role, read_office(path))
    except Refusal:
        usual = None
    elsewhere = (one.roles[role] for one in catalogue.agencies if role in one.roles)
    return usual[0] if usual else next(elsewhere, "县教育局")
