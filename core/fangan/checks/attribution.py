"""Where words of a document come from: the fact that filled them in, or the line of the wording."""

from collections.abc import Mapping

from fangan.checks.rule import Finding, Grade, Rule
from fangan.model.plan import Given, Plan
from fangan.model.problem import Place
from fangan.model.reading import Stretch


def finding_at(
    rule: Rule, grade: Grade, stretch: Stretch, extent: tuple[int, int], plan: Plan, values: Mapping[str, str]
) -> Finding:
    """Return what a rule found at an extent of a stretch's words, with who supplied them and on which line."""
    quote = stretch.words[slice(*extent)]
    origin, source = stretch.origin, _source(stretch, quote, plan)
    given = origin is None or (source is not None and source.file != origin.file)
    return Finding(
        rule=rule,
        grade=grade,
        address=stretch.at(*extent),
        quote=quote,
        provider="" if given or origin is None else origin.provider,
        source=source,
        values=values,
    )


def _source(stretch: Stretch, quote: str, plan: Plan) -> Place | None:
    if stretch.office:
        return plan.issue.place or plan.place
    names = plan.facts if stretch.origin is None else stretch.origin.facts
    for name in names:
        given = plan.facts.get(name.partition(".")[0])
        if given is not None and given.place is not None and quote in _flat(given):
            return given.place
    if stretch.origin is None:
        return plan.place
    return Place(stretch.origin.file, stretch.origin.line) if stretch.origin.file else None


def _flat(given: Given) -> str:
    texts, waiting = [], [given.raw]
    while waiting:
        raw = waiting.pop()
        if isinstance(raw, str):
            texts.append(raw)
        else:
            waiting.extend(raw if isinstance(raw, tuple) else raw.values())
    return "\n".join(texts)
