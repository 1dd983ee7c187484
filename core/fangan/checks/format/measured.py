"""The rules of the page as rules of a check: whatever `fangan inspect --page` measures, told where it departs.

The rules are data of `measure`; here each gets the sentences and the grade of a finding. What only is recommended or
allowed is a hint.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from fangan.measure.elements import Elements, find_elements
from fangan.measure.families import PAGE_RULES
from fangan.measure.record import PageRule, Strength, readings
from fangan.messages.translation import CHINESE, mark, translator
from fangan.model.address import Address
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

_WHAT = mark("{required} is asked for, {value} measured, {departures} times of {times}")
_REMEDY = mark(
    "Set it in the style, so that all of its kind follow; “fangan inspect --page” lists all that was measured"
)
_WHY = mark("Whoever receives a document holds it against the standard with a ruler before reading it")
_SURE = ("BD-06b", "TB-02")
"""Rules of practice that no office sees otherwise."""
_chinese = translator({"FANGAN_LANG": CHINESE})


def _rule(page: PageRule) -> Rule:
    clause = page.clause if page.clause.startswith("GB") else f"GB/T 9704—2012，{page.clause}"
    return Rule(
        id=f"format/{page.id.lower()}",
        target=f"{__name__}:{page.id}",
        looks_at=LooksAt.FILE,
        grade=Grade.REQUIRED if page.strength is Strength.REQUIRED else Grade.PLAIN,
        hint=not (page.strength.binds or page.id in _SURE),
        demand=page.demand,
        what=f"{page.demand}: {_WHAT}",
        remedy=_REMEDY,
        why=_WHY,
        basis=f"{clause}（{page.strength}）",
        chinese={"what": f"{_chinese(page.demand)}：{_chinese(_WHAT)}", "remedy": _chinese(_REMEDY)},
    )


RULES = tuple(map(_rule, PAGE_RULES))
_BY_ID = {page.id: page for page in PAGE_RULES}


def __getattr__(name: str) -> "Callable[[FileSubject], Iterator[Finding]]":
    """Return what looks for breaches of the rule of the page with an id: `BD-06a`."""
    if name in _BY_ID:
        return partial(_find, _BY_ID[name])
    raise AttributeError(name)


def _find(page: PageRule, subject: "FileSubject") -> Iterator[Finding]:
    """Yield one finding about all departures, at the first; in what is no official document nothing is measured."""
    for found in subject.once(measured_elements):
        for one in readings([page], found):
            if not one.met:
                values = {"required": page.required, "value": one.value}
                counted = {"departures": str(one.departures), "times": str(one.times)}
                address = address_of(subject, one.where) or address_of(subject, one.value)
                yield Finding(address=address, quote=one.where, values=values | counted)


def measured_elements(subject: "FileSubject") -> Iterator[Elements]:
    """Yield the elements of an official document, once for all rules; nothing for another file."""
    found = find_elements(subject.file.printed)
    if found.official:
        yield found


def address_of(subject: "FileSubject", where: str) -> Address | None:
    """Return the address of the first words that begin as those a rule measured at."""
    begins = "".join(where.removesuffix("…").split())
    for one in subject.stretches if begins else ():
        if "".join((one.number + one.words).split()).startswith(begins):
            return one.at(0, len(one.words))
    return None
