"""The plan's own files by the names of what they word: `key: 活动内容#公益捐助` stands for `activities#donation`."""

from collections.abc import Iterator
from dataclasses import replace

from fangan.assembly.account import line_of_head
from fangan.assembly.decider import Decider
from fangan.assembly.headings import bare_words, nearest
from fangan.assembly.offered import section_names
from fangan.assembly.ranking import rank
from fangan.assembly.target_names import Named, every_name, names_in, target_called
from fangan.model.address import Target
from fangan.model.outline import Outline
from fangan.model.plan import Plan
from fangan.model.section import VariantHead


def own_by_id(decider: Decider, outline: Outline, plan: Plan) -> Decider:
    """Return a decider whose catalogue has the plan's own files under ids.

    A file whose name is nobody's, or several people's, is told where it stands, and left out.
    """
    finding = _Finding(decider, outline, plan)
    heads = [found for head in decider.catalogue.own_heads for found in finding.of(head)]
    again = Decider(decider.catalogue.with_own(heads), decider.setting, decider.day)
    again.problems = decider.problems
    return again


class _Finding:
    """What the names in a plan's own files mean: in its outline first, then with whoever words it."""

    def __init__(self, decider: Decider, outline: Outline, plan: Plan) -> None:
        self.decider = decider
        given = {**plan.annexes, **plan.sections}
        self.near: list[Named] = [
            *section_names(decider, outline).items(),
            *((key, bare_words(choice.heading or ())) for key, choice in given.items()),
        ]
        self.far = [one for one in every_name(decider.catalogue) if one[0].isascii()]

    def of(self, head: VariantHead) -> Iterator[VariantHead]:
        """Yield the head under ids, or nothing where a name leads nowhere."""
        key = head.key if head.key.isascii() else self.section(head.key)
        items = self.items(key)
        item = head.item if head.item.isascii() else self.item(head.item, items)
        if not key or (head.item and not item):
            hint = nearest(head.item, dict(items)) if key else nearest(head.key, dict([*self.far, *self.near]))
            values = {"key": head.target, "name": head.item if key else head.key, "suggestion": hint}
            self.decider.report("own-key-unknown", line_of_head(head, "key"), **values)
            return
        anchor = head.insert.anchor if head.insert else ""
        if head.insert and not anchor.isascii():
            head = replace(head, insert=head.insert._replace(anchor=self.item(anchor, items) or anchor))
        yield replace(head, key=key, item=item)

    def section(self, name: str) -> str:
        """Return the only section or annex of a name."""
        return target_called(name, self.near) or target_called(name, [one for one in self.far if "#" not in one[0]])

    def items(self, key: str) -> list[Named]:
        """List the items that somebody words for a section of this plan, by their ids alone."""
        catalogue = self.decider.catalogue
        heads = [*catalogue.section_heads(key), *catalogue.item_heads(key)]
        fitting = names_in(catalogue, [one for one in heads if rank(one, self.decider.setting)])
        return [(Target.parse(target).item, name) for target, name in fitting if "#" in target and target.isascii()]

    @staticmethod
    def item(name: str, items: list[Named]) -> str:
        """Return the only item of a name."""
        return target_called(name, items)
