"""A chain of one point."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.chains import chains
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/chain-alone",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("一是", "一要", "第一"),
    grade=Grade.PLAIN,
    demand="一是 is followed by 二是",
    what="“{mark}” is followed by no second point",
    remedy="Take the number away, or write the second point",
    why="The reader looks for the second point and cannot know whether it was lost",
    basis="实务：分条列项至少两项",
    sees=(sights.NUMBERS, sights.POINTS),
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the chains that end with their first point."""
    for chain in subject.once(chains):
        if len(chain) == 1 and chain[0].number == 1:
            yield Finding(address=chain[0].address, quote=chain[0].mark, values={"mark": chain[0].mark})
