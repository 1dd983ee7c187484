"""Where to look for last year's words: the plan file's own words, and the project's own sections."""

from collections.abc import Container, Iterator

from fangan.model.problem import Place
from fangan.sources.editing.extents import Extent, Lines, read_extents
from fangan.years.report import Suspect
from fangan.years.suspects import find_suspects

_ISSUE = ("to", "copy", "signed", "mark", "signatory", "note", "secrecy")


def section_suspects(text: str, file: str, old: int, year: int) -> Iterator[Suspect]:
    """Yield the suspects of a section file: its title and its wording, not the rest of its head."""
    dashes = 0
    for number, line in enumerate(text.split("\n"), 1):
        if dashes < 2 and line.rstrip() == "---":
            dashes += 1
        elif dashes >= 2 or line.startswith("title:"):
            yield from find_suspects(line, Place(file, number, 1), old, year)


def plan_suspects(text: str, file: str, carried: Container[str], old: int, year: int) -> Iterator[Suspect]:
    """Yield the suspects of a plan file's own words: title, facts carried over, names and notes of the issue."""
    root, lines = read_extents(text), Lines(text)
    values = [root.entries["title"].value] if "title" in root.entries else []
    for key, wanted in (("facts", carried), ("issue", _ISSUE)):
        if key in root.entries:
            values += [entry.value for name, entry in root.entries[key].value.entries.items() if name in wanted]
    for value in values:
        for scalar in _scalars(value):
            yield from _of_scalar(scalar, lines, file, old, year)
    signers = root.entries["issue"].value.entries.get("signatory") if "issue" in root.entries else None
    for scalar in _scalars(signers.value) if signers else ():
        yield Suspect("leader", Place(file, scalar.start[0] + 1, scalar.start[1] + 1), scalar.text)


def _scalars(value: Extent) -> Iterator[Extent]:
    if value.is_scalar:
        yield value
    for inner in (*value.items, *(entry.value for entry in value.entries.values())):
        yield from _scalars(inner)


def _of_scalar(scalar: Extent, lines: Lines, file: str, old: int, year: int) -> Iterator[Suspect]:
    """Look at a scalar as it is written, a line at a time, so that every suspect has its column."""
    for number in range(scalar.start[0], lines.last_line(scalar) + 1):
        line = lines.line(number)
        first = scalar.start[1] if number == scalar.start[0] else 0
        last = scalar.end[1] if number == scalar.end[0] else len(line)
        yield from find_suspects(line[first:last], Place(file, number + 1, first + 1), old, year)
