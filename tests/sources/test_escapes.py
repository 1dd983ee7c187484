r"""Behind a `\` a brace is text, and in a table a bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.model.problem import Place, Problem
from fangan.model.template import Literal
from fangan.sources.attributes import split_attributes
from fangan.sources.table import read_table
from fangan.sources.template import parse_template

_PLACE = Place("a.md", 4, 1)


def literal(text: str) -> str:
    problems: list[Problem] = []
    template = parse_template(text, _PLACE, problems)
    assert not problems
    assert all(isinstance(one, Literal) for one in template)
    return "".join(map(str, template))


@pytest.mark.parametrize(("text", "said"), [(r"\{\{名称\}\}", "{{名称}}"), (r"甲\{", "甲{"), (r"\\{", "\\{")])
def test_an_escaped_brace_is_text(text: str, said: str) -> None:
    assert literal(text) == said


@given(st.text(alphabet="{}｛｝\\#甲a= "))
def test_text_whose_braces_are_escaped_is_itself(text: str) -> None:
    escaped = "".join("\\" + char if char in "{}｛｝" else char for char in text)
    assert literal(escaped) == text


def test_a_brace_that_is_text_opens_no_attributes() -> None:
    assert split_attributes(r"甲\{#a\}", _PLACE, [])[1] == ""


def test_an_escaped_bar_is_text_in_its_cell() -> None:
    table = read_table([(1, r"| 甲\|乙 | 丙 |"), (2, "|---|---|"), (3, "| 1 | 2 |")], (), "a.md", [])
    assert table is not None
    assert ["".join(map(str, cell)) for cell in table.header] == ["甲|乙", "丙"]
