"""`fangan new`: start a plan, with every question it asks and an example of each answer."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, YEAR, argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.creating import OutlinesOutcome


@declare(
    "new",
    help="Start a plan: write a plan file with every question that the outline and the chosen wording ask,"
    " and an example of each answer; beside it a schema, by which an editor completes and checks it (see"
    " “fangan schema”). Nothing is ever overwritten. Without an outline, list the outlines there are.",
    examples="fangan new\nfangan new activity-day 扶贫日 --agency 桐柏县农业农村局 --year 2026",
)
@argument(
    "outline", metavar=mark("OUTLINE"), required=False, help="The kind of plan; without it, all kinds are listed."
)
@argument("folder", metavar=mark("DIR"), required=False, type=PATH, help="The new folder; default OUTLINE-YEAR.")
@option(
    "--agency", metavar=mark("AGENCY"), help="Who issues the plan: the path of regions and the office, or its name."
)
@option("--year", metavar=mark("YEAR"), type=YEAR, help="The plan's year; default this year.")
@option(
    "--from",
    "tables",
    metavar=mark("TABLE"),
    multiple=True,
    type=PATH,
    help="Fill in the facts that are tables out of this .xlsx or .csv; may be repeated.",
)
@option("--examples", is_flag=True, help="Fill the examples in, to see the plan before the facts are known.")
@sections_option
@json_option
def command(
    outline: str | None,
    folder: str | None,
    agency: str | None,
    year: int | None,
    tables: tuple[str, ...],
    examples: bool,
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Write the plan file, or list the outlines."""
    from fangan.app.creating import NewWish, create_plan, list_outlines
    from fangan.app.workspace import Workspace
    from fangan.cli import asking
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell

    if outline is None and not as_json and asking.person():
        outline = _chosen(list_outlines(Workspace(folders)))
        if not outline:
            return 0
    if outline is None:
        return _list(list_outlines(Workspace(folders)), as_json)
    if agency is None and not as_json and asking.person():
        agency = (
            asking.reply(_("Which agency issues it, from the province down: 河南省/南阳市/桐柏县/农业农村局")) or None
        )
    wish = NewWish(outline=outline, agency=agency, year=year, folder=folder, examples=examples, tables=tables)
    outcome = create_plan(Workspace(folders), wish, _)
    if as_json:
        from fangan.app.data.new import new_data

        print_json(new_data(outcome, _))
        return outcome.code
    tell(outcome.problems)
    for file in outcome.files:
        click.echo(str(file))
    said = _("{count} facts are asked for. Fill them in, then: fangan build {folder}")
    if examples and not outcome.facts:
        said = _("The examples are filled in. Put what is so in their place, then: fangan build {folder}")
    aside(said.format(count=len(outcome.facts), folder=outcome.plan.parent))
    return outcome.code


def _print_outlines(outcome: "OutlinesOutcome") -> None:
    """Print each outline and when to use it; one that does not say so, with what it has."""
    from fangan.cli.formatter import columns, wrap
    from fangan.cli.language import _

    rows = [(one.name, one.id, one.provider) for one in outcome.outlines]
    head, *lines = columns([(_("Name"), _("Outline"), _("Provider")), *rows]).split("\n")
    click.echo(head)
    for one, line in zip(outcome.outlines, lines, strict=True):
        click.echo(f"{line}\n{wrap(one.use_when or '、'.join(outcome.headings[one.id]), 78, '  ', '  ')}")


def _chosen(outcome: "OutlinesOutcome") -> str:
    """Show the outlines to a person and ask for one; '' when there is none, or none is wanted."""
    from fangan.cli import asking
    from fangan.cli.language import _
    from fangan.cli.talk import tell

    if not outcome.outlines:
        return ""
    _print_outlines(outcome)
    tell(outcome.problems)
    return asking.reply(_("Which one, by its name or id (nothing: none)"))


def _list(outcome: "OutlinesOutcome", as_json: bool) -> int:
    """List the outlines and the agencies there are."""
    from fangan.cli.formatter import columns
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, tell

    if as_json:
        from fangan.app.data.new import outlines_data

        print_json(outlines_data(outcome, _))
        return outcome.code
    if outcome.outlines:
        _print_outlines(outcome)
        aside(_("Start one: fangan new OUTLINE DIR --agency AGENCY"))
    else:
        aside(_("There is no outline. Install a plugin that has some, or name a folder with --sections."))
    if outcome.elsewhere:
        said = _("Further ones are in plugins that are not installed; see what each is for: fangan plugins install")
        aside(said)
    if outcome.agencies:
        shown = [(agency.path, agency.name) for agency in outcome.agencies]
        click.echo("\n" + columns([(_("Agency"), _("Name")), *shown]))
    tell(outcome.problems)
    return outcome.code
