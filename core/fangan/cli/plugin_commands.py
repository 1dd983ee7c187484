"""Commands that plugins bring: looked for only when a name is none of ours."""

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

import click

from fangan.cli.command import Context
from fangan.cli.language import _
from fangan.cli.table import OPTIONS
from fangan.model.extension import Command
from fangan.model.problem import FanganError, PluginFailed, problem
from fangan.plugins.foreign import ForeignFailed, foreign, reason

_ENDINGS = (FanganError, click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError, EOFError)
"""How a command may end that works."""


def find_command(name: str) -> click.Command | None:
    """Load the plugins and return the command one of them calls `name`, None when none does."""
    from fangan.app.workspace import Workspace

    for supply in Workspace().catalogue().supplies:
        for record in supply.of(Command):
            if record.name == name:
                return _load(record, str(supply.provider))
    return None


def _load(record: Command, plugin: str) -> click.Command:
    """Import `package.module:attribute`; whatever goes wrong there, or when it runs, is the plugin's failure."""
    module, _colon, attribute = record.target.partition(":")
    values = {"command": record.name, "plugin": plugin, "target": record.target}
    try:
        with foreign():
            found = getattr(import_module(module), attribute)
    except ForeignFailed as error:
        raise PluginFailed([problem("command-broken", None, **values, reason=error)]) from error
    if not isinstance(found, click.Command):
        raise PluginFailed([problem("command-no-command", None, **values, kind=type(found).__name__)])
    found.context_class = Context  # its help lines up as ours does, under our headings
    found.options_metavar = found.options_metavar and _(OPTIONS)
    found.invoke = partial(_invoked, found.invoke, values)  # type: ignore[method-assign]  # of this object alone
    return found


def _invoked(invoke: Callable[[click.Context], Any], values: dict[str, str], ctx: click.Context) -> Any:
    """Run a plugin's command; raises PluginFailed for an error that is none of ours."""
    try:
        return invoke(ctx)
    except _ENDINGS:
        raise
    except Exception as error:
        if os.environ.get("FANGAN_DEBUG"):
            raise
        raise PluginFailed([problem("command-failed", None, **values, reason=reason(error))]) from error
