"""Facts declared are facts used, each with an example, and declared alike wherever the plugin declares them."""

from collections.abc import Iterator

from fangan.kit.names import facts_used, outline_entries, whole
from fangan.kit.subject import PackageSubject
from fangan.model.fact import FactSpec
from fangan.model.outline import Outline
from fangan.model.problem import FanganError, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.template import Placeholder

RULE = Rule(
    id="package/facts-declared-are-facts-used",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="Facts that are declared are used, have an example, and are declared alike everywhere",
    why="The clerk is asked for what nobody prints, or twice for one thing",
    basis="插件约定：docs/section-file.md",
)
_ALIKE = ("type", "carry", "derive", "one_of")
"""What two declarations that meet in one plan must agree in (fangan.assembly.specs)."""


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Hold every declaration against the text. What is used and not declared, building finds."""
    for wording in subject.wordings:
        used = facts_used(wording)
        for name, spec in wording.facts.items():
            if name not in used:
                yield problem("fact-never-used", spec.place, fact=name)
            yield from _example(spec)
    yield from _outline_facts(subject)
    yield from _alike(subject)


def _example(spec: FactSpec) -> Iterator[Problem]:
    if spec.example is None and spec.derive is None:
        yield problem("fact-without-example", spec.place, fact=spec.name)


def _outline_facts(subject: PackageSubject) -> Iterator[Problem]:
    """A fact an outline declares is in its title, opens a section or annex, or is used by some wording."""
    for declared in subject.supply.of(Outline):
        outline = whole(subject.around, declared)
        used = {one.name.partition(".")[0] for one in outline.title if isinstance(one, Placeholder)}
        used |= {entry.when.fact for entry in outline_entries(outline) if entry.when}
        for wording in subject.wordings:
            used |= facts_used(wording)
        unused = set(declared.facts) - used
        if unused:
            unused -= _used_around(subject, outline)
        for name, spec in declared.facts.items():
            if name in unused:
                yield problem("fact-never-used", spec.place, fact=name)
            yield from _example(spec)


def _used_around(subject: PackageSubject, outline: Outline) -> set[str]:
    """Return the facts that other plugins' wordings of its sections use."""
    around, used = subject.around, set[str]()
    for entry in outline_entries(outline):
        for head in (*around.section_heads(entry.key), *around.item_heads(entry.key)):
            try:
                used |= facts_used(around.wording(head))
            except FanganError:
                continue  # reported where it belongs
    return used


def _alike(subject: PackageSubject) -> Iterator[Problem]:
    declared: dict[str, FactSpec] = {}
    lists = [
        *(outline.facts for outline in subject.supply.of(Outline)),
        *(wording.facts for wording in subject.wordings),
    ]
    for facts in lists:
        for name, spec in facts.items():
            first = declared.setdefault(name, spec)
            for key in _ALIKE:
                if getattr(first, key) != getattr(spec, key):
                    yield problem("fact-declared-unlike", spec.place, fact=name, key=key, other=first.place)
            if {n: c.type for n, c in first.columns.items()} != {n: c.type for n, c in spec.columns.items()}:
                yield problem("fact-declared-unlike", spec.place, fact=name, key="columns", other=first.place)
