"""Every name in a plugin leads somewhere: ids, outlines, agencies, roles, references, the places of items."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from fangan.checks.raised import wrongly_raised
from fangan.chinese.role_tables import USUAL_ROLES
from fangan.kit.names import conditions, item_ids, outline_entries, references, roles
from fangan.kit.subject import PackageSubject
from fangan.messages.suggest import suggest
from fangan.model.address import Target
from fangan.model.agency import Agency, Level
from fangan.model.event import Event
from fangan.model.house_rules import HouseRules
from fangan.model.outline import Outline, OutlineAnnex, OutlineSection
from fangan.model.problem import FanganError, Place, Problem, Severity, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import VariantHead, Wording

RULE = Rule(
    id="package/names-lead-somewhere",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="Every id, key, role and path that a plugin names is somebody's",
    why="A name that leads nowhere is found by the clerk whose plan stops, far from whoever wrote it",
    basis="插件约定：docs/section-file.md",
)
GENERATED = ("task-table",)
"""Annexes that are made of the items and need no wording."""


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Ask the catalogue for everything the plugin names."""
    yield from _records(subject)
    yield from _outlines(subject)
    for house_rules in subject.supply.of(HouseRules):
        yield from wrongly_raised(house_rules)
    known = _Known(subject)
    yield from _left_out(subject, known)
    for wording in subject.wordings:
        yield from _scope(subject, wording.head)
        yield from _item(subject, known, wording.head)
        yield from _references(known, wording)
        yield from _roles(known, wording)


def _records(subject: PackageSubject) -> Iterator[Problem]:
    """Agencies, events and outlines can be had: nobody else claims them, what they extend is there."""
    around, supply = subject.around, subject.supply
    asked = [
        *((around.agencies.find, agency.path) for agency in supply.of(Agency)),
        *((around.event, event.id) for event in supply.of(Event)),
        *((around.outline, outline.id) for outline in supply.of(Outline)),
    ]
    for ask, name in asked:
        try:
            ask(name)
        except FanganError as error:
            yield from error.problems


def _outlines(subject: PackageSubject) -> Iterator[Problem]:
    """Somebody words every section and annex of an outline."""
    worded = {*subject.around.keys(), *GENERATED}
    for outline in subject.supply.of(Outline):
        yield from _exemplified(subject, outline)
        for entry in outline_entries(outline):
            needless = entry.optional or entry.drop or getattr(entry, "tasks", False)
            if entry.key not in worded and not needless:
                values = {"outline": outline.id, "key": entry.key, "suggestion": suggest(entry.key, worded)}
                yield problem("outline-section-unworded", entry.place, **values)
            elif entry.choose:
                yield from _presets(subject, outline, entry)


def _exemplified(subject: PackageSubject, outline: Outline) -> Iterator[Problem]:
    """Somebody asks for every fact the outline gives an example of."""
    try:
        whole = subject.around.outline(outline.id)
    except FanganError:
        return  # reported where it belongs
    asked = set(whole.facts)
    around = subject.around
    for key in whole.keys:
        for head in (*around.section_heads(key), *around.item_heads(key)):
            with suppress(FanganError):  # reported where it belongs
                asked.update(around.wording(head).facts)
    for level in (None, *Level):
        given = outline.examples if level is None else outline.examples.get(level, {})
        for name in given if isinstance(given, Mapping) else ():
            if name not in asked and name not in frozenset(Level):
                values = {"outline": outline.id, "fact": name, "suggestion": suggest(name, asked)}
                yield problem("outline-example-unasked", outline.place, **values)


def _presets(subject: PackageSubject, outline: Outline, entry: OutlineSection | OutlineAnnex) -> Iterator[Problem]:
    """Some wording of a section offers what the outline chooses there."""
    offered: dict[str, set[str]] = {}
    for head in subject.around.section_heads(entry.key):
        try:
            wording = subject.around.wording(head)
        except FanganError:
            continue  # reported where it belongs
        for id_, alternatives in wording.choose.items():
            offered.setdefault(id_, set()).update(alternatives.options)
    for id_, picked in entry.choose.items():
        for one in picked:
            if one not in offered.get(id_, ()):
                hint = suggest(one, offered[id_]) if id_ in offered else suggest(id_, offered)
                values = {"outline": outline.id, "key": entry.key, "id": id_, "value": one, "suggestion": hint}
                yield problem("outline-choice-unoffered", entry.place, **values)


class _Known:
    """The names of everything the catalogue holds."""

    def __init__(self, subject: PackageSubject) -> None:
        around = subject.around
        self.roles = USUAL_ROLES.union(*(agency.roles for agency in around.agencies))
        self.keys = {*around.keys(), *GENERATED}
        for id_ in around.outlines.ids():
            try:
                outline = around.outline(id_)
            except FanganError:
                continue  # reported where it belongs
            self.keys.update(entry.key for entry in outline_entries(outline))
        self._around = around
        self._own = {wording.head.path: wording for wording in subject.wordings}
        self._items: dict[str, set[str]] = {}

    def worded(self, key: str) -> bool:
        """Tell whether anybody words a whole section."""
        return bool(self._around.section_heads(key))

    def items(self, key: str) -> set[str]:
        """Return the ids of all items anybody words for a section."""
        if key not in self._items:
            self._items[key] = self._ids((*self._around.section_heads(key), *self._around.item_heads(key)))
        return self._items[key]

    def in_sections(self, key: str) -> set[tuple[str, str]]:
        """Return the ids of the items that stand in a whole section, each with the section's key."""
        return {(key, id_) for id_ in self._ids(self._around.section_heads(key))}

    def _ids(self, heads: Iterable[VariantHead]) -> set[str]:
        found: set[str] = set()
        for head in heads:
            try:
                found |= item_ids(self._own.get(head.path) or self._around.wording(head))
            except FanganError:
                continue  # reported where it belongs
        return found


def _scope(subject: PackageSubject, head: VariantHead) -> Iterator[Problem]:
    """`for:` names outlines, regions and agencies that exist."""
    outlines = subject.around.outlines.ids()
    for id_ in head.scope.outline:
        if id_ not in outlines:
            hint = suggest(id_, outlines)
            yield problem("scope-outline-unknown", subject.place(head.file, "for"), outline=id_, suggestion=hint)
    agencies = subject.around.agencies
    for path in (*head.scope.region, *head.scope.agency):
        place = subject.place(head.file, "for")
        if agencies.find(path) is None:
            hint = suggest(path, [agency.path for agency in agencies])
            yield problem("scope-agency-unknown", place, path=path, suggestion=hint)
        elif path in head.scope.region and not agencies.holds(path):
            hint = suggest(path, [agency.path for agency in agencies])
            yield problem("region-without-agency", place, path=path, suggestion=hint)


def _item(subject: PackageSubject, known: _Known, head: VariantHead) -> Iterator[Problem]:
    """An item has a section to stand in, and stands next to an item there is."""
    if head.item and not known.worded(head.key):
        hint = suggest(head.key, known.keys)
        yield problem("item-without-section", subject.place(head.file, "key"), key=head.key, suggestion=hint)
    elif head.insert and head.insert.anchor and head.insert.anchor not in known.items(head.key):
        anchor = head.insert.anchor
        values = {"id": anchor, "key": head.key, "suggestion": suggest(anchor, known.items(head.key))}
        yield problem("insert-anchor-unknown", subject.place(head.file, "insert"), **values)


def _left_out(subject: PackageSubject, known: _Known) -> Iterator[Problem]:
    """Items that no section has, no outline asks for and that do not say where they come in: a plan must add them."""
    asked = {
        (entry.key, id_)
        for outline in subject.around.every(Outline)
        for entry in outline.sections
        for id_ in entry.items.required
    }
    waiting: dict[str, list[VariantHead]] = {}
    for wording in subject.wordings:
        head = wording.head
        if (
            head.item
            and known.worded(head.key)
            and not head.insert
            and (head.key, head.item) not in asked | known.in_sections(head.key)
        ):
            waiting.setdefault(head.key, []).append(head)
    for key, heads in waiting.items():
        items = "、".join(dict.fromkeys(head.item for head in heads))
        yield problem("items-never-by-themselves", Place(heads[0].file), Severity.NOTE, key=key, items=items)


def _references(known: _Known, wording: Wording) -> Iterator[Problem]:
    for condition in conditions(wording):
        key = condition.fact[1:]
        if condition.of_text and key not in known.keys:
            hint = suggest(key, known.keys)
            yield problem("condition-text-unknown", condition.place, key=key, suggestion=hint)
    for reference in references(wording):
        target = Target.parse(reference.target)
        key, item = target.section or wording.head.key, target.item
        if key not in known.keys:
            yield problem("reference-nowhere", reference.place, target=key, suggestion=suggest(key, known.keys))
        elif item and item not in known.items(key):
            hint = suggest(item, known.items(key))
            yield problem("reference-nowhere", reference.place, target=Target(key, item), suggestion=hint)


def _roles(known: _Known, wording: Wording) -> Iterator[Problem]:
    for mark in roles(wording):
        role = mark.name.partition(".")[2]
        if role not in known.roles:
            yield problem("role-unknown", mark.place, role=role, suggestion=suggest(role, known.roles))
