"""Settle the items of a section: alternatives, single-item variants, what comes in, what goes, in which order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from fangan.assembly.decide import Decider
from fangan.assembly.ranking import Rank, rank
from fangan.messages.suggest import suggest
from fangan.model.outline import ItemRules
from fangan.model.plan import ItemChoice, SectionChoice
from fangan.model.problem import Place, Severity
from fangan.model.section import Part, VariantHead, Wording


@dataclass(slots=True)
class SourcedPart:
    """A part of wording together with the wording it comes from; children may come from others."""

    part: Part
    wording: Wording
    level: int
    children: "list[SourcedPart]"


@dataclass(slots=True)
class _Arrival:
    """An item that the section does not have and that comes in."""

    id: str
    wording: Wording
    head: VariantHead
    rank: Rank
    named: bool


@dataclass(slots=True)
class Settled:
    """A section's parts after all item decisions, the other wordings used, and the alternatives chosen."""

    parts: list[SourcedPart]
    sources: list[Wording] = field(default_factory=list)
    choices: dict[str, str] = field(default_factory=dict)


def settle_items(decider: Decider, wording: Wording, rules: ItemRules, choice: SectionChoice) -> Settled:
    """Apply every item decision of one section to its wording."""
    settled = Settled([_sourced(part, wording) for part in wording.parts])
    _choose(decider, settled, wording, choice)
    variants: dict[str, list[VariantHead]] = {}
    for head in decider.catalogue.item_heads(wording.head.key):
        variants.setdefault(head.item, []).append(head)
    present = {part.part.id for part in _walk(settled.parts) if part.part.id}
    for id_ in sorted(present & set(variants)):
        _replace(decider, settled, id_, [wording.head, *variants[id_]], choice)
    arrivals = _arrivals(decider, wording, rules, choice, {k: v for k, v in variants.items() if k not in present})
    known = present | set(variants)
    for id_ in choice.items:
        if id_ not in known:
            place, hint = choice.items[id_].place or choice.place, suggest(id_, known)
            decider.report("items-unknown", place, key=wording.head.key, id=id_, suggestion=hint)
    _insert(decider, settled, arrivals, choice, rules.required)
    _drop(decider, settled, wording, rules, choice, variants)
    if not settled.parts:
        decider.report("section-emptied", choice.place, key=wording.head.key)
    _order(decider, settled.parts, choice)
    return settled


def _sourced(part: Part, wording: Wording, shift: int = 0) -> SourcedPart:
    level = part.level + shift if part.level else 0
    return SourcedPart(part, wording, level, [_sourced(child, wording, shift) for child in part.children])


def _walk(parts: list[SourcedPart]) -> Iterator[SourcedPart]:
    for part in parts:
        yield part
        yield from _walk(part.children)


def _home(parts: list[SourcedPart], id_: str) -> tuple[list[SourcedPart], int] | None:
    """Find the list that holds an item, and where in it."""
    for at, part in enumerate(parts):
        if part.part.id == id_:
            return parts, at
        found = _home(part.children, id_)
        if found:
            return found
    return None


def _choose(decider: Decider, settled: Settled, wording: Wording, choice: SectionChoice) -> None:
    """Keep one of the alternatives that stand under one id."""
    for id_ in choice.choose:
        if id_ not in wording.choose:
            hint = suggest(id_, wording.choose)
            decider.report("choose-unknown", choice.place, key=wording.head.key, id=id_, suggestion=hint)
    for id_, alternatives in wording.choose.items():
        picked = choice.choose.get(id_, alternatives.default)
        if picked not in alternatives.options:
            options = "、".join(alternatives.options)
            line = f"sections: {{{wording.head.key}: {{choose: {{{id_}: {next(iter(alternatives.options), '')}}}}}}}"
            decider.report("choice-needed", choice.place, id=id_, ask=alternatives.ask, options=options, line=line)
        else:
            settled.choices[id_] = str(picked)
            _keep_choice(settled.parts, id_, str(picked))


def _keep_choice(parts: list[SourcedPart], id_: str, picked: str) -> None:
    parts[:] = [part for part in parts if part.part.id != id_ or part.part.attributes.choice in ("", picked)]
    for part in parts:
        _keep_choice(part.children, id_, picked)


def _replace(decider: Decider, settled: Settled, id_: str, heads: list[VariantHead], choice: SectionChoice) -> None:
    """Let the section's own wording of an item compete with the variants of that item alone."""
    item = choice.items.get(id_, ItemChoice())
    decision = decider.decide(f"{heads[0].key}#{id_}", heads, item.use, item.place or choice.place)
    if decision.winner is None or decision.winner is heads[0]:
        return
    home = _home(settled.parts, id_)
    if home is None:
        return
    siblings, at = home
    wording = decider.catalogue.wording(decision.winner)
    settled.sources.append(wording)
    siblings[at] = _named(wording, id_, siblings[at].level)


def _named(wording: Wording, id_: str, level: int) -> SourcedPart:
    """Take the one item of an item file, at the level of the place it takes, under its id."""
    part = wording.parts[0]
    sourced = _sourced(part, wording, level - part.level if part.level else 0)
    if not part.id:
        sourced.part = _with_id(part, id_)
    return sourced


def _with_id(part: Part, id_: str) -> Part:
    from dataclasses import replace

    return replace(part, id=id_)


def _arrivals(
    decider: Decider,
    wording: Wording,
    rules: ItemRules,
    choice: SectionChoice,
    variants: dict[str, list[VariantHead]],
) -> list[_Arrival]:
    """List the items that come in: named by the outline or the plan, or saying themselves where."""
    key = wording.head.key
    arrivals = []
    for id_ in (*rules.required, *choice.add):
        if id_ not in variants and _home([_sourced(part, wording) for part in wording.parts], id_) is None:
            hint = suggest(id_, variants)
            decider.report("item-without-wording", choice.place, key=f"{key}#{id_}", suggestion=hint)
    for id_, heads in sorted(variants.items()):
        item = choice.items.get(id_, ItemChoice())
        named = id_ in rules.required or id_ in choice.add
        if not named and not decider.any_valid(heads):
            continue  # its time is over or still to come, and nothing else takes its place
        decision = decider.decide(f"{key}#{id_}", heads, item.use, item.place or choice.place)
        head = decision.winner
        if head is None:
            if named and not decision.problems:
                decider.report("item-without-wording", choice.place, key=f"{key}#{id_}", suggestion="")
            continue
        if rules.fixed and id_ not in rules.required:
            severity = Severity.ERROR if id_ in choice.add else Severity.NOTE
            decider.report("items-fixed", choice.place, severity, key=key, id=id_, provider=head.provider)
        elif named or head.insert:
            worth = rank(head, decider.target)
            if worth is not None:
                arrivals.append(_Arrival(id_, decider.catalogue.wording(head), head, worth, named))
    return [arrival for arrival in arrivals if arrival.id not in choice.drop or arrival.named]


def _insert(
    decider: Decider, settled: Settled, arrivals: list[_Arrival], choice: SectionChoice, required: tuple[str, ...]
) -> None:
    """Put arrivals in place, the less specific first; an anchor may itself be an arrival."""
    named = {id_: number for number, id_ in enumerate((*required, *choice.add))}
    # those that do not say where come last, in the order in which they were named
    waiting = sorted(
        arrivals,
        key=lambda one: (not one.head.insert, 0 if one.head.insert else named.get(one.id, 0), one.rank, one.id),
    )
    _refuse_ties(decider, waiting, choice)
    while waiting:
        left = [arrival for arrival in waiting if not _place(settled, arrival)]
        if len(left) == len(waiting):
            for arrival in left:
                anchor = arrival.head.insert.anchor if arrival.head.insert else ""
                decider.report("insert-anchor-missing", Place(arrival.head.file), id=arrival.id, anchor=anchor)
            return
        waiting = left


def _refuse_ties(decider: Decider, arrivals: list[_Arrival], choice: SectionChoice) -> None:
    seen: dict[tuple[object, Rank], _Arrival] = {}
    for arrival in arrivals:
        rival = seen.setdefault((arrival.head.insert, arrival.rank), arrival)
        if rival is not arrival and arrival.head.insert and not {rival.id, arrival.id} <= set(choice.order):
            line = f"sections: {{{arrival.head.key}: {{order: [{rival.id}, {arrival.id}]}}}}"
            decider.report("insert-tie", choice.place, first=rival.head.name, second=arrival.head.name, line=line)


def _place(settled: Settled, arrival: _Arrival) -> bool:
    insert = arrival.head.insert
    numbered = [part.level for part in settled.parts if part.level]
    siblings, at = settled.parts, len(settled.parts)
    level = min(numbered, default=arrival.wording.parts[0].level)
    if insert and insert.where == "first":
        at = next((n for n, part in enumerate(siblings) if part.level), len(siblings))
    elif insert and insert.anchor:
        home = _home(settled.parts, insert.anchor)
        if home is None:
            return False
        siblings, at = home
        level = siblings[at].level
        at += insert.where == "after"
        while insert.where == "after" and at < len(siblings) and _came_after(siblings[at], insert.anchor):
            at += 1
    siblings.insert(at, _named(arrival.wording, arrival.id, level))
    settled.sources.append(arrival.wording)
    return True


def _came_after(part: SourcedPart, anchor: str) -> bool:
    """Tell whether a part is itself an arrival behind the same anchor, so that later ones follow it."""
    insert = part.wording.head.insert
    return insert is not None and insert.where == "after" and insert.anchor == anchor


def _drop(
    decider: Decider,
    settled: Settled,
    wording: Wording,
    rules: ItemRules,
    choice: SectionChoice,
    variants: Mapping[str, list[VariantHead]],
) -> None:
    """Take out what the plan drops; an item that would have come in has been kept out already."""
    known = [*(part.part.id for part in _walk(settled.parts) if part.part.id), *variants]
    for id_ in choice.drop:
        home = _home(settled.parts, id_)
        if id_ in rules.required:
            decider.report("item-required", choice.place, key=wording.head.key, id=id_)
        elif home is None and id_ not in variants:
            decider.report("drop-unknown", choice.place, key=wording.head.key, id=id_, suggestion=suggest(id_, known))
        elif home is not None:
            del home[0][home[1]]


def _order(decider: Decider, parts: list[SourcedPart], choice: SectionChoice) -> None:
    """Rearrange the named siblings among the places they hold."""
    if not choice.order:
        return
    home = _home(parts, choice.order[0])
    siblings = home[0] if home else []
    found = {part.part.id: part for part in siblings if part.part.id in choice.order}
    for id_ in choice.order:
        if id_ not in found:
            known = [part.part.id for part in siblings if part.part.id]
            decider.report("order-unknown", choice.place, id=id_, suggestion=suggest(id_, known))
            return
    places = sorted(siblings.index(part) for part in found.values())
    for at, id_ in zip(places, dict.fromkeys(choice.order), strict=True):
        siblings[at] = found[id_]
