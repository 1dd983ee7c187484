"""Commands that plugins bring: looked for only when a name is none of ours."""

from importlib import import_module

import click

from fangan.model.extension import Command
from fangan.model.problem import PluginFailed, problem
from fangan.plugins.foreign import ForeignFailed, foreign


def find_command(name: str) -> click.Command | None:
    """Load the plugins and return the command one of them calls `name`, None when none does."""
    from fangan.app.workspace import Workspace

    for record in Workspace().catalogue().every(Command):
        if record.name == name:
            return _load(record.target, name)
    return None


def _load(target: str, name: str) -> click.Command:
    """Import `package.module:attribute`; whatever goes wrong there is the plugin's failure."""
    module, _, attribute = target.partition(":")
    try:
        with foreign():
            found = getattr(import_module(module), attribute)
    except ForeignFailed as error:
        raise PluginFailed([problem("command-broken", None, command=name, target=target, reason=error)]) from error
    if not isinstance(found, click.Command):
        kind = type(found).__name__
        raise PluginFailed([problem("command-no-command", None, command=name, target=target, kind=kind)])
    return found
