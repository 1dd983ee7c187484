"""`fangan build`: assemble the documents of plans."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, facts_options, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.building import BuildOutcome


@declare(
    "build",
    help="Build the documents of plans. Each is written beside its plan under its title, replaced whole if it is there;"
    " a final document never has a gap. Prints the files written.\n\nOne plan that fails does not stop the others; the"
    " exit code is then the greatest of all.",
    examples="fangan build .\nfangan build plan.yaml -o 方案.docx\nfangan build . --draft --set 主题=…\n"
    "fangan build 各县/* -o out/ --format docx,pdf",
)
@argument("plans", metavar=mark("PLAN"), nargs=-1, required=True, type=PATH, help="Plan files, or their folders.")
@option(
    "-o",
    "--output",
    metavar=mark("FILE|DIR"),
    type=PATH,
    help="The file to write, or the folder to write into.",
)
@option(
    "--format",
    "formats",
    metavar=mark("FORMAT,…"),
    multiple=True,
    help="docx (default), pdf, pdfa, html, md, txt, json.",
)
@option("--archive", is_flag=True, help="Make the PDF for the archive: PDF/A-2b.")
@option("--draft", is_flag=True, help="Build in spite of missing facts, which the text then shows.")
@option("--locked", is_flag=True, help="Refuse any wording but that of plan.lock.")
@option(
    "--clean",
    is_flag=True,
    help="Leave no facts in what the file says of itself, only digests; plan.lock beside the plan keeps them.",
)
@facts_options
@sections_option
@option("--dry-run", is_flag=True, help="Do everything but write; print the files that would be written.")
@json_option
def command(
    plans: tuple[str, ...],
    output: str | None,
    formats: tuple[str, ...],
    archive: bool,
    draft: bool,
    locked: bool,
    clean: bool,
    assignments: tuple[str, ...],
    facts_file: str | None,
    folders: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> int:
    """Build every plan and say what became of it."""
    from pathlib import Path

    from fangan.app.building import BuildWish, build_plans
    from fangan.app.given import gather_facts
    from fangan.app.naming import for_archive
    from fangan.app.workspace import Workspace
    from fangan.cli.progress import watched
    from fangan.cli.talk import print_json

    wish = BuildWish(
        given=gather_facts(facts_file, assignments),
        draft=draft,
        locked=locked,
        clean=clean,
        formats=for_archive(formats) if archive else formats,
        output=output,
        several=len(plans) > 1,
        dry_run=dry_run,
        inputs=(Path(facts_file),) if facts_file else (),
    )
    outcomes = watched(lambda listener: build_plans(Workspace(folders, listener=listener), plans, wish), len(plans))
    if not as_json:
        return _say(outcomes, dry_run)
    from fangan.app.data.build import build_data
    from fangan.cli.language import _

    outcomes = list(outcomes)
    print_json(build_data(outcomes, wish, _))
    return max(outcome.code for outcome in outcomes)


def _say(outcomes: "Iterable[BuildOutcome]", dry_run: bool) -> int:
    """Print the files of every plan, and tell what is to be known of it and was not told of another one."""
    from fangan.cli.language import _
    from fangan.cli.sheet import ON_CLOSING_LINE, closing_line
    from fangan.cli.talk import aside, tell

    told: set[tuple[object, ...]] = set()
    worst = 0
    for outcome in outcomes:
        news = {(one.code, one.place, one.severity, *one.values.items()): one for one in outcome.problems}
        tell(
            one for key, one in news.items() if key not in told and not (one.code == ON_CLOSING_LINE and outcome.files)
        )
        told |= news.keys()
        for file in outcome.files:
            click.echo(str(file.path))
        if outcome.files:
            aside(closing_line(outcome))
        if dry_run and outcome.files:
            aside(_("Dry run: nothing was written."))
        if not outcome.files:
            aside(_("{plan}: not built").format(plan=outcome.plan))
        worst = max(worst, outcome.code)
    return worst
