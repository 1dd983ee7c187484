"""Those below keep one ledger of a matter."""

from collections.abc import Hashable, Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/ledgers-are-few",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("台账",),
    grade=Grade.PLAIN,
    demand="A plan asks those below for two ledgers at most",
    what="Those below are to keep {count} ledgers: {ledgers}",
    remedy="Let one ledger hold all of it, or take the data that is there",
    why="The same household is written into each of them, and none of them agrees with another",
    basis="《整治形式主义为基层减负若干规定》：严格精简报表材料，推进数据共享",
    sees=(f"{__name__}:seen",),
)
_LEDGER = regex("(?:建立|建好|完善|填写|填报|健全|做好|登记)(?:健全|完善)?((?:[^\\W\\d_]|、){2,24}?)台账")
_MOST = 2


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the ledger that is one too many, once."""
    kept: dict[str, None] = {}
    for stretch, found in asked_of_others(subject, _LEDGER):
        kept.update(dict.fromkeys(f"{one}台账" for one in found[1].split("、") if one))
        if len(kept) > _MOST:
            values = {"count": str(len(kept)), "ledgers": "、".join(kept)}
            yield Finding(address=stretch.at(*found.span()), values=values)
            return


def seen(one: Stretch) -> Hashable:
    """Return words that speak of ledgers."""
    return one.words if _LEDGER.search(one.words) else None
