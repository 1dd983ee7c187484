"""Agencies: paths of regions and an organisation, with the words each level uses of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """Who issues or supplies.

    `path` is `省/市/县/机关`; `roles` maps a role to the office that fills it here; `words` overrides the
    level's own words (`我地` `全地` `本级` `下级` `上级` `党委政府`).
    """

    path: str
    name: str
    short: str
    level: Level
    code: str = ""
    sector: str = ""
    region: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    provider: str = ""
    place: Place | None = None


def ancestors(path: str) -> list[str]:
    """List the path itself and every path above it, nearest first: `a/b/c` → a/b/c, a/b, a."""
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]
