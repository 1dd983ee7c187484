"""A name in the list of annexes with marks around it."""

from collections.abc import Hashable, Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import BLOCKS, Stretch
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/annex-name",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("附",),
    grade=Grade.PLAIN,
    demand="The names of annexes stand without 《》 in their list, and without a mark behind them",
    what="“{name}” has marks that do not belong in the list of annexes",
    remedy="Write {wanted}",
    why="The standard says so, and the list is read as one column of names",
    basis="GB/T 9704—2012，7.3.4：附件名称后不加标点符号",
    sees=(f"{__name__}:seen",),
)

_LIST = regex("[ 　]*附[ 　]?件[0-9]{0,2}[：:][ 　]*(?:[0-9]{1,2}[.．、])?[ 　]*")
_ENTRY = regex("[ 　]*[0-9]{1,2}[.．、][ 　]*")
_LONGEST = 60


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the names below 附件： that stand in 《》 or end in 。 or ；."""
    listing = False
    for stretch in subject.stretches:
        whole = stretch.number + stretch.words if stretch.role in BLOCKS else ""
        found = _LIST.match(whole) or (_ENTRY.match(whole) if listing else None)
        listing = found is not None
        if found:
            yield from _name(stretch, max(0, found.end() - len(stretch.number)))


def _name(stretch: Stretch, start: int) -> Iterator[Finding]:
    name = stretch.words[start:].rstrip()
    wanted = name.rstrip("。；;")
    if wanted.startswith("《") and wanted.endswith("》") and "《" not in wanted[1:]:
        wanted = wanted[1:-1]
    if name and wanted != name and len(name) <= _LONGEST:
        address = stretch.at(start, start + len(name))
        yield Finding(address=address, values={"name": name, "wanted": wanted}, fix=Edit(address, name, wanted))


def seen(one: Stretch) -> Hashable:
    """Return whether a line lists annexes, or may go on with it, and whether its name ends in a mark."""
    whole = one.number + one.words if one.role in BLOCKS else ""
    begun, goes_on = _LIST.match(whole), _ENTRY.match(whole)
    found = begun or goes_on
    wrong = found is not None and any(_name(one, max(0, found.end() - len(one.number))))
    return begun is not None, goes_on is not None, wrong
