"""Patterns from an earlier run are those that `re` compiles, whatever was kept."""

import json
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fangan
from fangan.late.codes import Codes, compile_kept, keeping
from fangan.late.patterns import _Pattern

WORDS = r"(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日|(?<=[，。；！])第[一二三四五六七八九十]+"


def _kept(*patterns: tuple[str, int]) -> object:
    """Compile in a first run; return what is read back of what it kept."""
    first = Codes(lambda: None)
    for words, flags in patterns:
        first.compile(words, flags)
    return json.loads(json.dumps(first.kept))


def _again(words: str, flags: int = 0) -> re.Pattern[str]:
    second = Codes(lambda: _kept((words, flags)))
    found = second.compile(words, flags)
    assert not second.fresh
    return found


def _ours() -> list[tuple[str, int]]:
    """Every pattern that stands in a module of ours."""
    names = [one.name for one in walk_packages(fangan.__path__, "fangan.")]
    modules = [one for one in names if not one.startswith("fangan.kit") and not one.endswith("__main__")]
    values = [value for name in modules for value in vars(import_module(name)).values()]
    return sorted({(one.pattern, int(one._flags)) for one in values if type(one) is _Pattern})


def test_every_pattern_of_ours_comes_back_as_it_was() -> None:
    """`re.Pattern` compares its codes, its words and its flags."""
    ours = _ours()
    second = Codes(lambda: _kept(*ours))
    assert [words for words, flags in ours if second.compile(words, flags) != re.compile(words, flags)] == []
    assert not second.fresh


def test_names_and_numbers_of_groups_come_back() -> None:
    found = _again(WORDS).search("3月5日")
    assert found is not None
    assert found.groupdict() == {"month": "3", "day": "5"}
    assert found.lastgroup == "day"


@given(st.from_regex(r"[甲乙丙，。|?*+\[\](){}0-9^-]{0,12}"), st.sampled_from([0, re.IGNORECASE, re.MULTILINE]))
def test_any_words_mean_what_they_mean_to_re(words: str, flags: int) -> None:
    try:
        expected = re.compile(words, flags)
    except FutureWarning:  # “[[” may come to mean something else
        return
    except re.error:
        with pytest.raises(re.error):
            Codes(lambda: None).compile(words, flags)
    else:
        assert _again(words, flags) == expected


def test_codes_that_are_none_are_compiled_anew() -> None:
    """The interpreter would fall over some of them, so it looks at them first."""
    rows = _kept((WORDS, 0))
    assert isinstance(rows, dict)
    (row,) = rows.values()
    row[1] = row[1][:40]
    assert Codes(lambda: rows).compile(WORDS, 0) == re.compile(WORDS)


@pytest.mark.parametrize(
    "rows", [None, [], "a", {f"0 {WORDS}": None}, {f"0 {WORDS}": [1]}, {f"0 {WORDS}": [1, 2, 3, 4]}]
)
def test_whatever_was_kept_instead_is_compiled_anew(rows: object) -> None:
    assert Codes(lambda: rows).compile(WORDS, 0) == re.compile(WORDS)


def test_a_run_gives_away_what_it_compiled() -> None:
    given_away: list[object] = []
    with keeping(lambda: None, given_away.append):
        compile_kept(WORDS, 0)
    assert given_away == [_kept((WORDS, 0))]


def test_a_run_with_nothing_new_gives_nothing_away() -> None:
    given_away: list[object] = []
    with keeping(lambda: _kept((WORDS, 0)), given_away.append):
        compile_kept(WORDS, 0)
    assert given_away == []


def test_outside_a_run_nothing_is_kept() -> None:
    with keeping(lambda: None, lambda _: None):
        pass
    assert compile_kept(WORDS, 0) == re.compile(WORDS)


def test_so_many_are_kept_and_no_more() -> None:
    codes = Codes(lambda: {str(number): [] for number in range(1000)})
    assert codes.compile(WORDS, 0) == re.compile(WORDS)
    assert len(codes.kept) == 1000
