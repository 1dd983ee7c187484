"""Where in a file the words stand that a finding or a problem is about."""

import re
from dataclasses import replace
from typing import NamedTuple

from fangan.app.mending_places import splice_for
from fangan.checks.subject import PlanSubject, Subject
from fangan.checks.told import Told
from fangan.model.problem import Place, Problem
from fangan.model.provider import OWN
from fangan.model.rule import Edit
from fangan.sources.splicing import Splice
from fangan_lsp.files import lines_of
from fangan_lsp.records import Mending

_TOKEN = re.compile(r"[\w·.\-#/%]+")


class Extent(NamedTuple):
    """Characters of a line of a file, all counted from 0."""

    file: str
    line: int
    start: int
    end: int


def extent_of(told: Told, subject: Subject | None) -> Extent | None:
    """Return where the words of a finding stand letter for letter; else its line; None where no file holds it."""
    at = told.address or told.finding.place
    if subject is not None and at is not None and told.quote:
        found = _spliced(replace(told, finding=replace(told.finding, fix=Edit(at, told.quote, ""))), subject)
        if found:
            return Extent(found.file, found.line, found.start, found.end)
    place = _printed_from(told, subject) or told.source
    if place is None or not place.line:
        return None
    number, line = _line(place)
    once = [words for words in (told.quote, *told.values.values()) if words and line.count(words) == 1]
    if not once or place.column:
        return extent_at(place)
    start = line.index(longest := max(once, key=len))
    return Extent(place.file, number, start, start + len(longest))


def _printed_from(told: Told, subject: Subject | None) -> Place | None:
    """Return the line of a section file whose text, facts in between, a finding is about; None for a fact alone."""
    address = told.address
    if not isinstance(subject, PlanSubject) or address is None or len(subject.trace.at(address)) < 2:
        return None
    stretch = subject.stretch_at(address)
    origin = stretch.origin_at(address.start, address.end) if stretch else None
    return Place(origin.file, origin.line) if origin and origin.provider == OWN and origin.line else None


def mending_of(told: Told, subject: Subject | None) -> Mending | None:
    """Return the edit of a finding as one in a file; None where it has none, or cannot be made there."""
    return _spliced(told, subject) if told.finding.fix and subject is not None else None


def extent_of_problem(found: Problem, place: Place) -> Extent:
    """Return what a problem is about: one of its values, where it stands at its place, else the word there."""
    return extent_at(place, *found.values.values())


def extent_at(place: Place, *words: str) -> Extent:
    """Return the longest of some words that stands at a place, else the word there; without a column the line."""
    number, line = _line(place)
    start = place.column - 1 if number == place.line - 1 else -1
    if not 0 <= start < len(line):
        # behind the end of a line: what is missing is missing there
        bare = line.strip()
        begin = line.index(bare)
        return Extent(place.file, number, begin, begin + len(bare))
    standing = [word for word in words if word and line.startswith(word, start)]
    token = _TOKEN.match(line, start)
    length = max(map(len, standing), default=len(token[0]) if token else 1)
    return Extent(place.file, number, start, start + length)


def _spliced(told: Told, subject: Subject) -> Mending | None:
    try:
        found = splice_for(told, subject)
    except (OSError, LookupError):  # what an editor holds is not what was looked at any more
        return None
    edit = told.finding.fix
    if isinstance(found, str) or not isinstance(found.splice, Splice) or edit is None:
        return None
    one = found.splice
    return Mending(str(found.path), one.line - 1, one.start, one.end, one.old, one.new, edit.safe)


def _line(place: Place) -> tuple[int, str]:
    """Return a line of a file and its number from 0; of a blank one, or one behind the end, what stands above it."""
    lines = lines_of(place.file)
    for number in range(min(max(place.line, 1), len(lines)) - 1, -1, -1):
        if lines[number].strip():
            return number, lines[number]
    return 0, lines[0] if lines else ""
