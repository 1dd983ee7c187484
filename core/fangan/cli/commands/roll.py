"""`fangan roll`: next year's project out of this year's."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, YEAR, json_option, option, plan_argument, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.years.describe import Describer


@declare(
    "roll",
    help="Make the project of another year out of a plan, in a folder of its own; the old one is never touched. What"
    " is the same every year is carried over, what is of one year becomes a question that must be answered before a"
    " final build, what can be computed is computed.\n\nThe report (on the terminal and as roll-report.md) says"
    " everything that changed and everything a person must look at.",
    examples="fangan roll plans/2025 --year 2026\nfangan roll . --year 2026 -o ../next --dry-run",
)
@plan_argument
@option("--year", metavar=mark("YEAR"), type=YEAR, required=True, help="The year of the new plan.")
@option(
    "-o",
    "--output",
    metavar=mark("DIR"),
    type=PATH,
    help="The new folder; by default beside the old, named alike.",
)
@option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@sections_option
@json_option
def command(plan: str, year: int, output: str | None, dry_run: bool, folders: tuple[str, ...], as_json: bool) -> int:
    """Roll, write the folder, print the report."""
    from fangan.app.project import open_project
    from fangan.app.rolling import RollWish, roll_plan
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell
    from fangan.years.describe import Describer

    wish = RollWish(year=year, output=output, dry_run=dry_run)
    outcome = roll_plan(open_project(plan, Workspace(folders)), wish)
    if as_json:
        from fangan.app.data.roll import roll_data

        print_json(roll_data(outcome, wish, _))
        return outcome.code
    tell(outcome.problems)
    click.echo(_text(Describer(outcome.report, _)))
    aside(_("Dry run: nothing was written.") if dry_run else _("Written: {folder}").format(folder=outcome.folder))
    return outcome.code


def _text(describer: "Describer") -> str:
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _

    parts = [describer.title()]
    for group in describer.groups():
        heading = _("{heading} ({count})").format(heading=group.heading, count=len(group.lines))
        parts.append("\n".join([heading, *(wrap(line, 78, "  ", "    ") for line in group.lines)]))
    return "\n\n".join(parts)
