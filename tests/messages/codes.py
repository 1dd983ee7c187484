"""Every problem code the source names, read from its syntax trees: what the messages are held against."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import fangan

PACKAGE = Path(fangan.__file__).parent
REPORTERS = ("problem", "report", "refuse", "_refuse", "Refusal", "ValueRefused")
IMPLIED = {"report": {"key"}, "refuse": set(), "_refuse": {"target"}, "ValueRefused": {"fact"}}
"""Values that a reporter adds of its own accord."""

COMPUTED = {
    "f'value-not-{kind}'": ("integer", "decimal", "money", "date", "deadline", "period", "month"),
    "kind.value": (
        *(
            "foreign-empty",
            "foreign-locked",
            "foreign-pdf",
            "foreign-picture",
            "foreign-odt",
            "foreign-ofd",
            "foreign-sheet",
            "foreign-rtf",
            "foreign-web",
            "foreign-works",
            "foreign-other",
        ),
    ),
    "f'bad-{key}'": ("insert", "base", "copies", "secrecy"),
    "f'cell-not-{kind}'": (
        *(
            "integer",
            "decimal",
            "money",
            "date",
            "deadline",
            "period",
            "month",
            "list",
            "agency",
            "event",
            "contact",
            "allowed",
        ),
    ),
}
"""Codes made of a prefix and a name: what the name may be."""


@dataclass(frozen=True)
class Use:
    """One call that reports a code; `values` are the names it passes, None when it passes on a mapping.

    `asks` says whether the user must act on it: it is an error or a warning, not a note or of a computed severity.
    """

    code: str
    where: str
    values: frozenset[str] | None
    asks: bool


def uses() -> Iterator[Use]:
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for node in ast.walk(tree):
            name = _reporter(node)
            if name and isinstance(node, ast.Call) and node.args:
                where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                for code in _codes(node.args[0], node, functions):
                    asks = len(node.args) < 3 or ast.unparse(node.args[2]) in ("Severity.ERROR", "Severity.WARNING")
                    yield Use(code, where, _values(node, name), asks)


def literals() -> set[str]:
    """Return every string constant outside the messages, and the codes that are computed."""
    found = {use.code for use in uses()}
    for path in PACKAGE.rglob("*.py"):
        if path.name != "messages.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {
                node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


def _reporter(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name if name in REPORTERS else ""


def _codes(code: ast.expr, call: ast.Call, functions: list[ast.FunctionDef]) -> list[str]:
    """Return the codes an argument may be; a parameter or another object's code is reported where it comes from."""
    if isinstance(code, ast.Constant):
        return [code.value] if isinstance(code.value, str) else []
    if isinstance(code, ast.JoinedStr):
        template = ast.unparse(code)
        prefix = template[2:].partition("{")[0]
        return [prefix + name for name in COMPUTED[template]]
    if isinstance(code, ast.IfExp):
        return [*_codes(code.body, call, functions), *_codes(code.orelse, call, functions)]
    if isinstance(code, ast.Name):
        around = [f for f in functions if f.lineno <= call.lineno <= (f.end_lineno or 0)]
        assigned = [
            value
            for function in around
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            for target in node.targets
            for value in _bound(target, node.value, code.id)
        ]
        return [found for value in assigned for found in _codes(value, call, functions)]
    return []


def _bound(target: ast.expr, value: ast.expr, name: str) -> list[ast.expr]:
    """Return what an assignment may give a name, alone or as one of several."""
    if isinstance(target, ast.Name):
        return [value] if target.id == name else []
    if isinstance(value, ast.IfExp):
        return _bound(target, value.body, name) + _bound(target, value.orelse, name)
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        pairs = zip(target.elts, value.elts, strict=True)
        return [found for inner, given in pairs for found in _bound(inner, given, name)]
    return []


def _values(call: ast.Call, name: str) -> frozenset[str] | None:
    if any(word.arg is None for word in call.keywords):
        return None
    return frozenset(word.arg for word in call.keywords if word.arg) | IMPLIED.get(name, set())
