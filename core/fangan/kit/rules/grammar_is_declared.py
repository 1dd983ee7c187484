"""The grammar of the text is declared: an older fangan would misread what it does not know."""

import os
from collections.abc import Iterator

from fangan.kit.subject import PackageSubject
from fangan.model.problem import FanganError, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import Part, walk
from fangan.sources.grammar import read_declaration
from fangan.sources.text import read_text

RULE = Rule(
    id="package/grammar-is-declared",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="A plugin says in fangan.yaml in which grammar it is written",
    why="An older fangan prints what it does not know as words, and nobody is told",
    basis="插件约定：docs/plugin-authors.md 第8节",
)
_SECOND = 2
"""The grammar that has lines that run on, what they are joined by, of= and numbered text without a heading."""


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Find the first line of a grammar that is not declared."""
    if _declared(subject.root) >= _SECOND:
        return
    parts = (part for wording in subject.wordings for part in walk(wording.parts))
    first = next(filter(_is_of_second, parts), None)
    if first:
        yield problem("grammar-undeclared", first.place, needed=_SECOND)


def _declared(root: str) -> int:
    path = os.path.join(root, "fangan.yaml")
    try:
        return read_declaration(read_text(path), path).grammar
    except FanganError:  # there is none, or reading the plugin tells what is wrong with it
        return 1


def _is_of_second(part: Part) -> bool:
    attributes = part.attributes
    label = bool(part.heading) and str(part.heading[-1])[-1:] == "：" and bool(part.text)
    label = label or bool(part.heading and not part.level)
    return part.run_on or part.plain or label or bool(attributes.of) or bool(part.table and part.id)
