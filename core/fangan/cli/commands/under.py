"""`fangan under`: hold a plan against the one it carries out."""

from fangan.cli.command import PATH, json_option, option, plan_argument, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "under",
    help="Hold a plan against the superior plan it names with `under:`. Lists every departure: what is left out, with"
    " the reason given; deadlines that come later; shared facts with another value. Tells as well how much of the"
    " plan's own text repeats the superior's word for word.",
    examples="fangan under .\nfangan under 各县/ --all -o 不一致.xlsx",
)
@plan_argument
@option("--all", "every", is_flag=True, help="PLAN is a folder: hold every plan in it that names a superior.")
@option(
    "-o", "--output", metavar=mark("FILE"), type=PATH, help="With --all: write all departures into this .xlsx as well."
)
@sections_option
@json_option
def command(plan: str, every: bool, output: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Compose both plans as drafts and print the report."""
    if every:
        return _all(plan, output, folders, as_json)
    from fangan.app.project import open_project
    from fangan.app.subordination import hold_under
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, print_lines, tell

    outcome = hold_under(open_project(plan, Workspace(folders)))
    if as_json:
        from fangan.app.data.under import under_data

        print_json(under_data(outcome, _))
    else:
        print_lines(_("Carries out: {plan}").format(plan=outcome.under))
        tell(outcome.departures)
        if not outcome.departures:
            aside(_("No departure."))
        tell(outcome.repeated)
    return outcome.code


def _all(folder: str, output: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Hold all plans of a folder; print a line a departure, and write them as a table."""
    from pathlib import Path

    from fangan.app.data.under import departure_rows, under_all_data
    from fangan.app.subordination import hold_all
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, print_lines, tell
    from fangan.formats.spreadsheet import workbook
    from fangan.model.problem import Place, UsageRefused, problem
    from fangan.sources.writing import write_whole

    if output and Path(output).suffix.lower() != ".xlsx":
        raise UsageRefused([problem("under-table", Place(output), suffix=Path(output).suffix)])
    held = list(hold_all(Workspace(folders), folder))
    if output:
        write_whole(Path(output), workbook(_("Departures"), departure_rows(held, _)))
    if as_json:
        print_json(under_all_data(held, output, _))
    else:
        tell(one for each in held for one in each.problems)
        for one in held:
            print_lines(_("{plan}: {count}").format(plan=one.plan, count=len(one.departures)))
        departing = sum(bool(one.code) for one in held)
        aside(
            _("{total} plans, {count} of them depart without leave or cannot be held").format(
                total=len(held), count=departing
            )
        )
    return max(one.code for one in held)
