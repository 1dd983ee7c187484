"""A heading that is not built like those beside it."""

from collections import Counter
from collections.abc import Iterator

from fangan.checks.numbered import siblings
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/headings-parallel",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="Headings beside each other are of one length",
    what="“{line}” has {count} characters; the other headings here have {usual}",
    remedy="Word it like its siblings, if that can be done without force",
    why="Even headings are remembered; an odd one looks like an afterthought",
    basis="实务：并列标题句式整齐",
)

_FEWEST = 4


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the one heading whose length differs where all others of four or more agree."""
    for run in siblings(subject):
        if len(run) < _FEWEST or not all(line.heading for line in run):
            continue
        ((usual, often), *_) = Counter(len(line.heading) for line in run).most_common(1)
        if often == len(run) - 1:
            line = next(one for one in run if len(one.heading) != usual)
            values = {"line": line.called, "count": str(len(line.heading)), "usual": str(usual)}
            yield Finding(address=line.address, quote=line.called, values=values)
