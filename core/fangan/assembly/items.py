"""Settle the items of a section: alternatives, single-item variants, what comes in, what goes, in which order."""

from collections.abc import Collection, Iterator, Mapping

from fangan.assembly.decide import Decision, LeftOut
from fangan.assembly.decider import Decider
from fangan.assembly.parts import Parts, SourcedPart, before_closing, behind_anchor, item_of, sourced, tail
from fangan.assembly.ranking import Rank
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.outline import ItemRules
from fangan.model.plan import ItemChoice, SectionChoice
from fangan.model.problem import Place, Severity
from fangan.model.section import Alternatives, Insert, Part, VariantHead, Wording, walk


class Settled(NamedTuple):
    """A section's parts after all item decisions, the other wordings used, and the alternatives chosen."""

    parts: tuple[SourcedPart, ...]
    sources: tuple[Wording, ...]
    choices: Mapping[str, str]


class _Arrival(NamedTuple):
    """An item that the section does not have and that comes in."""

    id: str
    wording: Wording
    rank: Rank

    @property
    def insert(self) -> Insert | None:
        return self.wording.head.insert


class Preset(NamedTuple):
    """What an outline chooses of a section's alternatives where the plan does not, and where it says so."""

    choose: Mapping[str, tuple[str, ...]] = {}
    place: Place | None = None


def settle_items(
    decider: Decider, wording: Wording, rules: ItemRules, choice: SectionChoice, preset: Preset
) -> Settled:
    """Apply every item decision of one section to its wording."""
    if any(not id_.isascii() for id_ in (*choice.drop, *choice.add, *choice.order, *choice.items, *choice.reasons)):
        from fangan.assembly.by_name import items_by_id  # ids are known without looking at any heading

        choice = items_by_id(decider, wording, choice)
    settling = _Settling(decider, wording, rules, choice)
    settling.choose(preset)
    present = settling.parts.ids()
    settling.tell_twice(present)
    settling.replace(sorted({*present} & {*settling.variants}))
    arrivals = settling.arrivals(present)
    settling.tell_closed()
    settling.refuse_unknown(present)
    settling.insert(arrivals)
    settling.count()
    settling.drop()
    settling.order()
    settling.leave_out()
    return settling.settled()


class _Settling:
    """One section on its way: its parts so far, and what every decision about them needs."""

    def __init__(self, decider: Decider, wording: Wording, rules: ItemRules, choice: SectionChoice) -> None:
        self.decider = decider
        self.wording = wording
        self.rules = rules
        self.choice = choice
        self.key = wording.head.key
        self.parts = Parts([sourced(part, wording) for part in wording.parts])
        self.sources: list[Wording] = []
        self.choices: dict[str, str] = {}
        self.decisions: dict[str, Decision] = {}
        """What was decided of items, by id."""
        self.out: dict[str, LeftOut] = {}
        """Why items do not come in or were taken out."""
        self.named = tuple(dict.fromkeys((*rules.required, *choice.add)))
        """Items that the outline or the plan asks for by name, in this order."""
        self.variants: dict[str, list[VariantHead]] = {}
        """The variants of single items, by id."""
        for head in decider.catalogue.item_heads(self.key):
            self.variants.setdefault(head.item, []).append(head)

    def settled(self) -> Settled:
        """Return what has become of the section."""
        if not self.parts.top:
            self.report("section-emptied")
        return Settled(tuple(self.parts.top), tuple(self.sources), self.choices)

    def report(
        self, code: str, place: Place | None = None, severity: Severity = Severity.ERROR, /, **values: object
    ) -> None:
        """Add a problem of this section, where the plan file speaks of it unless another place is given."""
        self.decider.report(code, place or self.choice.place, severity, **{"key": self.key, **values})

    def tell_twice(self, present: Collection[str]) -> None:
        """Tell of items that a list of the plan names twice, or that it both adds and drops."""
        known = {*present, *self.variants}
        for field, ids in (("add", self.choice.add), ("drop", self.choice.drop), ("order", self.choice.order)):
            for id_ in dict.fromkeys(id_ for at, id_ in enumerate(ids) if id_ in known and id_ in ids[:at]):
                self.report("item-twice", None, Severity.WARNING, id=id_, field=field)
        for id_ in dict.fromkeys(self.choice.drop):
            if id_ in known and id_ in self.choice.add:
                self.report("item-added-and-dropped", None, Severity.WARNING, id=id_)

    def choose(self, preset: Preset) -> None:
        """Keep what is chosen of the alternatives that stand under one id."""
        offered = self.wording.choose
        wanted = self._chosen(offered)
        if preset.choose:
            wanted = {**self._preset(preset, offered), **wanted}
        for id_, alternatives in offered.items():
            picked = wanted.get(id_, alternatives.default)
            if id_ not in wanted and not alternatives.takes(picked):
                self._ask(id_, alternatives)
            elif alternatives.takes(picked):
                self.choices[id_] = "、".join(picked)
                if alternatives.several:
                    self.parts.choose_several(id_, picked)
                else:
                    self.parts.choose(id_, picked[0])

    def _chosen(self, offered: Mapping[str, Alternatives]) -> Mapping[str, tuple[str, ...]]:
        """Return what the plan chooses, by ids; what is no answer is told and stays in."""
        chosen = self.choice.choose
        if all(id_ in offered and offered[id_].takes(picked) for id_, picked in chosen.items()):
            return chosen
        from fangan.assembly.choosing import by_id  # only a name, or a mistake, pays for it

        wanted, problems = by_id(chosen, offered)
        for code, values in problems:
            self.report(code, **values)
        return wanted

    def _preset(self, preset: Preset, offered: Mapping[str, Alternatives]) -> Mapping[str, tuple[str, ...]]:
        """Return what the outline chooses of the alternatives that this wording offers; another may offer others."""
        from fangan.assembly.choosing import by_id  # few outlines choose

        wanted, problems = by_id(preset.choose, offered)
        for code, values in problems:
            if code != "choose-unknown":
                self.report(code, preset.place, **values)
        return {id_: picked for id_, picked in wanted.items() if offered[id_].takes(picked)}

    def _ask(self, id_: str, alternatives: Alternatives) -> None:
        """Report a choice that nobody has made."""
        from fangan.assembly.headings import listed

        first = next(iter(alternatives.options), "")
        if alternatives.several:
            first = f"[{', '.join(list(alternatives.options)[: alternatives.least])}]"
        line = f"sections: {{{self.key}: {{choose: {{{id_}: {first}}}}}}}"
        self.report("choice-needed", id=id_, ask=alternatives.ask, options=listed(alternatives.options), line=line)

    def replace(self, ids: Collection[str]) -> None:
        """Let the section's own wording of items compete with the variants of each item alone."""
        for id_ in ids:
            own = self.wording.head
            winner = self.decide(id_, [own, *self.variants[id_]]).winner
            home = self.parts.home(id_)  # an item under one that was replaced has gone with it
            if winner is not None and winner is not own and home is not None:
                siblings, at = home
                siblings[at] = self.item(winner, id_, siblings[at].level, siblings[at].part)

    def decide(self, id_: str, heads: list[VariantHead]) -> Decision:
        """Decide whose wording of an item stands."""
        item = self.choice.items.get(id_, ItemChoice())
        target, place = str(Target(self.key, id_)), item.place or self.choice.place
        self.decisions[id_] = self.decider.decide(target, heads, item.use, place)
        return self.decisions[id_]

    def item(self, head: VariantHead, id_: str, level: int, like: Part) -> SourcedPart:
        """Take an item from its own file, which is then one of the sources."""
        wording = self.decider.catalogue.wording(head)
        self.sources.append(wording)
        return item_of(wording, id_, level, like)

    def arrivals(self, present: Collection[str]) -> list[_Arrival]:
        """List the items that come in: named by the outline or the plan, or saying themselves where."""
        absent = {id_: heads for id_, heads in sorted(self.variants.items()) if id_ not in present}
        for id_ in self.named:
            several = id_ in self.wording.choose and self.wording.choose[id_].several
            if id_ not in absent and id_ not in present and not several:
                self.lack(id_)
        return [arrival for id_, heads in absent.items() for arrival in self.arrival(id_, heads)]

    def lack(self, id_: str) -> None:
        """Report an item that the plan or the outline asks for by name and nobody words here."""
        from fangan.assembly.item_problems import lacking, meant_item

        if id_ in self.choice.add:
            hint = meant_item(self.decider, self.wording, id_)
            self.report("item-without-wording", key=str(Target(self.key, id_)), suggestion=hint)
            return
        code, values = lacking(self.decider, self.wording, id_)
        own = Place(self.wording.head.file) if self.wording.head.provider.own else None
        self.report(code, own, id=id_, **values)

    def arrival(self, id_: str, heads: list[VariantHead]) -> Iterator[_Arrival]:
        """Decide whether an item that the section does not have comes in, and whose wording of it."""
        named = id_ in self.named
        if not named and self.decider.pass_over(heads):
            return  # its time is over or still to come, and nothing else takes its place
        decision = self.decide(id_, heads)
        head, rank = decision.winner, decision.rank
        if head is None or rank is None:
            if named and not decision.problems:
                self.lack(id_)
        elif self.rules.fixed and id_ not in self.rules.required:
            wanted = id_ in self.choice.add or head.provider.own
            severity = Severity.ERROR if wanted else Severity.NOTE
            self.report("items-fixed", None, severity, id=id_, provider=head.provider)
            self.out[id_] = LeftOut.FIXED
        elif not named and id_ in self.choice.drop:
            self.out[id_] = LeftOut.DROPPED
        elif not named and not head.insert:
            self.out[id_] = LeftOut.UNPLACED
        elif not named and self.wording.head.provider.own and not head.provider.own:
            self.out[id_] = LeftOut.CLOSED
        else:
            yield _Arrival(id_, self.decider.catalogue.wording(head), rank)

    def tell_closed(self) -> None:
        """Say once which items of others stay out because the section is the plan's own."""
        shut = [id_ for id_, why in self.out.items() if why is LeftOut.CLOSED]
        if shut:
            from fangan.assembly.item_problems import shut_out

            winners = [head for id_ in shut if (head := self.decisions[id_].winner)]
            values = shut_out((self.decider.catalogue.wording(head) for head in winners), shut)
            self.report("own-section-closed", Place(self.wording.head.file), Severity.NOTE, **values)

    def refuse_unknown(self, present: Collection[str]) -> None:
        """Refuse what the plan says of items that nobody has."""
        known = {*present, *self.variants}
        for id_, item in self.choice.items.items():
            if id_ not in known:
                from fangan.assembly.item_problems import meant_item

                hint = meant_item(self.decider, self.wording, id_)
                self.report("items-unknown", item.place, id=id_, suggestion=hint)
            elif item.use and id_ not in self.variants and item.use != self.wording.head.provider.id:
                values = {"key": str(Target(self.key, id_)), "provider": item.use}
                self.report("variant-use-unknown", item.place, providers=self.wording.head.provider.id, **values)

    def insert(self, arrivals: list[_Arrival]) -> None:
        """Put arrivals in place, the less specific first; an anchor may itself be an arrival."""
        placed = sorted((one for one in arrivals if one.insert), key=lambda one: (one.rank, one.id))
        # those that do not say where come last, in the order in which they were named
        last = sorted((one for one in arrivals if not one.insert), key=lambda one: self.named.index(one.id))
        self.refuse_ties(placed)
        waiting = [*placed, *last]
        while waiting:
            left = [arrival for arrival in waiting if not self.place(arrival)]
            if len(left) == len(waiting):
                for arrival in left:
                    anchor = arrival.insert.anchor if arrival.insert else ""
                    file = arrival.wording.head.told_as
                    self.report("insert-anchor-missing", Place(file), id=arrival.id, anchor=anchor)
                    self.out[arrival.id] = LeftOut.ASTRAY
                return
            waiting = left

    def refuse_ties(self, arrivals: list[_Arrival]) -> None:
        """Refuse two that want the same place on the same rank, unless the plan orders them."""
        seen: dict[tuple[Insert | None, Rank], _Arrival] = {}
        for arrival in arrivals:
            rival = seen.setdefault((arrival.insert, arrival.rank), arrival)
            if rival is not arrival and not {rival.id, arrival.id} <= set(self.choice.order):
                first, second = rival.wording.head.name, arrival.wording.head.name
                line = f"sections: {{{self.key}: {{order: [{rival.id}, {arrival.id}]}}}}"
                self.report("insert-tie", first=first, second=second, line=line)

    def place(self, arrival: _Arrival) -> bool:
        """Put one arrival in; False while its anchor is not there."""
        insert, siblings = arrival.insert, self.parts.top
        if arrival.wording.parts[0].run_on:
            return self.place_run_on(arrival)
        numbered = [one.level for one in siblings if one.level]
        level = min(numbered, default=arrival.wording.parts[0].level)
        like = arrival.wording.parts[0]
        at = len(siblings) if like.attributes.of else before_closing(siblings)
        if insert and insert.where == "first":
            at = next((n for n, one in enumerate(siblings) if one.level), at)
        elif insert and insert.where == "last":
            self.tell_behind(arrival, siblings[at - 1] if at else None)
        elif insert and insert.anchor:
            home = self.parts.home(insert.anchor)
            if home is None:
                return False
            siblings, at = home
            level = siblings[at].level
            if siblings[at].part.run_on:
                from fangan.assembly.run_on_places import place_beside_run_on

                siblings, at = place_beside_run_on(self.parts, home, insert)
            elif insert.where == "after":
                at = behind_anchor(siblings, at, insert)
        siblings.insert(at, self.item(arrival.wording.head, arrival.id, level, like))
        return True

    def place_run_on(self, arrival: _Arrival) -> bool:
        """Put a line that runs on in; False while its anchor is not there."""
        from fangan.assembly.run_on_places import place_of_run_on

        insert, place, part = arrival.insert, None, arrival.wording.parts[0]
        if insert and insert.anchor:
            home = self.parts.home(insert.anchor)
            if home is None:
                return False
            place = place_of_run_on(home, insert)
        if place is None:
            self.report("run-on-unplaced", part.place, id=arrival.id)
        else:
            siblings, at = place
            beside = [one.part for one in siblings[max(at - 1, 0) : at + 1] if one.part.run_on]
            siblings.insert(at, self.item(arrival.wording.head, arrival.id, 0, beside[0] if beside else part))
        return True

    def tell_behind(self, arrival: _Arrival, last: SourcedPart | None) -> None:
        """Tell of an own item that comes last behind a paragraph that may close the section."""
        closing = tail(last) if last and last.level and arrival.wording.head.provider.own else []
        if closing and arrival.wording.parts[0].level:
            from fangan.assembly.item_problems import paragraphs_of

            place = Place(arrival.wording.head.file)
            self.report("insert-behind-closing", place, Severity.NOTE, **paragraphs_of(arrival.id, closing))

    def drop(self) -> None:
        """Take out what the plan drops; an item that would have come in has been kept out already."""
        there, ends = self.parts.ids(), self.parts.ends()
        for id_ in dict.fromkeys(self.choice.drop):
            home = self.parts.home(id_)
            if id_ in self.rules.required:
                self.report("item-required", id=id_)
            elif home is not None:
                self.tell_tail(id_, home[0][home[1]], ends)
                del home[0][home[1]]
                self.out[id_] = LeftOut.DROPPED
            elif id_ not in there and id_ not in self.variants:
                from fangan.assembly.item_problems import not_to_drop

                code, values = not_to_drop(id_, self.parts.top, self.wording, self.choices)
                self.report(code, **values)

    def tell_tail(self, id_: str, item: SourcedPart, ends: list[SourcedPart]) -> None:
        """Tell what goes with the last item that may close what stands before it, unless the plan drops it as well."""
        last = item.level and any(one is item for one in ends)
        gone = [one for one in tail(item) if one.part.id not in self.choice.drop] if last else []
        if gone:
            from fangan.assembly.item_problems import paragraphs_of

            self.report("drop-takes-along", None, Severity.WARNING, **paragraphs_of(id_, gone))

    def count(self) -> None:
        """Let items that count in words go on a chain only where they stand beside members of it."""
        if any(wording.parts[0].chain for wording in self.sources):
            from fangan.assembly.chains import break_up  # few items count in words

            break_up(self.parts)

    def leave_out(self) -> None:
        """Take back what was decided of items that are not printed, so that nobody is said to word them."""
        printed = {(one.part.id, one.wording.head.path) for one in walk(self.parts.top)}
        for id_, decision in self.decisions.items():
            if decision.winner and (id_, decision.winner.path) not in printed:
                self.decider.leave_out(decision, self.out.get(id_, LeftOut.COVERED))

    def order(self) -> None:
        """Rearrange the named siblings among the places they hold."""
        wanted = tuple(dict.fromkeys(self.choice.order))
        home = next(filter(None, map(self.parts.home, wanted)), None)
        siblings = home[0] if home else []
        places = {one.part.id: at for at, one in enumerate(siblings) if one.part.id}
        for id_ in wanted:
            if id_ not in places:
                from fangan.assembly.item_problems import out_of_order

                code, values = out_of_order(id_, self.parts.top)
                self.report(code, **values)
                return
        if len(self.choice.order) == 1:
            self.report("order-of-one", None, Severity.WARNING, id=wanted[0])
        if len({siblings[places[id_]].part.run_on for id_ in wanted}) > 1:
            self.report("order-mixed", ids="、".join(wanted))
            return
        ordered = [siblings[places[id_]] for id_ in wanted]
        for at, one in zip(sorted(places[id_] for id_ in wanted), ordered, strict=True):
            siblings[at] = one
