"""A paragraph that stands twice."""

from collections.abc import Iterator

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/same-paragraph",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="Nothing is said twice in the same words",
    what="This paragraph stands further up word for word: “{words}”",
    remedy="Take one of the two out",
    why="It was pasted twice, and what belongs in its place may be lost",
    basis="《党政机关公文处理工作条例》第十九条：文字精练",
)

_LEAST = 30


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the paragraphs of some length whose words, without the number, their text holds before."""
    if not subject.once(_ending_alike):
        return
    seen: set[tuple[str, str]] = set()
    for line in subject.once(lines):
        words = line.words
        if line.is_table or len(words) < _LEAST:
            continue
        if (line.text, words) in seen:
            start = len(line.stretch.words) - len(line.stretch.words[line.start :].lstrip())
            address = line.stretch.at(start, start + len(words))
            yield Finding(address=address, values={"words": words[:12]})
        seen.add((line.text, words))


def _ending_alike(subject: TextSubject) -> Iterator[str]:
    """Yield the ends of paragraphs in which others end, too: those of hardly any document."""
    ends: set[tuple[str, str]] = set()
    for one in subject.stretches:
        if one.role is Role.PARAGRAPH and len(one.words) >= _LEAST:
            end = (one.address.text, one.words.rstrip()[-_LEAST:])
            if end in ends:
                yield end[1]
            ends.add(end)
