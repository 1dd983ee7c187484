"""The command `fangan`: a static table, so that help and completion import no command, and an end for every run."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from fangan import __version__
from fangan.cli.command import Option
from fangan.cli.ending import ending
from fangan.cli.language import speaking
from fangan.cli.lazy import Entry, Lazy
from fangan.messages.translation import mark

COMPLETE_VARIABLE = "_FANGAN_COMPLETE"
COMMANDS: Mapping[str, Entry] = {
    "new": Entry("fangan.cli.commands.new:command", mark("Start a plan: a plan file with every question it asks")),
    "build": Entry("fangan.cli.commands.build:command", mark("Build the documents of plans")),
    "why": Entry("fangan.cli.commands.why:command", mark("Explain whose wording was chosen, and why")),
    "facts": Entry("fangan.cli.commands.facts:command", mark("List the facts a plan needs, given and missing")),
    "check": Entry("fangan.cli.commands.check:command", mark("Check the wording of a plan")),
    "roll": Entry("fangan.cli.commands.roll:command", mark("Make next year's plan out of this year's")),
    "lock": Entry("fangan.cli.commands.lock:command", mark("Write down which wording a plan is built with")),
    "inspect": Entry("fangan.cli.commands.inspect:command", mark("Show what a built document was made from")),
    "verify": Entry(
        "fangan.cli.commands.verify:command", mark("Tell whether a built document is still what a build gives")
    ),
    "diff": Entry("fangan.cli.commands.diff:command", mark("Show what differs between two plans or documents")),
    "under": Entry("fangan.cli.commands.under:command", mark("Hold a plan against the superior plan it carries out")),
    "sections": Entry("fangan.cli.commands.sections:command", mark("List the sections and items there are")),
    "plugins": Entry("fangan.cli.commands.plugins:command", mark("List the installed plugins, or show one")),
    "doctor": Entry("fangan.cli.commands.doctor:command", mark("Check this machine: fonts, programs, plugins")),
    "completion": Entry("fangan.cli.commands.completion:command", mark("Print a shell's completion script")),
}


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
