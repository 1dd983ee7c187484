"""`fangan.yaml`: what a folder says of itself: its grammar, its name in words, the commands its package has."""

from collections.abc import Iterator

from fangan.late.records import dataclass
from fangan.model.extension import Command
from fangan.model.problem import Place, Problem
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, parse

GRAMMAR = 2
"""The grammar of docs/section-file.md. It is counted up when a file may hold what an older fangan would misread."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a folder says of itself; `place` is where it says its grammar."""

    grammar: int
    place: Place
    name: str = ""
    """Who it speaks for, as people say it; '' where it does not say."""
    commands: tuple[Command, ...] = ()


def read_declaration(text: str, file: str) -> Declaration:
    """Read what a folder says of itself; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    fields = Fields(parse(text, file, problems), problems, ("grammar", "name", "commands"))
    grammar = fields.integer("grammar", 1) or 0
    if grammar < 1 and not problems:
        fields.report("not-an-integer", "grammar", value=fields.text("grammar"))
    commands = tuple(_commands(fields.mapping("commands"), problems))
    name = fields.text("name")
    refuse(problems)
    return Declaration(grammar, fields.place("grammar"), name, commands)


def _commands(found: MappingNode | None, problems: list[Problem]) -> Iterator[Command]:
    if found is None:
        return
    named = Fields(found, problems, tuple(found.entries))
    for name in found.entries:
        node = named.mapping(name)
        if node is not None:
            fields = Fields(node, problems, ("target", "help"))
            yield Command(name, fields.text("target", required=True), fields.text("help", required=True))
