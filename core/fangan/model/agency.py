"""Agencies: paths of regions and an organisation, with the words each level uses of itself."""

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum

from fangan.late.records import dataclass
from fangan.model.problem import Place


class Level(StrEnum):
    """Administrative level of an agency."""

    NATION = "国"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWNSHIP = "乡"
    VILLAGE = "村"
    SCHOOL = "校"


class AgencyKind(StrEnum):
    """What an agency is, from which follows how it speaks and to whom."""

    PARTY = "党委"
    CONGRESS = "人大"
    GOVERNMENT = "政府"
    CONSULTATIVE = "政协"
    DEPARTMENT = "部门"
    COORDINATION = "议事协调机构"
    DISPATCHED = "派出机关"
    MASS = "群团"
    INSTITUTION = "事业单位"
    SCHOOL = "学校"
    ENTERPRISE = "企业"
    VILLAGE = "村社区"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """Who issues or supplies.

    `path` is `省/市/县/机关`; `roles` maps a role to the office that fills it here; `words` overrides the
    level's own words (`我地` `全地` `本级` `下级` `上级` `党委政府`) and what it calls itself (`自称`). `kind` is none
    where its entry does not say: then its name tells (`chinese.office_kinds`). `lacks` are the fields that its entry
    leaves to another provider's, which it completes.
    """

    path: str
    name: str
    short: str
    level: Level
    code: str = ""
    sector: str = ""
    kind: AgencyKind | None = None
    region: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    provider: str = ""
    place: Place | None = None
    lacks: tuple[str, ...] = ()

    def completed(self, other: "Agency") -> "Agency":
        """Return the agency with what its entry lacks taken from another's; roles and words of its own go first."""
        left = {name: getattr(other, name) for name in self.lacks}
        roles, words = {**other.roles, **self.roles}, {**other.words, **self.words}
        lacks = tuple(name for name in self.lacks if name in other.lacks)
        return replace(self, **{**left, "roles": roles, "words": words, "lacks": lacks})

    def gainsays(self, other: "Agency") -> list[str]:
        """List the fields, roles and words of which its entry says something else than another's."""
        fields = ("name", "short", "level", "code", "sector", "kind", "region")
        given = [name for name in fields if name not in self.lacks and name not in other.lacks]
        found = [name for name in given if getattr(self, name) != getattr(other, name)]
        for mine, theirs in ((self.roles, other.roles), (self.words, other.words)):
            found += [name for name, value in mine.items() if theirs.get(name, value) != value]
        return found


def ancestors(path: str) -> list[str]:
    """List the path itself and every path above it, nearest first: `a/b/c` → a/b/c, a/b, a."""
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]
