"""`fangan lock`: write down which wording a plan is built with."""

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "lock",
    help="Write plan.lock beside a plan: whose wording it is built with, in which version. `build --locked` then"
    " refuses any other.",
    examples="fangan lock .\nfangan lock . --dry-run",
)
@argument("plan", metavar=mark("PLAN"), type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@sections_option
@option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@json_option
def command(plan: str, folders: tuple[str, ...], dry_run: bool, as_json: bool) -> int:
    """Compose the plan as a draft, compare with the lock there is, and write the new one."""
    from fangan.app.locking import differences, lock_path
    from fangan.app.project import open_project
    from fangan.assembly.composer import Composer
    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.formats.files import write_whole
    from fangan.model.problem import Severity
    from fangan.provenance.lock import lock_text

    project = open_project(plan, folders)
    manifest = Composer(project.catalogue, project.plan).compose(draft=True).document.manifest
    changed = differences(project.folder, manifest, Severity.NOTE)
    path = lock_path(project.folder)
    if not dry_run:
        write_whole(path, lock_text(manifest).encode())
    if as_json:
        print_json(lock=str(path), wordings=len(manifest.sources), changes=as_rows(changed), dry_run=dry_run)
        return 0
    tell([*project.set_aside, *changed])
    click.echo(str(path))
    if dry_run:
        say(_("Dry run: nothing was written."))
    return 0
