"""A paragraph that breaks off after a comma."""

from collections.abc import Iterator
from itertools import pairwise

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.model.reading import Role
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/ends-in-comma",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("，⏎", "、⏎"),
    grade=Grade.SERIOUS,
    demand="A paragraph does not end in a comma",
    what="The paragraph ends in “{words}”, and a new number follows",
    remedy="Finish the sentence, or put a full stop",
    why="The reader looks for the rest of the sentence and does not find it",
    basis="GB/T 15834—2011，4.1、4.4：句号用于句子末尾，逗号表示句子内部的一般性停顿",
)
_NEVER_LAST = ("，", "、")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield paragraphs that end in a comma where a numbered one follows; a text of broken lines goes on below."""
    for line, below in pairwise(subject.once(lines)):
        stretch, words = line.stretch, line.stretch.words
        if stretch.role is not Role.PARAGRAPH or not words.endswith(_NEVER_LAST):
            continue
        if below.level and below.text == line.text:
            address = stretch.at(len(words) - 1, len(words))
            yield Finding(address=address, values={"words": words[-8:]}, fix=Edit(address, words[-1], "。", safe=False))
