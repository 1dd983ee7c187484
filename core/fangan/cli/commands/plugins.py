"""`fangan plugins list|show`: what is installed, from metadata alone; one plugin, loaded and laid out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option
from fangan.cli.command import command as declare
from fangan.cli.lazy import Entry, Lazy
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.plugins.loader import Loaded
    from fangan.plugins.status import PluginStatus


@declare(
    "list",
    help="List the installed plugins. None is loaded: what a plugin supplies and whether it works is said by"
    " “fangan plugins show NAME” and “fangan doctor”.",
)
@json_option
def list_(as_json: bool) -> None:
    """Print one line a plugin."""
    from fangan.cli.language import _
    from fangan.cli.plugin_table import plugin_table
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.plugins.discovery import installed

    statuses = installed()
    problems = [found for status in statuses for found in status.problems]
    if as_json:
        print_json(plugins=[status_data(status) for status in statuses], problems=as_rows(problems))
        return
    if statuses:
        click.echo(plugin_table(statuses, _))
    else:
        say(_("No plugin is installed. Install one with pip: pip install fangan-standard"))
    tell(problems)


@declare("show", help="Load one plugin and show what it supplies. Ends with 4 when it cannot be used.")
@argument("name", metavar=mark("NAME"), help="The plugin's id, as “fangan plugins list” prints it.")
@json_option
def show(name: str, as_json: bool) -> int:
    """Load the plugin and print its parts."""
    from fangan.cli.talk import as_rows, print_json, tell
    from fangan.model.problem import ExitCode

    loaded = _load(name)
    for one in loaded:
        data = {**status_data(one.status), **_supplies(one)}
        if as_json:
            print_json(plugin=data, problems=as_rows(one.status.problems))
        else:
            click.echo(_sheet(one, data))
            tell(one.status.problems)
    return ExitCode.PLUGIN if any(one.status.quarantined for one in loaded) else ExitCode.OK


def _load(name: str) -> "list[Loaded]":
    """Load the plugin of this id; raises PluginFailed when there is none."""
    from fangan.messages.suggest import suggest
    from fangan.model.problem import PluginFailed, problem
    from fangan.plugins.cache import cache_folder
    from fangan.plugins.discovery import installed, same
    from fangan.plugins.loader import load_plugins

    statuses = installed()
    wanted = [status for status in statuses if same(status.id) == same(name)]
    if not wanted:
        hint = suggest(name, [status.id for status in statuses])
        raise PluginFailed([problem("plugin-unknown", None, plugin=name, suggestion=hint)])
    return load_plugins(wanted[:1], cache_folder())


def status_data(status: "PluginStatus") -> dict[str, object]:
    """Return a plugin's status as JSON data."""
    return {
        "id": status.id,
        "distribution": status.distribution,
        "version": status.version,
        "package": status.value,
        "location": status.location,
        "state": status.state.value,
    }


def _supplies(one: "Loaded") -> dict[str, list[str]]:
    """Return the names of everything a plugin supplies."""
    supply = one.supply
    heads = [head for key in sorted(supply.heads.keys()) for head in supply.heads.of_key(key)]
    return {
        "sections": [head.target for head in heads],
        "outlines": [outline.id for outline in supply.outlines],
        "agencies": [agency.path for agency in supply.agencies],
        "events": [event.id for event in supply.events],
        "terms": [term.text for term in supply.terms],
        "formats": [format_.name for format_ in supply.formats],
        "checks": [check.id for check in supply.checks],
        "commands": [command_.name for command_ in supply.commands],
    }


_SUPPLIES: Mapping[str, str] = {
    "sections": mark("Sections"),
    "outlines": mark("Outlines"),
    "agencies": mark("Agencies"),
    "events": mark("Events"),
    "terms": mark("Terms"),
    "formats": mark("Formats"),
    "checks": mark("Checks"),
    "commands": mark("Commands"),
}


def _sheet(one: "Loaded", data: Mapping[str, object]) -> str:
    from fangan.cli.formatter import columns, pad, wrap
    from fangan.cli.language import _
    from fangan.cli.plugin_table import STATES

    status = one.status
    rows = [
        (_("Plugin"), status.id),
        (_("Distribution"), str(status)),
        (_("State"), _(STATES[status.state])),
        (_("Folder"), status.location),
    ]
    lines = [columns(rows)]
    for key, word in _SUPPLIES.items():
        names = data[key]
        assert isinstance(names, list)
        if names:
            label = pad(_("{heading} ({count})").format(heading=_(word), count=len(names)), 18)
            lines.append(wrap("、".join(names), 78, label, " " * 18))
    return "\n".join(lines)


command = Lazy(
    "plugins",
    entries={
        "list": Entry("fangan.cli.commands.plugins:list_", mark("List the installed plugins")),
        "show": Entry("fangan.cli.commands.plugins:show", mark("Load one plugin and show what it supplies")),
        "new": Entry("fangan.cli.commands.plugins_new:command", mark("Make a plugin to start from")),
        "check": Entry("fangan.cli.commands.plugins_check:command", mark("Hold a plugin against the rules of the kit")),
        "drift": Entry("fangan.cli.commands.plugins_drift:command", mark("List overrides whose base has changed")),
    },
    help="List the installed plugins or show one; make, check and follow up your own.",
)
