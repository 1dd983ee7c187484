"""Two headings with the same words."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import siblings
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/same-heading",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="Headings beside each other say different things",
    what="“{line}” has the words of “{other}”",
    remedy="Put the two together, or say in the heading what is different",
    why="A reference by name points to two places; often one of the two was pasted twice",
    basis="实务：并列标题不重复",
    sees=(sights.HEADINGS,),
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the headings that a line beside them has, too."""
    for run in siblings(subject):
        first: dict[str, str] = {}
        for line in run:
            if line.heading and line.heading in first:
                values = {"line": line.called, "other": first[line.heading]}
                yield Finding(address=line.address, quote=line.called, values=values)
            first.setdefault(line.heading, line.called)
