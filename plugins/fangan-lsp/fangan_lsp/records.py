"""What a look at files comes to; it travels between processes, so that there are but words and numbers in it."""

from collections.abc import Mapping
from typing import NamedTuple


class Mending(NamedTuple):
    """Words of a file that become others: `old` stands in a line, counted from 0, from `start` to `end`."""

    file: str
    line: int
    start: int
    end: int
    old: str
    new: str
    safe: bool


class Mark(NamedTuple):
    """Something to be shown at words of a file: line from 0, characters (code points) of it from `start` to `end`.

    `weight` is `error`, `warning` or `note`; `about` all that is said of the rule, '' for a problem that is of none.
    """

    file: str
    line: int
    start: int
    end: int
    code: str
    weight: str
    says: str
    about: str = ""
    mending: Mending | None = None


class Known(NamedTuple):
    """What a plan's facts and sections are, in Markdown, by name; `given` are the facts its file gives."""

    facts: Mapping[str, str] = {}
    sections: Mapping[str, str] = {}
    given: frozenset[str] = frozenset()


class Asked(NamedTuple):
    """What is to be looked at: a plan file ('' for none) and section files, with what the editor holds by path."""

    plan: str
    sections: tuple[str, ...]
    texts: Mapping[str, str]


class Seen(NamedTuple):
    """What was seen; `known` is None where the plan could not be read so far."""

    marks: tuple[Mark, ...] = ()
    known: Known | None = None
