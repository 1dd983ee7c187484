"""What a plan is about: the words that wording may be written for (`for: {theme: [防汛]}`)."""

from fangan.assembly.ranking import Setting
from fangan.model.agency import Agency
from fangan.model.outline import Outline
from fangan.model.plan import Plan
from fangan.model.template import Placeholder


def setting_of(plan: Plan, outline: Outline, agency: Agency) -> Setting:
    """Return what variants are measured against for a plan."""
    return Setting(agency, outline.lineage, plan.facts, theme_of(plan, outline))


def theme_of(plan: Plan, outline: Outline) -> str:
    """Return all that says what a plan is about, a line each.

    That is its title, the plan's own or the outline's, the facts that either names as the plan gives them, and what
    `theme:` says in the plan and in the outline. The names of agencies are not in it.
    """
    title = [words for words in plan.title or outline.title if isinstance(words, str)]
    named = (plan.facts.get(mark.name) for mark in (*plan.title, *outline.title) if isinstance(mark, Placeholder))
    given = [fact.raw for fact in named if fact is not None and isinstance(fact.raw, str)]
    return "\n".join((*title, *given, *plan.theme, *outline.theme))
