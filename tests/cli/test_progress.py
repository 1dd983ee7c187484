"""A bar moves where somebody watches several plans, and nowhere else."""

import io
import sys

import pytest

from fangan.app.events import PlanDone, unheard
from fangan.cli.progress import watched
from fangan.model.problem import ExitCode


class Terminal(io.StringIO):
    def isatty(self):
        return True


def run(listener):
    for number in (1, 2):
        listener(PlanDone("plan", number, 2, ExitCode.OK))
        yield number


def test_where_nobody_watches_outcomes_come_as_they_are_made(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    told = []
    outcomes = watched(lambda listener: told.append(listener) or run(listener), 2)
    assert told == [unheard]
    assert next(iter(outcomes)) == 1


@pytest.mark.parametrize(("plans", "moves"), [(1, False), (2, True)])
def test_a_person_who_watches_several_plans_sees_a_bar(monkeypatch, plans, moves):
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert list(watched(run, plans)) == [1, 2]
    assert ("100%" in sys.stderr.getvalue()) is moves
