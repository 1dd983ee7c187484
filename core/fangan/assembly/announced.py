"""What is announced and does not follow, and is right all the same: somebody has said so in `exceptions:`."""

from fangan.assembly.program import BlockProgram
from fangan.model.plan import Plan
from fangan.model.section import VariantHead
from fangan.plugins.catalogue import Catalogue

ANNOUNCED_AND_EMPTY = "structure/announced-and-empty"
"""The rule that finds the same in a text."""


def stands_excepted(catalogue: Catalogue, plan: Plan, node: BlockProgram) -> bool:
    """Whether the plan file, or the file that words a block, excepts it from the rule."""
    origin = node.origin
    every = (head for supply in catalogue.supplies for head in supply.of(VariantHead))
    heads = (head for head in every if (head.provider.id, head.file) == (origin.provider, origin.file))
    said = [*plan.exceptions, *(one for head in heads for one in catalogue.wording(head).exceptions)]
    words = node.text if isinstance(node.text, str) else "".join(one for one in node.text if isinstance(one, str))
    return any(one.rule == ANNOUNCED_AND_EMPTY and one.words in words + str(node.heading) for one in said)
