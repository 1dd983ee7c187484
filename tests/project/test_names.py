"""No public name means two things: who looks for one finds the right one at once."""

import ast
from collections import defaultdict
from pathlib import Path

import fangan

PACKAGE = Path(fangan.__file__).parent
PROTOCOL = {
    "MESSAGES": "what a room says",
    "RULE": "the record of a rule, one a file",
    "RULES": "the records of a family of rules of the page",
    "find": "what a rule finds, beside its record",
    "seen": "what a rule sees of a stretch, beside its record",
    "command": "a command of the command line, one a file",
    "write": "Document → bytes, one a format",
    "read": "bytes → Document, one a format",
    "contents": "bytes → the digest of every part, one a format",
    "main": "what a program runs",
    "T": "a type variable",
}
"""Names that many modules have because they keep one promise; what each promises."""


def _public(path: Path) -> set[str]:
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in found if not name.startswith("_")}


def test_a_public_name_is_defined_in_one_place() -> None:
    places = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for name in _public(path):
            places[name].append(str(path.relative_to(PACKAGE)))
    assert {name: where for name, where in places.items() if len(where) > 1 and name not in PROTOCOL} == {}
