"""Who supplies what a plan is made of."""

from fangan.late.records import dataclass
from fangan.model.problem import Place

OWN = "own"
"""The provider id of the plan's own folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Who supplies variants: a plugin, a shared folder, or the plan's own folder (`own`)."""

    id: str
    version: str = ""
    distribution: str = ""
    own: bool = False
    shared: bool = False
    """Whether it is a shared folder."""

    @property
    def stratum(self) -> int:
        """Whose word goes before whose where both speak of one thing: plugins 0, shared folders 1, the plan's own 2."""
        return 2 if self.own else int(self.shared)

    def __str__(self) -> str:
        return f"{self.id} {self.version}".rstrip()


def told_at(place: Place | None, provider: str) -> Place | None:
    """Return a place as a message names it: `standard/outlines/day.yaml` of a plugin, the path of one's own."""
    return place and place._replace(file=f"{provider}/{place.file}") if provider not in ("", OWN) else place
