"""Our commands, options and arguments: click's, translated when they are shown and with examples that stay as they are.

`help`, `metavar` and `epilog` hold msgids: one process may speak both languages.
"""

from collections.abc import Callable
from copy import copy
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fangan.cli.formatter import Formatter
from fangan.cli.language import _
from fangan.cli.table import HELP_OPTION, OPTIONS
from fangan.messages.translation import mark
from fangan.model.year import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from click.parser import _OptionParser
    from click.shell_completion import CompletionItem

F = TypeVar("F", bound=Callable[..., Any])
HELP_NAMES = ["-h", "--help"]


class Context(click.Context):
    """click's context with our formatter."""

    formatter_class = Formatter


class WholeNumber(click.IntRange):
    """A whole number of a range, called so in the language of the run."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number; fails as click does."""
        shown = copy(self)
        shown.name = _("whole number")
        return int(click.IntRange.convert(shown, value, param, ctx))

    def _describe_range(self) -> str:
        """Return the range as click's error names it, whose own way of writing it is no language's."""
        return f"{self.min}—{self.max}"


YEAR = WholeNumber(FIRST_YEAR, LAST_YEAR)
"""The years a plan may be of."""


class FilePath(click.types.StringParamType):
    """A path as it was typed. click's own kind asks for its name in the language of the run before it is known."""

    name = "path"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> "list[CompletionItem]":
        """Let the shell complete files and folders."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


PATH = FilePath()


class Option(click.Option):
    """An option whose help and metavar are msgids."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's names and its help in the language of this run."""
        shown = copy(self)
        shown.help = _(self.help or "")
        return click.Option.get_help_record(shown, ctx)

    def get_help_extra(self, ctx: click.Context) -> "click.types.OptionHelpExtra":
        """Return what click adds to the help; the range of a number is told by whoever leaves it."""
        return {name: said for name, said in super().get_help_extra(ctx).items() if name != "range"}  # type: ignore[return-value]

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """Return the option's names as an error names them."""
        return super().get_error_hint(ctx).replace("'", "")

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the placeholder of the value."""
        return _(self.metavar) if self.metavar else super().make_metavar(ctx)


class Argument(click.Argument):
    """An argument with a metavar and a help, both msgids."""

    def __init__(self, names: list[str], help: str = "", **attributes: Any) -> None:  # noqa: A002 (as click has it)
        super().__init__(names, **attributes)
        self.said = help

    def make_metavar(self, ctx: click.Context) -> str:  # noqa: ARG002
        """Return the placeholder, in brackets when it may be left out, with dots when it may be repeated."""
        name = _(self.metavar or self.human_readable_name)
        name = f"[{name}]" if not self.required else name
        return f"{name}…" if self.nargs != 1 else name

    def get_error_hint(self, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return the argument's name as an error quotes it."""
        return _(self.metavar or self.human_readable_name)


class TranslatedCommand(click.Command):
    """A command that shows its help in our layout and turns our errors into lines and an exit code."""

    context_class = Context
    allow_extra_args = True

    def __init__(self, *positional: Any, examples: str = "", **attributes: Any) -> None:
        attributes.setdefault("context_settings", {})["help_option_names"] = HELP_NAMES
        attributes.setdefault("options_metavar", OPTIONS)
        super().__init__(*positional, **attributes)
        self.examples = examples

    def make_parser(self, ctx: click.Context) -> "_OptionParser":
        """Return click's parser; a short option that stands alone is found before names like it are looked for."""
        parser = super().make_parser(ctx)
        parser._long_opt = {**parser._short_opt, **parser._long_opt}
        return parser

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over in our own words."""
        try:
            rest = super().parse_args(ctx, args)
        except click.MissingParameter as error:
            name = error.param.get_error_hint(ctx) if error.param else ""
            ctx.fail(_("“{name}” is missing.").format(name=name))
        except click.NoSuchOption as error:
            ctx.fail(_no_such_option(error))
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser does not say which command it was reading for
            raise
        if rest and not ctx.resilient_parsing:
            ctx.fail(_("Got unexpected extra argument ({args})").format(args=" ".join(rest)))
        return rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; its value is the exit code, None for 0."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            from fangan.model.problem import FanganError  # a page of help does not pay for dataclasses

            if not isinstance(error, FanganError):
                raise
            from fangan.cli.talk import report

            return report(error, bool(ctx.params.get("as_json")))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        pieces = super().collect_usage_pieces(ctx)
        return [_(piece) if piece == self.options_metavar else piece for piece in pieces]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, description, arguments, options and examples."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        arguments = [param for param in self.params if isinstance(param, Argument) and param.said]
        if arguments:
            with formatter.section(_("Arguments")):
                formatter.write_dl([(one.make_metavar(ctx), _(one.said)) for one in arguments])
        self.format_options(ctx, formatter)
        if self.examples:
            with formatter.section(_("Examples")):
                indent = " " * formatter.current_indent
                formatter.write("".join(f"{indent}{line}\n" for line in self.examples.split("\n")))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what the command does."""
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(_(self.help))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:  # noqa: ARG002
        """Return the help option, ours so that it is translated when shown."""
        if self._help_option is None:
            self._help_option = Option(
                HELP_NAMES,
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                help=HELP_OPTION,
            )
        return self._help_option


def _no_such_option(error: click.NoSuchOption) -> str:
    """Say that there is no such option, and which is most like it."""
    sentence = _("There is no option {name}. ").format(name=error.option_name)
    if not error.possibilities:
        return sentence.rstrip()
    return sentence + _("Did you mean {possibility}?").format(possibility=error.possibilities[0])


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    """Declare an option."""
    return click.option(*names, cls=Option, **attributes)


def argument(name: str, **attributes: Any) -> Callable[[F], F]:
    """Declare an argument."""
    return click.argument(name, cls=Argument, **attributes)


command = partial(click.command, cls=TranslatedCommand)
plan_argument = argument(
    "plan", metavar=mark("PLAN"), type=PATH, help="The plan file, or the folder that holds plan.yaml."
)
json_option = option("--json", "as_json", is_flag=True, help="Print one JSON document instead of text.")
sections_option = option(
    "--sections",
    "folders",
    multiple=True,
    metavar=mark("DIR"),
    type=PATH,
    help="Also use the sections, outlines and agencies of this folder; may be repeated.",
)
_facts_file = option(
    "--facts", "facts_file", metavar=mark("FILE"), type=PATH, help="Also read facts from this YAML file."
)
_facts_words = option(
    "--set", "assignments", metavar=mark("NAME=VALUE"), multiple=True, help="Give one fact; may be repeated."
)


def facts_options(function: F) -> F:
    """Declare the two ways to give facts besides the plan's: `facts_file` and `assignments`."""
    return _facts_file(_facts_words(function))
