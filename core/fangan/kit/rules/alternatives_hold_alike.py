"""Alternatives hold alike: what stands under one of them alone is gone when another is chosen."""

from collections.abc import Iterator, Sequence

from fangan.checks.subject import WordingSubject
from fangan.model.problem import Problem, Severity, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import Part

RULE = Rule(
    id="package/alternatives-hold-alike",
    target=f"{__name__}:find",
    looks_at=LooksAt.WORDING,
    grade=Grade.PLAIN,
    demand="Either every alternative of a choice has blocks under it, or none has",
    why="Blocks under the last of several alternatives look as if they belonged to all, and are lost with it",
    basis="插件约定：docs/section-file.md 第6节",
)


def find(subject: WordingSubject) -> Iterator[Problem]:
    """Find choices of which some alternatives hold blocks and others do not; lines that run on do not count."""
    yield from _among(subject.wording.parts if subject.wording else ())


def _among(parts: Sequence[Part]) -> Iterator[Problem]:
    for id_ in dict.fromkeys(part.id for part in parts if part.attributes.choice):
        alike = [part for part in parts if part.id == id_ and part.attributes.choice]
        holding = [part for part in alike if any(not child.run_on for child in part.children)]
        if holding and len(holding) < len(alike):
            values = {"id": id_, "choice": holding[-1].attributes.choice, "first": holding[-1].children[0].place.line}
            yield problem("alternative-holds-blocks", holding[-1].place, Severity.NOTE, **values)
    for part in parts:
        yield from _among(part.children)
