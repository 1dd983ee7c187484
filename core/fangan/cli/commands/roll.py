"""`fangan roll`: next year's project out of this year's."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.model.section import VariantHead
    from fangan.years.describe import Describer
    from fangan.years.report import AgedTerm, FactFate, Report, Suspect

REPORT_FILE = "roll-report.md"


@declare(
    "roll",
    help="Make the project of another year out of a plan, in a folder of its own; the old one is never touched. What"
    " is the same every year is carried over, what is of one year becomes a question that must be answered before a"
    " final build, what can be computed is computed.\n\nThe report (on the terminal and as roll-report.md) says"
    " everything that changed and everything a person must look at.",
    examples="fangan roll plans/2025 --year 2026\nfangan roll . --year 2026 -o ../next --dry-run",
)
@argument("plan", metavar=mark("PLAN"), type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@option(
    "--year", metavar=mark("YEAR"), type=click.IntRange(1949, 2200), required=True, help="The year of the new plan."
)
@option(
    "-o",
    "--output",
    metavar=mark("DIR"),
    type=click.Path(),
    help="The new folder; by default beside the old, named alike.",
)
@option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@sections_option
@json_option
def command(plan: str, year: int, output: str | None, dry_run: bool, folders: tuple[str, ...], as_json: bool) -> int:
    """Roll, write the folder, print the report."""
    from pathlib import Path

    from fangan.app.project import open_project
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, say, tell
    from fangan.messages.translation import CHINESE, translator
    from fangan.model.problem import ExitCode
    from fangan.years.describe import Describer
    from fangan.years.files import write_folder
    from fangan.years.roll import default_target, roll

    project = open_project(plan, folders)
    target = Path(output) if output else default_target(project.folder, project.plan.year, year)
    rolled = roll(project.catalogue, project.file, year, target)
    if not dry_run:
        page = Describer(rolled.report, translator({"FANGAN_LANG": CHINESE})).markdown()
        write_folder(target, {**rolled.files, REPORT_FILE: page.encode()})
    if as_json:
        print_json(dry_run=dry_run, files=[*rolled.files, REPORT_FILE], **_data(rolled.report))
        return ExitCode.OK
    tell(project.set_aside)
    click.echo(_text(Describer(rolled.report, _)))
    say(_("Dry run: nothing was written.") if dry_run else _("Written: {folder}").format(folder=target))
    return ExitCode.OK


def _text(describer: "Describer") -> str:
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _

    parts = [describer.title()]
    for group in describer.groups():
        heading = _("{heading} ({count})").format(heading=group.heading, count=len(group.lines))
        parts.append("\n".join([heading, *(wrap(line, 78, "  ", "    ") for line in group.lines)]))
    return "\n\n".join(parts)


def _data(report: "Report") -> dict[str, object]:
    """Return the report as JSON data."""
    from fangan.cli.talk import as_rows

    return {
        "old": str(report.old),
        "new": str(report.new),
        "old_year": report.old_year,
        "year": report.year,
        "day": report.day.isoformat(),
        "facts": [_fact(one) for one in report.facts],
        "issue": dict(report.issue),
        "wording": [
            {"target": one.target, "old": _variant(one.old), "new": _variant(one.new)} for one in report.wording
        ],
        "terms": [_term(one) for one in report.terms],
        "suspects": [_suspect(one) for one in report.suspects],
        "problems": as_rows(report.problems),
        "copied": list(report.copied),
        "left": list(report.left),
    }


def _fact(one: "FactFate") -> dict[str, object]:
    from fangan.cli.wording import raw_data

    return {
        "name": one.name,
        "fate": one.fate.value,
        "ask": one.ask,
        "old": raw_data(one.old) if one.old else None,
        "new": one.new or None,
        "waits_for": one.waits_for or None,
    }


def _term(one: "AgedTerm") -> dict[str, object]:
    return {
        "term": one.term,
        "grade": one.grade,
        "limit": one.limit,
        "successor": one.successor or None,
        "provider": one.provider or None,
        "file": one.place.file if one.place else None,
        "line": one.place.line if one.place else None,
    }


def _suspect(one: "Suspect") -> dict[str, object]:
    return {
        "kind": one.kind,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "quote": one.quote,
        "next": one.next or None,
    }


def _variant(head: "VariantHead | None") -> dict[str, object] | None:
    if head is None:
        return None
    return {
        "provider": head.provider.id,
        "version": head.provider.version,
        "file": head.file,
        "valid": str(head.valid),
    }
