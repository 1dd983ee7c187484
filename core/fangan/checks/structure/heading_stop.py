"""A full stop behind a heading."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, has_below, lines
from fangan.checks.subject import TextSubject
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/heading-stop",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="A heading that stands alone on its line ends without a mark",
    what="The heading “{line}” ends with a stop",
    remedy="Take the stop away; it stays where the text goes on on the same line",
    why="A heading is no sentence; some with and some without make the page uneven",
    basis="《标点符号用法》GB/T 15834—2011，4.1：句号用于句子末尾",
    sees=(sights.HEADINGS,),
)

_MOST = 20


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the stops behind short headings of the first two levels that text follows on the next line."""
    for line in subject.once(lines):
        if not _ends_in_stop(line) or not has_below(subject, line):
            continue
        end = len(line.stretch.words.rstrip())
        address = line.stretch.at(end - 1, end)
        yield Finding(address=address, quote=line.called, values={"line": line.called}, fix=Edit(address, "。", ""))


def _ends_in_stop(line: NumberedLine) -> bool:
    words = line.words
    short = line.level in (1, 2) and len(words) <= _MOST and words.endswith("。") and words.count("。") == 1
    return short and not line.demands and not any(mark in words for mark in "，：）)")
