"""An office that nobody describes, put down from its path: what it is called, and who does in its place what texts ask.

Every name that is only usual is marked to be checked; a role that has no usual office is left as a question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from fangan.app.first_choices import with_first_choices
from fangan.app.issuer_roles import elsewhere, filled_roles, missing_roles, roles_asked, usually
from fangan.assembly.select import survey_selection
from fangan.chinese.offices import OfficeName, parted, read_office
from fangan.chinese.refusal import Refusal
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency, AgencyKind, Level, ancestors
from fangan.model.plan import Plan
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.model.provider import OWN, Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.first_party import with_agency
from fangan.plugins.supply import Supply, packed

_NEAR, _NEAR_NAME = 0.85, 0.7
"""How like a known path, or a known name, must be for the one typed to look like a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWish:
    """What is known of an office that nobody describes; what is left out is made from its path."""

    name: str = ""
    short: str = ""
    level: Level | None = None
    kind: AgencyKind | None = None
    code: str = ""
    sector: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)

    def over(self, agency: Agency) -> Agency:
        """Return the agency with what is known of it instead of what its path tells."""
        said = {key: getattr(self, key) for key in ("name", "short", "level", "kind", "code", "sector")}
        return replace(agency, **{key: value for key, value in said.items() if value})


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
    completes: bool = False
    """Whether a plugin describes the agency, and only its roles are put down."""

    def problems(self, file: str) -> list[Problem]:
        """Say what was put down into a file, and what of it is open."""
        agency, place = self.agency, Place(file)
        if self.completes:
            found = [problem("agency-completed", place, Severity.NOTE, name=agency.name)]
            return found + self._open(place)
        above = ancestors(agency.path)
        others = [one.path for one in self.catalogue.agencies if one.path not in above]
        slip = suggest(agency.path, others, _NEAR)
        weight = Severity.WARNING if slip else Severity.NOTE
        names = {"path": agency.path, "name": agency.name, "short": agency.short}
        found = [problem("agency-enlisted", place, weight, **names, suggestion=slip)]
        if plugin := next(with_agency(agency.path), None):  # then somebody does describe it
            found = [problem("agency-elsewhere", place, Severity.WARNING, path=agency.path, plugin=plugin.id)]
        if self.abbreviated:
            found.append(problem("agency-abbreviated", place, Severity.WARNING, name=agency.name))
        return found + self._open(place)

    def _open(self, place: Place) -> list[Problem]:
        return [problem("roles-open", place, roles="、".join(self.unfilled))] if self.unfilled else []


def find_described(catalogue: Catalogue, wanted: str) -> Agency | None:
    """Return the agency of a path or name that a provider describes; raises PluginFailed as `Catalogue.agency` does."""
    try:
        found = catalogue.agency(wanted)
    except InputRefused:
        return None
    return found if found.provider else None


def enlist(catalogue: Catalogue, plan: Plan, examples: bool, wish: OfficeWish | None = None) -> Enlisted:
    """Put down the issuer of a plan, whom nobody describes, as its path tells it; `examples` as for the first choices.

    What `wish` knows of it goes before that.

    Raises InputRefused when the path leaves open which office it is.
    """
    office, known = _read(catalogue, plan.agency), wish or OfficeWish()
    agency = Agency(
        path=plan.agency,
        name=office.name,
        short=office.short,
        level=office.level,
        sector=office.sector,
        region=office.region,
        provider=OWN,
    )
    agency = known.over(agency)
    places = tuple(
        Agency(path=place.path, name=place.name, short=place.name, level=place.level, provider=OWN)
        for place in office.places
        if plan.agency.startswith(f"{place.path}/") and not find_described(catalogue, place.path)
    )
    joined = _joined(catalogue, (*places, agency))
    for _ in range(2):  # which items come in decides which roles are asked for, and the other way round
        filled, unfilled = filled_roles(joined, agency, office, roles_asked(survey_selection(joined, plan)[0]))
        agency = replace(agency, roles={**filled, **known.roles})
        unfilled = {role: usual for role, usual in unfilled.items() if role not in known.roles}
        joined = _joined(catalogue, (*places, agency))
        plan = with_first_choices(joined, plan, examples)
    return Enlisted(
        agency=agency,
        places=places,
        catalogue=joined,
        plan=plan,
        unfilled=unfilled,
        abbreviated=office.abbreviated and agency.name == office.name,
    )


def complete(catalogue: Catalogue, plan: Plan, described: Agency, examples: bool) -> Enlisted | None:
    """Put down who usually fills the roles that nobody fills for an agency of a plugin; None where nothing is open."""
    selection, _problems = survey_selection(catalogue, plan)
    missing = missing_roles(catalogue, selection)
    filled = {role: usual for role in missing if (usual := usually(described, role))}
    if described.provider == OWN or not filled:
        return None
    agency = replace(described, roles=filled, provider=OWN)
    joined = _joined(catalogue, [replace(described, roles={**described.roles, **filled}, provider=OWN)])
    return Enlisted(
        agency=agency,
        places=(),
        catalogue=joined,
        plan=with_first_choices(joined, plan, examples),
        unfilled={role: elsewhere(catalogue, role) for role in missing if role not in filled},
        abbreviated=False,
        completes=True,
    )


def _read(catalogue: Catalogue, path: str) -> OfficeName:
    try:
        return read_office(path)
    except Refusal as refusal:
        if plugin := next(with_agency(path), None):
            raise InputRefused([problem("agency-elsewhere", None, path=path, plugin=plugin.id)]) from refusal
        known = [words for one in catalogue.agencies for words in (one.path, one.name)]
        hint = parted(path) or suggest(path, known, _NEAR if "/" in path else _NEAR_NAME)
        wrong = refusal.problem()
        raise InputRefused([replace(wrong, values={**wrong.values, "suggestion": hint})]) from refusal


def _joined(catalogue: Catalogue, agencies: Sequence[Agency]) -> Catalogue:
    return catalogue.joined(Supply(provider=Provider(id=OWN, own=True), records=packed({Agency: agencies})))
