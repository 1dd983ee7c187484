"""Agencies: paths of regions and organisations (docs/design.md §7)."""

from collections.abc import Callable

import pytest

from fangan.model.agency import Agency, AgencyKind, Level
from fangan.model.problem import Place
from fangan.sources.agencies_file import read_agencies

Located = Callable[[Callable[[], object]], list[str]]

EXAMPLE = """河南省/南阳市/桐柏县: {level: 县, roles: {宣传: 县委宣传部, 农业农村: 县农业农村局}}
河南省/南阳市/桐柏县/农业农村局:
  {name: 桐柏县农业农村局, short: 县农业农村局, code: 桐农, sector: 农业农村, level: 县, words: {下级: 各乡镇（街道）}}
"""


def read(text: str) -> dict[str, Agency]:
    return read_agencies(text, "agencies.yaml", "standard")


def test_the_example_of_the_design_is_read() -> None:
    county, office = read(EXAMPLE).values()
    assert county.roles == {"宣传": "县委宣传部", "农业农村": "县农业农村局"}
    assert (office.name, office.short, office.code, office.sector, office.level) == (
        "桐柏县农业农村局", "县农业农村局", "桐农", "农业农村", Level.COUNTY,
    )  # fmt: skip
    assert office.words == {"下级": "各乡镇（街道）"}
    assert (office.provider, office.place) == ("standard", Place("agencies.yaml", 3, 3))


def test_a_name_not_given_is_the_last_part_of_the_path() -> None:
    county = read(EXAMPLE)["河南省/南阳市/桐柏县"]
    assert (county.name, county.short) == ("桐柏县", "桐柏县")


def test_a_short_name_not_given_is_the_name() -> None:
    assert read("甲: {level: 县, name: 甲县}")["甲"].short == "甲县"


def test_an_empty_file_has_no_agencies() -> None:
    assert read("") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲: {level: 区}", ["1:12 not-allowed"]),
        ("甲: {level: 县, kind: 局}", ["1:21 not-allowed"]),
        ("甲: {level: 县, nmae: 甲县}", ["1:15 unknown-key"]),
        ("甲: 县", ["1:4 not-a-mapping"]),
        ("河南省//甲: {level: 县}", ["1:1 bad-agency-path"]),
        ("/甲: {level: 县}", ["1:1 bad-agency-path"]),
        ("甲/: {level: 县}", ["1:1 bad-agency-path"]),
        ("甲\\乙: {level: 县}", ["1:1 bad-agency-path"]),
        ("甲／乙: {level: 县}", ["1:1 bad-agency-path"]),
        ("甲: {level: 县, roles: {宣传: }}", ["1:23 key-missing"]),
        ("甲: {level: 县, roles: {宣传: [a]}}", ["1:27 not-one-text"]),
        ("甲: {level: 县, roles: [a]}", ["1:22 not-a-mapping"]),
        ("甲: {level: 县}\n甲: {level: 市}", ["2:1 yaml-duplicate-key"]),
    ],
)
def test_every_fault_is_told_once_where_it_stands(text: str, expected: list[str], located: Located) -> None:
    assert located(lambda: read(text)) == expected


def test_all_faults_come_in_one_pass(located: Located) -> None:
    assert located(lambda: read("甲/: {level: 区}\n乙: {}\n丙: {level: 县, cod: a}\n")) == [
        "1:1 bad-agency-path", "1:13 not-allowed", "3:15 unknown-key",
    ]  # fmt: skip


def test_what_an_entry_lacks_is_noted(located: Located) -> None:
    lacks = read("甲: {level: , roles: {宣传: 宣传部}}")["甲"].lacks
    assert lacks == ("name", "short", "level", "code", "sector", "kind", "region", "words")


def test_a_kind_is_read_and_none_where_it_is_not_given() -> None:
    read_ones = read("甲: {level: 县, kind: 群团}\n乙: {level: 县}")
    assert (read_ones["甲"].kind, read_ones["乙"].kind) == (AgencyKind.MASS, None)
