"""Who supplies what a plan is made of."""

from dataclasses import dataclass

OWN = "own"
"""The provider id of the plan's own folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Who supplies variants: a plugin, a shared folder, or the plan's own folder (`own`)."""

    id: str
    version: str = ""
    distribution: str = ""
    own: bool = False

    def __str__(self) -> str:
        return f"{self.id} {self.version}".rstrip()
