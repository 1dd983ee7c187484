"""The group `fangan`: a static table of commands, so that help and completion import none of them."""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from fangan import __version__
from fangan.cli.command import HELP_NAMES, Command, Option
from fangan.cli.ending import ending
from fangan.cli.language import _, speaking
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMPLETE_VARIABLE = "_FANGAN_COMPLETE"


class Entry(NamedTuple):
    """A command: the module that holds `command`, and one line of help (a msgid)."""

    module: str
    help: str


COMMANDS: Mapping[str, Entry] = {
    "new": Entry("new", mark("Start a plan: a plan file with every question it asks")),
    "build": Entry("build", mark("Build the documents of plans")),
    "why": Entry("why", mark("Explain whose wording was chosen, and why")),
    "facts": Entry("facts", mark("List the facts a plan needs, given and missing")),
    "sections": Entry("sections", mark("List the sections and items there are")),
    "plugins": Entry("plugins", mark("List the installed plugins, or show one")),
    "doctor": Entry("doctor", mark("Check this machine: fonts, programs, plugins")),
    "completion": Entry("completion", mark("Print the script that completes commands in a shell")),
}


class Lazy(Command, click.Group):
    """A group that knows its commands by name and imports one only to run it."""

    def __init__(self, *positional: Any, entries: Mapping[str, Entry], package: str, **attributes: Any) -> None:
        super().__init__(*positional, no_args_is_help=True, subcommand_metavar="COMMAND [ARGS]...", **attributes)
        self.entries = entries
        self.package = package

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse our own options; what is left over is the command."""
        return click.Group.parse_args(self, ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which they are used."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        from importlib import import_module

        found: click.Command = import_module(f"{self.package}.{entry.module}").command
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        return [_(self.options_metavar or ""), _(self.subcommand_metavar)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(entry.help)) for name, entry in self.entries.items()])
        click.Command.format_options(self, ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete a command's name from the table, or one of our options."""
        from click.shell_completion import CompletionItem

        names = [name for name in self.entries if name.startswith(incomplete)]
        items = [CompletionItem(name, help=_(self.entries[name].help)) for name in names]
        return items + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command the first argument names; an unknown one is refused with the nearest known."""
        name = args[0]
        found = self.get_command(ctx, name)
        if found is None and not ctx.resilient_parsing:
            from fangan.messages.suggest import suggest

            ctx.fail(_unknown(name, suggest(name, self.entries)))
        return name, found, args[1:]


def _unknown(name: str, hint: str) -> str:
    sentence = _("There is no command “{name}”.").format(name=name)
    return sentence + _(" Did you mean “{hint}”?").format(hint=hint) if hint else sentence


class Root(Lazy):
    """The whole command line: every way a run can end leads to a documented exit code."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one of our commands, or load the plugins to look for one of theirs."""
        found = super().get_command(ctx, cmd_name)
        if found is None and not ctx.resilient_parsing:
            from fangan.cli.plugin_commands import find_command

            found = find_command(cmd_name)
        return found

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
        with speaking(os.environ):
            raise SystemExit(ending(lambda: super(Root, self).main(args, "fangan", COMPLETE_VARIABLE, False, **extra)))


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"fangan {__version__}")
        ctx.exit()


root = Root(
    name="fangan",
    entries=COMMANDS,
    package="fangan.cli.commands",
    context_settings={"help_option_names": HELP_NAMES},
    help="Assemble official plan documents out of sections that agencies publish as plugins.",
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help="Show the version and exit.",
        )
    ],
)
