"""The decisions of one plan, and where plugins that were set aside would have had a say in them."""

from collections.abc import Iterator, Sequence
from datetime import date

from fangan.assembly.decide import Decision, LeftOut, decide
from fangan.assembly.ranking import Setting, in_force, rank
from fangan.model.address import Target
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.section import VariantHead
from fangan.plugins.catalogue import Catalogue


class Decider:
    """Decides keys for one plan; gathers the decisions and everything that is wrong."""

    def __init__(self, catalogue: Catalogue, setting: Setting, day: date) -> None:
        self.catalogue = catalogue
        self.setting = setting
        self.day = day
        self.decisions: list[Decision] = []
        self.problems: list[Problem] = []
        self.lost: list[Problem] = []
        """Where a plugin that was set aside would have had a say."""

    def decide(self, key: str, heads: Sequence[VariantHead], use: str | None, place: Place | None) -> Decision:
        """Decide one key and keep the decision; its problems are added to ours."""
        decision = decide(key, heads, self.setting, self.day, use, place)
        self.decisions.append(decision)
        self.problems.extend(decision.problems)
        self.lost.extend(self._chosen_but_broken(key, use, place))
        self.lost.extend(self._missed(decision))
        return decision

    def pass_over(self, heads: Sequence[VariantHead]) -> bool:
        """Tell whether no variant of an item serves the setting on the day; then the decision is kept, for nobody."""
        if any(in_force(head, self.setting, self.day) and rank(head, self.setting) for head in heads):
            return False
        decision = decide(heads[0].target, heads, self.setting, self.day, None, None)
        self.decisions.append(decision._replace(problems=()))
        return True

    def leave_out(self, decision: Decision, reason: LeftOut) -> None:
        """Note that what a decision words is not printed."""
        at = next(at for at, one in enumerate(self.decisions) if one is decision)
        self.decisions[at] = decision.left_out(reason)

    def report(self, code: str, place: Place | None, severity: Severity = Severity.ERROR, /, **values: object) -> None:
        """Add a problem."""
        self.problems.append(problem(code, place, severity, **values))

    def _chosen_but_broken(self, key: str, use: str | None, place: Place | None) -> Iterator[Problem]:
        """Yield that the plan asks for the wording of a plugin that cannot be used, and why it cannot."""
        failed = self.catalogue.provider_failed(use) if use else None
        if failed is not None:
            yield problem("plugin-needed", place, key=key, plugin=failed.id, who=failed, file="")
            yield from failed.problems

    def _missed(self, decision: Decision) -> Iterator[Problem]:
        """Yield the variants of plugins set aside that might have won, and why each plugin was."""
        target = Target.parse(decision.target)
        for head, status in self.catalogue.heads_set_aside(target.section):
            worth = rank(head, self.setting)
            if head.item != target.item or worth is None or not in_force(head, self.setting, self.day):
                continue
            if decision.rank is None or worth >= decision.rank:
                key = decision.target
                yield problem("plugin-needed", None, key=key, plugin=status.id, who=status, file=head.file)
                yield from status.problems
