"""The facts of a selection: every declaration in the outline and the wordings used, agreed with each other."""

from dataclasses import replace

from fangan.assembly.derive import RESULTS
from fangan.assembly.select import Selection
from fangan.model.fact import FactSpec
from fangan.model.problem import Problem, problem


def gather_specs(selection: Selection) -> tuple[dict[str, FactSpec], dict[str, tuple[str, ...]], list[Problem]]:
    """Join all declarations by name; two that differ in kind are a problem naming both places.

    Returns the facts, who declares each, and the problems. A fact is optional only if every declaration says so; the
    first question and example stand.
    """
    problems: list[Problem] = []
    specs: dict[str, FactSpec] = {}
    asked: dict[str, tuple[str, ...]] = {}
    declared = [(selection.outline.id, selection.outline.facts)]
    for section in selection.everything:
        declared.extend((wording.head.name, wording.facts) for wording in section.sources)
    for who, facts in declared:
        for name, spec in facts.items():
            asked[name] = tuple(dict.fromkeys((*asked.get(name, ()), who)))
            specs[name] = _agree(specs[name], spec, problems) if name in specs else spec
    if selection.by_facts:
        from fangan.assembly.other_days import day_problems

        problems.extend(day_problems(selection, specs))
    for spec in specs.values():
        if spec.derive and spec.type not in RESULTS[spec.derive.operation]:
            allowed = "、".join(RESULTS[spec.derive.operation])
            problems.append(problem("derive-wrong-type", spec.place, fact=spec.name, type=spec.type, allowed=allowed))
    return specs, asked, problems


def _agree(first: FactSpec, second: FactSpec, problems: list[Problem]) -> FactSpec:
    for key in ("type", "carry", "derive", "one_of"):
        if getattr(first, key) != getattr(second, key):
            problems.append(problem("fact-conflict", second.place, fact=first.name, key=key, other=first.place))
            return first
    if {k: c.type for k, c in first.columns.items()} != {k: c.type for k, c in second.columns.items()}:
        problems.append(problem("fact-conflict", second.place, fact=first.name, key="columns", other=first.place))
        return first
    default = first.default if first.default is not None else second.default
    example = first.example if first.example is not None else second.example
    return replace(
        first,
        optional=first.optional and second.optional,
        share=first.share or second.share,
        default=default,
        example=example,
    )
