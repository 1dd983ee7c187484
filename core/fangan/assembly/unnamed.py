"""What a plan says of roles and words that none of its texts names."""

from collections.abc import Collection, Iterator

from fangan.messages.suggest import suggest
from fangan.model.plan import Plan
from fangan.model.problem import Problem, Severity, problem


def unnamed_problems(plan: Plan, said: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each role and word of the plan that is not among what is `said`, where it is written."""
    roles = [name.partition(".")[2] for name in said if name.startswith("单位.")]
    for role in (one for one in plan.roles if one not in roles):
        place = plan.places.get(f"roles.{role}", plan.place)
        yield problem("role-not-named", place, Severity.WARNING, role=role, suggestion=suggest(role, roles))
    for word in (one for one in plan.words if one not in said):
        place = plan.places.get(f"words.{word}", plan.place)
        yield problem("word-not-named", place, Severity.WARNING, word=word, suggestion=suggest(word, said))
