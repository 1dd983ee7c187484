"""`fangan verify`: is a built document still what a build gives?"""

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "verify",
    help="Build a document again from what it says of itself, and tell whether it is the same to the last byte. What"
    " differs is shown: wording that was published anew, or text that was edited since.",
    examples="fangan verify 方案.docx\nfangan verify 方案.docx --plan .",
)
@argument("file", metavar=mark("FILE"), type=click.Path(), help="A .docx or .json that fangan built.")
@option("--plan", "folder", metavar=mark("DIR"), type=click.Path(), help="The plan's folder, for its own wording.")
@sections_option
@json_option
def command(file: str, folder: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Verify a file and print the verdict."""
    from fangan.app.verifying import VerifyWish, verify_file
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    outcome = verify_file(Workspace(folders), VerifyWish(file=file, plan=folder))
    if as_json:
        from fangan.app.data.verify import verify_data

        print_json(verify_data(outcome, _))
    else:
        tell(outcome.problems)
        click.echo(_("The same to the last byte.") if outcome.same else _("Not the same as a build gives today."))
        for line in outcome.changes:
            click.echo("  " + line)
    return outcome.code
