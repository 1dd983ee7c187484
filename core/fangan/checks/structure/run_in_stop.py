"""A run-in heading without its stop."""

from collections.abc import Iterator

from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/run-in-stop",
    target=f"{__name__}:find",
    signs=("␣",),
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="A heading whose text follows on its line ends with a full stop",
    what="Behind the heading “{line}” stands a blank where a stop belongs",
    remedy="Put 。 between the heading and its text",
    why="Without the stop the heading runs into its first sentence",
    basis="《标点符号用法》GB/T 15834—2011，4.1：句号用于句子末尾",
)

_BLANK = regex(r"(?:[^\W\d_A-Za-z]|[“”、]){3,16}?([ 　\t]+)(?=(?:[^\W\d_A-Za-z]|[“《])[^\n]{15})")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the blanks between the heading of an item and a text of at least a sentence."""
    for line in subject.once(lines):
        words = line.stretch.words
        found = _BLANK.match(words, line.start) if line.level in (2, 3, 4) and line.start + 1 < len(words) else None
        if found and "。" in words[found.end() :]:
            address = line.stretch.at(*found.span(1))
            yield Finding(
                address=address,
                quote=found[0].rstrip(),
                values={"line": found[0].rstrip()},
                fix=Edit(address, found[1], "。"),
            )
