"""`fangan doctor`: whether this machine has what plans need, and what to do where it has not."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import command as declare
from fangan.cli.command import json_option, sections_option

if TYPE_CHECKING:
    from fangan.cli.examination import Finding


@declare(
    "doctor",
    help="Check this machine: Python and packages, plugins, configuration, cache, fonts, LibreOffice. Ends with 1 when"
    " something that plans need is wrong.",
)
@sections_option
@json_option
def command(folders: tuple[str, ...], as_json: bool) -> int:
    """Examine everything and print one line a finding."""
    from fangan.cli.examination import State, examine
    from fangan.cli.talk import print_json
    from fangan.model.problem import ExitCode

    findings = examine(folders)
    if as_json:
        print_json(checks=[_data(finding) for finding in findings])
    else:
        click.echo(_text(findings))
    failed = any(finding.state is State.FAILED for finding in findings)
    return ExitCode.FINDINGS if failed else ExitCode.OK


def _text(findings: "list[Finding]") -> str:
    """Return one line a finding, its remedy below it."""
    from fangan.cli.examination import WORDS
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    rows = [(_(WORDS[one.state]), one.subject, one.detail) for one in findings]
    lines = []
    for line, finding in zip(columns(rows).split("\n"), findings, strict=True):
        lines.append(line)
        if finding.remedy:
            lines.append(f"      → {finding.remedy}")
    return "\n".join(lines)


def _data(finding: "Finding") -> dict[str, str]:
    return {
        "check": finding.id,
        "state": finding.state.value,
        "detail": finding.detail,
        "remedy": finding.remedy,
    }
