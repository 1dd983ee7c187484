"""Problems, places and the errors that carry them."""

import pytest

from fangan.model.problem import (
    ExitCode,
    FanganError,
    InputRefused,
    OutputFailed,
    Place,
    PluginFailed,
    Problem,
    Severity,
    UsageRefused,
    problem,
)


@pytest.mark.parametrize(
    ("place", "shown"),
    [(Place("a.md"), "a.md"), (Place("a.md", 3), "a.md:3"), (Place("a.md", 3, 5), "a.md:3:5"), (Place("a", 0, 5), "a")],
)
def test_a_place_is_shown_as_far_as_it_is_known(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_places_sort_as_they_stand_in_the_file() -> None:
    places = [Place("a", 10), Place("a", 2, 9), Place("a", 2), Place("a", 2, 10)]
    assert [str(place) for place in sorted(places)] == ["a:2", "a:2:9", "a:2:10", "a:10"]


def test_a_problem_holds_its_values_as_text() -> None:
    assert problem("c", None, Severity.NOTE, n=3, place=Place("a", 1)) == Problem(
        "c", None, {"n": "3", "place": "a:1"}, Severity.NOTE
    )


def test_a_problem_is_an_error_unless_it_says_less() -> None:
    assert problem("c").severity is Severity.ERROR


@pytest.mark.parametrize(
    ("error", "code"), [(InputRefused, 3), (PluginFailed, 4), (OutputFailed, 5), (UsageRefused, 2), (FanganError, 70)]
)
def test_every_error_has_its_exit_code(error: type[FanganError], code: int) -> None:
    assert error.exit_code == code


def test_exit_codes_are_those_of_the_design() -> None:
    assert [code.value for code in ExitCode] == [0, 1, 2, 3, 4, 5, 70, 130]


def test_an_error_carries_every_problem_and_names_them() -> None:
    error = InputRefused(iter([problem("a", Place("f", 1)), problem("b", x=1)]))
    assert [found.code for found in error.problems] == ["a", "b"]
    assert str(error) == "f:1 a {}; - b {'x': '1'}"
