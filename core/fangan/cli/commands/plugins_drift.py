"""`fangan plugins drift`: overrides whose base has changed since they were written."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import command as declare
from fangan.cli.command import json_option, option, sections_option

if TYPE_CHECKING:
    from fangan.kit.drift import Override


@declare(
    "drift",
    help="List the overrides whose base (“base:” in the section file) has changed or is gone, so that somebody can look"
    " whether they still fit. Ends with 1 when there are any.",
    examples="fangan plugins drift\nfangan plugins drift --bare",
)
@option("--bare", is_flag=True, help="Also list the overrides that name no base, with the line they could have.")
@sections_option
@json_option
def command(bare: bool, folders: tuple[str, ...], as_json: bool) -> int:
    """Compare every override with its base and print those that drifted."""
    from fangan.app.authoring import find_drift
    from fangan.app.data.plugins import drift_data
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell

    outcome = find_drift(Workspace(folders))
    data = drift_data(outcome, _)
    if as_json:
        print_json(data)
        return outcome.code
    for one in (*outcome.survey.drifted, *(outcome.survey.bare if bare else ())):
        click.echo(_line(one))
    said = _("{drifted} have drifted, {current} are current, {bare} overrides name no base")
    aside(said.format(**data["counts"]))
    tell(outcome.problems)
    return outcome.code


def _line(one: "Override") -> str:
    from fangan.cli.language import _

    says = _("its base is gone; it was {was}")
    if one.now:
        says = _("its base has changed; it was {was} and is {now}") if one.was else _("it could say base: {now}")
    return f"{one.provider}/{one.place}: {one.target}: " + says.format(was=one.was, now="、".join(one.now))
