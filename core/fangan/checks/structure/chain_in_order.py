"""A chain 一是 … 二是 that skips or repeats a number."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.chains import chains
from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.markers import chain_marker
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/chain-in-order",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.SERIOUS,
    demand="一是, 二是, 三是 count without a gap",
    what="“{mark}” comes where {wanted} does",
    remedy="Number it {wanted}, or put back the point that is missing",
    why="A point has been lost, or two claim to be the same",
    basis="《党政机关公文处理工作条例》第十九条：表述准确",
    sees=(sights.NUMBERS, sights.POINTS),
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the points of a chain whose number does not follow the one before."""
    for chain in subject.once(chains):
        wanted = 1
        for point in chain:
            if point.number != wanted:
                values = {"mark": point.mark, "wanted": chain_marker(point.form, wanted).rstrip("，、,")}
                yield Finding(address=point.address, quote=point.mark, values=values)
            wanted = point.number + 1
