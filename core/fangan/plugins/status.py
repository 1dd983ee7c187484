"""What is known of an installed plugin, whether or not it could be loaded."""

from enum import StrEnum

from fangan.late.records import dataclass
from fangan.model.problem import Problem


class PluginState(StrEnum):
    """What became of a plugin."""

    AVAILABLE = "available"
    """Installed; nothing of it has been imported."""
    ACTIVE = "active"
    BLOCKED = "blocked"
    """`FANGAN_PLUGINS` leaves it out."""
    CONFLICT = "conflict"
    """Another distribution claims the same id."""
    FAILED = "failed"
    MISSING = "missing"
    """`FANGAN_PLUGINS` names it, but it is not installed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginStatus:
    """One plugin as its distribution's metadata describes it, and what became of it.

    `value` is the package the entry point names; `location` is the folder of the distribution until the plugin is
    loaded, then the package's own.
    """

    id: str
    distribution: str = ""
    version: str = ""
    value: str = ""
    location: str = ""
    declared: str = ""
    """The file in which it says of itself what follows."""
    name: str = ""
    """Who it speaks for, as people say it."""
    commands: tuple[tuple[str, str, str], ...] = ()
    """Its commands: name, target, one line of help."""
    state: PluginState = PluginState.AVAILABLE
    problems: tuple[Problem, ...] = ()

    @property
    def error(self) -> Problem | None:
        """The first thing that is wrong with the plugin."""
        return self.problems[0] if self.problems else None

    @property
    def quarantined(self) -> bool:
        """Whether the plugin was wanted and cannot be used."""
        return self.state in (PluginState.CONFLICT, PluginState.FAILED, PluginState.MISSING)

    def __str__(self) -> str:
        return f"{self.distribution} {self.version}".strip() or self.id
