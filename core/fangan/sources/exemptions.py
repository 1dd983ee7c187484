"""`exceptions:` of a plan file, a section's head, or the file that lies beside a document."""

from pathlib import Path

from fangan.late.patterns import regex
from fangan.model.exemption import Exemption
from fangan.model.problem import Problem, problem
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, parse
from fangan.sources.text import read_text

_KEYS = ("rule", "words", "reason")
_ID = regex(r"[^\s/*?]+(?:/[^\s/*?]+)+")
EXCEPTIONS_BESIDE = ".exceptions.yaml"
"""How the name of the file ends that says what is excepted in the document NAME.docx or NAME.txt."""


def read_exemptions(fields: Fields, within: str = "") -> tuple[Exemption, ...]:
    """Read the entries under `exceptions`; each names one rule and says why, or is a problem.

    `within` is the file whose words they are about, where it is not all.
    """
    return tuple(found for node in fields.mappings("exceptions", "rule") if (found := _read(node, fields, within)))


def exemptions_beside(document: Path) -> tuple[Exemption, ...]:
    """Read what is excepted in a .docx or .txt from the file beside it; raises InputRefused and OutputFailed."""
    path = document.with_name(document.stem + EXCEPTIONS_BESIDE)
    if not path.is_file():
        return ()
    return read_exemptions_file(read_text(path), str(path))


def read_exemptions_file(text: str, file: str) -> tuple[Exemption, ...]:
    """Read the text of such a file; raises InputRefused with every problem in it."""
    problems: list[Problem] = []
    fields = Fields(parse(text, file, problems), problems, ("exceptions",))
    found = read_exemptions(fields)
    refuse(problems)
    return found


def _read(node: MappingNode, fields: Fields, within: str) -> Exemption | None:
    entry = Fields(node, fields.problems, _KEYS)
    rule, words = entry.text("rule", required=True), entry.text("words")
    reason = entry.text("reason").strip()
    if rule and not _ID.fullmatch(rule):
        entry.report("exception-of-many", "rule", rule=rule)
    elif rule and not reason:
        fields.problems.append(problem("exception-without-reason", node.place, rule=rule))
    elif rule:
        return Exemption(rule, reason, words, node.place, within)
    return None
