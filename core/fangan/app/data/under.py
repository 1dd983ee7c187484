"""`fangan under --json`."""

from typing import TypedDict

from fangan.app.data.problems import ProblemData, problems_data
from fangan.app.subordination import UnderOutcome
from fangan.messages.translation import Translate
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
