"""Patterns that are compiled at their first use answer as those that are compiled at once."""

import re

import pytest

from fangan.late.patterns import regex

WORDS = "3月5日至3月7日"


@pytest.mark.parametrize("call", ["search", "match", "findall", "split"])
def test_it_answers_as_a_compiled_one(call: str) -> None:
    expected, found = getattr(re.compile(r"\d+"), call)(WORDS), getattr(regex(r"\d+"), call)(WORDS)
    assert str(found) == str(expected)


def test_it_takes_flags_and_tells_its_words() -> None:
    late = regex("(?P<word>abc)", re.IGNORECASE)
    assert late.pattern == "(?P<word>abc)"
    assert late.fullmatch("ABC")
    assert dict(late.groupindex) == {"word": 1}
    assert late.flags & re.IGNORECASE


def test_it_is_compiled_once() -> None:
    late = regex("[甲乙丙]")
    assert late.search("乙")
    assert late.search == late.search


def test_wrong_words_are_told_where_it_is_used() -> None:
    late = regex("(")
    with pytest.raises(re.error):
        late.search("")


def test_what_no_pattern_has_it_has_not() -> None:
    assert not hasattr(regex("a"), "anything")
