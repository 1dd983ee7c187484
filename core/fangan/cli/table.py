"""The commands by name and one line of help: all that help and completion need, without importing any of them."""

from collections.abc import Mapping

from fangan.messages.translation import mark

COMPLETE_VARIABLE = "_FANGAN_COMPLETE"
ABOUT = mark("Assemble official plan documents out of sections that agencies publish as plugins.")
VERSION_OPTION = mark("Show the version and exit.")
HELP_OPTION = mark("Show this message and exit.")
OPTIONS, COMMAND = mark("[OPTIONS]"), mark("COMMAND [ARGS]…")


class CommandEntry:
    """A command: `module:attribute`, and one line of help (a msgid)."""

    __slots__ = ("help", "target")

    def __init__(self, target: str, help: str) -> None:  # noqa: A002 (as click has it)
        self.target = target
        self.help = help


COMMANDS: Mapping[str, CommandEntry] = {
    "new": CommandEntry(
        "fangan.cli.commands.new:command", mark("Start a plan: a plan file with every question it asks")
    ),
    "import": CommandEntry("fangan.cli.commands.import_:command", mark("Make a project out of a document or a text")),
    "build": CommandEntry("fangan.cli.commands.build:command", mark("Build the documents of plans")),
    "batch": CommandEntry("fangan.cli.commands.batch:command", mark("Build a plan for every row of a table")),
    "why": CommandEntry("fangan.cli.commands.why:command", mark("Explain whose wording was chosen, and why")),
    "facts": CommandEntry("fangan.cli.commands.facts:command", mark("List the facts a plan needs, given and missing")),
    "check": CommandEntry("fangan.cli.commands.check:command", mark("Check plans, Word files and texts")),
    "rule": CommandEntry("fangan.cli.commands.rule:command", mark("List the rules of check, or explain one")),
    "roll": CommandEntry("fangan.cli.commands.roll:command", mark("Make next year's plan out of this year's")),
    "lock": CommandEntry("fangan.cli.commands.lock:command", mark("Write down which wording a plan is built with")),
    "inspect": CommandEntry("fangan.cli.commands.inspect:command", mark("Show what a built document was made from")),
    "verify": CommandEntry(
        "fangan.cli.commands.verify:command", mark("Tell whether a built document is still what a build gives")
    ),
    "archive": CommandEntry("fangan.cli.commands.archive:command", mark("Write the set of files an archive takes")),
    "diff": CommandEntry("fangan.cli.commands.diff:command", mark("Show what differs between two plans or documents")),
    "harvest": CommandEntry(
        "fangan.cli.commands.harvest:command", mark("Bring what was edited in Word back into the plan and its wording")
    ),
    "merge": CommandEntry(
        "fangan.cli.commands.merge:command", mark("Merge a plan with files that others edited into one document")
    ),
    "under": CommandEntry(
        "fangan.cli.commands.under:command", mark("Hold a plan against the superior plan it carries out")
    ),
    "library": CommandEntry(
        "fangan.cli.commands.library:command", mark("Keep past plans, find what was written before")
    ),
    "sections": CommandEntry("fangan.cli.commands.sections:command", mark("List the sections and items there are")),
    "plugins": CommandEntry("fangan.cli.commands.plugins:command", mark("List the installed plugins, or show one")),
    "schema": CommandEntry("fangan.cli.commands.schema:command", mark("Let an editor complete and check plan files")),
    "doctor": CommandEntry("fangan.cli.commands.doctor:command", mark("Check this machine: fonts, programs, plugins")),
    "completion": CommandEntry("fangan.cli.commands.completion:command", mark("Print a shell's completion script")),
}
