"""How specific a variant is for a plan: the order in which candidates are compared."""

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from typing import TypeAlias

from fangan.late.tuples import NamedTuple
from fangan.model.agency import Agency, AgencyKind
from fangan.model.plan import Given
from fangan.model.section import Scope, VariantHead

Rank: TypeAlias = tuple[int, int, int, int, int, int, int, int]
"""(own folder, agency, outline, sector, kind, depth of region, theme, level).

The greater tuple is the more specific.
"""

RANK_NAMES = ("own", "agency", "outline", "sector", "kind", "region", "theme", "level")


ISSUED = "成文日期"
"""What a plan calls its own date."""


class Judged(NamedTuple):
    """The day by which periods are measured, and its name in the plan: a fact's, or that of the plan's own date."""

    name: str
    day: dt.date


class Setting(NamedTuple):
    """What variants are measured against: the plan's agency, its outline with the ones it extends, its facts.

    `theme` is all words that say what the plan is about (`theme_of`).
    """

    agency: Agency
    lineage: tuple[str, ...]
    facts: Mapping[str, Given] = {}
    theme: str = ""


def rank(head: VariantHead, setting: Setting) -> Rank | None:
    """Return the variant's rank for the setting, or None when its `for:` does not match."""
    if mismatch(head.scope, setting):
        return None
    scope = head.scope
    near = [len(setting.lineage) - setting.lineage.index(id_) for id_ in scope.outline if id_ in setting.lineage]
    depths = [region.count("/") + 1 for region in scope.region if _is_within(setting.agency.path, region)]
    return (
        int(head.provider.own),
        int(bool(scope.agency)),
        max(near, default=0),
        int(bool(scope.sector)),
        int(bool(scope.kind)),
        max(depths, default=0),
        int(bool(scope.theme)),
        int(bool(scope.level)),
    )


def judged_on(head: VariantHead, facts: Mapping[str, Given], day: dt.date) -> dt.date:
    """Return the day a variant is judged by: that of its `valid-on:` as the plan file gives it, else the plan's."""
    return judged(head, facts, day).day if head.valid_on else day


def judged(head: VariantHead, facts: Mapping[str, Given], day: dt.date) -> Judged:
    """Return the day a variant is judged by, and what the plan calls it."""
    given = facts.get(head.valid_on) if head.valid_on else None
    if given is None or not isinstance(given.raw, str):
        return Judged(ISSUED, day)
    from fangan.chinese.dates import parse_date  # few wordings are judged by another day
    from fangan.chinese.typed import typed_date

    for read in (parse_date, lambda text: typed_date(text, day.year)):
        with suppress(ValueError):
            return Judged(head.valid_on, read(given.raw))
    return Judged(ISSUED, day)  # what is no date is told where facts are bound


def in_force(head: VariantHead, setting: Setting, day: dt.date) -> bool:
    """Whether a variant's period holds for a plan of a day."""
    return head.valid.covers(judged_on(head, setting.facts, day))


def mismatch(scope: Scope, setting: Setting) -> str:
    """Return the first key of `for:` that excludes the setting, '' when the scope matches."""
    agency = setting.agency
    if scope.agency and agency.path not in scope.agency:
        return "agency"
    if scope.outline and not set(scope.outline) & set(setting.lineage):
        return "outline"
    if scope.sector and agency.sector not in scope.sector:
        return "sector"
    if scope.kind and not _is_one_of(agency, scope.kind):
        return "kind"
    if scope.region and not any(_is_within(agency.path, one) for one in scope.region):
        return "region"
    if scope.theme and not any(word in setting.theme for word in scope.theme):
        return "theme"
    if scope.level and agency.level not in scope.level:
        return "level"
    return ""


def _is_within(path: str, region: str) -> bool:
    return path.startswith(region) and path[len(region) : len(region) + 1] in ("", "/")


def _is_one_of(agency: Agency, kinds: tuple[AgencyKind, ...]) -> bool:
    from fangan.chinese.office_kinds import agency_kind  # few wordings ask for it

    return agency_kind(agency) in kinds
