"""Commands that plugins declare: named in help and completed, with nothing of a plugin read or imported for it."""

from collections.abc import Iterable, Mapping, Sequence

from fangan.cli.table import COMMANDS, CommandEntry


def declared_commands(environ: Mapping[str, str]) -> dict[str, CommandEntry]:
    """Return the commands of the plugins that may be used, by name; one that is called like ours is not among them."""
    found = {name: CommandEntry(target, said) for name, target, said in _usable(environ)}
    return {name: entry for name, entry in found.items() if name not in COMMANDS}


def _usable(environ: Mapping[str, str]) -> Iterable[Sequence[str]]:
    """List them as they were kept; where plugins may be set aside, by those who know which."""
    from fangan.plugins.known import Known

    rows = Known(environ).rows
    if rows is None or "FANGAN_PLUGINS" in environ or len({str(row[0]).lower() for row in rows}) < len(rows):
        from fangan.plugins.discovery import installed
        from fangan.plugins.status import PluginState

        there = (one for one in installed(environ) if one.state is PluginState.AVAILABLE)
        return [command for one in there for command in one.commands]
    return [command for row in rows for command in row[-2] or ()]  # type: ignore[misc]  # as KnownRow says
