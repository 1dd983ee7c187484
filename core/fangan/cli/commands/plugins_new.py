"""`fangan plugins new`: a plugin to start from."""

import click

from fangan.cli.command import PATH, argument, json_option, option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark


@declare(
    "new",
    help="Make a plugin to start from: it installs, its test passes, and it holds one section to write on."
    " The folder must not exist yet; nothing is ever overwritten.",
    examples="fangan plugins new fangan-neixiang\n"
    "fangan plugins new fangan-neixiang --name 内乡县 --agency 河南省/南阳市/内乡县/农业农村局",
)
@argument("folder", metavar=mark("DIR"), type=PATH, help="The new folder.")
@option("--id", "id_", metavar=mark("ID"), help="The plugin's id; default: the folder's name without “fangan-”.")
@option("--name", metavar=mark("NAME"), help="Whose wording it is, in Chinese; default: the agency's name.")
@option("--agency", metavar=mark("AGENCY"), help="The path of the agency it is made for.")
@json_option
def command(folder: str, id_: str | None, name: str | None, agency: str | None, as_json: bool) -> int:
    """Write the project and say what to do next."""
    from fangan.app.authoring import NewPluginWish, create_plugin
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json

    outcome = create_plugin(Workspace(), NewPluginWish(folder=folder, id=id_, name=name, agency=agency))
    if as_json:
        from fangan.app.data.plugins import new_plugin_data

        print_json(new_plugin_data(outcome))
        return outcome.code
    click.echo("\n".join(str(file) for file in outcome.files))
    aside(
        _("Now write, then: fangan plugins check {folder}; install it with: pip install {folder}").format(folder=folder)
    )
    return outcome.code
