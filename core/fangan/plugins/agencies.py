"""Agencies of all providers as one tree: implicit regions, roles and words looked for upwards."""

from collections.abc import Iterable, Iterator, Mapping

from fangan.chinese.words import level_words
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency, Level, ancestors
from fangan.model.problem import InputRefused, PluginFailed, Problem, Severity, problem
from fangan.model.provider import told_at
from fangan.plugins.supply import Records

_LEVELS = (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)
_DEPTHS = {level: depth for depth, level in enumerate(_LEVELS, 1)} | {Level.VILLAGE: 5}
_REGIONS = ("省", "市", "区", "县", "州", "盟", "旗", "乡", "镇", "街道", "兵团")
_PLACES = (*_REGIONS, "村", "社区")
"""Endings of what is called by the last part of its path alone."""
_ORGANS = (
    "政府",
    "办事处",
    "行政公署",
    "行署",
    "县委",
    "市委",
    "区委",
    "省委",
    "地委",
    "州委",
    "盟委",
    "旗委",
    "党委",
    "党工委",
    "人大常委会",
    "政协",
)
"""Endings of what leads a region."""


class Agencies:
    """Every agency by path, as the strongest stratum of providers has it, completed by those below.

    `strata` are lists of records, the weakest stratum first (`Provider.stratum`); one stratum is the same as a list. An
    agency that two providers of one stratum claim is refused when it is asked for.
    """

    def __init__(self, *strata: Iterable[Records[Agency]]) -> None:
        self._claims: dict[str, list[tuple[int, Records[Agency], int]]] = {}
        self._above: set[str] = set()
        self._organs: dict[str, Agency | None] = {}
        for stratum, lists in enumerate(strata):
            for records in lists:
                for at, path in enumerate(records.names()):
                    self._claims.setdefault(path, []).append((stratum, records, at))
                    self._above.update(ancestors(path)[1:])

    def __iter__(self) -> Iterator[Agency]:
        return (self._joined([claims[-1:] for claims in self._strata(path)]) for path in sorted(self._claims))

    def find(self, text: str) -> Agency | None:
        """Return the agency at a path, or the only one with that name; None when there is none.

        Raises PluginFailed when two providers of one stratum claim it and none above settles it, InputRefused when
        what they say together leaves out what an agency needs.
        """
        path = text if text in self._claims or "/" in text else self._named(text)
        strata = self._strata(path)
        if not strata:
            return self._implicit(text)
        if len(strata[-1]) > 1:
            who = "、".join(sorted(agency.provider for agency in strata[-1]))
            raise PluginFailed(
                [
                    problem(
                        "agency-conflict",
                        told_at(strata[-1][0].place, strata[-1][0].provider),
                        path=path,
                        providers=who,
                    )
                ]
            )
        found = self._joined(strata)
        _refuse_half(found)
        return found

    def overruled(self, agency: Agency) -> Iterator[Problem]:
        """Yield a note for each entry on the way up from an agency that says something else than one it goes before."""
        for path in ancestors(agency.path):
            claims = self._claims.get(path, ())
            if len(claims) > 1:
                *below, mine = (one for records in self._strata(path) for one in records)
                for other in below:
                    keys = mine.gainsays(other)
                    if keys:
                        values = {"path": path, "keys": "、".join(keys), "provider": other.provider}
                        yield problem("agency-overruled", mine.place, Severity.NOTE, **values)

    def said_by(self, provider: str, path: str) -> Iterator[Agency]:
        """Yield what one provider itself says of an agency and of what is above it, the nearest first."""
        entries = (one for above in ancestors(path) for records in self._strata(above) for one in records)
        return (one for one in entries if one.provider == provider)

    def _strata(self, path: str) -> list[list[Agency]]:
        """Return what the providers say of a path, by stratum, the weakest first."""
        claims = self._claims.get(path, ())
        return [
            [records[at] for one, records, at in claims if one == stratum]
            for stratum in sorted({stratum for stratum, _, _ in claims})
        ]

    @staticmethod
    def _joined(strata: list[list[Agency]]) -> Agency:
        """Return the strongest record, completed by those below that are not in conflict with each other."""
        *below, [found] = strata
        for records in reversed(below):
            if len(records) == 1:
                found = found.completed(records[0])
        return found

    def _named(self, name: str) -> str:
        """Return the path of the only agency that goes by a name; '' when none or several do."""
        named = [agency.path for agency in self if name in (agency.name, agency.short)]
        return named[0] if len(named) == 1 else ""

    def get(self, path: str) -> Agency:
        """Return the agency at a path; raises InputRefused when nobody defines it."""
        agency = self.find(path)
        if agency is None:
            from fangan.plugins.first_party import with_agency  # only a plan that cannot be built pays for it

            if plugin := next(with_agency(path), None):
                raise InputRefused([problem("agency-elsewhere", None, path=path, plugin=plugin.id)])
            hint = suggest(path, self._claims)
            raise InputRefused([problem("agency-unknown", None, path=path, suggestion=hint)])
        return agency

    def _implicit(self, path: str) -> Agency | None:
        """Take a region nobody defines from its path, and what leads it; other organisations must be defined."""
        parts = path.split("/")
        if parts[-1].endswith(_ORGANS):
            if path not in self._organs:
                self._organs[path] = self._organ(path)
            return self._organs[path]
        if len(parts) > len(_LEVELS) or not all(parts):
            return None
        if path not in self._above and not parts[-1].endswith(_REGIONS):
            return None
        return Agency(path=path, name=parts[-1], short=parts[-1], level=_LEVELS[len(parts) - 1])

    def _organ(self, path: str) -> Agency | None:
        """Take the Party committee, congress or government of a region from its path: its name alone makes it."""
        from fangan.chinese.office_kinds import LEADING, office_kind
        from fangan.chinese.offices import read_office  # most plans are issued by an office that somebody describes
        from fangan.chinese.refusal import Refusal

        region = self.find(path.rpartition("/")[0])
        try:
            office = read_office(path)
        except Refusal:
            return None
        kind = office_kind(office.name)
        if region is None or kind not in LEADING:
            return None
        place = office.region
        return Agency(path=path, name=office.name, short=office.short, level=region.level, kind=kind, region=place)

    def holds(self, path: str) -> bool:
        """Whether somebody describes what stands at a path, or something below it."""
        return path in self._claims or path in self._above

    def role(self, agency: Agency, name: str) -> str | None:
        """Return who fills a role here, asked upwards; None when nobody says."""
        _, *above = ancestors(agency.path)
        for found in (agency, *map(self.find, above)):
            if found and name in found.roles:
                return found.roles[name]
        return None

    def region(self, agency: Agency) -> str:
        """Return the name of the region an agency serves: its own, its level's ancestor, or its parent.

        A school's region is the school: a plan of its own is not the county's.
        """
        if agency.region:
            return agency.region
        if agency.level is Level.SCHOOL:
            return agency.name
        paths = ancestors(agency.path)
        for path in paths:
            if path.count("/") + 1 == _DEPTHS.get(agency.level):
                return self._name(path)
        return self._name(paths[min(1, len(paths) - 1)])

    def _name(self, path: str) -> str:
        found = self.find(path)
        return found.name if found else path.rpartition("/")[2]

    def words(self, agency: Agency) -> Mapping[str, str]:
        """Return what an agency calls itself and those around it.

        Its own words go before those of the regions above it at the same level, and these before the level's.
        """
        words = level_words(agency.level, self.region(agency))
        for path in reversed(ancestors(agency.path)):
            found = self.find(path)
            if found and found.level is agency.level:
                words.update(found.words)
        return {**words, **agency.words}


def _refuse_half(agency: Agency) -> None:
    """Refuse an agency without a level, and an organisation without a name: 教育局 alone is nobody's full name."""
    if "level" in agency.lacks:
        raise InputRefused([problem("key-missing", told_at(agency.place, agency.provider), key="level")])
    above, _, last = agency.path.rpartition("/")
    if "name" in agency.lacks and above and not last.endswith(_PLACES):
        name = above.rpartition("/")[2] + last
        raise InputRefused(
            [
                problem(
                    "agency-without-name",
                    told_at(agency.place, agency.provider),
                    path=agency.path,
                    last=last,
                    name=name,
                )
            ]
        )
