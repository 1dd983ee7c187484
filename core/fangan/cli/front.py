"""The front door: what a table answers, the page of help, the first word that a shell completes, the list of plugins.

Importing click takes as long as starting Python three times. Whatever is asked in any other way goes the long way,
`fangan.cli.root`, which shows the same page and completes the same words.
"""

from collections.abc import Callable, Mapping, Sequence

from fangan.cli.table import ABOUT, COMMAND, COMMANDS, COMPLETE_VARIABLE, HELP_OPTION, OPTIONS, VERSION_OPTION

_LINES: Mapping[str, str] = {
    "bash_complete": "plain,{name}",
    "zsh_complete": "plain\n{name}\n{help}",
    "fish_complete": "plain,{name}\t{help}",
}
"""What each shell's script reads for one word, as click writes it."""


def answer(words: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Return the text to print, or None when the question needs the whole command line."""
    asked = environ.get(COMPLETE_VARIABLE)
    if asked:
        return _completion(asked, environ)
    if words == ["plugins", "list"]:
        return _plugins(environ)
    if words not in (["--help"], ["-h"]):
        return None
    from fangan.cli.layout import terminal_width
    from fangan.messages.translation import translator

    return help_page(translator(environ), terminal_width(), environ)


def help_page(_: Callable[[str], str], width: int, environ: Mapping[str, str]) -> str:
    """Return the page of help of `fangan` itself, in the language of `_`, with what plugins declare."""
    from fangan.cli.declared import declared_commands
    from fangan.cli.layout import definitions, usage, wrap

    heading = _("{heading}:")
    commands = [(name, _(entry.help)) for name, entry in COMMANDS.items()]
    brought = [(name, _(entry.help)) for name, entry in declared_commands(environ).items()]
    theirs = [heading.format(heading=_("Commands of plugins")), definitions(brought, width, 2), ""] if brought else []
    options = [("--version", _(VERSION_OPTION)), ("-h, --help", _(HELP_OPTION))]
    return "\n".join(
        [
            usage(_("Usage:"), "fangan", f"{_(OPTIONS)} {_(COMMAND)}", width),
            "",
            wrap(_(ABOUT), width, "  ", "  "),
            "",
            heading.format(heading=_("Commands")),
            definitions(commands, width, 2),
            "",
            *theirs,
            heading.format(heading=_("Options")),
            definitions(options, width, 2),
            "",
        ]
    )


def _plugins(environ: Mapping[str, str]) -> str | None:
    """List the plugins, when there is nothing else to say of them."""
    from fangan.cli.plugin_table import plugin_table
    from fangan.messages.translation import translator
    from fangan.plugins.discovery import installed

    statuses = installed(environ)
    if not statuses or any(status.problems for status in statuses):
        return None
    return plugin_table(statuses, translator(environ)) + "\n"


def _completion(asked: str, environ: Mapping[str, str]) -> str | None:
    """Complete the first word behind `fangan`, when it is the beginning of a command's name or still empty."""
    line, words = _LINES.get(asked), environ.get("COMP_WORDS", "").split()
    begun, place = "".join(words[1:]), environ.get("COMP_CWORD")
    first = place == begun if asked == "fish_complete" else place == "1"
    if line is None or not first or len(words) > 2 or not (begun.isalpha() or begun == ""):
        return None
    from fangan.cli.declared import declared_commands
    from fangan.messages.translation import translator

    _ = translator(environ)
    found = [
        (name, entry) for name, entry in {**COMMANDS, **declared_commands(environ)}.items() if name.startswith(begun)
    ]
    return "\n".join([*(line.format(name=name, help=_(entry.help)) for name, entry in found), ""]) or "\n"
