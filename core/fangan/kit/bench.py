"""A bench to build one variant on: a made-up agency that fits it, an outline that holds it alone, its examples."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from fangan.kit.names import outline_entries, references, roles, whole
from fangan.kit.subject import PackageSubject
from fangan.model.address import Target
from fangan.model.agency import Agency, Level
from fangan.model.event import Event, Term
from fangan.model.fact import FactSpec
from fangan.model.outline import ItemRules, Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import Given, Issue, Plan, SectionChoice
from fangan.model.problem import FanganError, Place
from fangan.model.provider import Provider
from fangan.model.section import Alternatives, Insert, Part, VariantHead, Wording, walk
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.supply import Supply, packed

BENCH = Provider(id="bench")
_REGIONS = ("示例省", "示例市", "示例县", "示例镇")
_DEPTHS = {Level.NATION: 0, Level.PROVINCE: 1, Level.CITY: 2, Level.COUNTY: 3}
_PLACE = Place("bench")


class Bench(Catalogue):
    """A catalogue of one variant and what it needs around it; made-up wordings are kept in memory."""

    def __init__(self, subject: PackageSubject, wording: Wording, level: Level) -> None:
        made = {one.head.path: one for one in _hosts(wording)}
        heads = [replace(wording.head, insert=_place_of(wording)), *(one.head for one in made.values())]
        self.outline_used = _outline(subject, wording)
        self.issuer = _agency(wording, level)
        records: dict[type, Iterable[Any]] = {
            VariantHead: heads,
            Outline: [self.outline_used],
            Agency: [self.issuer],
            Event: subject.around.every(Event),
            Term: subject.around.every(Term),
        }
        wordings = {**made, wording.head.path: replace(wording, head=heads[0])}
        supply = Supply(provider=BENCH, records=packed(records))
        super().__init__([supply], read=lambda head: wordings[head.path])


def _place_of(wording: Wording) -> Insert | None:
    """Return where a single item comes in on the bench: a line that runs on needs a paragraph to go on."""
    running = wording.head.item and wording.parts and wording.parts[0].run_on
    return Insert("after", BENCH.id) if running else None


def _hosts(wording: Wording) -> list[Wording]:
    """Make up what the variant leans on: a section around a single item, and everything it refers to."""
    wanted: dict[str, set[str]] = {wording.head.key: set()} if wording.head.item else {}
    for reference in references(wording):
        target = Target.parse(reference.target)
        if target.section or wording.head.item:
            wanted.setdefault(target.section or wording.head.key, set()).add(target.item)
    wanted.pop(wording.head.key if not wording.head.item else "", None)
    own = {part.id for part in walk(wording.parts)} | {wording.head.item}
    return [_host(key, items - own - {""}) for key, items in sorted(wanted.items())]


def _host(key: str, items: set[str]) -> Wording:
    head = VariantHead(key=key, provider=BENCH, file=f"bench/{key}.md", path=f"bench/{key}.md")
    ids = (BENCH.id, *sorted(items))
    parts = [Part(level=2, heading=("示例条目。",), text=("示例内容。",), id=id_, place=_PLACE) for id_ in ids]
    return Wording(head=head, title=("示例部分",), facts={}, parts=tuple(parts))


def _outline(subject: PackageSubject, wording: Wording) -> Outline:
    head = wording.head
    untitled = any(part.level == 1 for part in walk(wording.parts))
    rules = ItemRules(required=(head.item,) if head.item else ())
    section = OutlineSection(key=head.key, required=True, no_heading=untitled, items=rules, place=_PLACE)
    others = [one.head.key for one in _hosts(wording) if one.head.key != head.key]
    return Outline(
        id=head.scope.outline[0] if head.scope.outline else BENCH.id,
        name="示例提纲",
        title=("示例方案",),
        facts=outline_facts(subject, head),
        sections=(section,),
        annexes=tuple(OutlineAnnex(key=key, required=True, place=_PLACE) for key in others),
        place=_PLACE,
    )


def outline_facts(subject: PackageSubject, head: VariantHead) -> Mapping[str, FactSpec]:
    """Return the facts that the outlines a variant is written for declare, as far as they can be had."""
    found: dict[str, FactSpec] = {}
    for id_ in head.scope.outline:
        try:
            found.update(subject.around.outline(id_).facts)
        except FanganError:
            continue  # reported where it belongs
    return found


def demanded(subject: PackageSubject, head: VariantHead) -> set[str]:
    """Return the facts without which no outline takes the variant up: its `when:` there."""
    same = [
        entry
        for outline in subject.around.every(Outline)
        for entry in outline_entries(whole(subject.around, outline))
        if entry.key == head.key
    ]
    return {entry.when.fact for entry in same if entry.when}


def levels(head: VariantHead) -> list[Level]:
    """List the levels a variant claims; one for a region serves that region's level and those below."""
    claimed = head.scope.level or tuple(Level)
    region = max((path.count("/") + 1 for path in head.scope.region), default=0)
    return [level for level in claimed if _DEPTHS.get(level, 4) >= region] or list(claimed)


def _agency(wording: Wording, level: Level) -> Agency:
    scope = wording.head.scope
    region = scope.region[0].split("/") if scope.region else []
    depth = max(_DEPTHS.get(level, 4), len(region))
    path = "/".join([*region, *_REGIONS[len(region) : depth], "示例机关"])
    filled = {mark.name.partition(".")[2]: f"示例{mark.name.partition('.')[2]}部门" for mark in roles(wording)}
    return Agency(
        path=scope.agency[0] if scope.agency else path,
        name="示例机关",
        short="示例机关",
        level=level,
        sector=scope.sector[0] if scope.sector else "",
        kind=scope.kind[0] if scope.kind else None,
        roles=filled,
    )


def day(head: VariantHead) -> dt.date:
    """Return a day on which a variant is valid: its last, or one soon after its first."""
    return head.valid.end or max(head.valid.start or dt.date.min, dt.date(2026, 9, 1))


def plans(bench: Bench, wording: Wording, demanded: Collection[str]) -> Iterator[Plan]:
    """Yield plans that need the variant: each alternative in turn, with all facts and without the optional ones.

    `demanded` facts are never absent, whatever their declaration says.
    """
    outline, agency = bench.outline_used, bench.issuer
    specs = {**outline.facts, **wording.facts}
    examples = {n: Given(s.example, s.place) for n, s in specs.items() if s.example is not None and not s.derive}
    needed = {name for name, spec in specs.items() if not spec.optional} | set(demanded)
    on = day(wording.head)
    if wording.head.valid_on in examples:
        examples[wording.head.valid_on] = Given(on.isoformat())
    several = max((len(one.options) for one in wording.choose.values()), default=1)
    for turn in range(max(several, 1)):
        choose = {id_: _answer(one, turn) for id_, one in wording.choose.items() if one.options}
        for every in (True, False):
            yield Plan(
                outline=outline.id,
                agency=agency.path,
                year=on.year,
                theme=wording.head.scope.theme[:1],
                facts={name: fact for name, fact in examples.items() if every or name in needed},
                sections={wording.head.key: SectionChoice(choose=choose)},
                issue=Issue(date=on, signed=(agency.name,)),
                place=Place(wording.head.file),
            )


def _answer(offered: Alternatives, turn: int) -> tuple[str, ...]:
    """Return the answers of one turn: each option comes first once, the others behind it as far as they may."""
    options = list(offered.options)
    first = turn % len(options)
    return tuple([*options[first:], *options[:first]][: offered.most])
