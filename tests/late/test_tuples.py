"""A named tuple that is made late is what `typing` would have made at once."""

import copy
import inspect
import pickle
import subprocess
import sys
import typing
from collections.abc import Callable
from typing import Any, Generic, TypeVar, get_type_hints

import pytest

from fangan.late.tuples import NamedTuple

T = TypeVar("T")


class Late(NamedTuple):
    """Words and where they stand."""

    words: str
    place: tuple[int, int]
    count: int = 1

    @property
    def end(self) -> int:
        """One past the last."""
        return self.place[1] + self.count


class Standard(typing.NamedTuple):
    """The same, made by `typing`."""

    words: str
    place: tuple[int, int]
    count: int = 1


class Of(NamedTuple, Generic[T]):
    """One of some type."""

    value: T


class Named(Late):
    """A class below one."""

    __slots__ = ()


def test_it_is_a_tuple_whose_values_have_names() -> None:
    late = Late("甲", (1, 2))
    words, place, count = late
    assert (words, place, count) == late == ("甲", (1, 2), 1)
    assert (late.words, late.place, late.count, late.end) == ("甲", (1, 2), 1, 3)
    assert not hasattr(late, "__dict__")


@pytest.mark.parametrize("name", ["_fields", "_field_defaults", "__match_args__"])
def test_its_class_tells_what_typings_does(name: str) -> None:
    assert getattr(Late, name) == getattr(Standard, name)
    assert get_type_hints(Late) == get_type_hints(Standard)


def test_it_is_made_as_typings() -> None:
    assert inspect.signature(Late).parameters.keys() == inspect.signature(Standard).parameters.keys()
    assert Late(words="甲", place=(1, 2), count=3) == Late._make(["甲", (1, 2), 3])
    assert repr(Late("甲", (1, 2))) == repr(Standard("甲", (1, 2))).replace("Standard", "Late")
    assert Late("甲", (1, 2))._asdict() == Standard("甲", (1, 2))._asdict()
    assert Late("甲", (1, 2))._replace(count=2) == Standard("甲", (1, 2))._replace(count=2)


WRONG: list[Callable[[Any], Any]] = [
    lambda kind: kind(),
    lambda kind: kind("甲", (1, 2), 1, 2),
    lambda kind: kind("甲", words="甲", place=(1, 2)),
    lambda kind: kind._make(["甲"]),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_it_refuses_what_typings_does(wrong: Callable[[Any], Any]) -> None:
    for kind in (Late, Standard):
        with pytest.raises(TypeError):
            wrong(kind)


def test_a_name_it_has_not_cannot_be_replaced() -> None:
    with pytest.raises(TypeError, match="other"):
        Late("甲", (1, 2))._replace(other=1)  # type: ignore[call-arg]


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_it_is_copied_and_pickled(again: Callable[[Late], Late]) -> None:
    made = again(Late("甲", (1, 2)))
    assert (type(made), made) == (Late, ("甲", (1, 2), 1))


def test_it_may_be_of_a_type_and_have_classes_below() -> None:
    assert Of[int](3).value == 3
    assert Named("甲", (1, 2)).words == "甲"
    assert isinstance(Named("甲", (1, 2)), Late)


def test_a_pattern_takes_it_apart() -> None:
    match Late("甲", (1, 2)):
        case Late(words, (start, _)):
            assert (words, start) == ("甲", 1)


def fresh() -> Any:
    """Return a class of which nothing was made yet."""

    class Fresh(NamedTuple):
        words: str
        place: int
        count: int = 1

    return Fresh


OFTEN = 40
"""More than are made before a class is compiled."""


def test_the_first_and_the_later_ones_are_made_alike() -> None:
    kind = fresh()
    for _ in range(OFTEN):
        assert kind("甲", 1) == kind("甲", place=1) == kind(count=1, words="甲", place=1) == ("甲", 1, 1)


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("甲",), {}), (("甲", 1, 1, 1), {}), (("甲", 1), {"words": "乙"}), (("甲", 1), {"no": 1})],
)
def test_the_first_and_the_later_ones_refuse_alike(given: Any, named: Any) -> None:
    kind = fresh()
    for _ in range(OFTEN):
        with pytest.raises(TypeError, match="__new__"):
            kind(*given, **named)
        assert kind("甲", 1).words == "甲"


def test_a_collection_in_the_middle_of_the_import_takes_nothing_away():
    program = "import gc; gc.set_threshold(1, 1, 1); import fangan.late.tuples"
    subprocess.run([sys.executable, "-c", program], check=True)
