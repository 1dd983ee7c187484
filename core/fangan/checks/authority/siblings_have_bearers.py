"""Where every item of a list has its office, the one without was forgotten."""

from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import groupby

from fangan.checks import sights
from fangan.checks.branches import Branch, branches
from fangan.checks.charged import CHARGING
from fangan.checks.subject import DocumentSubject
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/siblings-have-bearers",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.PLAIN,
    demand="Where the items of a list name their offices, all of them do",
    what="“{heading}” names no office; the {count} others beside it do",
    remedy="Name who leads and who takes part, or say that the organiser does it",
    why="The one item that nobody has is the one that is not done",
    basis="实务：并列事项写法一致，责任到单位",
    sees=(sights.BRANCHES, f"{__name__}:seen"),
)
_FEW = 4
"""One item in so many may have been forgotten; more have not."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the items, below the first level, that alone among theirs have no office."""
    below = [one for one in subject.once(branches) if one.level > 1 and one.parent >= 0]
    for _, found in groupby(sorted(below, key=lambda one: one.parent), key=lambda one: one.parent):
        items = list(found)
        left = [one for one in items if not _has_office(one)]
        if left and len(left) * _FEW <= len(items):
            for one in left:
                values = {"heading": one.heading, "count": str(len(items) - len(left))}
                yield Finding(address=one.head.at(0, len(one.heading)), values=values)


def _has_office(item: Branch) -> bool:
    return "单位：" in item.heading or any(_names_offices(stretch.words) for stretch in item.whole)


@lru_cache(maxsize=512)
def _names_offices(words: str) -> bool:
    """Whether a line names offices with a label, or ends in brackets, as those do that name them without one."""
    return CHARGING.search(words) is not None or words.rstrip("。 　").endswith(("）", ")", "〕"))


def seen(one: Stretch) -> Hashable:
    """Return whether offices are named."""
    return _names_offices(one.words)
