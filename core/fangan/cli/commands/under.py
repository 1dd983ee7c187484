"""`fangan under`: hold a plan against the one it carries out."""

from fangan.cli.command import command as declare
from fangan.cli.command import json_option, plan_argument, sections_option


@declare(
    "under",
    help="Hold a plan against the superior plan it names with `under:`. Lists every departure: what is left out, with"
    " the reason given; deadlines that come later; shared facts with another value. Tells as well how much of the"
    " plan's own text repeats the superior's word for word.",
    examples="fangan under .",
)
@plan_argument
@sections_option
@json_option
def command(plan: str, folders: tuple[str, ...], as_json: bool) -> int:
    """Compose both plans as drafts and print the report."""
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
