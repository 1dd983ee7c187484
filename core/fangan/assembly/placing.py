"""Where sections and annexes come in that a plan adds: each behind the one it names."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from fangan.assembly.decider import Decider
from fangan.model.outline import Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import SectionChoice
from fangan.plugins.outline_changes import place_behind

_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)


def placed(
    decider: Decider,
    outline: Outline,
    kept: Iterable[_Entry],
    new: Iterable[_Entry],
    choices: Mapping[str, SectionChoice],
) -> list[_Entry]:
    """Put new entries behind those they name; several behind one stand in the order of the plan file.

    What names something that is not there is told and left out.
    """
    entries, waiting = list(kept), list(new)
    afters = {entry.key: choices[entry.key].after for entry in waiting}
    while waiting:
        left = []
        for entry in waiting:
            at = place_behind([one.key for one in entries], choices[entry.key].after, afters)
            if at is None:
                left.append(entry)
            else:
                entries.insert(at, entry)
        if len(left) == len(waiting):
            _tell(decider, outline, [entry.key for entry in entries], [entry.key for entry in left], choices)
            break
        waiting = left
    return entries


def _tell(
    decider: Decider, outline: Outline, there: Iterable[str], left: list[str], choices: Mapping[str, SectionChoice]
) -> None:
    """Say once what keeps entries from their places: a circle, or something that is not there.

    Nothing is said of what waits for one that was refused or is told here.
    """
    from fangan.assembly.headings import nearest  # only a mistake pays for it
    from fangan.assembly.offered import section_names

    names = section_names(decider, outline)
    seen: set[str] = set()
    for key in left:
        path = _path(key, left, choices)
        after = choices[path[-1]].after
        if not seen.isdisjoint(path):
            continue
        seen.update(path)
        place = choices[path[-1]].place
        refused = choices.get(after)
        if after in left:
            circle = [*path[path.index(after) :], after]
            decider.report("after-circle", place, path=" → ".join(circle))
        elif refused is None or refused.drop_section:
            hint = nearest(after, {one: names.get(one, "") for one in there})
            decider.report("after-unknown", place, key=after, suggestion=hint)


def _path(key: str, left: Collection[str], choices: Mapping[str, SectionChoice]) -> list[str]:
    """Return what waits for what, from a key on, as far as it goes without coming back."""
    path = [key]
    while (after := choices[path[-1]].after) in left and after not in path:
        path.append(after)
    return path
