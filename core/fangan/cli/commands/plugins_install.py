"""`fangan plugins install`: bring plugins in beside fangan, however it was installed."""

import click

from fangan.cli.command import PATH, argument, option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "install",
    help="Install plugins beside fangan, with the pip, pipx or uv it was installed with itself. Without a name, list"
    " those of this project and what each is for.",
    examples="fangan plugins install\nfangan plugins install standard education\n"
    "fangan plugins install standard --find-links D:\\wheels",
)
@argument("names", metavar=mark("NAME"), nargs=-1, help="The plugin's id, or its distribution: fangan-….")
@option(
    "--find-links",
    "links",
    metavar=mark("DIR"),
    type=PATH,
    help="Take everything from this folder of wheels, and nothing from the network.",
)
@option("--dry-run", is_flag=True, help="Print the command, and run nothing.")
def command(names: tuple[str, ...], links: str | None, dry_run: bool) -> int:
    """Install, or list what there is."""
    from fangan.app.installing import InstallWish, find_installer, install
    from fangan.cli.language import _
    from fangan.cli.talk import aside

    if not names:
        click.echo(_listed())
        return 0
    wish = InstallWish(names, links)
    planned = find_installer(wish)
    if dry_run:
        click.echo(planned.line)
        return planned.code
    aside(_("Running: {command}").format(command=planned.line))
    outcome = install(wish)
    click.echo("\n".join(outcome.distributions))
    aside(_("Installed. “fangan plugins list” shows all that there are."))
    return outcome.code


def _listed() -> str:
    """Return a line for each plugin of this project: its id and what it is for."""
    import os

    from fangan.cli.formatter import wrap
    from fangan.cli.language import _
    from fangan.messages.render import LANGUAGE
    from fangan.messages.translation import CHINESE
    from fangan.plugins.discovery import installed
    from fangan.plugins.first_party import first_party

    there = {status.id for status in installed(os.environ)}
    lines = []
    for one in first_party():
        about = one.chinese if _(LANGUAGE) == CHINESE else one.about
        lines.append(f"{one.id}  {_('installed')}" if one.id in there else one.id)
        lines.append(wrap(about, 78, "  ", "  "))
    return "\n".join(lines)
