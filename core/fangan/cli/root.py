"""The command `fangan`: it knows its commands from a table alone, and every run has an end."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from fangan import __version__
from fangan.cli.command import Option
from fangan.cli.ending import ending
from fangan.cli.front import help_page
from fangan.cli.keeping import kept_patterns
from fangan.cli.language import _, speaking
from fangan.cli.lazy import Lazy
from fangan.cli.table import ABOUT, COMMANDS, COMPLETE_VARIABLE, VERSION_OPTION, CommandEntry

__all__ = ["COMMANDS", "COMPLETE_VARIABLE", "Root", "root"]


class Root(Lazy):
    """The whole command line: every way a run can end leads to a documented exit code."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one of our commands, or load the plugins to look for one of theirs."""
        found = super().get_command(ctx, cmd_name)
        if found is None and not ctx.resilient_parsing:
            from fangan.cli.plugin_commands import find_command

            found = find_command(cmd_name)
        return found

    def known(self) -> Mapping[str, CommandEntry]:
        """Return our commands and those that plugins declare."""
        from fangan.cli.declared import declared_commands

        return {**self.entries, **declared_commands(os.environ)}

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the page that the front door shows without click."""
        formatter.write(help_page(_, formatter.width, os.environ))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and end the process unless `standalone_mode` is False."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, False, **extra)
        extra.setdefault("color", False if os.environ.get("NO_COLOR") else None)
        with speaking(os.environ), kept_patterns(os.environ):
            raise SystemExit(ending(lambda: self._run(args, **extra)))

    def _run(self, args: Sequence[str] | None, **extra: Any) -> object:
        """Answer a shell that completes, or run the command; returns the command's value, raises whatever it raises."""
        self._main_shell_completion(extra, "fangan", COMPLETE_VARIABLE)
        words = _own_words() if args is None else list(args)
        try:
            with self.make_context("fangan", words, **extra) as ctx:
                return self.invoke(ctx)
        except click.exceptions.Exit as error:
            return error.exit_code


def _own_words() -> list[str]:
    """Return the words of this process; Windows leaves it to programs to expand `各县/*`."""
    words = sys.argv[1:]
    if os.name != "nt":
        return words
    from glob import glob

    return [found for word in words for found in (sorted(glob(word)) or [word])]


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001
    if value and not ctx.resilient_parsing:
        click.echo(f"fangan {__version__}")
        ctx.exit()


root = Root(
    "fangan",
    entries=COMMANDS,
    help=ABOUT,
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help=VERSION_OPTION,
        )
    ],
)
