"""Problems as JSON, and a command that ended with nothing else to tell."""

from collections.abc import Iterable
from typing import TypedDict

from fangan.messages.render import ProblemData, as_data
from fangan.messages.translation import Translate
from fangan.model.problem import FanganError, Problem


class RefusalData(TypedDict):
    """What any command says instead of its result: the exit code and why."""

    exit: int
    problems: list[ProblemData]


def problems_data(problems: Iterable[Problem], _: Translate) -> list[ProblemData]:
    """Return problems as JSON data."""
    return [as_data(problem, _) for problem in problems]


def refusal_data(error: FanganError, _: Translate) -> RefusalData:
    """Return an error as JSON data."""
    return {"exit": int(error.exit_code), "problems": problems_data(error.problems, _)}


__all__ = ["ProblemData", "RefusalData", "problems_data", "refusal_data"]
