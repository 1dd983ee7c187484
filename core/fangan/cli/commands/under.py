"""`fangan under`: hold a plan against the one it carries out."""

import click

from fangan.cli.command import argument, json_option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "under",
    help="Hold a plan against the superior plan it names with `under:`. Lists every departure: what is left out, with"
    " the reason given; deadlines that come later; shared facts with another value.",
    examples="fangan under .",
)
@argument("plan", metavar=mark("PLAN"), type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@sections_option
@json_option
def command(plan: str, folders: tuple[str, ...], as_json: bool) -> int:
    """Compose both plans as drafts and print the report."""
    from fangan.app.project import open_project
    from fangan.app.subordination import report
    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.model.problem import ExitCode, Severity

    project = open_project(plan, folders)
    name, found = report(project)
    if as_json:
        print_json(plan=str(project.file), under=name, departures=as_rows(found))
    else:
        click.echo(_("Carries out: {plan}").format(plan=name))
        tell(found)
        if not found:
            say(_("No departure."))
    return ExitCode.FINDINGS if any(one.severity is Severity.ERROR for one in found) else ExitCode.OK
