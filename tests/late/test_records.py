"""A record that is made late is what the standard library would have made at once."""

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import field
from typing import Any

import pytest

from fangan.late.records import dataclass
from fangan.model.document import Text


@dataclass(frozen=True, slots=True)
class Kept:
    """A record with every kind of field."""

    name: str
    tags: dict[str, int] = field(default_factory=dict)
    place: str = field(default="", compare=False, repr=False)
    count: int = field(default=0, kw_only=True)


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The same, made by the standard library."""

    name: str
    tags: dict[str, int] = field(default_factory=dict)
    place: str = field(default="", compare=False, repr=False)
    count: int = field(default=0, kw_only=True)


@dataclass(frozen=True, eq=False)
class Open:
    """A record without slots, compared by identity; it sees to itself when it is made."""

    name: str
    known: list[str] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self.known.append(self.name)


@dataclass(frozen=True, slots=True)
class Below(Kept):
    """A record below another."""

    more: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class BelowToo(Kept):
    """A class of the standard library below a record."""

    more: str = ""


@pytest.mark.parametrize("kind", [Below, BelowToo])
def test_a_class_below_a_record_has_its_fields_and_is_frozen(kind: type[Below]) -> None:
    made = kind("甲", more="乙", count=2)
    assert (made.name, made.more, made.count) == ("甲", "乙", 2)
    assert made == kind("甲", more="乙", count=2) != kind("甲")
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "丙"  # type: ignore[misc]


def test_a_record_is_made_as_the_standard_librarys() -> None:
    assert inspect.signature(Kept).parameters.keys() == inspect.signature(Standard).parameters.keys()
    for given, named in [(("甲",), {}), (("甲", {"乙": 1}, "处"), {"count": 2}), ((), {"name": "甲"})]:
        assert dataclasses.asdict(Kept(*given, **named)) == dataclasses.asdict(Standard(*given, **named))


@pytest.mark.parametrize(("given", "named"), [((), {}), (("甲", {}, "", 1), {}), (("甲",), {"name": "乙"})])
def test_a_record_refuses_what_the_standard_librarys_does(given: Any, named: Any) -> None:
    for kind in (Kept, Standard):
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_a_default_is_made_anew_for_each_record() -> None:
    assert Kept("甲").tags is not Kept("甲").tags


def test_records_are_compared_by_the_fields_that_count() -> None:
    assert Kept("甲", place="一") == Kept("甲", place="二") != Kept("乙")
    assert Kept("甲") != Standard("甲")
    assert Text(title=("甲",), blocks=()) in {Text(title=("甲",), blocks=())}
    with pytest.raises(TypeError, match="unhashable"):
        hash(Kept("甲"))
    assert Open("甲") != Open("甲")


def test_a_record_shows_its_fields() -> None:
    assert repr(Kept("甲")) == repr(Standard("甲")).replace("Standard", "Kept")


def test_a_record_without_slots_sees_to_itself_and_keeps_still() -> None:
    made = Open("甲")
    assert made.known == ["甲"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "乙"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.name


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_record_is_copied_and_pickled(again: Callable[[Kept], Kept]) -> None:
    assert again(Kept("甲", {"乙": 1}, "处")).place == "处"
    assert dataclasses.replace(Kept("甲"), count=3) == Kept("甲", count=3)


def fresh() -> type[Any]:
    """Return a class of which nothing was made yet."""

    @dataclass(frozen=True, slots=True)
    class Fresh:
        name: str
        tags: list[int] = field(default_factory=list)
        count: int = field(default=0, kw_only=True)

    return Fresh


OFTEN = 40
"""More than are made before a class is compiled."""


def test_the_first_and_the_later_ones_are_made_alike() -> None:
    kind = fresh()
    made = [kind("甲", count=2) for _ in range(OFTEN)] + [kind(name="甲", tags=[], count=2) for _ in range(OFTEN)]
    assert made == made[:1] * len(made)
    assert len({id(one.tags) for one in made}) == len(made)


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("甲", [], 1), {}), (("甲",), {"name": "乙"}), (("甲",), {"no": 1})]
)
def test_the_first_and_the_later_ones_refuse_alike(given: Any, named: Any) -> None:
    kind = fresh()
    for _ in range(OFTEN):
        with pytest.raises(TypeError, match="__init__"):
            kind(*given, **named)
        assert kind("甲").name == "甲"


@dataclass(slots=True)
class Page:
    """A record that changes."""

    lines: list[str] = field(default_factory=list)
    height: int = 0


def test_a_record_that_is_not_frozen_changes_and_has_no_hash() -> None:
    page = Page()
    page.height = 3
    assert page == Page(height=3) != Page()
    with pytest.raises(TypeError, match="unhashable"):
        hash(page)
    assert copy.deepcopy(page) == page


@dataclass(slots=True)
class Counted:
    """A record of which one field is set only when it is made."""

    words: str
    count: int = field(init=False)

    def __post_init__(self) -> None:
        self.count = len(self.words)


def test_a_field_that_nobody_gives_is_left_to_who_sets_it() -> None:
    assert {Counted("一二三").count for _ in range(OFTEN)} == {3}
    with pytest.raises(TypeError, match="__init__"):
        Counted("一", count=1)  # type: ignore[call-arg]
