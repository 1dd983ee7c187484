"""What a plan says of sections and items by their headings, put down by their ids."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, id_called, items_of
from fangan.assembly.offered import section_names, title_of
from fangan.assembly.ranking import rank
from fangan.model.outline import Outline
from fangan.model.plan import Form, Plan, SectionChoice
from fangan.model.section import Wording

T = TypeVar("T")


def sections_by_id(decider: Decider, outline: Outline, plan: Plan) -> Plan:
    """Return a plan whose sections, annexes and providers go by ids; a name that is none's stands as it was typed.

    What the plan adds goes by the heading it gives, or by the title of whoever words it.
    """
    names = section_names(decider, outline)
    given = {**plan.annexes, **plan.sections}
    added = {key: bare_words(one.heading or ()) for key, one in given.items() if key.isascii() and key not in names}
    names |= {key: name or title_of(decider, key) for key, name in added.items()}
    keys = decider.catalogue.keys()
    further = [key for key in keys if key not in names and key not in set(Form)]

    def id_(name: str) -> str:
        if not name or name.isascii():
            return name
        return id_called(name, names) or id_called(name, {key: title_of(decider, key) for key in further}) or name

    def provider(name: str | None) -> str | None:
        """Return the provider that goes by its agency's name."""
        if name is None or name.isascii():
            return name
        return id_called(name, decider.catalogue.agency_names()) or name

    def keyed(choices: Mapping[str, SectionChoice]) -> dict[str, SectionChoice]:
        return {
            id_(name): replace(
                one,
                after=id_(one.after),
                use=provider(one.use),
                items={item: replace(choice, use=provider(choice.use)) for item, choice in one.items.items()},
            )
            for name, one in choices.items()
        }

    return replace(plan, sections=keyed(plan.sections), annexes=keyed(plan.annexes))


def items_by_id(decider: Decider, wording: Wording, choice: SectionChoice) -> SectionChoice:
    """Return what a plan says of a section with its items by their ids; any wording of it may give the heading."""
    fitting = [head for head in decider.catalogue.item_heads(wording.head.key) if rank(head, decider.setting)]
    known = [items_of(wording), *(items_of(decider.catalogue.wording(head)) for head in fitting)]

    def id_(name: str) -> str:
        if any(name in names for names in known):
            return name
        return next(filter(None, (id_called(name, names) for names in known)), name)

    def ids(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(id_, names))

    def keyed(entries: Mapping[str, T]) -> dict[str, T]:
        return {id_(name): entry for name, entry in entries.items()}

    return replace(
        choice,
        drop=ids(choice.drop),
        add=ids(choice.add),
        order=ids(choice.order),
        items=keyed(choice.items),
        reasons=keyed(choice.reasons),
    )
