"""A short name that is not announced as one."""

import re
from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/short-name-announced",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("简称",),
    grade=Grade.PLAIN,
    demand="A short name is announced with 以下简称",
    what="“{words}” does not say that the name is used from here on",
    remedy="Write 以下简称",
    why="简称 alone says that people call it so, not that this document does",
    basis="实务：注明简称用“以下简称”",
)

_PLAIN = regex(
    "[（(](简称)(?=[“‘「]?[^，。（）()]{2,20}[）)])|[（(](以下称|下称|以下统称为?|以下称为|后简称|下简称)(?=[“‘「])"
)
_LATER = ("以下简称", "以下统称")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the 简称 in brackets that lack 以下, where the short name stands again further down."""
    for at, stretch in enumerate(subject.stretches):
        for found in _PLAIN.finditer(stretch.words) if "称" in stretch.words else ():
            if not found[1]:
                continue
            name = re.split("[）)]", stretch.words[found.end() :], maxsplit=1)[0].strip("“”‘’「」")
            rest = [stretch.words[found.end() + len(name) :], *(one.words for one in subject.stretches[at + 1 :])]
            if any(name in words for words in rest):
                address = stretch.at(*found.span(1))
                yield Finding(address=address, values={"words": found[1]}, fix=Edit(address, found[1], "以下简称"))
