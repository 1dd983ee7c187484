"""Examples of days are of the year of the plan."""

import pytest

from fangan.app.example_years import first_year, in_year
from fangan.model.fact import FactSpec, FactType


@pytest.mark.parametrize(
    ("type_", "example", "moved"),
    [
        (FactType.DATE, "2025-10-16", "2028-10-16"),
        (FactType.PERIOD, "2025-10-14/2025-10-17", "2028-10-14/2028-10-17"),
        (FactType.PERIOD, "2025-11-01/2026-03-31", "2028-11-01/2029-03-31"),
        (FactType.DEADLINE, "2024-02-29", "2028-02-28"),
        (FactType.TEXT, "某农〔2025〕8号，2025-10-16印发", "某农〔2025〕8号，2025-10-16印发"),
    ],
)
def test_the_example_of_a_day_moves_into_the_year(type_, example, moved):
    assert in_year(FactSpec(name="某", type=type_, ask="某", example=example), 2028).example == moved


def test_days_in_a_table_move_and_words_stay():
    columns = {"日期": FactSpec(name="日期", type=FactType.DATE), "名称": FactSpec(name="名称", type=FactType.TEXT)}
    spec = FactSpec(
        name="某", type=FactType.TABLE, columns=columns, example=({"日期": "2025-03-01", "名称": "2025-1"},)
    )
    assert in_year(spec, 2026).example == ({"日期": "2026-03-01", "名称": "2025-1"},)


def test_examples_that_go_together_move_together() -> None:
    spec = FactSpec(name="总结报送日期", type=FactType.DEADLINE, example="2027-04-05")
    assert in_year(spec, 2030, first_year(("2026-10-25", "2027-04-05"))).example == "2031-04-05"
    assert in_year(spec, 2030).example == "2030-04-05"
