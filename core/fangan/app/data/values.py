"""Values that many documents hold: raw facts and scopes."""

from collections.abc import Mapping
from typing import TypeAlias, TypedDict, Union

from fangan.model.fact import Raw
from fangan.model.section import Scope

RawData: TypeAlias = Union[str, list["RawData"], dict[str, "RawData"]]
"""A fact as it was typed: text, a list, or the rows of a table."""


class ScopeData(TypedDict, total=False):
    """For whom a variant is; what is not restricted is left out."""

    agency: list[str]
    outline: list[str]
    sector: list[str]
    kind: list[str]
    region: list[str]
    theme: list[str]
    level: list[str]


def raw_data(raw: Raw) -> RawData:
    """Return a raw fact as JSON data."""
    if isinstance(raw, Mapping):
        return {name: raw_data(value) for name, value in raw.items()}
    if isinstance(raw, tuple):
        return [raw_data(entry) for entry in raw]
    return raw


def optional_raw(raw: Raw | None) -> RawData | None:
    """Return a raw fact as JSON data, None for one that is not there."""
    return None if raw is None else raw_data(raw)


def scope_data(scope: Scope) -> ScopeData:
    """Return a scope as JSON data."""
    data = ScopeData()
    if scope.agency:
        data["agency"] = list(scope.agency)
    if scope.outline:
        data["outline"] = list(scope.outline)
    if scope.sector:
        data["sector"] = list(scope.sector)
    if scope.kind:
        data["kind"] = [str(kind) for kind in scope.kind]
    if scope.region:
        data["region"] = list(scope.region)
    if scope.theme:
        data["theme"] = list(scope.theme)
    if scope.level:
        data["level"] = [str(level) for level in scope.level]
    return data
