"""Punctuation that meets where a value was put into a sentence."""

from collections.abc import Iterator

from fangan.checks.glance import COLLISION
from fangan.checks.subject import PlanSubject, TextSubject
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/colliding",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    glanced=True,
    grade=Grade.SERIOUS,
    demand="No two marks of punctuation stand where one belongs",
    what="Marks collide here: “{words}”",
    remedy="Delete one of them; a value is written without quotation marks and without a stop at its end",
    why="The text around a value has its marks already; doubled ones are the first thing a reader sees",
    basis="GB/T 15834—2011，4：标点符号的形式和用法",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the marks that collide, with the characters beside them; those that a fact brings once, at the fact."""
    told = set()
    for stretch in subject.stretches:
        for found in COLLISION.finditer("" if stretch.office else stretch.words):
            around = stretch.words[max(0, found.start() - 4) : found.end() + 4]
            fact = _fact_at(subject, stretch.words, *found.span())
            if not fact:
                address, mark = stretch.at(*found.span()), found[0][0]
                # of two that differ only the writer knows which was meant
                fix = Edit(address, found[0], mark) if found[0] == mark * 2 else None
                yield Finding(address=address, values={"words": around}, fix=fix)
            elif fact not in told:
                told.add(fact)
                yield Finding(fact=fact, quote=found[0], values={"words": around})


def _fact_at(subject: TextSubject, words: str, start: int, end: int) -> str:
    """Return the fact whose value begins with the second mark or ends with the first; '' when none does."""
    for name, value in subject.values.items() if isinstance(subject, PlanSubject) else ():
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and (words.startswith(text, end - 1) or words.endswith(text, 0, start + 1)):
                return name
    return ""
