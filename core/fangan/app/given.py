"""Facts that are given besides the plan file's own: in a file, as words on a command line, as values of Python."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, Union

from fangan.model.fact import Raw, raw_texts
from fangan.model.plan import Given
from fangan.model.problem import InputRefused, Place, Problem, UsageRefused, problem
from fangan.sources.nodes import parse
from fangan.sources.plan_file import read_facts
from fangan.sources.text import character_problems, read_text

FactValue: TypeAlias = Union[str, int, float, Decimal, dt.date, Sequence["FactValue"], Mapping[str, "FactValue"], None]
"""A fact as Python has it: text, a number, a day, a list, the rows of a table; None for one that is not given."""


def facts_in_file(path: str) -> dict[str, Given]:
    """Read a file of facts: one YAML mapping of names and values; a key without a value is not given.

    Raises InputRefused with everything that is wrong with it, OutputFailed when it cannot be read.
    """
    problems: list[Problem] = []
    node = parse(read_text(path), path, problems)
    if problems:
        raise InputRefused(problems)
    return read_facts(node)[0]


def facts_in_words(words: Sequence[str]) -> dict[str, Given]:
    """Read `name=value` words; raises UsageRefused for one without a name or given twice."""
    found: dict[str, Given] = {}
    problems: list[Problem] = []
    for word in words:
        name, equals, value = word.partition("=")
        name = name.strip()
        if not equals or not name:
            problems.append(problem("set-not-an-assignment", None, word=word))
        elif name in found:
            problems.append(problem("set-twice", None, fact=name))
        problems.extend(character_problems(value, f"--set {name}"))
        found[name] = Given(value, Place(f"--set {name}"))
    if problems:
        raise UsageRefused(problems)
    return found


def gather_facts(file: str | None, words: Sequence[str]) -> Mapping[str, Given]:
    """Join the facts of a file and of words; the words are the stronger."""
    return {**(facts_in_file(file) if file else {}), **facts_in_words(words)}


def facts_in_python(facts: Mapping[str, FactValue]) -> dict[str, Given]:
    """Return facts as if they had been typed; None takes back what the plan file gives.

    Raises UsageRefused for characters that may not stand in a fact, TypeError for what no fact can be.
    """
    given = {name: Given(_typed(value, name), Place(f"facts[{name}]")) for name, value in facts.items()}
    problems = [
        found
        for name, one in given.items()
        for text in raw_texts(one.raw)
        for found in character_problems(text, f"facts[{name}]")
    ]
    if problems:
        raise UsageRefused(problems)
    return given


def _typed(value: FactValue, name: str) -> Raw:
    """Return a value as a person would type it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _typed(inner, name) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return tuple(_typed(inner, name) for inner in value)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise TypeError(f"the fact {name} cannot be {value!r}")
    return f"{Decimal(str(value)):f}"  # the shortest that is the number, and never 1e+06
