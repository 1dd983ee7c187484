"""What a plan, and its own agencies, say of roles and words that none of its texts names."""

from collections.abc import Collection, Iterable, Iterator

from fangan.chinese.role_tables import USUAL_ROLES
from fangan.messages.suggest import suggest
from fangan.model.agency import Agency
from fangan.model.plan import Plan
from fangan.model.problem import Problem, Severity, problem
from fangan.model.provider import OWN
from fangan.plugins.catalogue import Catalogue


def unnamed_problems(plan: Plan, said: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each role and word of the plan that is not among what is `said`, where it is written."""
    roles = [name.partition(".")[2] for name in said if name.startswith("单位.")]
    for role in (one for one in plan.roles if one not in roles):
        place = plan.places.get(f"roles.{role}", plan.place)
        yield problem("role-not-named", place, Severity.WARNING, role=role, suggestion=suggest(role, roles))
    for word in (one for one in plan.words if one not in said):
        place = plan.places.get(f"words.{word}", plan.place)
        yield problem("word-not-named", place, Severity.WARNING, word=word, suggestion=suggest(word, said))


def misspelt_roles(
    catalogue: Catalogue, agency: Agency, said: Collection[str], own: Iterable[Agency]
) -> Iterator[Problem]:
    """Yield a warning for each role of own agencies that nobody knows, where the texts name one like it.

    A role that others fill, too, or that is a usual one, is there for another plan.
    """
    known = {role for one in catalogue.agencies for role in one.roles if one.provider != OWN} | USUAL_ROLES
    mine = {role for one in own for role in one.roles}
    named = [
        role for prefix, _, role in (name.partition(".") for name in said) if prefix == "单位" and role not in mine
    ]
    filled = {role: office for role in named if (office := catalogue.agencies.role(agency, role))}
    for one in own:
        for role in one.roles:
            near = suggest(role, filled) if f"单位.{role}" not in said and role not in known else ""
            if near:
                values = {"role": role, "office": filled[near], "suggestion": near}
                yield problem("role-misspelt", one.place, Severity.WARNING, **values)
