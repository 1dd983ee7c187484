"""An office that nobody describes, put down from its path: what it is called, and who does in its place what texts ask.

Every name that is only usual is marked to be checked; a role that has no usual office is left as a question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from fangan.app.first_choices import with_first_choices
from fangan.assembly.select import Selection, survey_selection
from fangan.chinese.offices import OfficeName, parted, read_office
from fangan.chinese.refusal import Refusal
from fangan.chinese.roles import usual_office
from fangan.kit.names import roles
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency, Level, ancestors
from fangan.model.plan import Plan
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.model.provider import OWN, Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.supply import Supply, packed

_NEAR, _NEAR_NAME = 0.85, 0.7
"""How like a known path, or a known name, must be for the one typed to look like a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enlisted:
    """The office, the places above it that nobody describes either, and the roles nobody is known to fill.

    `catalogue` is the one they were missing in, with them.
    """

    agency: Agency
    places: tuple[Agency, ...]
    catalogue: Catalogue
    plan: Plan
    """The plan with the choices that could only be made with them."""
    unfilled: Mapping[str, str]
    """Role → who fills it elsewhere, '' when nobody does."""
    abbreviated: bool
    """Whether its name looks like a short one."""

    def problems(self, file: str) -> list[Problem]:
        """Say what was put down into a file, and what of it is open."""
        agency, place = self.agency, Place(file)
        above = ancestors(agency.path)
        others = [one.path for one in self.catalogue.agencies if one.path not in above]
        slip = suggest(agency.path, others, _NEAR)
        weight = Severity.WARNING if slip else Severity.NOTE
        names = {"path": agency.path, "name": agency.name, "short": agency.short}
        found = [problem("agency-enlisted", place, weight, **names, suggestion=slip)]
        if self.abbreviated:
            found.append(problem("agency-abbreviated", place, Severity.WARNING, name=agency.name))
        if self.unfilled:
            found.append(problem("roles-open", place, roles="、".join(self.unfilled)))
        return found


def find_described(catalogue: Catalogue, wanted: str) -> Agency | None:
    """Return the agency of a path or name that a provider describes; raises PluginFailed as `Catalogue.agency` does."""
    try:
        found = catalogue.agency(wanted)
    except InputRefused:
        return None
    return found if found.provider else None


def enlist(catalogue: Catalogue, plan: Plan, examples: bool) -> Enlisted:
    """Put down the issuer of a plan, whom nobody describes, as its path tells it; `examples` as for the first choices.

    Raises InputRefused when the path leaves open which office it is.
    """
    office = _read(catalogue, plan.agency)
    agency = Agency(
        path=plan.agency,
        name=office.name,
        short=office.short,
        level=office.level,
        sector=office.sector,
        region=office.region,
        provider=OWN,
    )
    places = tuple(
        Agency(path=place.path, name=place.name, short=place.name, level=place.level, provider=OWN)
        for place in office.places
        if plan.agency.startswith(f"{place.path}/") and not find_described(catalogue, place.path)
    )
    joined = _joined(catalogue, (*places, agency))
    for _ in range(2):  # which items come in decides which roles are asked for, and the other way round
        filled, unfilled = _roles(joined, agency, office, _asked(survey_selection(joined, plan)[0]))
        agency = replace(agency, roles=filled)
        joined = _joined(catalogue, (*places, agency))
        plan = with_first_choices(joined, plan, examples)
    return Enlisted(
        agency=agency,
        places=places,
        catalogue=joined,
        plan=plan,
        unfilled=unfilled,
        abbreviated=office.abbreviated,
    )


def open_roles(catalogue: Catalogue, selection: Selection) -> list[Problem]:
    """Tell of the roles that the wordings ask for and nobody fills for an agency somebody describes, with who usually
    does.
    """
    agency = selection.agency
    missing = [role for role in _asked(selection) if catalogue.agencies.role(agency, role) is None]
    if not missing:
        return []
    try:
        office = read_office(agency.path)
    except Refusal:
        return [problem("roles-open", agency.place, roles="、".join(missing))]
    usual = {role: usual_office(role, office) for role in missing}
    said = [f"{role}: {found[0]}" if found else role for role, found in usual.items()]
    return [problem("roles-open", agency.place, roles="、".join(said))]


def _read(catalogue: Catalogue, path: str) -> OfficeName:
    try:
        return read_office(path)
    except Refusal as refusal:
        known = [words for one in catalogue.agencies for words in (one.path, one.name)]
        hint = parted(path) or suggest(path, known, _NEAR if "/" in path else _NEAR_NAME)
        wrong = refusal.problem()
        raise InputRefused([replace(wrong, values={**wrong.values, "suggestion": hint})]) from refusal


def _joined(catalogue: Catalogue, agencies: Sequence[Agency]) -> Catalogue:
    return catalogue.joined(Supply(provider=Provider(id=OWN, own=True), records=packed({Agency: agencies})))


def _asked(selection: Selection) -> list[str]:
    """List the roles in every wording used, all alternatives together, in the order of use."""
    wordings = [one for section in selection.everything for one in section.sources]
    return list(dict.fromkeys(mark.name.partition(".")[2] for wording in wordings for mark in roles(wording)))


def _roles(
    catalogue: Catalogue, agency: Agency, office: OfficeName, asked: Sequence[str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return who fills what is asked and is not filled above, and for the rest who fills it elsewhere."""
    filled: dict[str, str] = {}
    unfilled: dict[str, str] = {}
    for role in asked:
        usual = usual_office(role, office)
        if role == office.sector:
            filled[role] = office.short
        elif usual is None:
            if catalogue.agencies.role(agency, role) is None:
                unfilled[role] = next((one.roles[role] for one in catalogue.agencies if role in one.roles), "")
        elif not _filled_above(catalogue, agency, role, usual[1]):
            filled[role] = usual[0]
    return filled, unfilled


def _filled_above(catalogue: Catalogue, agency: Agency, role: str, level: Level) -> bool:
    """Whether a place of that level says who fills a role; the city's office is none for a county's plan."""
    above = (catalogue.agencies.find(path) for path in ancestors(agency.path)[1:])
    return any(found and role in found.roles and found.level is level for found in above)
