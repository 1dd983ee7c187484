"""`fangan.yaml`: in which grammar the text of a folder is written."""

from fangan.late.records import dataclass
from fangan.model.problem import Place, Problem
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import parse

GRAMMAR = 2
"""The grammar of docs/section-file.md. It is counted up when a file may hold what an older fangan would misread."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a folder says of itself; `place` is where it says its grammar."""

    grammar: int
    place: Place


def read_declaration(text: str, file: str) -> Declaration:
    """Read what a folder says of itself; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    fields = Fields(parse(text, file, problems), problems, ("grammar",))
    grammar = fields.integer("grammar", 1) or 0
    if grammar < 1 and not problems:
        fields.report("not-an-integer", "grammar", value=fields.text("grammar"))
    refuse(problems)
    return Declaration(grammar, fields.place("grammar"))
