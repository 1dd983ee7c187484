"""The installed plugins as a table, for `fangan plugins list` and the front door."""

from collections.abc import Callable, Iterable, Mapping

from fangan.cli.layout import columns
from fangan.messages.translation import mark
from fangan.plugins.status import PluginStatus

STATES: Mapping[str, str] = {
    "available": mark("available"),
    "active": mark("active"),
    "blocked": mark("blocked by FANGAN_PLUGINS"),
    "conflict": mark("in conflict"),
    "failed": mark("broken"),
    "missing": mark("not installed"),
}
"""What became of a plugin, in words."""


def plugin_table(statuses: Iterable[PluginStatus], _: Callable[[str], str]) -> str:
    """Return one line a plugin, in the language of `_`."""
    titles = (_("Plugin"), _("Distribution"), _("Version"), _("State"))
    rows = [(one.id, one.distribution, one.version, _(STATES[one.state])) for one in statuses]
    return columns([titles, *rows])
