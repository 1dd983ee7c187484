"""Where words of a composed plan come from: the fact that filled them in, or the line of the wording."""

from fangan.model.plan import Given, Plan
from fangan.model.problem import Place
from fangan.model.reading import Stretch


def source_of(stretch: Stretch, quote: str, plan: Plan) -> tuple[str, Place | None]:
    """Return who supplied a quotation from a stretch ('' for the plan itself), and the line it stands on."""
    origin, place = stretch.origin, _place_of(stretch, quote, plan)
    given = origin is None or (place is not None and place.file != origin.file)
    return "" if given or origin is None else origin.provider, place


def _place_of(stretch: Stretch, quote: str, plan: Plan) -> Place | None:
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
