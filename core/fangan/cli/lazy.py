"""Groups that know their commands by name and one line of help, and import a command only to run it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from fangan.cli.command import TranslatedCommand
from fangan.cli.language import _
from fangan.cli.table import COMMAND, CommandEntry

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["CommandEntry", "Lazy"]


class Lazy(TranslatedCommand, click.Group):
    """A group that knows its commands by name and imports one only to run it."""

    def __init__(self, *positional: Any, entries: Mapping[str, CommandEntry], **attributes: Any) -> None:
        super().__init__(*positional, no_args_is_help=True, subcommand_metavar=COMMAND, **attributes)
        self.entries = entries

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse our own options; what is left over is the command."""
        return click.Group.parse_args(self, ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """List the commands in the order in which they are used."""
        return list(self.known())

    def known(self) -> Mapping[str, CommandEntry]:
        """Return every command by name, for help, completion and suggestions."""
        return self.entries

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        from importlib import import_module

        module, _colon, attribute = entry.target.partition(":")
        found: click.Command = getattr(import_module(module), attribute)
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
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

        found = {name: entry for name, entry in self.known().items() if name.startswith(incomplete)}
        items = [CompletionItem(name, help=_(entry.help)) for name, entry in found.items()]
        return items + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command the first argument names; an unknown one is refused with the nearest known."""
        name = args[0]
        found = self.get_command(ctx, name)
        if found is None and not ctx.resilient_parsing:
            from fangan.messages.suggest import suggest

            ctx.fail(_unknown(name, suggest(name, self.known())))
        return name, found, args[1:]


class Defaulted(Lazy):
    """A group that is a command of its own wherever its first argument names none of those in it."""

    def __init__(self, *positional: Any, default: click.Command, **attributes: Any) -> None:
        super().__init__(*positional, **attributes)
        self.default = default

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Make the context of the group, or of the command it is."""
        if args and args[0] in self.entries:
            return super().make_context(info_name, args, parent, **extra)
        return self.default.make_context(info_name, args, parent, **extra)


def _unknown(name: str, hint: str) -> str:
    from fangan.messages.render import DID_YOU_MEAN

    sentence = _("There is no command “{name}”. ").format(name=name)
    return sentence + (_(DID_YOU_MEAN).format(suggestion=hint) if hint else "")
