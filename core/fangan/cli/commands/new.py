"""`fangan new`: start a plan, with every question it asks and an example of each answer."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fangan.assembly.select import Selection
    from fangan.model.fact import FactSpec
    from fangan.model.outline import Outline
    from fangan.model.plan import Plan
    from fangan.plugins.catalogue import Catalogue


@declare(
    "new",
    help="Start a plan: write a plan file with every question that the outline and the chosen wording ask,"
    " and an example of each answer. Nothing is ever overwritten. Without an outline,"
    " list the outlines there are.",
    examples="fangan new\nfangan new activity-day 扶贫日 --agency 桐柏县农业农村局 --year 2026",
)
@argument(
    "outline", metavar=mark("OUTLINE"), required=False, help="The kind of plan; without it, all kinds are listed."
)
@argument(
    "folder", metavar=mark("DIR"), required=False, type=click.Path(), help="The new folder; default OUTLINE-YEAR."
)
@option(
    "--agency", metavar=mark("AGENCY"), help="Who issues the plan: the path of regions and the office, or its name."
)
@option("--year", metavar=mark("YEAR"), type=click.IntRange(1949, 2200), help="The plan's year; default this year.")
@option("--examples", is_flag=True, help="Fill the examples in, to see the plan before the facts are known.")
@sections_option
@json_option
def command(
    outline: str | None,
    folder: str | None,
    agency: str | None,
    year: int | None,
    examples: bool,
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Write the plan file, or list the outlines."""
    from fangan.model.problem import ExitCode
    from fangan.plugins.gather import build_catalogue

    catalogue = build_catalogue(folders=folders)
    if outline is None:
        _list(catalogue, as_json)
        return ExitCode.OK
    found = catalogue.outline(outline)
    if agency is None:
        from fangan.model.problem import UsageRefused, problem

        raise UsageRefused([problem("agency-not-given", None, outline=outline)])
    from datetime import date

    from fangan.model.plan import Plan

    issuer = catalogue.agency(agency)
    plan = Plan(outline=found.id, agency=issuer.path, year=year or date.today().year)
    return _write(catalogue, found, plan, folder or f"{found.id}-{plan.year}", examples, as_json)


def _list(catalogue: "Catalogue", as_json: bool) -> None:
    """List the outlines and how many agencies are known."""
    from fangan.app.project import softened
    from fangan.cli.formatter import columns
    from fangan.cli.language import _
    from fangan.cli.talk import as_rows, print_json, say, tell

    outlines = [catalogue.outline(id_) for id_ in catalogue.outlines.ids()]
    agencies = [agency for agency in catalogue.agencies if agency.code or agency.sector]
    if as_json:
        print_json(
            outlines=[{"id": one.id, "name": one.name, "provider": one.provider} for one in outlines],
            agencies=[{"path": agency.path, "name": agency.name} for agency in agencies],
            problems=as_rows(softened(catalogue.problems)),
        )
        return
    if outlines:
        click.echo(columns([(_("Outline"), _("Name"), _("Provider")), *((o.id, o.name, o.provider) for o in outlines)]))
        say(_("Start one: fangan new OUTLINE DIR --agency AGENCY"))
    else:
        say(_("There is no outline. Install a plugin that has some, or name a folder with --sections."))
    if agencies:
        shown = [(agency.path, agency.name) for agency in agencies]
        click.echo("\n" + columns([(_("Agency"), _("Name")), *shown]))
    tell(softened(catalogue.problems))


def _write(catalogue: "Catalogue", outline: "Outline", plan: "Plan", folder: str, examples: bool, as_json: bool) -> int:
    """Survey the questions, write the file, say what to do next."""
    from pathlib import Path

    from fangan.assembly.select import survey_selection
    from fangan.assembly.specs import gather_specs
    from fangan.cli.language import _
    from fangan.cli.plan_text import asked_for, plan_text
    from fangan.cli.talk import as_rows, print_json, say, tell
    from fangan.model.problem import ExitCode, Severity

    selection, problems = survey_selection(catalogue, plan)
    specs, asked, conflicts = gather_specs(selection)
    used = _used(catalogue, selection, specs)
    text = plan_text(selection, specs, asked, used, examples)
    path = _create(Path(folder), text)
    wrong = [found for found in (*problems, *conflicts) if found.severity is not Severity.NOTE]
    needed = asked_for(specs, used)
    if as_json:
        print_json(plan=str(path), outline=outline.id, facts=needed, problems=as_rows(wrong))
    else:
        tell(wrong)
        click.echo(str(path))
        say(
            _("{count} facts are asked for. Fill them in, then: fangan build {folder}").format(
                count=len(needed), folder=folder
            )
        )
    return ExitCode.FINDINGS if any(found.severity is Severity.ERROR for found in wrong) else ExitCode.OK


def _used(catalogue: "Catalogue", selection: "Selection", specs: "Mapping[str, FactSpec]") -> frozenset[str]:
    """Return the facts that the chosen wording uses; all of them while the choice itself is not clear."""
    from fangan.assembly.compile import compile_selection
    from fangan.model.problem import FanganError

    try:
        return compile_selection(catalogue, selection).used
    except FanganError:
        return frozenset(specs)


def _create(folder: "Path", text: str) -> "Path":
    """Write plan.yaml into a folder, made if it is not there; raises OutputFailed rather than overwrite one."""
    from fangan.model.problem import OutputFailed, Place, problem
    from fangan.sources.plan_file import FILE_NAME

    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise OutputFailed([problem("plan-exists", Place(str(path)))]) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputFailed([problem("plan-unwritable", Place(str(path)), reason=reason)]) from error
    return path
