"""Facts that come down: what the superior shares and the subordinate asks for but was not given."""

from collections.abc import Mapping

from fangan.assembly.program import Program
from fangan.model.fact import Raw
from fangan.model.plan import Given
from fangan.model.problem import Problem, Severity, problem


def inherited(
    superior: Program, raws: Mapping[str, Raw], own: Program, given: Mapping[str, Given], name: str
) -> tuple[dict[str, Given], list[Problem]]:
    """Return the given facts with the superior's shared ones behind them, and one note of all that came down.

    A fact comes down when the superior declares it `share: true`, the subordinate asks for it under the same type,
    and it was not given there. `raws` are the superior's facts as typed; `name` is the superior's title.
    """
    facts = dict(given)
    notes, down = [], []
    for fact, spec in superior.specs.items():
        asked = own.specs.get(fact)
        if not spec.share or fact in facts or fact not in raws or asked is None or asked.derive is not None:
            continue
        if asked.type is not spec.type:
            wrong = problem("under-fact-type", asked.place, fact=fact, own=asked.type, theirs=spec.type, plan=name)
            notes.append(wrong)
            continue
        facts[fact] = Given(raws[fact], own.plan.place)
        down.append(fact)
    if down:
        notes.append(problem("under-fact", own.plan.place, Severity.NOTE, fact="”、“".join(down), plan=name))
    return facts, notes
