"""Straight quotation marks around hanzi."""

import re
from collections.abc import Iterator

from fangan.checks.prose import by_line
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/straight-quotes",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        '"',
        "'",
    ),
    grade=Grade.PLAIN,
    demand="Quotation marks are “” and ‘’",
    what="{count} straight quotation marks stand in Chinese text, the first in “{words}”",
    remedy="Write “ and ”",
    why="Straight marks do not say whether they open or close, and are set half as wide as the others",
    basis="GB/T 15834—2011，4.8.2：引号的形式",
)
_QUOTED = regex("\"[^\"\n]*[一-鿿][^\"\n]*\"|(?<![A-Za-z0-9])'[^'\n]*[一-鿿][^'\n]*'")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield once a line the pairs of straight quotation marks that hold hanzi."""
    return by_line(subject, _QUOTED, _curled)


def with_curled(text: str) -> str:
    """Return text with every pair of straight marks mended that the rule finds; no character is added or lost."""
    return _QUOTED.sub(_curled, text)


def _curled(found: re.Match[str]) -> str:
    words = found[0][1:-1]
    return f"“{words}”" if found[0][0] == '"' else f"‘{words}’"
