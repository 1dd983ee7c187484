"""The little that records compute of themselves."""

import dataclasses
import datetime as dt
import importlib
import pkgutil

import pytest

from fangan import model
from fangan.model.agency import ancestors
from fangan.model.document import Annex, Text
from fangan.model.plan import Issue, Plan
from fangan.model.provider import Provider
from fangan.model.section import VariantHead
from fangan.model.validity import ALWAYS, Validity

RECORDS = [
    value
    for info in pkgutil.iter_modules(model.__path__)
    for module in [importlib.import_module(f"fangan.model.{info.name}")]
    for value in vars(module).values()
    if isinstance(value, type) and value.__module__ == module.__name__ and dataclasses.is_dataclass(value)
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_frozen_and_slotted(record: type) -> None:
    assert "__slots__" in vars(record)
    with pytest.raises(dataclasses.FrozenInstanceError):
        object.__new__(record).anything = 1  # type: ignore[attr-defined]


def test_ancestors_go_from_the_path_upwards() -> None:
    assert ancestors("河南省/南阳市/桐柏县") == ["河南省/南阳市/桐柏县", "河南省/南阳市", "河南省"]


DAY = dt.date(2021, 2, 25)
NEXT = dt.date(2021, 2, 26)


@pytest.mark.parametrize(
    ("period", "day", "covered"),
    [
        (ALWAYS, DAY, True),
        (Validity(DAY, None), DAY, True),
        (Validity(NEXT, None), DAY, False),
        (Validity(None, DAY), DAY, True),
        (Validity(None, DAY), NEXT, False),
        (Validity(DAY, DAY), DAY, True),
    ],
)
def test_both_ends_of_a_period_belong_to_it(period: Validity, day: dt.date, covered: bool) -> None:
    assert period.covers(day) is covered


@pytest.mark.parametrize(
    ("period", "shown"), [(ALWAYS, "/"), (Validity(DAY, None), "2021-02-25/"), (Validity(None, DAY), "/2021-02-25")]
)
def test_a_period_is_shown_as_it_is_written(period: Validity, shown: str) -> None:
    assert str(period) == shown


@pytest.mark.parametrize(("item", "name"), [("", "standard/activities"), ("donation", "standard/activities#donation")])
def test_a_variant_is_named_by_provider_and_target(item: str, name: str) -> None:
    head = VariantHead(key="activities", item=item, provider=Provider(id="standard"), file="a.md", path="/a.md")
    assert head.name == name


@pytest.mark.parametrize(
    ("provider", "shown"), [(Provider(id="own"), "own"), (Provider(id="x", version="1.0"), "x 1.0")]
)
def test_a_provider_is_shown_with_its_version(provider: Provider, shown: str) -> None:
    assert str(provider) == shown


@pytest.mark.parametrize(("number", "label"), [(None, "附件"), (2, "附件2")])
def test_an_only_annex_has_no_number(number: int | None, label: str) -> None:
    annex = Annex(key="a", number=number, text=Text(title=("捐赠", "登记表"), blocks=()))
    assert (annex.label, annex.name) == (label, "捐赠登记表")


def test_the_date_of_a_plan_is_its_date_of_issue_or_the_end_of_its_year() -> None:
    assert Plan(outline="o", agency="a", year=2026).date == dt.date(2026, 12, 31)
    assert Plan(outline="o", agency="a", year=2026, issue=Issue(date=DAY)).date == DAY
