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
    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, say
    from fangan.kit.rules import examine
    from fangan.kit.subject import open_subject
    from fangan.messages.render import render
    from fangan.model.problem import ExitCode, Severity

    subject = open_subject(name)
    found = examine(subject)
    breaches = [one for problems in found.values() for one in problems]
    errors = sum(one.severity is Severity.ERROR for one in breaches)
    if as_json:
        rules = [{"rule": rule, "findings": as_rows(problems)} for rule, problems in found.items()]
        print_json(plugin=subject.id, location=subject.root, errors=errors, rules=rules)
    else:
        for one in breaches:
            click.echo(click.style(render(one, _), fg=_colour(one)))
        counts = {
            "plugin": subject.id,
            "files": len(subject.wordings),
            "errors": errors,
            "others": len(breaches) - errors,
        }
        say(_("{plugin}: {files} section files, {errors} errors, {others} hints").format(**counts))
    return ExitCode.FINDINGS if errors else ExitCode.OK


def _colour(found: "Problem") -> str | None:
    from fangan.model.problem import Severity

    return {Severity.ERROR: "red", Severity.WARNING: "yellow"}.get(found.severity)
