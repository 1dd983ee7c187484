"""What a plan says of sections and items by their headings, put down by their ids."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, id_called, named_items, only_called
from fangan.assembly.offered import section_names, title_of
from fangan.assembly.ranking import rank
from fangan.model.address import Target
from fangan.model.outline import Outline
from fangan.model.plan import Form, Plan, SectionChoice
from fangan.model.section import Wording

T = TypeVar("T")


def sections_by_id(decider: Decider, outline: Outline, plan: Plan) -> Plan:
    """Return a plan whose sections, annexes and providers go by ids; a name that is none's stands as it was typed.

    What the plan adds goes by the heading it gives, or by the title of whoever words it.
    """
    naming = _Naming(decider, outline, plan)
    return replace(plan, sections=naming.keyed(plan.sections), annexes=naming.keyed(plan.annexes))


class _Naming:
    """What sections and annexes are called in a plan: by its outline, by itself, by whoever words others."""

    def __init__(self, decider: Decider, outline: Outline, plan: Plan) -> None:
        self.decider = decider
        self.listed = section_names(decider, outline)
        given = {**plan.annexes, **plan.sections}
        self.added = {key: title_of(decider, key) for key in given if key.isascii() and key not in self.listed}
        self.headed: dict[str, str] = {}
        """The headings that the plan itself gives, by key."""
        self.headed = {self.key(name): bare_words(one.heading) for name, one in given.items() if one.heading}

    def key(self, name: str) -> str:
        """Return the key of what goes by a name."""
        if not name or name.isascii():
            return name
        near = next(filter(None, (id_called(name, names) for names in (self.listed, self.headed, self.added))), "")
        return near or id_called(name, self._further()) or name

    def _further(self) -> dict[str, str]:
        keys = self.decider.catalogue.keys()
        further = (key for key in keys if key not in self.listed and key not in set(Form))
        return {key: title_of(self.decider, key) for key in further}

    def provider(self, name: str | None) -> str | None:
        """Return the provider that goes by its agency's name."""
        if name is None or name.isascii():
            return name
        return id_called(name, self.decider.catalogue.agency_names()) or name

    def keyed(self, choices: Mapping[str, SectionChoice]) -> dict[str, SectionChoice]:
        """Return what is said of sections or annexes by key; one that stands there under two names is refused."""
        found: dict[str, SectionChoice] = {}
        for name, one in choices.items():
            key = self.key(name)
            if key in found:
                self.decider.report("named-twice", one.place, key=key, name=name)
            items = {item: replace(choice, use=self.provider(choice.use)) for item, choice in one.items.items()}
            found[key] = replace(one, after=self.key(one.after), use=self.provider(one.use), items=items)
        return found


def items_by_id(decider: Decider, wording: Wording, choice: SectionChoice) -> SectionChoice:
    """Return what a plan says of a section with its items by their ids; any wording of it may give the heading.

    An item of which something is said under two names is refused.
    """
    fitting = [head for head in decider.catalogue.item_heads(wording.head.key) if rank(head, decider.setting)]
    known = [named_items(wording), *(named_items(decider.catalogue.wording(head)) for head in fitting)]

    def id_(name: str) -> str:
        if any(name == one for pairs in known for one, _ in pairs):
            return name
        return next(filter(None, (only_called(name, pairs) for pairs in known)), name)

    def ids(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(id_, names))

    def keyed(entries: Mapping[str, T]) -> dict[str, T]:
        found: dict[str, T] = {}
        for name, entry in entries.items():
            if (id_of := id_(name)) in found:
                target = str(Target(wording.head.key, id_of))
                decider.report("named-twice", choice.place, key=target, name=name)
            found[id_of] = entry
        return found

    return replace(
        choice,
        drop=ids(choice.drop),
        add=ids(choice.add),
        order=ids(choice.order),
        items=keyed(choice.items),
        reasons=keyed(choice.reasons),
    )
