"""Headings are short: what is longer was most likely meant as text."""

from collections.abc import Iterator

from fangan.assembly.headings import bare_words
from fangan.checks.subject import WordingSubject
from fangan.model.problem import Problem, Severity, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import walk

RULE = Rule(
    id="package/headings-are-short",
    target=f"{__name__}:find",
    looks_at=LooksAt.WORDING,
    grade=Grade.PLAIN,
    demand="A heading is a few words, not a sentence",
    why="A line without a full stop is printed as a heading whole, in the face of a heading",
    basis="GB/T 9704—2012，7.3.3",
)
LONGEST = 40
"""How many characters a heading may have."""


def find(subject: WordingSubject) -> Iterator[Problem]:
    """Find headings of numbered lines that are too long."""
    for part in walk(subject.wording.parts if subject.wording else ()):
        words = bare_words(part.heading)
        if len(words) > LONGEST:
            values = {"text": words[:12], "length": len(words), "longest": LONGEST}
            yield problem("heading-long", part.place, Severity.NOTE, **values)
