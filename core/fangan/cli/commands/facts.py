"""`fangan facts`: every fact a plan needs, who asks, and what became of it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from fangan.cli.command import PATH, facts_options, json_option, option, plan_argument, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.app.surveying import OpenRole, StatedFact

HEADINGS: Mapping[str, str] = {
    "missing": mark("Missing"),
    "refused": mark("Not usable"),
    "given": mark("Given"),
    "default": mark("Default used"),
    "derived": mark("Computed"),
    "optional": mark("May be left out"),
    "idle": mark("Not needed as the plan stands"),
}
"""The states of `fangan.app.surveying.FactState`, those first that need doing."""


@declare(
    "facts",
    help="List every fact a plan needs: the question, the value given, computed or missing, and which wording asks."
    " Ends with 1 while one is missing or cannot be used.",
    examples="fangan facts .\nfangan facts . --missing\nfangan facts . --from 名单.xlsx > 名单.yaml",
)
@plan_argument
@option("--missing", is_flag=True, help="Only the facts that are missing or cannot be used.")
@option(
    "--from",
    "tables",
    metavar=mark("TABLE"),
    multiple=True,
    type=PATH,
    help="Instead print the facts that this .xlsx or .csv holds, to be put into the plan or given with --facts.",
)
@facts_options
@sections_option
@json_option
def command(
    plan: str,
    missing: bool,
    tables: tuple[str, ...],
    facts_file: str | None,
    assignments: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
) -> int:
    """Survey the facts and print them."""
    from fangan.app.given import gather_facts
    from fangan.app.project import open_project
    from fangan.app.surveying import FactsWish, survey_plan
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell
    from fangan.model.problem import Severity

    project = open_project(plan, Workspace(folders))
    given = gather_facts(facts_file, assignments)
    if tables:
        from fangan.app.questionnaire import facts_text
        from fangan.app.table_facts import tables_of_plan

        filled = tables_of_plan(project, tables)
        tell(filled.problems)
        if not as_json:
            click.echo(facts_text({name: fact.raw for name, fact in filled.given.items()}))
            return 0
        given = {**given, **filled.given}
    outcome = survey_plan(project, FactsWish(given=given, missing=missing))
    if as_json:
        from fangan.app.data.facts import facts_data

        print_json(facts_data(outcome, _))
    else:
        text = "\n\n".join(filter(None, [_text(outcome.facts), _role_text(outcome.roles)]))
        click.echo(text, nl=bool(text))
        tell(one for one in outcome.problems if not missing or one.severity is Severity.ERROR)
    return outcome.code


def _text(facts: "Sequence[StatedFact]") -> str:
    """Return the facts grouped by what became of them, those that need doing first."""
    from fangan.cli.language import _

    groups = []
    for state, heading in HEADINGS.items():
        found = [one for one in facts if one.state == state]
        if found:
            title = _("{heading} ({count})").format(heading=_(heading), count=len(found))
            groups.append("\n".join([title, *(line for one in found for line in _lines(one))]))
    return "\n\n".join(groups)


def _role_text(roles: "Sequence[OpenRole]") -> str:
    """Return the roles that nobody fills, each with an office it may be and who names it."""
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _

    if not roles:
        return ""
    lines = [_("{heading} ({count})").format(heading=_("Offices nobody has named in agencies.yaml"), count=len(roles))]
    for one in roles:
        lines.append(
            wrap(_("{name} (for example {example})").format(name=one.name, example=one.example), 78, "  ", "    ")
        )
        lines.append(wrap(_("named in: {where}").format(where=one.where), 78, "      ", "      "))
    return "\n".join(lines)


def _lines(fact: "StatedFact") -> list[str]:
    """Return a fact with its value or an example, and below it the question, the type and who asks."""
    from fangan.app.phrases import TYPE_WORDS, raw_text
    from fangan.cli.formatter import wrap
    from fangan.cli.language import _

    row = fact.row
    value, example = row.printed or raw_text(row.raw), raw_text(row.spec.example)
    if row.printed or row.raw:
        first = _("{name}: {value}").format(name=row.spec.name, value=value)
    elif example:
        first = _("{name} (for example {example})").format(name=row.spec.name, example=example)
    else:
        first = row.spec.name
    condition = _("printed only where “{condition}” holds").format(condition=fact.behind) if fact.behind else ""
    hints = [
        row.spec.ask,
        condition,
        _(TYPE_WORDS[row.spec.type]),
        _("asked by {who}").format(who="、".join(row.asked)),
    ]
    second = _("; ").join(filter(None, hints))
    return [wrap(first, 78, "  ", "    "), wrap(second, 78, "      ", "      ")]
