"""`fangan why`: whose wording was chosen for each section and item, against whom, and why."""

from typing import TYPE_CHECKING

import click

from fangan.cli.command import argument, json_option, sections_option
from fangan.cli.command import command as declare
from fangan.messages.translation import mark

if TYPE_CHECKING:
    from fangan.assembly.decide import Decision
    from fangan.assembly.select import Selection
    from fangan.model.problem import Problem


@declare(
    "why",
    help="Explain whose wording was chosen for each section and item of a plan: every candidate, and why it won or"
    " lost. No fact is read.\n\nThe most specific wins: the plan's own folder, then the agency itself, the outline, the"
    " sector, the nearer region, the level.",
    examples="fangan why .\nfangan why . activities\nfangan why . activities#donation",
)
@argument("plan", metavar=mark("PLAN"), type=click.Path(), help="The plan file, or the folder that holds plan.yaml.")
@argument(
    "target", metavar=mark("TARGET"), required=False, help="One section or item: activities, activities#donation."
)
@sections_option
@json_option
def command(plan: str, target: str | None, folders: tuple[str, ...], as_json: bool) -> int:
    """Survey the selection and print every decision."""
    from fangan.app.project import open_project
    from fangan.assembly.select import survey_selection
    from fangan.cli.talk import as_rows, print_json, tell
    from fangan.model.problem import ExitCode, Severity

    project = open_project(plan, folders)
    selection, problems = survey_selection(project.catalogue, project.plan)
    decisions = _wanted(selection, target)
    wrong = [found for found in problems if not target or found.values.get("key", "").startswith(target)]
    if as_json:
        print_json(
            plan=str(project.file),
            outline=selection.outline.id,
            agency=selection.agency.path,
            date=selection.plan.date.isoformat(),
            decisions=[_data(decision, selection) for decision in decisions],
            problems=as_rows([*project.set_aside, *wrong]),
        )
    else:
        click.echo("\n\n".join(_text(decision, selection) for decision in decisions))
        tell([*project.set_aside, *wrong])
    failed = any(found.severity is Severity.ERROR for found in wrong)
    return ExitCode.FINDINGS if failed else ExitCode.OK


def _wanted(selection: "Selection", target: str | None) -> "list[Decision]":
    """Return the decisions of a section with its items, or of one item; all of them without a target."""
    if target is None:
        return list(selection.decisions)
    found = [one for one in selection.decisions if one.target == target or one.target.startswith(f"{target}#")]
    if found:
        return found
    from fangan.model.problem import UsageRefused

    raise UsageRefused([_nothing_decided(selection, target)])


def _nothing_decided(selection: "Selection", target: str) -> "Problem":
    """Say why there is no decision: the item has a single wording, or nothing of that name is in the plan."""
    from fangan.messages.suggest import suggest
    from fangan.model.problem import problem
    from fangan.model.section import walk

    section, _, item = target.partition("#")
    for one in selection.everything:
        if one.key == section and one.wording and item in [part.id for part in walk(one.wording.parts) if part.id]:
            return problem("why-item-undisputed", None, target=target, provider=one.wording.head.provider)
    hint = suggest(target, [decision.target for decision in selection.decisions])
    return problem("why-target-unknown", None, target=target, suggestion=hint)


def _text(decision: "Decision", selection: "Selection") -> str:
    """Return a decision as a heading and one line a candidate."""
    from fangan.assembly.explain import explain
    from fangan.cli.formatter import columns
    from fangan.cli.language import _
    from fangan.cli.reasons import in_words, verdict_word

    rows = []
    for reason in explain(decision):
        head = reason.candidate.head
        rows.append((verdict_word(reason), str(head.provider), in_words(reason, decision, selection), head.file))
    return decision.target + "\n" + (columns(rows, "  ") if rows else "  " + _("nobody supplies this"))


def _data(decision: "Decision", selection: "Selection") -> dict[str, object]:
    from fangan.assembly.explain import explain
    from fangan.cli.reasons import in_words
    from fangan.cli.wording import scope_as_data

    candidates = []
    for reason in explain(decision):
        head = reason.candidate.head
        candidates.append(
            {
                "variant": head.name,
                "provider": head.provider.id,
                "version": head.provider.version,
                "file": head.file,
                "for": scope_as_data(head.scope),
                "valid": str(head.valid),
                "verdict": reason.candidate.verdict.value,
                "rank": list(reason.candidate.rank) if reason.candidate.rank else None,
                "by": reason.by,
                "why": in_words(reason, decision, selection),
            }
        )
    winner = decision.winner.name if decision.winner else None
    return {"target": decision.target, "winner": winner, "candidates": candidates}
