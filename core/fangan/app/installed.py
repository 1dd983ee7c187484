"""The installed plugins: all of them from metadata alone, or one of them loaded."""

from fangan.app.workspace import Workspace
from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.outline import Outline
from fangan.model.problem import ExitCode, PluginFailed, Problem, problem
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.discovery import installed, same
from fangan.plugins.loader import Loaded, load_plugins
from fangan.plugins.status import PluginStatus


@dataclass(frozen=True, slots=True)
class InstalledOutcome:
    """Every installed plugin, and what is wrong with any of them as far as metadata tell."""

    plugins: tuple[PluginStatus, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with them."""
        return tuple(found for status in self.plugins for found in status.problems)

    @property
    def code(self) -> ExitCode:
        """Always OK: a plugin that cannot be used stops only the plan that needs it."""
        return ExitCode.OK


@dataclass(frozen=True, slots=True)
class PluginOutcome:
    """One plugin as it was loaded, and everything it supplies."""

    plugin: Loaded

    @property
    def names(self) -> dict[str, str]:
        """What people call its sections, items and outlines, by id."""
        from fangan.assembly.target_names import every_name  # JSON has the ids alone

        alone = Catalogue([self.plugin.supply])
        outlines = {one.id: one.name for one in self.plugin.supply.of(Outline)}
        return {**outlines, **{target: name for target, name in every_name(alone) if name}}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""
        return self.plugin.status.problems

    @property
    def code(self) -> ExitCode:
        """PLUGIN when it cannot be used."""
        return ExitCode.PLUGIN if self.plugin.status.quarantined else ExitCode.OK


def list_plugins(workspace: Workspace) -> InstalledOutcome:
    """List the installed plugins; none is loaded. Raises nothing."""
    return InstalledOutcome(installed(workspace.environ))


def show_plugin(workspace: Workspace, name: str) -> PluginOutcome:
    """Load the plugin of this id; raises PluginFailed when there is none."""
    statuses = installed(workspace.environ)
    wanted = [status for status in statuses if same(status.id) == same(name)]
    if not wanted:
        hint = suggest(name, [status.id for status in statuses])
        raise PluginFailed([problem("plugin-unknown", None, plugin=name, suggestion=hint)])
    (loaded,) = load_plugins(wanted[:1], workspace.cache_folder)
    return PluginOutcome(loaded)
