"""Facts that a plan gives for a section it does not have, and that its outline offers."""

from collections.abc import Iterable
from dataclasses import replace

from fangan.assembly.headings import bare_words, called
from fangan.assembly.program import Program
from fangan.assembly.ranking import rank
from fangan.assembly.theme import setting_of
from fangan.model.problem import Problem
from fangan.plugins.catalogue import Catalogue


def with_further(catalogue: Catalogue, program: Program, problems: Iterable[Problem]) -> list[Problem]:
    """Return problems; those of facts that nothing uses name once the section that would, where the plan may add it."""
    offered = _offered(catalogue, program)
    found: list[Problem] = []
    at: dict[str, int] = {}
    for one in problems:
        fact = one.values.get("fact", "")
        key, title = offered.get(fact, ("", "")) if one.code == "fact-unused" else ("", "")
        if key in at:
            before = found[at[key]]
            found[at[key]] = replace(before, values={**before.values, "fact": f"{before.values['fact']}”、“{fact}"})
        elif key:
            at[key] = len(found)
            values = {"fact": fact, "key": key, "title": called(key, title)}
            found.append(replace(one, code="fact-of-further-section", values=values))
        else:
            found.append(one)
    return found


def _offered(catalogue: Catalogue, program: Program) -> dict[str, tuple[str, str]]:
    """Return the facts that offered sections declare, each with its section's key and title."""
    setting = setting_of(program.plan, program.outline, program.agency)
    found: dict[str, tuple[str, str]] = {}
    for key in program.outline.may_add:
        for head in catalogue.section_heads(key):
            if rank(head, setting):
                wording = catalogue.wording(head)
                for fact in wording.facts:
                    found.setdefault(fact, (key, bare_words(wording.title)))
    return found
