"""`fangan plugins list|show`: what is installed, from metadata alone; one plugin, loaded and laid out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option
from fangan.cli.command import command as declare
from fangan.cli.lazy import CommandEntry, Lazy
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.plugins.status import PluginStatus


@declare(
    "list",
    help="List the installed plugins. None is loaded: what a plugin supplies and whether it works is said by"
    " “fangan plugins show NAME” and “fangan doctor”.",
)
@json_option
def list_(as_json: bool) -> int:
    """Print one line a plugin."""
    from fangan.app.installed import list_plugins
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.plugin_table import plugin_table
    from fangan.cli.talk import aside, print_json, tell

    outcome = list_plugins(Workspace())
    if as_json:
        from fangan.app.data.plugins import plugins_data

        print_json(plugins_data(outcome, _))
        return outcome.code
    if outcome.plugins:
        click.echo(plugin_table(outcome.plugins, _))
    else:
        aside(_("No plugin is installed. Install one: fangan plugins install standard"))
    tell(outcome.problems)
    return outcome.code


@declare("show", help="Load one plugin and show what it supplies. Ends with 4 when it cannot be used.")
@argument("name", metavar=mark("NAME"), help="The plugin's id, as “fangan plugins list” prints it.")
@json_option
def show(name: str, as_json: bool) -> int:
    """Load the plugin and print its parts."""
    from fangan.app.data.plugins import loaded_data, plugin_data
    from fangan.app.installed import show_plugin
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    outcome = show_plugin(Workspace(), name)
    if as_json:
        print_json(plugin_data(outcome, _))
    else:
        click.echo(_sheet(outcome.plugin.status, loaded_data(outcome.plugin), outcome.names))
        tell(outcome.problems)
    return outcome.code


def _sheet(status: "PluginStatus", data: Mapping[str, object], named: Mapping[str, str]) -> str:
    from fangan.assembly.headings import called
    from fangan.cli.formatter import columns, pad, wrap
    from fangan.cli.language import _
    from fangan.cli.plugin_table import STATES
    from fangan.plugins.kinds import KINDS

    rows = [
        (_("Plugin"), status.id),
        (_("Distribution"), str(status)),
        (_("State"), _(STATES[status.state])),
        (_("Folder"), status.location),
    ]
    lines = [columns(rows)]
    for kind in KINDS:
        names = data[kind.name]
        assert isinstance(names, list)
        if names:
            label = pad(_("{heading} ({count})").format(heading=_(kind.heading), count=len(names)), 18)
            lines.append(wrap("、".join(called(name, named.get(name, "")) for name in names), 78, label, " " * 18))
    return "\n".join(lines)


command = Lazy(
    "plugins",
    entries={
        "list": CommandEntry("fangan.cli.commands.plugins:list_", mark("List the installed plugins")),
        "show": CommandEntry("fangan.cli.commands.plugins:show", mark("Load one plugin and show what it supplies")),
        "install": CommandEntry(
            "fangan.cli.commands.plugins_install:command", mark("Install plugins, or list what there is to install")
        ),
        "new": CommandEntry("fangan.cli.commands.plugins_new:command", mark("Make a plugin to start from")),
        "check": CommandEntry(
            "fangan.cli.commands.plugins_check:command", mark("Hold a plugin against the rules of the kit")
        ),
        "drift": CommandEntry(
            "fangan.cli.commands.plugins_drift:command", mark("List overrides whose base has changed")
        ),
    },
    help="List the installed plugins or show one; make, check and follow up your own.",
)
