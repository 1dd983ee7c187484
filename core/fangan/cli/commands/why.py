"""`fangan why`: whose wording was chosen for each section and item, against whom, and why."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, plan_argument, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.assembly.decide import Decision
    from fangan.assembly.select import Selection


@declare(
    "why",
    help="Explain whose wording was chosen for each section and item of a plan: every candidate, and why it won or"
    " lost. No fact is read.\n\nThe most specific wins: the plan's own folder, then the agency itself, the outline, the"
    " sector, the kind, the nearer region, the theme, the level.",
    examples="fangan why .\nfangan why . activities\nfangan why . activities#donation",
)
@plan_argument
@argument(
    "target", metavar=mark("TARGET"), required=False, help="One section or item: activities, activities#donation."
)
@sections_option
@json_option
def command(plan: str, target: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Survey the selection and print every decision."""
    from fangan.app.explaining import WhyWish, explain_plan
    from fangan.app.project import open_project
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, tell

    outcome = explain_plan(open_project(plan, Workspace(folders)), WhyWish(target=target))
    if as_json:
        from fangan.app.data.why import why_data

        print_json(why_data(outcome, _))
    else:
        texts = (_text(one, outcome.names.get(one.target, ""), outcome.selection) for one in outcome.decisions)
        click.echo("\n\n".join(texts))
        tell(outcome.problems)
    return outcome.code


def _text(decision: "Decision", name: str, selection: "Selection") -> str:
    """Return a decision as a heading and one line a candidate."""
    from fangan.app.reasons import in_words, verdict_word
    from fangan.assembly.explain import explain
    from fangan.assembly.headings import called
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    rows = []
    for reason in explain(decision):
        head = reason.candidate.head
        why = in_words(reason, decision, selection, _)
        rows.append((verdict_word(reason, _), str(head.provider), why, head.file))
    return called(decision.target, name) + "\n" + (columns(rows, "  ") if rows else "  " + _("nobody supplies this"))
