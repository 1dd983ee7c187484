"""Derived facts are computed each after the fact it hangs on; a circle of them is told as one."""

import datetime as dt

import pytest

from fangan.assembly.derive import derive_all
from fangan.model.fact import Derive, FactSpec, FactType

DAY = dt.date(2026, 10, 17)


def deadline(name: str, source: str) -> FactSpec:
    """Declare a day that is the day after another."""
    return FactSpec(name=name, type=FactType.DATE, derive=Derive(operation="offset", source=source, days=1))


def derive(*specs: FactSpec):
    return derive_all({spec.name: spec for spec in specs}, 2026, {"日": DAY}, pytest.fail)


@pytest.mark.parametrize("order", [("甲", "乙", "丙"), ("丙", "乙", "甲"), ("乙", "丙", "甲")])
def test_a_fact_is_derived_after_the_one_it_hangs_on_wherever_that_is_declared(order) -> None:
    sources = {"甲": "日", "乙": "甲", "丙": "乙"}
    values, failed = derive(*(deadline(name, sources[name]) for name in order))
    assert (values, failed) == ({name: DAY + dt.timedelta(days=n) for n, name in enumerate("甲乙丙", 1)}, {})


def test_every_fact_of_a_circle_is_told_with_the_way_round() -> None:
    values, failed = derive(deadline("甲", "乙"), deadline("乙", "甲"))
    assert values == {}
    assert [(name, found.code, found.values["path"]) for name, found in failed.items()] == [
        ("乙", "derive-cycle", "甲 → 乙 → 甲"),
        ("甲", "derive-cycle", "甲 → 乙 → 甲"),
    ]


def test_a_fact_that_hangs_on_a_circle_is_not_derived_and_is_not_the_circle() -> None:
    assert set(derive(deadline("外", "甲"), deadline("甲", "乙"), deadline("乙", "甲"))[1]) == {"甲", "乙"}


def test_a_fact_without_its_source_is_neither_derived_nor_wrong() -> None:
    assert derive(deadline("甲", "无")) == ({}, {})


MONTHS = (dt.date(2026, 6, 1), dt.date(2026, 9, 30))


@pytest.mark.parametrize(("months", "operation", "value"), [(MONTHS, "year", 2026), (MONTHS, "count", None)])
def test_months_have_a_year_and_are_no_list(months, operation: str, value: int | None) -> None:
    spec = FactSpec(name="甲", type=FactType.INTEGER, derive=Derive(operation=operation, source="月"))
    assert derive_all({"甲": spec}, 2026, {"月": months}, pytest.fail)[0].get("甲") == value
