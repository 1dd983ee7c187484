"""A title of more than fifty characters."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/too-long",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="A title is read in one breath: at most fifty characters",
    what="The title has {count} characters",
    remedy="Leave out what the document says itself",
    why="A title over three lines is not a title any more: it is neither quoted nor remembered",
    basis="GB/T 9704—2012，7.3.1：标题回行词意完整、排列对称；实务",
    sees=(sights.TITLES,),
)
_LONGEST = 50
_NAMED = regex("《[^《》]*》")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield own titles that are longer; names of documents in them, which nobody can shorten, do not count."""
    for one in subject.stretches:
        if one.role is not Role.TITLE or one.office or len(one.words) <= _LONGEST:
            continue
        if len(_NAMED.sub("", one.words)) > _LONGEST:
            yield Finding(address=one.at(0, len(one.words)), values={"count": str(len(one.words))})
