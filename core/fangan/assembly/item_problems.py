"""What messages about items name: the items there are, and the paragraphs that go or come with one."""

from collections.abc import Collection, Iterable, Mapping

from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, called, id_called, items_of, joined, listed, nearest, opening
from fangan.assembly.offered import item_names
from fangan.assembly.parts import SourcedPart
from fangan.assembly.ranking import rank
from fangan.model.section import Wording, walk


def shut_out(wordings: Iterable[Wording], ids: Collection[str]) -> dict[str, str]:
    """Return the values of `own-section-closed`: the items that stay out."""
    names = joined(wordings)
    return {"items": listed({id_: names[id_] for id_ in ids}), "ids": ", ".join(ids)}


def lacking(decider: Decider, chosen: Wording, id_: str) -> tuple[str, dict[str, str]]:
    """Return the code and the values for an item that the outline requires and the chosen wording does not have.

    Another provider's wording of the section may have it: then the plan can ask for that one.
    """
    heads = decider.catalogue.section_heads(chosen.head.key)
    fitting = [head for head in heads if rank(head, decider.setting) and head.valid.covers(decider.day)]
    others = (decider.catalogue.wording(head) for head in fitting if head.provider != chosen.head.provider)
    holding = [one for one in others if id_ in items_of(one)]
    values = {
        "item": called(id_, joined(holding).get(id_, "")),
        "file": chosen.head.file if chosen.head.provider.own else chosen.head.name,
    }
    if chosen.head.provider.own or not holding:
        return "item-required-missing", values
    return "item-required-elsewhere", {**values, "other": holding[0].head.provider.id}


def not_to_drop(
    id_: str, parts: Iterable[SourcedPart], wording: Wording, choices: Mapping[str, str]
) -> tuple[str, dict[str, str]]:
    """Return the code and the values for an item that is not there to be dropped.

    It may be an alternative of a choice, chosen or not, or the whole of one; else the message lists the items there
    are, and names the one that may have been meant.
    """
    for name, offered in wording.choose.items():
        items = {one: f"{name}-{one}" if offered.several else name for one in choices.get(name, "").split("、") if one}
        option = id_called(id_, offered.options) or id_.removeprefix(f"{name}-")
        meant = list(items.values()) if id_ == name else [items[option]] if option in items else []
        if meant:
            return "drop-choice", {"id": id_, "ask": offered.ask, "line": f"drop: [{', '.join(meant)}]"}
        if option in offered.options:
            return "drop-not-chosen", {"option": called(option, offered.options[option]), "ask": offered.ask}
    there = {one.part.id: bare_words(one.part.heading) for one in walk(parts) if one.part.id}
    return "drop-unknown", {"id": id_, "items": listed(there), "suggestion": nearest(id_, there)}


def meant_item(decider: Decider, wording: Wording, id_: str) -> str:
    """Return the item that may be meant by a word, of those there are and those that may come in."""
    names = item_names(decider.catalogue, decider.setting, decider.day, wording.head.key)
    return nearest(id_, {**names, **items_of(wording)})


def out_of_order(id_: str, parts: Iterable[SourcedPart]) -> tuple[str, dict[str, str]]:
    """Return the code and the values for an item of `order:` that does not stand beside the others, or not at all."""
    there = {one.part.id: bare_words(one.part.heading) for one in walk(parts) if one.part.id}
    if id_ in there:
        return "order-unknown", {"id": called(id_, there[id_])}
    return "order-missing", {"id": id_, "items": listed(there), "suggestion": nearest(id_, there)}


def paragraphs_of(id_: str, blocks: Collection[SourcedPart]) -> dict[str, str]:
    """Return an item, how the paragraphs beside it begin, and where they stand."""
    texts = "……”、“".join(opening(one.part) for one in blocks)
    return {"id": id_, "text": texts, "file": str(next(iter(blocks)).part.place)}
