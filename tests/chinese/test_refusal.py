import pytest

from fangan.chinese.messages import MESSAGES
from fangan.chinese.refusal import Refusal
from fangan.messages.render import fill
from fangan.model.problem import Place


def test_a_refusal_becomes_a_problem_with_its_place() -> None:
    problem = Refusal("date-unreadable", text="明天").problem(Place("plan.yaml", 3, 5))
    assert (problem.code, problem.values["text"], str(problem.place)) == ("date-unreadable", "明天", "plan.yaml:3:5")


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_says_what_to_do(code: str) -> None:
    assert MESSAGES[code].remedy


def test_a_message_prints_every_value_it_names() -> None:
    values = {
        "text": "明天",
        "year": "2099",
        "first": "2004",
        "last": "2026",
        "part": "乙",
        "above": "甲",
        "place": "丙",
        "office": "丁",
        "value": "戊",
    }
    assert not any("…" in fill(message.what, values) for message in MESSAGES.values())
