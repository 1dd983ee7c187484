"""What is known of a plan's facts, its sections and of a rule, as Markdown for who points at one."""

from collections.abc import Iterator

from fangan.app.data.rule import sentence_of
from fangan.app.explaining import names_of
from fangan.app.phrases import raw_text
from fangan.app.project import Project
from fangan.app.questionnaire import hints
from fangan.assembly.needs import FactRow, survey_facts
from fangan.assembly.select import survey_selection
from fangan.messages.translation import Translate
from fangan.model.rule import Rule
from fangan_lsp.records import Known
from fangan_lsp.words import say


def known_of(project: Project, translate: Translate) -> Known:
    """Return what a plan's facts and sections are; raises as selecting and compiling do."""
    selection, _ = survey_selection(project.catalogue, project.plan)
    names = names_of(selection)
    sections = {
        decision.target: "\n\n".join(_section(names.get(decision.target, ""), decision.target, decision.winner))
        for decision in selection.decisions
    }
    rows, _problems = survey_facts(project.composer(), project.facts({}))
    return Known(
        facts={row.spec.name: "\n\n".join(_fact(row, translate)) for row in rows},
        sections=sections,
        given=frozenset([*project.plan.facts, *project.plan.blanks]),
    )


def about_rule(rule: Rule, translate: Translate) -> str:
    """Return what a rule demands, why, and what it rests on."""
    demand, why = sentence_of(rule, "demand", translate), sentence_of(rule, "why", translate)
    basis = f"{say('basis', translate)}{rule.basis}" if rule.basis else ""
    return "\n\n".join(filter(None, [f"`{rule.id}` {rule.grade.value}", f"**{demand}**" if demand else "", why, basis]))


def _section(name: str, target: str, winner: object) -> Iterator[str]:
    yield f"**{name}** `{target}`" if name else f"`{target}`"
    if winner is not None:
        yield f"`{getattr(winner, 'name', '')}`"


def _fact(row: FactRow, translate: Translate) -> Iterator[str]:
    yield f"**{row.spec.name}** {row.spec.ask}".rstrip()
    yield hints(row.spec, row.asked, translate)
    value = row.printed or (raw_text(row.raw) if isinstance(row.raw, str) else "")
    yield f"{say('value', translate)}{value or say('none', translate)}"
