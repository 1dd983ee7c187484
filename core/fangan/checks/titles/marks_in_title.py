"""Marks in a title."""

import re
from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/marks-in-title",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="A title has no ，。；： in it and no mark at its end",
    what="The title has “{mark}” in “{words}”",
    remedy="Take the mark out, or say it without a pause",
    why="A title is one name; a mark cuts it in two, and the line breaks there",
    basis="GB/T 15834—2011；GB/T 9704—2012，7.3.1：标题；实务",
    sees=(sights.TITLES,),
)
_QUOTED = regex("[《“（][^《》“”（）\n]*[》”）]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield own titles in Chinese with such a mark outside 《》, “” and （）."""
    for one in subject.stretches:
        words = one.words
        if one.office or one.role is not Role.TITLE or not any(mark in words for mark in _MARKS):
            continue
        if not re.search("[一-鿿]", words):  # a title in another language has its own marks
            continue
        bare = _QUOTED.sub(lambda found: " " * len(found[0]), words)
        found = re.search(f"[{_MARKS}]", bare)
        if found:
            address = one.at(*found.span())
            yield Finding(address=address, values={"words": words, "mark": found[0]})


_MARKS = "，。；：！,;:!"
