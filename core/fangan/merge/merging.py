"""A plan and the files of others as one document."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from fangan.merge.draft import Draft
from fangan.merge.records import Conflict, Merged, Side, Taken
from fangan.merge.three import merge_side
from fangan.merge.words import clauses, replaced
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
    words = "\n".join([all_words(document), *(f"{one.ours}\n{one.theirs}" for one in conflicts)])
    for side in sides:
        before = all_words(side.base)
        lines, known = set(before.split("\n")), list(dict.fromkeys(clauses(before)))
        for line in all_words(side.document).split("\n"):
            if line not in lines and not all(_held(one, known, words) for one in clauses(line)):
                yield line


def _held(clause: str, known: Sequence[str], words: str) -> bool:
    """Whether words hold a clause, or, where two changed one, all that is new in it."""
    if clause in words or clause in known:
        return True
    nearest = get_close_matches(clause, known, n=1, cutoff=0)
    return all("".join(one.new) in words for one in replaced(nearest[0] if nearest else "", clause))
