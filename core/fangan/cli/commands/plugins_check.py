"""`fangan plugins check`: one plugin against every rule of the kit."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.model.problem import Problem


@declare(
    "check",
    help="Hold a plugin against the rules of the kit: names lead somewhere, facts declared are facts used, every"
    " section builds with its examples at every level it claims, nothing is formatted by hand, no two variants tie,"
    " no term stands outside its period. Ends with 1 when a rule is broken.",
    examples="fangan plugins check standard\nfangan plugins check ./fangan-neixiang",
)
@argument("name", metavar=mark("NAME|DIR"), help="The id of an installed plugin, or the folder of one.")
@json_option
def command(name: str, as_json: bool) -> int:
    """Examine the plugin and print one line a finding."""
    from fangan.app.authoring import check_plugin
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json
    from fangan.messages.render import render
    from fangan.plugins.kinds import KINDS

    outcome = check_plugin(Workspace(), name)
    if as_json:
        from fangan.app.data.plugins import plugin_check_data

        print_json(plugin_check_data(outcome, _))
        return outcome.code
    for one in outcome.breaches:
        click.echo(click.style(render(one, _), fg=_colour(one)))
    hints = len(outcome.breaches) - outcome.errors
    headings = {kind.name: _(kind.heading) for kind in KINDS}
    said = _("{what} {values}")
    read = [said.format(what=headings[name], values=count) for name, count in outcome.supplied.items()]
    counts = {
        "plugin": outcome.plugin,
        "read": _(", ").join(read) or _("nothing"),
        "errors": outcome.errors,
        "others": hints,
    }
    aside(_("{plugin}: {read}; {errors} errors, {others} hints").format(**counts))
    return outcome.code


def _colour(found: "Problem") -> str | None:
    from fangan.model.problem import Severity

    return {Severity.ERROR: "red", Severity.WARNING: "yellow"}.get(found.severity)
