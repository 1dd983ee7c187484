"""`fangan import`: projects out of documents that others wrote."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, YEAR, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.importing import ImportOutcome


@declare(
    "import",
    help="Make a project out of a plan that was written in Word or as plain text: a plan file, an outline, a file for"
    " every section. Several plans in one file are told apart; what belongs to none, such as what a web site puts"
    " below a text, is set apart.\n\nNothing is lost: the characters of the file are counted, and what stands in the"
    " project and what is told beside it must come to the same. Whatever is not certain is said with its line.",
    examples="fangan import 旧方案.docx\nfangan import *.docx -o 旧方案/\nfangan import 方案.txt --normalise --dry-run",
)
@argument("files", metavar=mark("FILE…"), nargs=-1, required=True, type=PATH, help="Documents: .docx or .txt.")
@option(
    "-o", "--output", metavar=mark("DIR"), type=PATH, help="The new folder; of several files the one to put them in."
)
@option(
    "--agency",
    default="",
    metavar=mark("AGENCY"),
    help="Who issues it, where the document does not say so: the path of regions and the office, or its name.",
)
@option("--year", metavar=mark("YEAR"), type=YEAR, help="Its year, where the document does not say so.")
@option("--normalise", is_flag=True, help="Turn half-width marks between hanzi into full-width ones.")
@option("--dry-run", is_flag=True, help="Say what would be made and write nothing.")
@sections_option
@json_option
def command(
    files: tuple[str, ...],
    output: str | None,
    agency: str,
    year: int | None,
    normalise: bool,
    dry_run: bool,
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Import one file after another and say what became of it."""
    from pathlib import Path

    from fangan.app.importing import ImportWish, import_files
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json

    several = len(files) > 1
    wishes = [
        ImportWish(
            file=file,
            output=str(Path(output) / Path(file).stem) if output and several else output,
            agency=agency,
            year=year,
            normalise=normalise,
            dry_run=dry_run,
        )
        for file in files
    ]
    outcomes = []
    for outcome in import_files(Workspace(folders), wishes):
        outcomes.append(outcome)
        if not as_json:
            _say(outcome)
    if as_json:
        from fangan.app.data.importing import import_data

        print_json(import_data(outcomes, dry_run, _))
    elif dry_run:
        aside(_("Dry run: nothing was written."))
    else:
        _say_next(outcomes)
    return max(outcome.code for outcome in outcomes)


def _say(outcome: "ImportOutcome") -> None:
    from fangan.cli.language import _
    from fangan.cli.talk import aside, tell_gathered

    tell_gathered(outcome.problems)
    if outcome.refused:
        aside(_("{file}: not imported").format(file=outcome.file))
        return
    for plan in outcome.plans:
        click.echo(str(plan.folder))
    counted = outcome.tally
    said = _("{file}: {read} characters read, {written} written, {told} told beside them.")
    aside(
        said.format(
            file=outcome.file, read=f"{counted.read:,}", written=f"{counted.written:,}", told=f"{counted.told:,}"
        )
    )


def _say_next(outcomes: "list[ImportOutcome]") -> None:
    from fangan.cli.language import _
    from fangan.cli.talk import aside

    made = [plan.folder for outcome in outcomes for plan in outcome.plans]
    if made:
        said = _("Next: compare plan.yaml and the sections with the original, then run “fangan build {folder}”.")
        aside(said.format(folder=made[0]))
