"""A chain that changes its form."""

from collections.abc import Iterator
from itertools import pairwise

from fangan.checks import sights
from fangan.checks.chains import chains
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.markers import chain_marker
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/chain-alike",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="The points of one chain are counted in one form",
    what="“{mark}” goes on with what began as “{other}”",
    remedy="Write {wanted}, as the points before it",
    why="一是 tells and 一要 demands: mixed, it is not clear what has been done and what is to be done",
    basis="实务：并列各项形式一致",
    sees=(sights.NUMBERS, sights.POINTS),
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the chains that take up the count of the one before them in the same paragraph in another form."""
    found = subject.once(chains)
    for before, chain in pairwise(found):
        last, first = before[-1], chain[0]
        if first.number == last.number + 1 and first.stretch is last.stretch:
            wanted = chain_marker(last.form, first.number).rstrip("，、,")
            values = {"mark": first.mark, "other": last.mark, "wanted": wanted}
            yield Finding(address=first.address, quote=first.mark, values=values)
