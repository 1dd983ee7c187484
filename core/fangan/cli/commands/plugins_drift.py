"""`fangan plugins drift`: overrides whose base has changed since they were written."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import command as declare
from fangan.cli.command import json_option, sections_option

if TYPE_CHECKING:
    from fangan.testing.drift import Drift


@declare(
    "drift",
    help="List the overrides whose base (“base:” in the section file) has changed or is gone, so that somebody can look"
    " whether they still fit. Ends with 1 when there are any.",
    examples="fangan plugins drift\nfangan plugins drift --sections shared",
)
@sections_option
@json_option
def command(folders: tuple[str, ...], as_json: bool) -> int:
    """Compare every override with its base and print those that drifted."""
    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.model.problem import ExitCode
    from fangan.plugins.catalogue import build_catalogue
    from fangan.testing.drift import survey

    catalogue = build_catalogue(folders=folders)
    found = survey(catalogue)
    if as_json:
        counts = {"current": found.current, "without_base": found.without_base}
        print_json(drifted=[_data(one) for one in found.drifted], **counts, problems=as_rows(catalogue.problems))
    else:
        for one in found.drifted:
            click.echo(_line(one))
        counts = {"drifted": len(found.drifted), "current": found.current, "bare": found.without_base}
        say(_("{drifted} have drifted, {current} are current, {bare} overrides name no base").format(**counts))
        tell(catalogue.problems)
    return ExitCode.FINDINGS if found.drifted else ExitCode.OK


def _line(one: "Drift") -> str:
    from fangan.cli.language import _

    says = _("its base {base} is gone (it was {was})")
    if one.now:
        says = _("its base {base} has changed: it was {was} and is {now}")
    words = says.format(base=one.base, was=one.was, now="、".join(one.now))
    return f"{one.provider}/{one.place}: {one.target}: {words}"


def _data(one: "Drift") -> dict[str, object]:
    return {
        "target": one.target,
        "provider": one.provider,
        "file": one.place.file,
        "line": one.place.line,
        "base": one.base,
        "was": one.was,
        "now": list(one.now),
        "gone": not one.now,
    }
