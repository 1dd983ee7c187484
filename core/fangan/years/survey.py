"""Where to look for last year's words: the plan file's own words, and the project's own sections."""

from collections.abc import Container, Iterator

from fangan.model.problem import Place
from fangan.sources.editing.lines import Lines
from fangan.sources.nodes import Node, ScalarNode, SequenceNode, parse
from fangan.years.plan_text import entries_of
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
    root, lines = parse(text, file, []), Lines(text)
    values = [root.entries["title"]] if "title" in root.entries else []
    for key, wanted in (("facts", carried), ("issue", _ISSUE)):
        values += [value for name, value in entries_of(root, key).items() if name in wanted]
    for value in values:
        for scalar in _scalars(value):
            yield from _of_scalar(scalar, lines, old, year)
    signers = entries_of(root, "issue").get("signatory")
    for scalar in _scalars(signers) if signers else ():
        yield Suspect("leader", scalar.place, scalar.text)


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
        return
    for inner in node.items if isinstance(node, SequenceNode) else node.entries.values():
        yield from _scalars(inner)


def _of_scalar(scalar: ScalarNode, lines: Lines, old: int, year: int) -> Iterator[Suspect]:
    """Look at a scalar as it is written, a line at a time, so that every suspect has its column."""
    start, (last_line, behind) = scalar.place, scalar.end
    for number in range(start.line, lines.last_line(scalar) + 1):
        line = lines.line(number)
        first = start.column if number == start.line else 1
        last = behind - 1 if number == last_line else len(line)
        yield from find_suspects(line[first - 1 : last], Place(start.file, number, first), old, year)
