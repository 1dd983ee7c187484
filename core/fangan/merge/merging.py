"""A plan and the files of others as one document."""

from collections import Counter
from collections.abc import Iterator, Sequence

from fangan.merge.draft import Draft
from fangan.merge.records import Conflict, Merged, Side, Taken
from fangan.merge.three import merge_side
from fangan.merge.words import clauses
from fangan.model.document import Document
from fangan.model.reading import all_words


def merge_documents(plan: Document, by: str, sides: Sequence[Side]) -> Merged:
    """Return a plan's document with what every side changed since its base.

    Sides come in one after another: what two of them changed otherwise stays as the earlier one, or the plan, has it,
    and is a conflict. `by` is who is named for what the plan itself changed.
    """
    draft = Draft(plan)
    for side in sides:
        merge_side(draft, side, by)
    document, told = draft.document(), list(draft.told())
    taken = tuple(one for one in told if isinstance(one, Taken))
    conflicts = tuple(one for one in told if isinstance(one, Conflict))
    lost = tuple(dict.fromkeys(_lost(document, conflicts, sides)))
    return Merged(document, taken, conflicts, lost)


def _lost(document: Document, conflicts: Sequence[Conflict], sides: Sequence[Side]) -> Iterator[str]:
    """Yield the lines of which words came in that are neither in the document nor in a conflict."""
    held = Counter(all_words(document).split("\n"))
    words = "\n".join([*held, *(f"{one.ours}\n{one.theirs}" for one in conflicts)])
    for side in sides:
        before = set(all_words(side.base).split("\n"))
        for line in all_words(side.document).split("\n"):
            known = {clause for old in before for clause in clauses(old)} if line not in before else set()
            if line not in before and any(one not in known and one not in words for one in clauses(line)):
                yield line
