"""Punctuation that meets where a value was put into a sentence."""

from collections.abc import Iterator

from fangan.checks.glance import COLLISION
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="marks/colliding",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="No two marks of punctuation stand where one belongs",
    what="Marks collide here: “{words}”",
    remedy="Delete one of them; a value is written without quotation marks and without a stop at its end",
    why="The text around a value has its marks already; doubled ones are the first thing a reader sees",
    basis="GB/T 15834—2011，4：标点符号的形式和用法",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the marks that collide, with the characters beside them."""
    for stretch in subject.stretches:
        for found in COLLISION.finditer("" if stretch.office else stretch.words):
            around = stretch.words[max(0, found.start() - 4) : found.end() + 4]
            yield Finding(address=stretch.at(*found.span()), values={"words": around})
