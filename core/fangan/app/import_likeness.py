"""Which kind of plan that is installed an imported text looks like, so that a clerk can move to it."""

from collections.abc import Sequence

from fangan.intake.drafts import DraftSection
from fangan.late.tuples import NamedTuple
from fangan.model.problem import FanganError
from fangan.plugins.outlines import Outlines

_LEAST, _SHARE = 3, 0.6
"""How many sections must be of a kind that an outline has, and which share of the sections of known kinds."""
_AROUND = ("basis",)
"""What every plan has, whatever its kind."""


class Likeness(NamedTuple):
    """An outline, how many of the text's sections it has, and of how many."""

    outline: str
    name: str
    shared: int
    sections: int


def outline_alike(sections: Sequence[DraftSection], outlines: Outlines) -> Likeness | None:
    """Return the outline that shares most sections with a text, of several the shortest; None where none is near."""
    kinds = {one.kind for one in sections if one.kind and one.kind not in _AROUND}
    if len(kinds) < _LEAST:
        return None
    found: list[tuple[int, int, str]] = []
    for id_ in outlines.ids():
        try:
            keys = set(outlines.get(id_).keys)
        except FanganError:  # an outline that does not hold is told of where it is used
            continue
        found.append((-len(kinds & keys), len(keys), id_))
    shared, _, id_ = min(found, default=(0, 0, ""))
    if -shared < max(_LEAST, _SHARE * len(kinds)):
        return None
    return Likeness(id_, outlines.get(id_).name, -shared, len(kinds))
