"""A plan and the files of others as one document."""

from collections.abc import Sequence

from fangan.compare import compare_documents
from fangan.merge.account import lost_words
from fangan.merge.draft import Draft
from fangan.merge.records import Conflict, Merged, Side, Taken
from fangan.merge.three import merge_side
from fangan.model.document import Document


def merge_documents(plan: Document, by: str, sides: Sequence[Side]) -> Merged:
    """Return a plan's document with what every side changed since its base.

    Sides come in one after another: what two of them changed otherwise stays as the earlier one, or the plan, has it,
    and is a conflict. `by` is who is named for what the plan itself changed.
    """
    draft = Draft(plan)
    came = [merge_side(draft, side, by) for side in sides]
    bases = {id(side.base): side.base for side in sides if side.base is not plan}
    came += [compare_documents(base, plan) for base in bases.values()]
    document, told = draft.document(), list(draft.told())
    taken = tuple(one for one in told if isinstance(one, Taken))
    conflicts = tuple(one for one in told if isinstance(one, Conflict))
    lost = tuple(dict.fromkeys(lost_words(came, document, told)))
    return Merged(document, taken, conflicts, lost)
