"""What stands around the text: number, day, addressees, copies, note – entries of `issue` in the plan file."""

from collections.abc import Iterator, Mapping

from fangan.compare import compare_documents
from fangan.compare.records import Change, Mark
from fangan.harvest.facts import Compose, HarvestState
from fangan.harvest.issued import Stated, issued, on_one_line
from fangan.harvest.plan_lists import flow_list, with_entries
from fangan.harvest.plan_text import with_new_entry, with_value, without_key, written_value
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.harvest.values import candidates
from fangan.model.document import Document
from fangan.model.fact import Raw
from fangan.model.plan import Plan
from fangan.model.problem import FanganError


def settle_entries(state: HarvestState, plan: Plan, compose: Compose, edited: Document) -> HarvestState:
    """Take in what is once only: other words of an entry, one that came in, one that is gone, names in another order.

    It is gone over again as long as something was taken in: one day may be refused until another has moved.
    """
    given = plan.raw.get("issue")
    entries: Mapping[str, Raw] = given if isinstance(given, Mapping) else {}
    settled = -1
    while settled != len(state.harvested):
        settled = len(state.harvested)
        old, new = issued(state.document), issued(edited)
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                state = _settled(state, key, entries.get(key), (old.get(key), new.get(key)), compose, edited)
    return state


_Both = tuple[Stated | None, Stated | None]


def _settled(
    state: HarvestState, key: str, raw: Raw | None, both: _Both, compose: Compose, edited: Document
) -> HarvestState:
    for text in _texts(state.text, key, raw, both):
        better = None if text is None else _better(text, state, compose, edited)
        if better is not None:
            told = _told(key, *both)
            return better._replace(harvested=(*state.harvested, told))
    return state


def _told(key: str, old: Stated | None, new: Stated | None) -> Harvested:
    """Tell of an entry what differs; names that only stand in another order have moved."""
    moved = isinstance(old, tuple) and isinstance(new, tuple) and sorted(old) == sorted(new)
    before, after = (on_one_line(one) if one else "" for one in ((old, new) if moved else _differing(old, new)))
    return Harvested(Kin.MOVED if moved else Kin.ONCE, Evidence.ALIGNMENT, f"issue.{key}", before, after, file="plan")


def _differing(old: Stated | None, new: Stated | None) -> "_Both":
    """Return the names of a list, or the parts of an entry, that the other does not have."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        return tuple(one for one in old if one not in new), tuple(one for one in new if one not in old)
    if isinstance(old, dict) and isinstance(new, dict):
        same = {key for key in old if old[key] == new.get(key)}
        one, two = ({key: words for key, words in each.items() if key not in same} for each in (old, new))
        return one, two
    return old, new


def _texts(text: str, key: str, raw: Raw | None, both: _Both) -> Iterator[str | None]:
    """Yield what the plan file may say instead, the least change first."""
    old, new = both
    path = ("issue", key)
    if new is None:
        yield without_key(text, ("issue",), key)
    elif raw is None:
        yield with_new_entry(text, ("issue",), key, _written(new))
    elif isinstance(new, tuple):
        yield with_entries(text, path, new)
    elif isinstance(new, dict):
        yield _parts(text, path, raw, new)
    elif isinstance(old, str):
        for one in candidates(raw, old, new):
            yield with_value(text, (*path, *one.leaf.path), one.leaf.text, one.new)
        if isinstance(raw, str):
            yield with_value(text, path, raw, new)


def _parts(text: str, path: tuple[str, str], raw: Raw, new: Mapping[str, str]) -> str | None:
    """Give every part that differs its new words, all in one: none of them alone would be what was edited."""
    out: str | None = text
    for part, words in new.items():
        old = raw.get(part) if isinstance(raw, Mapping) else None
        if old != words:
            out = with_value(out, (*path, part), old, words) if out and isinstance(old, str) else None
    return out


def _written(said: Stated) -> str:
    if isinstance(said, str):
        return written_value(said)
    if isinstance(said, tuple):
        return flow_list(said)
    return "{" + ", ".join(f"{key}: {written_value(words)}" for key, words in said.items()) + "}"


def change_words(change: Change) -> tuple[str, str]:
    """Return the words of an element before and after."""
    before = "".join(run.text for run in change.runs if run.mark is not Mark.INSERTED)
    return before, "".join(run.text for run in change.runs if run.mark is not Mark.DELETED)


def _better(text: str, state: HarvestState, compose: Compose, edited: Document) -> HarvestState | None:
    try:
        document = compose(text)
    except FanganError:
        return None
    comparison = compare_documents(document, edited)
    if len(comparison.differences) >= len(state.comparison.differences):
        return None
    return HarvestState(text, document, comparison, state.harvested)
