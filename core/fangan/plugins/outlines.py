"""Outlines of all providers: who extends whom, and what an extension may change."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fangan.messages.suggest import suggest
from fangan.model.agency import Level
from fangan.model.fact import Raw
from fangan.model.outline import ItemRules, Outline, OutlineAnnex, OutlineSection
from fangan.model.problem import InputRefused, Place, PluginFailed, Problem, problem
from fangan.model.provider import told_at
from fangan.model.template import Condition
from fangan.plugins.supply import Records

_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)
DEEPEST = 20
"""How many outlines may extend one another in a row; an office has three: state, province, city."""


class Outlines:
    """Every outline by id, each resolved when it is asked for.

    `strata` are lists of records, the weakest stratum first (`Provider.stratum`); of two strata that have an outline
    of one id the stronger's stands, and the other is as if it were not there.
    """

    def __init__(self, *strata: Iterable[Records[Outline]]) -> None:
        self._claims: dict[str, list[tuple[Records[Outline], int]]] = {}
        for lists in strata:
            claims: dict[str, list[tuple[Records[Outline], int]]] = {}
            for records in lists:
                for at, id_ in enumerate(records.names()):
                    claims.setdefault(id_, []).append((records, at))
            self._claims |= claims
        self._resolved: dict[str, Outline] = {}

    def ids(self) -> list[str]:
        """List the ids, sorted."""
        return sorted(self._claims)

    def as_written(self, id_: str) -> Outline | None:
        """Return an outline as its file has it, without what it inherits; None when there is none, or several."""
        claims = self._claims.get(id_, ())
        return claims[0][0][claims[0][1]] if len(claims) == 1 else None

    def get(self, id_: str) -> Outline:
        """Return an outline, by its id or its name, with what it inherits; raises InputRefused when there is none.

        Raises PluginFailed when two providers of a stratum claim it, or when it may not be laid over the one
        it extends.
        """
        if id_ not in self._resolved:
            self._resolved[id_] = self._resolve(id_ if id_ in self._claims else self._called(id_), ())
        return self._resolved[id_]

    def _names(self) -> dict[str, str]:
        """Return what people call each outline, by its id."""
        return {id_: records[at].name for id_, ((records, at), *_) in sorted(self._claims.items())}

    def _called(self, name: str) -> str:
        """Return the id of the only outline that goes by a name; the name itself when none or several do."""
        found = [id_ for id_, one in self._names().items() if one == name.strip()]
        return found[0] if len(found) == 1 else name

    def _hint(self, word: str) -> str:
        """Return the outline that a word most likely means, by its id or its name: `纪念日活动方案（activity-day）`."""
        names = self._names()
        id_ = suggest(word, names)
        if not id_:
            near = suggest(word, names.values())
            id_ = next((one for one, name in names.items() if name == near), "")
        return f"{names[id_]}（{id_}）" if id_ else ""

    def _unknown(self, word: str) -> Problem:
        """Say that there is no such outline, or which plugin would bring it."""
        from fangan.plugins.first_party import with_outline  # only a plan that cannot be built pays for it

        plugin = next(with_outline(word), None)
        if plugin:
            return problem("outline-elsewhere", None, outline=word, plugin=plugin.id)
        return problem("outline-unknown", None, outline=word, suggestion=self._hint(word))

    def _resolve(self, id_: str, path: tuple[str, ...]) -> Outline:
        claims = [records[at] for records, at in self._claims.get(id_, ())]
        if not claims:
            raise InputRefused([self._unknown(id_)])
        outline = claims[0]
        if len(claims) > 1:
            who = "、".join(sorted(claim.provider for claim in claims))
            raise PluginFailed(
                [
                    problem(
                        "outline-conflict", told_at(claims[-1].place, claims[-1].provider), outline=id_, providers=who
                    )
                ]
            )
        if not outline.extends:
            return replace(outline, lineage=(id_,))
        if len(path) >= DEEPEST:
            raise PluginFailed(
                [problem("outline-too-deep", told_at(outline.place, outline.provider), outline=path[0], most=DEEPEST)]
            )
        if outline.extends in (*path, id_) or outline.extends not in self._claims:
            code = "outline-cycle" if outline.extends in (*path, id_) else "outline-extends-unknown"
            hint = suggest(outline.extends, self._claims)
            wrong = problem(
                code, told_at(outline.place, outline.provider), outline=id_, extends=outline.extends, suggestion=hint
            )
            raise PluginFailed([wrong])
        return laid_over(outline, self._resolve(outline.extends, (*path, id_)))


def laid_over(outline: Outline, base: Outline) -> Outline:
    """Lay an outline over the one it extends; raises PluginFailed naming every liberty it takes.

    Over a closed one it may only narrow: drop, require, and bring in what that one offers under `may-add`.
    """
    laying = _Laying(outline, base)
    sections = laying.laid("sections", outline.sections, base.sections, _section)
    annexes = laying.laid("annexes", outline.annexes, base.annexes, _annex)
    laying.check(sections, annexes)
    if laying.problems:
        raise PluginFailed(laying.problems)
    return replace(
        outline,
        title=outline.title or base.title,
        theme=outline.theme or base.theme,
        facts={**base.facts, **outline.facts},
        examples=_examples(outline.examples, base.examples),
        sections=sections,
        annexes=annexes,
        differing=(),
        tasks=outline.tasks or base.tasks,
        patterns=(*outline.patterns, *base.patterns),
        may_add=outline.may_add or base.may_add,
        closed=outline.closed or base.closed,
        lineage=(outline.id, *base.lineage),
    )


def _examples(own: Mapping[str, Raw], base: Mapping[str, Raw]) -> dict[str, Raw]:
    """Lay examples over those of the extended outline; those of a level fact by fact."""
    said = {**base, **own}
    for level in Level:
        below, above = base.get(level), own.get(level)
        if isinstance(below, Mapping) and isinstance(above, Mapping):
            said[level] = {**below, **above}
    return said


class _Laying:
    """One outline over another, with what is wrong with it."""

    def __init__(self, outline: Outline, base: Outline) -> None:
        self.outline = outline
        self.base = base
        self.names = {"outline": outline.id, "extends": base.id}
        self.problems: list[Problem] = []

    def report(self, code: str, place: Place | None, **values: object) -> None:
        """Add a problem, in the file of the outline that extends."""
        self.problems.append(problem(code, told_at(place, self.outline.provider), **values))

    def laid(
        self,
        name: str,
        new: tuple[_Entry, ...],
        old: tuple[_Entry, ...],
        over: Callable[[_Entry, _Entry | None], _Entry],
    ) -> tuple[_Entry, ...]:
        """Return one list of entries over that of the extended outline: the list itself, or what differs from it."""
        if not new:
            return old
        there, said = {entry.key: entry for entry in old}, {entry.key: entry for entry in new}
        differs = name in self.outline.differing
        for key, entry in there.items():
            if entry.required and (key in said and said[key].drop if differs else key not in said):
                self.report("outline-drops-required", said.get(key, self.outline).place, key=key, **self.names)
        if self.base.closed:
            self.hold(list(there), new, differs)
        if differs:
            from fangan.plugins.outline_changes import changed  # most outlines list what they have

            return changed(self.outline, new, old, over, self.problems)
        return tuple(over(entry, there.get(entry.key)) for entry in new)

    def hold(self, there: list[str], new: tuple[_Entry, ...], differs: bool) -> None:
        """Hold entries against a closed outline: it keeps its order, and takes what it offers."""
        common = [entry.key for entry in new if entry.key in there]
        in_order = common == [key for key in there if key in common]
        moved = [entry.key for entry in new if entry.key in there and (entry.after or entry.before)]
        if moved if differs else not in_order:
            self.report("outline-order", self.outline.place, **self.names)
        for entry in new:
            if entry.key not in (*there, *self.base.may_add) and not entry.drop:
                self.report("outline-adds", entry.place, key=entry.key, **self.names)

    def check(self, sections: tuple[OutlineSection, ...], annexes: tuple[OutlineAnnex, ...]) -> None:
        """Hold the whole: nothing is a section and an annex at once, and over a closed outline no more is offered."""
        both = {entry.key for entry in sections} & {entry.key for entry in annexes}
        own: tuple[OutlineSection | OutlineAnnex, ...] = (*self.outline.sections, *self.outline.annexes)
        for entry in own:
            if entry.key in both:
                self.report("outline-has-already", entry.place, key=entry.key, **self.names)
        for key in self.outline.may_add:
            if self.base.closed and key not in self.base.may_add:
                self.report("outline-may-add", self.outline.place, key=key, **self.names)


def _when(entry: OutlineSection | OutlineAnnex, base: OutlineSection | OutlineAnnex) -> Condition | None:
    """Return under which condition an entry stands: what the narrower outline requires waits for nothing."""
    return entry.when or (None if entry.required else base.when)


def _section(entry: OutlineSection, base: OutlineSection | None) -> OutlineSection:
    if base is None:
        return entry
    own_heading = entry.heading is not None or entry.no_heading
    return replace(
        entry,
        required=entry.required or base.required,
        optional=(entry.optional or base.optional) and not (entry.required or base.required),
        heading=entry.heading if own_heading else base.heading,
        no_heading=entry.no_heading if own_heading else base.no_heading,
        when=_when(entry, base),
        items=ItemRules(
            required=tuple(dict.fromkeys((*entry.items.required, *base.items.required))),
            fixed=entry.items.fixed or base.items.fixed,
            count={**entry.items.count, **base.items.count},
        ),
        choose={**base.choose, **entry.choose},
    )


def _annex(entry: OutlineAnnex, base: OutlineAnnex | None) -> OutlineAnnex:
    if base is None:
        return entry
    return replace(
        entry,
        required=entry.required or base.required,
        optional=(entry.optional or base.optional) and not (entry.required or base.required),
        tasks=entry.tasks or base.tasks,
        content=entry.content or base.content,
        title=entry.title if entry.title is not None else base.title,
        when=_when(entry, base),
        choose={**base.choose, **entry.choose},
    )
