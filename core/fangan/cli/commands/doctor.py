"""`fangan doctor`: whether this machine has what plans need, and what to do where it has not."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from fangan.cli.command import command as declare
from fangan.cli.command import json_option, sections_option

if TYPE_CHECKING:
    from fangan.app.diagnosis import Diagnosis


@declare(
    "doctor",
    help="Check this machine: Python and packages, plugins, configuration, cache, fonts, LibreOffice. Ends with 1 when"
    " something that plans need is wrong.",
)
@sections_option
@json_option
def command(folders: tuple[str, ...], as_json: bool) -> int:
    """Examine everything and print one line a finding."""
    from fangan.app.doctor import examine_machine
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json

    outcome = examine_machine(Workspace(folders), getattr(sys.stdout, "encoding", None) or "", _)
    if as_json:
        from fangan.app.data.doctor import doctor_data

        print_json(doctor_data(outcome))
    else:
        click.echo(_text(outcome.diagnoses))
    return outcome.code


def _text(diagnoses: "Sequence[Diagnosis]") -> str:
    """Return one line a diagnosis, its remedy below it."""
    from fangan.app.diagnosis import HEALTH_WORDS
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    rows = [(_(HEALTH_WORDS[one.health]), one.subject, one.detail) for one in diagnoses]
    lines = []
    for line, one in zip(columns(rows).split("\n"), diagnoses, strict=True):
        lines.append(line)
        if one.remedy:
            lines.append(f"      → {one.remedy}")
    return "\n".join(lines)
