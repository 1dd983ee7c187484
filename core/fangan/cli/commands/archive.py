"""`fangan archive`: the set of files an archive takes."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, facts_options, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.archiving import ArchiveOutcome


@declare(
    "archive",
    help="Write what an archive takes of a final plan into a folder of its own: the Word document, the PDF as PDF/A-2b,"
    " the data with its origins, and lists of their digests by SHA-256 and SM3. With --check, tell whether the files of"
    " such a folder are still what the lists say.",
    examples="fangan archive .\nfangan archive . -o 归档/ --with ofd\nfangan archive 归档/方案（归档） --check",
)
@argument("plan", metavar=mark("PLAN"), type=PATH, help="A plan file or its folder; with --check, the folder written.")
@option("-o", "--output", metavar=mark("DIR"), type=PATH, help="The folder to put the new folder into.")
@option(
    "--with",
    "beside",
    metavar=mark("FORMAT,…"),
    multiple=True,
    help="A further format to put into the set, such as ofd.",
)
@option("--check", "checks", is_flag=True, help="Hold the files of a folder against its digests.")
@option("--locked", is_flag=True, help="Refuse any wording but that of plan.lock.")
@facts_options
@sections_option
@option("--dry-run", is_flag=True, help="Do everything but write; print the files that would be written.")
@json_option
def command(
    plan: str,
    output: str | None,
    beside: tuple[str, ...],
    checks: bool,
    locked: bool,
    assignments: tuple[str, ...],
    facts_file: str | None,
    folders: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> int:
    """Write a set, or check one."""
    from pathlib import Path

    from fangan.app.archiving import ArchiveWish, archive_plan, check_archive
    from fangan.app.given import gather_facts
    from fangan.app.project import open_project
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json

    if checks:
        outcome = check_archive(Path(plan))
    else:
        given = gather_facts(facts_file, assignments)
        wish = ArchiveWish(given=given, locked=locked, output=output, beside=beside, dry_run=dry_run)
        outcome = archive_plan(open_project(plan, Workspace(folders)), wish)
    if as_json:
        from fangan.app.data.archive import archive_data

        print_json(archive_data(outcome, _))
    else:
        _say(outcome, checks=checks, dry_run=dry_run)
    return outcome.code


def _say(outcome: "ArchiveOutcome", *, checks: bool, dry_run: bool) -> None:
    from fangan.cli.language import _
    from fangan.cli.talk import aside, tell

    tell(outcome.problems)
    if checks:
        if not outcome.code:
            click.echo(_("{count} files are what their digests say.").format(count=len(outcome.files)))
        return
    for name in outcome.files:
        click.echo(str(outcome.folder / name))
    if outcome.sheet is not None:
        from fangan.cli.sheet import sheet_line

        aside(sheet_line(outcome.sheet))
    if dry_run:
        aside(_("Dry run: nothing was written."))
