"""`fangan build`: assemble the documents of plans."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.building import Outcome
    from fangan.model.problem import Problem


@declare(
    "build",
    help="Build the documents of plans. Each is written beside its plan under its title, replaced whole if it is there;"
    " a final document never has a gap. Prints the files written.\n\nOne plan that fails does not stop the others; the"
    " exit code is then the greatest of all.",
    examples="fangan build .\nfangan build plan.yaml -o 方案.docx\nfangan build . --draft --set 主题=…\n"
    "fangan build 各县/* -o out/ --format docx,pdf",
)
@argument(
    "plans", metavar=mark("PLAN"), nargs=-1, required=True, type=click.Path(), help="Plan files, or their folders."
)
@option(
    "-o",
    "--output",
    metavar=mark("FILE|DIR"),
    type=click.Path(),
    help="The file to write, or the folder to write into.",
)
@option(
    "--format", "formats", metavar=mark("FORMAT,…"), multiple=True, help="docx (default), pdf, html, md, txt, json."
)
@option("--draft", is_flag=True, help="Build in spite of missing facts, which the text then shows.")
@option("--locked", is_flag=True, help="Refuse any wording but that of plan.lock.")
@option("--set", "assignments", metavar=mark("NAME=VALUE"), multiple=True, help="Give one fact; may be repeated.")
@option("--facts", "facts_file", metavar=mark("FILE"), type=click.Path(), help="Also read facts from this YAML file.")
@sections_option
@option("--dry-run", is_flag=True, help="Do everything but write; print the files that would be written.")
@json_option
def command(
    plans: tuple[str, ...],
    output: str | None,
    formats: tuple[str, ...],
    draft: bool,
    locked: bool,
    assignments: tuple[str, ...],
    facts_file: str | None,
    folders: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> int:
    """Build every plan and say what became of it."""
    from pathlib import Path

    from fangan.app.building import Wish, build
    from fangan.app.project import read_assignments
    from fangan.cli.talk import print_json

    read_assignments(assignments)  # a word that is no assignment is told once, not for every plan
    taken: dict[Path, str] = {}
    wish = Wish(
        formats=formats,
        output=output,
        several=len(plans) > 1,
        draft=draft,
        locked=locked,
        dry_run=dry_run,
        folders=folders,
        facts_file=facts_file,
        assignments=assignments,
    )
    outcomes = []
    told: list[Problem] = []
    for outcome in _each(plans, lambda plan: build(plan, wish, taken)):
        outcomes.append(outcome)
        if not as_json:
            _say(outcome, dry_run, told)
    if as_json:
        print_json(dry_run=dry_run, draft=draft, plans=[_data(outcome) for outcome in outcomes])
    return max(outcome.code for outcome in outcomes)


def _each(plans: Iterable[str], run: "Callable[[str], Outcome]") -> "Iterator[Outcome]":
    """Yield the outcome of every plan; behind a progress bar, when a person watches several, all at the end."""
    plans = list(plans)
    if len(plans) == 1 or not sys.stderr.isatty():
        yield from map(run, plans)
        return
    with click.progressbar(plans, file=sys.stderr) as bar:
        outcomes = [run(plan) for plan in bar]
    yield from outcomes


def _say(outcome: "Outcome", dry_run: bool, told: "list[Problem]") -> None:
    """Print the files of one plan, and tell what is to be known of it and was not `told` of another one."""
    from fangan.cli.language import _
    from fangan.cli.talk import say, tell

    news = [found for found in outcome.problems if found not in told]
    told.extend(news)
    tell(news)
    for result in outcome.results:
        click.echo(str(result.path))
    if dry_run and outcome.results:
        say(_("Dry run: nothing was written."))
    if not outcome.results:
        say(_("{plan}: not built").format(plan=outcome.plan))


def _data(outcome: "Outcome") -> dict[str, object]:
    from hashlib import sha256

    from fangan.cli.talk import as_rows

    files = [
        {
            "format": result.format,
            "path": str(result.path),
            "bytes": len(result.data),
            "sha256": sha256(result.data).hexdigest(),
        }
        for result in outcome.results
    ]
    return {
        "plan": outcome.plan,
        "title": outcome.title or None,
        "files": files,
        "problems": as_rows(outcome.problems),
        "exit": int(outcome.code),
    }
