"""A chain of more points than anybody keeps in mind."""

from collections.abc import Iterator

from fangan.checks.chains import chains
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/chain-too-long",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A chain 一是 … 二是 has at most six points",
    what="This chain has {count} points",
    remedy="Make items 1. 2. 3. of them, or put together what belongs together",
    why="Inside a paragraph nobody finds the seventh point again",
    basis="实务：段内分项不宜超过六项",
)

_MOST = 6


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first point of every chain of more than six."""
    for chain in subject.once(chains):
        if len(chain) > _MOST:
            yield Finding(address=chain[0].address, quote=chain[0].mark, values={"count": str(len(chain))})
