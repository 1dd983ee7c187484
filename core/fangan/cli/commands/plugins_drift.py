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
    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.kit.drift import survey
    from fangan.model.problem import ExitCode
    from fangan.plugins.gather import build_catalogue

    catalogue = build_catalogue(folders=folders)
    found = survey(catalogue)
    counts = {"drifted": len(found.drifted), "current": found.current, "bare": len(found.bare)}
    if as_json:
        listed = {"drifted": [_data(one) for one in found.drifted], "bare": [_data(one) for one in found.bare]}
        print_json(counts=counts, **listed, problems=as_rows(catalogue.problems))
    else:
        for one in (*found.drifted, *(found.bare if bare else ())):
            click.echo(_line(one))
        say(_("{drifted} have drifted, {current} are current, {bare} overrides name no base").format(**counts))
        tell(catalogue.problems)
    return ExitCode.FINDINGS if found.drifted else ExitCode.OK


def _line(one: "Override") -> str:
    from fangan.cli.language import _

    says = _("its base is gone; it was {was}")
    if one.now:
        says = _("its base has changed; it was {was} and is {now}") if one.was else _("it could say base: {now}")
    return f"{one.provider}/{one.place}: {one.target}: " + says.format(was=one.was, now="、".join(one.now))


def _data(one: "Override") -> dict[str, object]:
    return {
        "target": one.target,
        "provider": one.provider,
        "file": one.place.file,
        "line": one.place.line,
        "was": one.was or None,
        "now": list(one.now),
    }
