"""What one plan may say of one of its sections or annexes: items, choices and providers by name."""

from collections.abc import Callable, Collection, Mapping

from fangan.app.phrases import template_text
from fangan.assembly.decide import Decision, Verdict
from fangan.assembly.select import SelectedSection
from fangan.model.outline import OutlineSection
from fangan.model.section import Alternatives, walk
from fangan.schemas.pieces import Schema, known, one, optional, or_named, record, record_or_named, said, some
from fangan.schemas.plan_keys import answers, choice

_NO_ITEM: Schema = {"anyOf": [{"type": "array", "maxItems": 0}, one("nothing")]}
_LONGEST = 30
"""Characters of an item's words that stand beside its id."""


class SectionSchema:
    """A section that was selected with nothing dropped, and the schema of what the plan may say of it.

    `decisions` are those of the whole plan, by target; `anchors` are the sections behind which this one may be put,
    none where the outline has settled its place.
    """

    def __init__(self, section: SelectedSection, decisions: Mapping[str, Decision], anchors: Collection[str]) -> None:
        self.section = section
        self.anchors = anchors
        self.uses = _providers(decisions.get(section.key))
        """The providers whose wording of the section fits, each with its version."""
        items = {one.partition("#")[2]: one for one in decisions if one.startswith(f"{section.key}#")}
        self.item_uses = {id_: uses for id_, one in items.items() if (uses := _providers(decisions[one]))}
        """The same for every item that somebody words by itself."""
        there = {one.part.id: one.part for one in walk(section.parts) if one.part.id}
        coming = {id_: "、".join(uses.values()) for id_, uses in self.item_uses.items() if id_ not in there}
        words = {id_: template_text(part.heading or part.text) for id_, part in there.items()}
        self.labels = {id_: _label(text) for id_, text in {**words, **coming}.items()}
        """The items there are or could be, each with its heading, how it begins, or who words it."""

    def definitions(self) -> Mapping[str, Schema]:
        """Return what `schema` may point to: the items by id, those of them that may go, those that may come in."""
        wording, entry = self.section.wording, self.section.entry
        own = {wording.item_id(part) for part in walk(wording.parts)} if wording else set()
        required = entry.items.required if isinstance(entry, OutlineSection) else ()
        there = {
            "item": self.labels,
            "optional": {id_: label for id_, label in self.labels.items() if id_ not in required},
            "arriving": {id_: label for id_, label in self.labels.items() if id_ not in own},
        }
        return {self._name(name): known(ids, ids.values()) for name, ids in there.items() if ids}

    def schema(self, kind: Callable[[Mapping[str, Schema]], Schema] = choice) -> Schema:
        """Return the schema, with the section's heading and the advice for the person who writes the plan.

        `kind` is `choice` for a section, `annex_choice` for an annex.
        """
        found = self.definitions()
        items, optional_ones, arriving = (
            some(or_named(one(self._name(name)))) if self._name(name) in found else _NO_ITEM
            for name in ("item", "optional", "arriving")
        )
        choose = self.section.wording.choose if self.section.wording else {}
        uses = {id_: record({"use": _one_of(names)}) for id_, names in self.item_uses.items()}
        narrower = {
            "use": _one_of(self.uses),
            "drop": optional_ones if self.section.entry.required else {"anyOf": [one("flag"), optional_ones]},
            "add": arriving,
            "order": items,
            "choose": record_or_named({id_: _choice(one_) for id_, one_ in choose.items()}, answers()),
            "items": record_or_named({id_: uses.get(id_, one("item")) for id_ in self.labels}, one("item")),
            "after": optional(or_named(known(self.anchors))),
        }
        schema = {**self._about(), **kind(narrower)}
        if not self.anchors:
            del schema["properties"]["after"]
        return schema

    def _name(self, name: str) -> str:
        return f"{self.section.key}-{name}"

    def _about(self) -> Schema:
        wording, entry = self.section.wording, self.section.entry
        heading = entry.heading if isinstance(entry, OutlineSection) else entry.title
        title = template_text(heading or (wording.title if wording else ()))
        advice = " ".join(wording.guidance.split()) if wording else ""
        who = str(wording.head.provider) if wording else ""
        source = (f"文本：{who}", f"Wording: {who}") if who else ("自动生成。", "Generated.")
        chinese, comment = ("\n\n".join(filter(None, [advice, line])) for line in source)
        return said({"title": title} if title else {}, chinese, comment)


def _providers(decision: Decision | None) -> dict[str, str]:
    """Return the providers whose wording is for this plan, by id."""
    candidates = decision.candidates if decision else ()
    return {
        one.head.provider.id: str(one.head.provider) for one in candidates if one.verdict is not Verdict.OUT_OF_SCOPE
    }


def _one_of(names: Mapping[str, str]) -> Schema:
    return optional(or_named(known(names, names.values()))) if names else one("nothing")


def _choice(found: Alternatives) -> Schema:
    one_ = known([*found.options, *found.options.values()], [*found.options.values(), *found.options])
    if not found.several:
        return {"description": found.ask, **one_}
    answers = {"type": "array", "items": one_, "minItems": found.least, "maxItems": found.most, "uniqueItems": True}
    return {"description": found.ask, "anyOf": [one_, answers] if found.least <= 1 <= found.most else [answers]}


def _label(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
