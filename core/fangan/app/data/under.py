"""`fangan under --json`."""

from collections.abc import Iterable
from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.subordination import HeldPlan, UnderOutcome
from fangan.messages.render import SEVERITIES
from fangan.messages.translation import Translate
from fangan.model.problem import Severity
from fangan.superior.word_for_word import TakenPassage


class TakenPassageData(TypedDict):
    """Sentences in a row that stand in the superior's text: where here, where there (`三（二）`), and in which file."""

    words: str
    sentences: int
    at: str
    above: str
    file: str
    line: int


class TakenOverData(TypedDict):
    """How many sentences of some length a plan has of its own, how many are taken over, and the passages."""

    sentences: int
    taken: int
    passages: list[TakenPassageData]


class UnderData(TypedDict):
    """A plan, the title of the one it carries out, every departure, and what it repeats word for word."""

    plan: str
    under: str
    departures: list[ProblemData]
    taken_over: TakenOverData


class HeldPlanData(TypedDict):
    """One of many plans: every departure, or why it could not be held, and then `under` is null."""

    plan: str
    under: str | None
    departures: list[ProblemData]
    exit: int


class UnderAllData(TypedDict):
    """All plans of a folder that name a superior, and the table that was written."""

    plans: list[HeldPlanData]
    output: str | None


def under_all_data(held: Iterable[HeldPlan], output: str | None, _: Translate) -> UnderAllData:
    """Return many plans' departures as JSON data."""
    plans: list[HeldPlanData] = [
        {
            "plan": str(one.plan),
            "under": one.outcome.under if one.outcome else None,
            "departures": problems_data(one.problems, _),
            "exit": int(one.code),
        }
        for one in held
    ]
    return {"plans": plans, "output": output}


def departure_rows(held: Iterable[HeldPlan], _: Translate) -> list[list[str]]:
    """Return a table of all departures: a line each, a plan without any with one that says so."""
    rows = [[_("Plan"), _("Superior plan"), _("Weight"), _("Code"), _("What is wrong"), _("What to do")]]
    for one in held:
        name = [one.plan.parent.name, one.outcome.under if one.outcome else ""]
        told = problems_data(one.problems, _)
        rows += [
            [*name, _(SEVERITIES[Severity(each["severity"])]), each["code"], each["what"], each["remedy"]]
            for each in told
        ]
        rows += [] if told else [[*name, "", "", _("No departure."), ""]]
    return rows


def under_data(outcome: UnderOutcome, _: Translate) -> UnderData:
    """Return departures as JSON data."""
    return {
        "plan": str(outcome.plan),
        "under": outcome.under,
        "departures": problems_data(outcome.departures, _),
        "taken_over": {
            "sentences": outcome.taken_over.sentences,
            "taken": outcome.taken_over.taken,
            "passages": [_passage(one) for one in outcome.taken_over.passages],
        },
    }


def _passage(one: TakenPassage) -> TakenPassageData:
    return {
        "words": one.words,
        "sentences": one.sentences,
        "at": one.at,
        "above": one.above,
        "file": one.place.file if one.place else "",
        "line": one.place.line if one.place else 0,
    }
