"""A folder may say in which grammar its text is written; it need not."""

from collections.abc import Callable

import pytest

from fangan.sources.grammar import read_declaration

Located = Callable[[Callable[[], object]], list[str]]


@pytest.mark.parametrize(("text", "grammar"), [("grammar: 1\n", 1), ("grammar: 7", 7), ("", 1), ("# 说明\n", 1)])
def test_a_grammar_is_a_number_and_one_by_default(text: str, grammar: int) -> None:
    assert read_declaration(text, "fangan.yaml").grammar == grammar


def test_the_place_is_where_the_grammar_is_said() -> None:
    assert str(read_declaration("# 写法\ngrammar: 2\n", "fangan.yaml").place) == "fangan.yaml:2:1"


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.0", "[1]"])
def test_what_is_no_number_is_refused(value: str, located: Located) -> None:
    (found,) = located(lambda: read_declaration(f"grammar: {value}", "fangan.yaml"))
    assert found.startswith("1:10 not-")


def test_what_is_not_known_is_refused_with_the_nearest(located: Located) -> None:
    assert located(lambda: read_declaration("gramar: 1", "fangan.yaml")) == ["1:1 unknown-key"]
