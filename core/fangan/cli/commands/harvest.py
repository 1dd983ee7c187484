"""`fangan harvest`: what was edited in Word comes back into the project."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fangan.app.harvesting import HarvestOutcome


@declare(
    "harvest",
    help="Take over what was edited in a built document: a fact's new value into the plan file, other words into a"
    " section file of the plan's own, items that were left out or stand elsewhere into the plan file. What would come"
    " of it is composed first and held against the edited text; what belongs nowhere for certain is told and left.\n\n"
    "With --dry-run nothing is written. Exit code 1 when something is left.",
    examples="fangan harvest 方案.docx --dry-run\nfangan harvest 改过的.docx --plan plans/2026\n"
    "fangan harvest 改过的.docx --to 办公室",
)
@argument("file", metavar=mark("FILE"), type=PATH, help="A built document that was edited.")
@option("--plan", "folder", metavar=mark("DIR"), type=PATH, help="The plan's folder, where the file lies elsewhere.")
@option("--to", "to", metavar=mark("DIR"), type=PATH, help="The folder that new wording goes to, for other plans, too.")
@option("--dry-run", is_flag=True, help="Write nothing, only show what would be written.")
@sections_option
@json_option
def command(
    file: str, folder: str | None, to: str | None, dry_run: bool, folders: tuple[str, ...], as_json: bool
) -> int:
    """Harvest a file and print what went where."""
    from fangan.app.harvesting import HarvestWish, harvest
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    outcome = harvest(Workspace(folders), HarvestWish(file=file, plan=folder, to=to, dry_run=dry_run))
    if as_json:
        from fangan.app.data.harvest import harvest_data

        print_json(harvest_data(outcome, _))
    else:
        for line in _lines(outcome):
            click.echo(line)
        tell(outcome.problems)
    return outcome.code


def _lines(outcome: "HarvestOutcome") -> "Iterator[str]":
    from fangan.cli.language import _
    from fangan.cli.talk import path_from_here
    from fangan.harvest.records import Kin

    kinds = {
        Kin.FACT: _("fact"),
        Kin.PLACE: _("this place only"),
        Kin.WORDING: _("wording"),
        Kin.ADDED: _("newly added"),
        Kin.DROPPED: _("dropped"),
        Kin.MOVED: _("moved elsewhere"),
        Kin.ONCE: _("once"),
        Kin.LITERAL: _("word for word"),
        Kin.OUTLINE: _("outline"),
        Kin.FORMAT: _("formatting only"),
        Kin.UNKNOWN: _("unknown"),
    }
    for one in outcome.harvested:
        where = "　".join(filter(None, (kinds[one.kin], _short(one.name), one.target)))
        yield f"{where}　{_short(one.old)} → {_short(one.new)}"
    if not outcome.harvested and not outcome.left:
        yield _("The text is as it was built: nothing is to be taken over.")
    for path, data in outcome.files.items():
        done, would = _("Written: {path}"), _("Would be written: {path}")
        if data is None:
            done, would = _("Removed: {path}"), _("Would be removed: {path}")
        yield (done if outcome.written else would).format(path=path_from_here(str(path)))
    if outcome.whole and outcome.harvested:
        yield _("A build now gives the edited text.") if outcome.written else _("A build would give the edited text.")


def _short(words: str) -> str:
    return words if len(words) <= 30 else f"{words[:14]}…{words[-14:]}"
