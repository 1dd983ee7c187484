"""`fangan lock`: write down which wording a plan is built with."""

import click

from fangan.cli.command import command as declare
from fangan.cli.command import json_option, option, plan_argument, sections_option


@declare(
    "lock",
    help="Write plan.lock beside a plan: whose wording it is built with, in which version. `build --locked` then"
    " refuses any other.",
    examples="fangan lock .\nfangan lock . --dry-run",
)
@plan_argument
@sections_option
@option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@json_option
def command(plan: str, folders: tuple[str, ...], dry_run: bool, as_json: bool) -> int:
    """Compare with the lock there is, and write the new one."""
    from fangan.app.locking import LockWish, lock_plan
    from fangan.app.project import open_project
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell

    wish = LockWish(dry_run=dry_run)
    outcome = lock_plan(open_project(plan, Workspace(folders)), wish)
    if as_json:
        from fangan.app.data.lock import lock_data

        print_json(lock_data(outcome, wish, _))
        return outcome.code
    tell([*outcome.problems, *outcome.changes])
    click.echo(str(outcome.path))
    if dry_run:
        aside(_("Dry run: nothing was written."))
    return outcome.code
