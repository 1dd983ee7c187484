"""Facts that are given besides the plan file's own: in a file of facts, or as words on a command line."""

from collections.abc import Mapping, Sequence

from fangan.model.plan import Given
from fangan.model.problem import InputRefused, Place, Problem, UsageRefused, problem
from fangan.sources.nodes import parse
from fangan.sources.plan_file import read_facts
from fangan.sources.text import character_problems, read_text


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
