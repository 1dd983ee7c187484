"""Examples of days in the year of the plan they are filled into: those in section files are of the year they were
written in.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from fangan.late.patterns import regex
from fangan.model.fact import FactSpec, FactType, Raw

DAYS = (FactType.DATE, FactType.PERIOD, FactType.DEADLINE)
_YEAR = regex(r"\b(\d{4})-(\d\d(?:-\d\d)?)\b")


def in_year(spec: FactSpec, year: int, written: int = 0) -> FactSpec:
    """Return a declaration whose example is of a year; a period that runs into the next year still does.

    `written` is the first year of examples that go together and move together; else each moves by itself.
    """
    if spec.example is None:
        return spec
    return replace(spec, example=_moved(spec.example, spec, year, written))


def first_year(raw: Raw) -> int:
    """Return the first year that some days name, 0 when they name none."""
    if isinstance(raw, str):
        return min((int(found[1]) for found in _YEAR.finditer(raw)), default=0)
    parts = raw.values() if isinstance(raw, Mapping) else raw
    return min(filter(None, map(first_year, parts)), default=0)


def _moved(raw: Raw, spec: FactSpec, year: int, written: int) -> Raw:
    if isinstance(raw, str):
        return _shifted(raw, year, written) if spec.type in DAYS else raw
    if isinstance(raw, Mapping):
        return {name: _moved(value, spec.columns.get(name, spec), year, written) for name, value in raw.items()}
    return tuple(_moved(entry, spec, year, written) for entry in raw)


def _shifted(days: str, year: int, written: int) -> str:
    first = _YEAR.search(days)
    by = year - (written or int(first[1])) if first else 0

    def day(found: re.Match[str]) -> str:
        rest = "02-28" if found[2] == "02-29" and by else found[2]  # few years have the other day
        return f"{int(found[1]) + by}-{rest}"

    return _YEAR.sub(day, days)
