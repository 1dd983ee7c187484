"""A folder may say in which grammar its text is written; it need not."""

from collections.abc import Callable

import pytest

from fangan.model.extension import Command
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


def test_a_folder_says_its_name_and_the_commands_of_its_package() -> None:
    found = read_declaration("name: 宣恩县\ncommands:\n  送审: {target: 'a.b:c', help: 送去审批}\n", "fangan.yaml")
    assert (found.name, found.commands) == ("宣恩县", (Command("送审", "a.b:c", "送去审批"),))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("commands: [a]", "not-a-mapping"),
        ("commands: {a: b}", "not-a-mapping"),
        ("commands: {a: {help: b}}", "key-miss"),
    ],
)
def test_a_command_that_is_half_declared_is_refused(text: str, code: str, located: Located) -> None:
    assert code in located(lambda: read_declaration(text, "fangan.yaml"))[0]
