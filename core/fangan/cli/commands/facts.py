"""`fangan facts`: every fact a plan needs, who asks, and what became of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.assembly.composer import Composer
    from fangan.assembly.survey import FactRow
    from fangan.model.plan import Given

HEADINGS: Mapping[str, str] = {
    "missing": mark("Missing"),
    "refused": mark("Not usable"),
    "given": mark("Given"),
    "default": mark("Default used"),
    "derived": mark("Computed"),
    "optional": mark("May be left out"),
    "idle": mark("Not needed as the plan stands"),
}
"""The states of `fangan.assembly.survey.State`, and `idle`: missing, but no text that is printed uses it."""
_ABSENT = ("fact-missing", "fact-optional-used", "fact-not-derived")


@declare(
    "facts",
    help="List every fact a plan needs: the question, the value given, computed or missing, and which wording asks."
    " Ends with 1 while one is missing or cannot be used.",
    examples="fangan facts .\nfangan facts . --missing",
)
@argument("plan", metavar=mark("PLAN"), type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@option("--missing", is_flag=True, help="Only the facts that are missing or cannot be used.")
@option("--facts", "facts_file", metavar=mark("FILE"), type=click.Path(), help="Also read facts from this YAML file.")
@option("--set", "assignments", metavar=mark("NAME=VALUE"), multiple=True, help="Give one fact; may be repeated.")
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
    from fangan.app.project import gather_facts, open_project
    from fangan.assembly.composer import Composer
    from fangan.assembly.survey import survey_facts
    from fangan.cli.talk import as_rows, print_json, tell
    from fangan.model.problem import ExitCode, Severity

    project = open_project(plan, folders)
    composer = Composer(project.catalogue, project.plan)
    given = gather_facts(project.plan, facts_file, assignments)
    rows, found = survey_facts(composer, given)
    problems = (*project.set_aside, *found)
    needed = _needed(composer, given)
    stated = [(_state(row, needed), row) for row in rows]
    lacking = [(state, row) for state, row in stated if state in ("missing", "refused")]
    shown = lacking if missing else stated
    if as_json:
        print_json(
            plan=str(project.file), facts=[_data(state, row) for state, row in shown], problems=as_rows(problems)
        )
    else:
        click.echo(_text(shown), nl=bool(shown))
        tell(one for one in problems if not missing or one.severity is Severity.ERROR)
    return ExitCode.FINDINGS if lacking else ExitCode.OK


def _needed(composer: "Composer", given: "Mapping[str, Given]") -> frozenset[str]:
    """Return the absent facts that the text, as it would be printed now, uses: what a build would ask for."""
    from fangan.model.problem import InputRefused

    try:
        problems = composer.compose(given, draft=True).problems
    except InputRefused as error:
        problems = error.problems
    return frozenset(found.values["fact"] for found in problems if found.code in _ABSENT)


def _state(row: "FactRow", needed: frozenset[str]) -> str:
    if row.spec.name in needed:
        return "missing"
    return "idle" if row.state == "missing" else row.state.value


def _text(rows: "list[tuple[str, FactRow]]") -> str:
    """Return the facts grouped by what became of them, those that need doing first."""
    from fangan.cli.language import _

    groups = []
    for state, heading in HEADINGS.items():
        found = [row for own, row in rows if own == state]
        if found:
            title = _("{heading} ({count})").format(heading=_(heading), count=len(found))
            groups.append("\n".join([title, *(line for row in found for line in _lines(state, row))]))
    return "\n\n".join(groups)


def _lines(state: str, row: "FactRow") -> list[str]:
    """Return a fact with its value or an example, and below it the question, the type and who asks."""
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _
    from fangan.cli.wording import TYPE_WORDS, raw_text

    value, example = row.printed or raw_text(row.raw), raw_text(row.spec.example)
    if state in ("given", "default", "derived"):
        first = _("{name}: {value}").format(name=row.spec.name, value=value)
    elif example:
        first = _("{name} (for example {example})").format(name=row.spec.name, example=example)
    else:
        first = row.spec.name
    hints = [row.spec.ask, _(TYPE_WORDS[row.spec.type]), _("asked by {who}").format(who="、".join(row.asked))]
    second = _("; ").join(filter(None, hints))
    return [wrap(first, 78, "  ", "    "), wrap(second, 78, "      ", "      ")]


def _data(state: str, row: "FactRow") -> dict[str, object]:
    from fangan.cli.wording import raw_data

    spec = row.spec
    return {
        "name": spec.name,
        "type": spec.type.value,
        "ask": spec.ask,
        "carry": spec.carry.value,
        "optional": spec.optional,
        "state": state,
        "given": raw_data(row.raw),
        "printed": row.printed,
        "default": raw_data(spec.default),
        "example": raw_data(spec.example),
        "one_of": list(spec.one_of),
        "columns": {name: {"type": column.type.value, "ask": column.ask} for name, column in spec.columns.items()},
        "asked_by": list(row.asked),
    }
