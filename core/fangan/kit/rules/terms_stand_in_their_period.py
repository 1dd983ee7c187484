"""No wording can be chosen for a plan on whose day one of its formulas or names is not in use."""

from collections.abc import Iterator

from fangan.checks.subject import WordingSubject
from fangan.chinese.lexicon.terms import Match, TermFinder
from fangan.kit.names import part_templates
from fangan.model.event import Term
from fangan.model.problem import Place, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import Wording, walk
from fangan.model.template import Template

RULE = Rule(
    id="package/terms-stand-in-their-period",
    target=f"{__name__}:find",
    looks_at=LooksAt.WORDING,
    grade=Grade.REQUIRED,
    demand="No wording may be chosen for a day on which one of its terms is not in use",
    why="Whoever builds the plan on that day is stopped, or told of it, and cannot mend it",
    basis="《党政机关公文处理工作条例》第二十条第二项：同现行有关公文相衔接",
)


def find(subject: WordingSubject) -> Iterator[Problem]:
    """Hold the words of a variant against the periods of all known terms; the longest term at a place counts."""
    wording = subject.wording
    if wording is None:
        return
    lines = [(place, words) for place, template in _templates(wording) for words in template if isinstance(words, str)]
    for index, match in TermFinder(subject.catalogue.every(Term)).find(words for _, words in lines):
        yield from _hold(wording, match, lines[index][0])


def _templates(wording: Wording) -> Iterator[tuple[Place, Template]]:
    yield Place(wording.head.file, 1), wording.title
    for part in walk(wording.parts):
        for template in part_templates(part):
            yield part.place, template


def _hold(wording: Wording, match: Match, place: Place) -> Iterator[Problem]:
    """The whole period of the wording must lie within the term's; an open end of the one needs one of the other."""
    valid, term = wording.head.valid, match.terms[0]
    at = Place(place.file, place.line)
    values = {"term": term.text, "period": term.valid, "valid": valid}
    if all(one.valid.end and (valid.end is None or valid.end > one.valid.end) for one in match.terms):
        yield problem("term-outlived", at, **values, successor=term.successor or "—")
    elif all(one.valid.start and (valid.start is None or valid.start < one.valid.start) for one in match.terms):
        yield problem("term-too-early", at, **values)
