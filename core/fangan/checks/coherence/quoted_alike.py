"""A name that stands in quotation marks here and without them there."""

import re
from collections.abc import Iterator

from fangan.checks.prose import Worded, prose, worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/quoted-alike",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("“",),
    grade=Grade.PLAIN,
    hint=True,
    demand="One name has quotation marks everywhere or nowhere",
    what="“{words}” stands here without quotation marks, in {quoted} other places with them",
    remedy="Give all the same form",
    why="Two forms of one name look like two things, and like two authors",
    basis="GB/T 15835—2011，4.3同类别同形式之例；实务：同一名称写法一致",
)
_QUOTED = regex("“([一-鿿]{3,10})”")
_LEAST = 2
_MOST = 200
"""So many names of a text are looked for."""
_NAMED = ("简称", "简称为", "统称", "称为", "称", "叫作")
"""What introduces a name in quotation marks that goes without them afterwards."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first bare place of every name that has quotation marks twice or more and more often than not."""
    counts: dict[str, int] = {}
    introduced = set()
    for one in worded(subject, _QUOTED):
        counts[one.found[1]] = counts.get(one.found[1], 0) + 1
        if one.before.endswith(_NAMED):
            introduced.add(one.found[1])
    often = [name for name, count in counts.items() if count >= _LEAST and name not in introduced]
    if not often:
        return
    bare = _bare(subject, often[:_MOST])
    for name, places in bare.items():
        if len(places) < counts[name]:
            yield places[0].told(quoted=str(counts[name]))


def _bare(subject: TextSubject, names: list[str]) -> dict[str, list[Worded]]:
    text = prose(subject)
    found: dict[str, list[Worded]] = {}
    for one in text.worded(re.compile("|".join(sorted(names, key=len, reverse=True)))):
        if one.stretch.role is not Role.TITLE and not text.within(one.found.start()):
            found.setdefault(one.found[0], []).append(one)
    return found
