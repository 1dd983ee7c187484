"""Outlines of all providers: who extends whom, and whether an extension only narrows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fangan.messages.suggest import suggest
from fangan.model.outline import ItemRules, Outline, OutlineAnnex, OutlineSection
from fangan.model.problem import InputRefused, PluginFailed, Problem, problem
from fangan.model.provider import told_at
from fangan.model.template import Condition
from fangan.plugins.supply import Records

DEEPEST = 20
"""How many outlines may extend one another in a row; an office has three: state, province, city."""


class Outlines:
    """Every outline by id, each resolved when it is asked for."""

    def __init__(self, lists: Iterable[Records[Outline]]) -> None:
        self._claims: dict[str, list[tuple[Records[Outline], int]]] = {}
        for records in lists:
            for at, id_ in enumerate(records.names()):
                self._claims.setdefault(id_, []).append((records, at))
        self._resolved: dict[str, Outline] = {}

    def ids(self) -> list[str]:
        """List the ids, sorted."""
        return sorted(self._claims)

    def get(self, id_: str) -> Outline:
        """Return an outline, by its id or its name, with what it inherits; raises InputRefused when there is none.

        Raises PluginFailed when two providers claim it, or when it does more than narrow the one it extends.
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
        return narrow(outline, self._resolve(outline.extends, (*path, id_)))


def narrow(outline: Outline, base: Outline) -> Outline:
    """Lay an outline over the one it extends; raises PluginFailed naming every liberty it takes."""
    problems: list[Problem] = []
    old, new = {entry.key: entry for entry in base.sections}, {entry.key: entry for entry in outline.sections}
    old_annexes = {entry.key: entry for entry in base.annexes}
    sections = base.sections
    if outline.sections:
        _check(outline, old, new, base.may_add, problems)
        sections = tuple(_section(entry, old.get(entry.key)) for entry in outline.sections)
    annexes = base.annexes
    if outline.annexes:
        named = {entry.key: entry for entry in outline.annexes}
        _check(outline, old_annexes, named, base.may_add, problems)
        annexes = tuple(_annex(entry, old_annexes.get(entry.key)) for entry in outline.annexes)
    for key in outline.may_add:
        if key not in base.may_add:
            problems.append(
                problem(
                    "outline-may-add",
                    told_at(outline.place, outline.provider),
                    outline=outline.id,
                    key=key,
                    extends=base.id,
                )
            )
    if problems:
        raise PluginFailed(problems)
    return replace(
        outline,
        title=outline.title or base.title,
        theme=outline.theme or base.theme,
        facts={**base.facts, **outline.facts},
        sections=sections,
        annexes=annexes,
        tasks=outline.tasks or base.tasks,
        patterns=(*outline.patterns, *base.patterns),
        may_add=outline.may_add or base.may_add,
        closed=outline.closed or base.closed,
        lineage=(outline.id, *base.lineage),
    )


def _check(
    outline: Outline,
    old: "Mapping[str, OutlineSection] | Mapping[str, OutlineAnnex]",
    new: "Mapping[str, OutlineSection] | Mapping[str, OutlineAnnex]",
    may_add: tuple[str, ...],
    problems: list[Problem],
) -> None:
    """Hold one list of entries against the list it narrows: order, required ones, additions."""
    common = [key for key in new if key in old]
    if common != [key for key in old if key in new]:
        problems.append(
            problem(
                "outline-order", told_at(outline.place, outline.provider), outline=outline.id, extends=outline.extends
            )
        )
    for key, entry in old.items():
        if entry.required and key not in new:
            problems.append(
                problem("outline-drops-required", told_at(outline.place, outline.provider), outline=outline.id, key=key)
            )
    for key, entry in new.items():
        if key not in old and key not in may_add:
            problems.append(
                problem(
                    "outline-adds",
                    told_at(entry.place, outline.provider),
                    outline=outline.id,
                    key=key,
                    extends=outline.extends,
                )
            )


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
    )
