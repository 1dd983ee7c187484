"""What an outline demands is lifted where it stands; every other byte of its file stays."""

import pytest

from fangan.harvest.demands import lifted
from fangan.model.problem import Problem, problem

OUTLINE = """\
id: ten  # 十个一
name: 方案
title: 方案
sections:
  - {key: basis, required: true}
  - {key: activities, items: {count: 10, required: [opening, closing], fixed: true}}
  - key: steps
    items:
      count: {order: 6}
annexes:
  - {key: task-table, tasks: true, required: true}
"""
MISSED = [
    (problem("item-count", None, key="activities", wanted=10, found=9), "count: 10", "count: 9"),
    (problem("item-count", None, key="steps#order", wanted=6, found=5), "order: 6", "order: 5"),
    (problem("section-required", None, key="basis"), "required: true", "required: false"),
    (problem("items-fixed", None, key="activities", id="visits"), "fixed: true", "fixed: false"),
]


@pytest.mark.parametrize(("found", "old", "new"), MISSED, ids=["count", "count-of-item", "section", "fixed"])
def test_a_demand_is_lifted_where_it_stands(found: Problem, old: str, new: str) -> None:
    now = lifted(OUTLINE, found)
    assert now is not None
    assert now.text == OUTLINE.replace(old, new, 1)


def test_an_item_is_demanded_no_more() -> None:
    found = problem("item-required", None, key="activities", id="opening")
    once = lifted(OUTLINE, found)
    assert once is not None
    assert "required: [closing]" in once.text


def test_an_annex_that_is_demanded_in_a_mapping_is_found_there() -> None:
    text = "id: a\nextends: ten\nannexes:\n  task-table: {required: true}\n"
    now = lifted(text, problem("section-required", None, key="task-table"))
    assert now is not None
    assert now.text == text.replace("true", "false")


def test_a_demand_of_another_outline_is_not_found() -> None:
    assert lifted(OUTLINE, problem("section-required", None, key="activities")) is None
