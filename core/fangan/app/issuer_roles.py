"""Who does what for a plan's issuer: the roles that its wordings ask for, and the office that usually fills each."""

from collections.abc import Sequence

from fangan.assembly.select import Selection
from fangan.chinese.offices import OfficeName, read_office
from fangan.chinese.refusal import Refusal
from fangan.chinese.roles import usual_office
from fangan.kit.names import roles
from fangan.model.agency import Agency, Level, ancestors
from fangan.model.problem import Problem, problem
from fangan.plugins.catalogue import Catalogue


def open_roles(catalogue: Catalogue, selection: Selection) -> list[Problem]:
    """Tell of the roles that nobody fills for an agency that a plan's own file describes, with who usually does."""
    agency, missing = selection.agency, missing_roles(catalogue, selection)
    usual = {role: usually(agency, role) for role in missing}
    said = [f"{role}: {office}" if office else role for role, office in usual.items()]
    return [problem("roles-open", agency.place, roles="、".join(said))] if said else []


def missing_roles(catalogue: Catalogue, selection: Selection) -> list[str]:
    """List the roles that the wordings ask for and nobody fills."""
    return [role for role in roles_asked(selection) if catalogue.agencies.role(selection.agency, role) is None]


def usually(agency: Agency, role: str) -> str:
    """Return who usually fills a role for an agency that somebody describes, '' where its path does not tell."""
    try:
        found = usual_office(role, read_office(agency.path))
    except Refusal:
        return ""
    return found[0] if found else ""


def elsewhere(catalogue: Catalogue, role: str) -> str:
    """Return who fills a role for some other agency, '' when nobody does."""
    return next((one.roles[role] for one in catalogue.agencies if role in one.roles), "")


def roles_asked(selection: Selection) -> list[str]:
    """List the roles in every wording used, all alternatives together, in the order of use."""
    wordings = [one for section in selection.everything for one in section.sources]
    return list(dict.fromkeys(mark.name.partition(".")[2] for wording in wordings for mark in roles(wording)))


def filled_roles(
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
                unfilled[role] = elsewhere(catalogue, role)
        elif not _filled_above(catalogue, agency, role, usual[1]):
            filled[role] = usual[0]
    return filled, unfilled


def _filled_above(catalogue: Catalogue, agency: Agency, role: str, level: Level) -> bool:
    """Whether a place of that level says who fills a role; the city's office is none for a county's plan."""
    above = (catalogue.agencies.find(path) for path in ancestors(agency.path)[1:])
    return any(found and role in found.roles and found.level is level for found in above)
