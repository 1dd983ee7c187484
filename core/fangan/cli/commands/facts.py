"""`fangan facts`: every fact a plan needs, who asks, and what became of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.assembly.survey import FactRow

HEADINGS: Mapping[str, str] = {
    "missing": mark("Missing"),
    "refused": mark("Not usable"),
    "given": mark("Given"),
    "default": mark("Default used"),
    "derived": mark("Computed"),
    "optional": mark("May be left out"),
}


@declare(
    "facts",
    help="List every fact a plan needs: the question, the value given, computed or missing, and which wording asks."
    " Ends with 1 while one is missing or cannot be used.",
    examples="fangan facts .\nfangan facts . --missing",
)
@argument("plan", metavar="PLAN", type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@option("--missing", is_flag=True, help="Only the facts that are missing or cannot be used.")
@option("--facts", "facts_file", metavar="FILE", type=click.Path(), help="Also read facts from this YAML file.")
@option("--set", "assignments", metavar="NAME=VALUE", multiple=True, help="Give one fact; may be repeated.")
@sections_option
@json_option
def command(
    plan: str,
    missing: bool,
    facts_file: str | None,
    assignments: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Survey the facts and print them."""
    from fangan.assembly.composer import Composer
    from fangan.assembly.survey import State, survey_facts
    from fangan.cli.project import gather_facts, open_project
    from fangan.cli.talk import as_rows, print_json, tell
    from fangan.model.problem import ExitCode, Severity

    project = open_project(plan, folders)
    composer = Composer(project.catalogue, project.plan)
    rows, problems = survey_facts(composer, gather_facts(project.plan, facts_file, assignments))
    lacking = [row for row in rows if row.state in (State.MISSING, State.REFUSED)]
    shown = lacking if missing else list(rows)
    if as_json:
        print_json(plan=str(project.file), facts=[_data(row) for row in shown], problems=as_rows(problems))
    else:
        click.echo(_text(shown), nl=bool(shown))
        tell(found for found in problems if not missing or found.severity is Severity.ERROR)
    return ExitCode.FINDINGS if lacking else ExitCode.OK


def _text(rows: "list[FactRow]") -> str:
    """Return the facts grouped by what became of them, those that need doing first."""
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    groups = []
    for state, heading in HEADINGS.items():
        found = [row for row in rows if row.state == state]
        if found:
            title = _("{heading} ({count})").format(heading=_(heading), count=len(found))
            groups.append(title + "\n" + columns([_line(row) for row in found], "  "))
    return "\n\n".join(groups)


def _line(row: "FactRow") -> tuple[str, ...]:
    from fangan.cli.language import _
    from fangan.cli.wording import TYPE_WORDS, raw_text

    value = row.printed or raw_text(row.raw)
    if row.state in ("missing", "optional", "refused"):
        example = raw_text(row.spec.example)
        value = _("for example {example}").format(example=_short(example)) if example else ""
    who = "、".join(row.asked)
    return row.spec.name, _(TYPE_WORDS[row.spec.type]), row.spec.ask, _short(value), who


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"


def _data(row: "FactRow") -> dict[str, object]:
    from fangan.cli.wording import raw_data

    spec = row.spec
    return {
        "name": spec.name,
        "type": spec.type.value,
        "ask": spec.ask,
        "carry": spec.carry.value,
        "optional": spec.optional,
        "state": row.state.value,
        "given": raw_data(row.raw),
        "printed": row.printed,
        "default": raw_data(spec.default),
        "example": raw_data(spec.example),
        "one_of": list(spec.one_of),
        "columns": {name: {"type": column.type.value, "ask": column.ask} for name, column in spec.columns.items()},
        "asked_by": list(row.asked),
    }
