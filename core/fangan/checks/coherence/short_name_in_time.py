"""A short name that is used before it is defined."""

from collections.abc import Iterator

from fangan.checks.short_names import short_names
from fangan.checks.subject import TextSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/short-name-in-time",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("（以下｜(以下→称",),
    grade=Grade.PLAIN,
    demand="A short name is defined where it first stands",
    what="“{name}” stands here and is defined only further down",
    remedy="Move the definition up to the first place",
    why="The reader meets a name he cannot know yet",
    basis="实务：第一次出现时使用全称并注明简称",
)

_SHORTEST = 3


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first use of a short name in the paragraphs before its definition; common words are none."""
    for one in subject.once(short_names):
        if len(one.name) < _SHORTEST or one.meant.endswith(one.name):
            continue
        for stretch in subject.stretches:
            if stretch is one.stretch:
                break
            at = stretch.words.find(one.name) if stretch.role is Role.PARAGRAPH else -1
            if at >= 0 and stretch.address.text == one.stretch.address.text:
                yield Finding(address=stretch.at(at, at + len(one.name)), values={"name": one.name})
                break
