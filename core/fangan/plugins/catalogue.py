"""The catalogue: what all providers supply, asked for by key, path and id."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any, TypeVar

from fangan.messages.suggest import several_like, suggest
from fangan.model.agency import Agency
from fangan.model.event import Event, Term
from fangan.model.extension import Engine, Format
from fangan.model.outline import Outline
from fangan.model.problem import FanganError, InputRefused, PluginFailed, Problem, problem
from fangan.model.provider import told_at
from fangan.model.section import VariantHead, Wording
from fangan.plugins.agencies import Agencies
from fangan.plugins.discovery import same
from fangan.plugins.outlines import Outlines
from fangan.plugins.status import PluginStatus
from fangan.plugins.supply import Records, Supply

T = TypeVar("T")


def read_variant(head: VariantHead) -> Wording:
    """Read a variant from its file; raises PluginFailed for a plugin's broken text, InputRefused for a folder's."""
    from fangan.sources.section_file import read_wording
    from fangan.sources.text import read_text

    try:
        return read_wording(read_text(head.path, head.file), head)
    except FanganError as error:
        if not head.provider.distribution:
            raise
        who = f"{head.provider.distribution} {head.provider.version}".strip()
        broken = problem("plugin-text", None, plugin=head.provider.id, who=who, file=head.file)
        told = [replace(one, place=one.place and one.place._replace(file=head.path)) for one in error.problems]
        raise PluginFailed([broken, *told]) from error


class Catalogue:
    """Sections, items, outlines, agencies, events and terms of every provider that could be loaded.

    `set_aside` are the supplies of plugins that broke a promise: never used, but known, so that a plan which would
    have taken something from them stops instead of quietly taking something else. `read` reads the whole of a
    variant, by default from its file; each is read once. `told` is what folders gave cause to say.
    """

    def __init__(
        self,
        supplies: Sequence[Supply],
        statuses: Sequence[PluginStatus] = (),
        set_aside: Sequence[Supply] = (),
        read: Callable[[VariantHead], Wording] = read_variant,
        told: tuple[Problem, ...] = (),
    ) -> None:
        self.supplies = tuple(supplies)
        self.statuses = tuple(statuses)
        self.set_aside = tuple(set_aside)
        strata = [[one for one in supplies if one.provider.stratum == stratum] for stratum in range(3)]
        self.agencies = Agencies(*([one.of(Agency) for one in stratum] for stratum in strata))
        self.outlines = Outlines(*([one.of(Outline) for one in stratum] for stratum in strata))
        self._read = read
        self._told = told
        self._wordings: dict[str, Wording] = {}
        self._every: dict[type, tuple[Any, ...]] = {}
        self._terms: tuple[tuple[str, Records[Term], int], ...] | None = None

    def speaker(self, provider: str) -> str:
        """Return who a provider speaks for, as it says in words; its id where it does not."""
        return next((one.name for one in self.statuses if one.id == provider and one.name), provider)

    def joined(self, supply: Supply) -> "Catalogue":
        """Return the catalogue with a further supply."""
        return Catalogue([*self.supplies, supply], self.statuses, self.set_aside, self._read)

    def with_own(self, heads: Iterable[VariantHead]) -> "Catalogue":
        """Return the catalogue with other heads for what the plan's own folder words."""
        own = Records.of(VariantHead, heads)
        supplies = [
            replace(one, records={**one.records, VariantHead: own}) if one.provider.own else one
            for one in self.supplies
        ]
        return Catalogue(supplies, self.statuses, self.set_aside, self._read, self._told)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was set aside, with its reason, and what was told of folders."""
        return (*(found for status in self.statuses for found in status.problems), *self._told)

    def keys(self) -> list[str]:
        """List every section key, sorted."""
        return sorted({key for supply in self.supplies for key in supply.of(VariantHead).names()})

    def section_heads(self, key: str) -> list[VariantHead]:
        """List the variants of a whole section."""
        return [head for supply in self.supplies for head in supply.of(VariantHead).named(key) if not head.item]

    def item_heads(self, key: str) -> list[VariantHead]:
        """List the variants of single items of a section."""
        return [head for supply in self.supplies for head in supply.of(VariantHead).named(key) if head.item]

    @property
    def own_outlines(self) -> list[Outline]:
        """List the outlines of the plan's own folder, as they stand in its files."""
        return [one for supply in self.supplies if supply.provider.own for one in supply.of(Outline)]

    @property
    def own_heads(self) -> list[VariantHead]:
        """List everything that the plan's own folder words."""
        return [head for supply in self.supplies if supply.provider.own for head in supply.of(VariantHead)]

    def heads_set_aside(self, key: str) -> list[tuple[VariantHead, PluginStatus]]:
        """List the variants of a section that plugins set aside would have supplied."""
        broken = {status.id: status for status in self.statuses if status.quarantined}
        lost = [head for supply in self.set_aside for head in supply.of(VariantHead).named(key)]
        return [(head, broken[head.provider.id]) for head in lost]

    def provider_failed(self, id_: str) -> PluginStatus | None:
        """Return the status of a plugin that was wanted and cannot be used."""
        return next((status for status in self.statuses if status.quarantined and same(status.id) == same(id_)), None)

    def agency_names(self) -> dict[str, str]:
        """Return the agency behind each provider whose agencies stand in one line: the one above all its others."""
        names = {}
        for supply in self.supplies:
            paths = sorted(supply.of(Agency).names(), key=len)
            if paths and all(path.startswith(f"{paths[0]}/") for path in paths[1:]):
                [first, *_] = supply.of(Agency).named(paths[0])
                names[supply.provider.id] = first.name
        return names

    def wording(self, head: VariantHead) -> Wording:
        """Return the whole of a variant; errors as `read_variant` raises them."""
        wording = self._wordings.get(head.path)
        if wording is None:
            wording = self._wordings[head.path] = self._read(head)
        return wording

    def agency(self, path: str) -> Agency:
        """Return the agency at a path; errors as in `Agencies.get`, or PluginFailed when a broken plugin has it."""
        if self.agencies.find(path) is None:
            self._refuse_broken(path, (name for supply in self.set_aside for name in supply.of(Agency).names()))
        return self.agencies.get(path)

    def outline(self, id_: str) -> Outline:
        """Return an outline with what it inherits; errors as in `Outlines.get`, or PluginFailed as in `agency`."""
        if id_ not in self.outlines.ids():
            self._refuse_broken(id_, (name for supply in self.set_aside for name in supply.of(Outline).names()))
        return self.outlines.get(id_)

    def _refuse_broken(self, name: str, lost: Iterable[str]) -> None:
        """Tell of every plugin that was set aside when one of them had what is missing."""
        if name in set(lost):
            raise PluginFailed([problem("lost-with-plugin", None, name=name), *self.problems])

    def event(self, id_: str) -> Event:
        """Return an event by its id, or else by any name it has; raises InputRefused when unknown.

        What the plan's own folder says goes before a shared folder, this before plugins, and each is completed by the
        weaker; raises PluginFailed when two of a stratum claim it.
        """
        claims, *weaker = self._claims(id_) or [[]]
        if len(claims) == 1:
            return reduce(Event.completed, (event for events in weaker for event in events), claims[0])
        if claims:
            who = "、".join(sorted(event.provider for event in claims))
            raise PluginFailed(
                [problem("event-conflict", told_at(claims[0].place, claims[0].provider), event=id_, providers=who)]
            )
        known = [(name, one) for one in self.every(Event) for name in (one.id, one.name, *one.also) if name]
        words = [name for name, _ in known]
        near = {one.id: one.name or one.id for name, one in known if id_ in name or name in several_like(id_, words)}
        values = {"event": id_, "suggestion": suggest(id_, words), "near": "、".join(list(near.values())[:3])}
        raise InputRefused([problem("event-unknown", None, **values)])

    def _claims(self, id_: str) -> list[list[Event]]:
        """List the events of an id, or else of a name, by the strata that have any, the strongest first."""
        for claims in (_by_id, _by_name):
            strata: dict[int, list[Event]] = {}
            for supply in self.supplies:
                strata.setdefault(-supply.provider.stratum, []).extend(claims(supply, id_))
            found = [strata[stratum] for stratum in sorted(strata) if strata[stratum]]
            if found:
                return found
        return []

    def every(self, record: type[T]) -> list[T]:
        """List the records of one class from all providers: `every(Term)`, `every(Check)`."""
        if record not in self._every:
            self._every[record] = tuple([one for supply in self.supplies for one in supply.of(record)])
        return [*self._every[record]]

    def formats(self) -> list[Format]:
        """List the formats plugins add."""
        return self.every(Format)

    def engines(self) -> list[Engine]:
        """List the engines plugins add."""
        return self.every(Engine)

    def terms_in(self, text: str) -> list[Term]:
        """List the terms whose words occur in a text; the others are not even built."""
        if self._terms is None:
            every = (supply.of(Term) for supply in self.supplies)
            self._terms = tuple([(words, terms, at) for terms in every for at, words in enumerate(terms.names())])
        return [terms[at] for words, terms, at in self._terms if words in text]


def _by_id(supply: Supply, id_: str) -> Sequence[Event]:
    return supply.of(Event).named(id_)


def _by_name(supply: Supply, name: str) -> Sequence[Event]:
    return [event for event in supply.of(Event) if name == event.name or name in event.also]
