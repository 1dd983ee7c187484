"""What stands around the text: number, day, addressees, note – entries of `issue` in the plan file."""

from collections.abc import Iterator, Mapping

from fangan.compare import compare_documents
from fangan.compare.records import Change, Kind, Mark
from fangan.harvest.facts import Compose, HarvestState
from fangan.harvest.plan_text import with_value, without_key
from fangan.harvest.records import Evidence, Harvested, Kin
from fangan.harvest.values import candidates
from fangan.model.document import Document
from fangan.model.fact import Raw
from fangan.model.plan import Plan
from fangan.model.problem import FanganError
from fangan.model.reading import Role

ENTRIES: Mapping[Role, tuple[str, ...]] = {
    Role.NUMBER: ("number",),
    Role.DATE: ("date",),
    Role.ADDRESSEES: ("to",),
    Role.SIGNATURE: ("signed",),
    Role.SIGNATORY: ("signatory",),
    Role.NOTE: ("note",),
    Role.COPY: ("copy",),
    Role.PRINTED: ("printed",),
    Role.MARK: ("mark",),
    Role.COPIES: ("copies",),
    Role.SECRECY: ("secrecy",),
    Role.URGENCY: ("urgency",),
}
"""The entries of `issue` that are printed in each role."""


def settle_entries(state: HarvestState, plan: Plan, compose: Compose, edited: Document) -> HarvestState:
    """Take in what is once only; an entry that the plan file does not have is left as a difference.

    It is gone over again as long as something was taken in: one day may be refused until another has moved.
    """
    issue = plan.raw.get("issue")
    entries: Mapping[str, Raw] = issue if isinstance(issue, Mapping) else {}
    settled = -1
    while settled != len(state.harvested):
        settled = len(state.harvested)
        state = _gone_over(state, entries, compose, edited)
    return state


def _gone_over(state: HarvestState, entries: Mapping[str, Raw], compose: Compose, edited: Document) -> HarvestState:
    for change in state.comparison.differences:
        for key in ENTRIES.get(change.element.role, ()):
            if key in entries and change.kind is Kind.CHANGED:
                state = _tried(state, change, (key, entries[key]), compose, edited)
            elif key in entries and change.kind is Kind.DELETED:
                state = _left_out(state, change, key, compose, edited)
    return state


def _tried(
    state: HarvestState, change: Change, entry: tuple[str, Raw], compose: Compose, edited: Document
) -> HarvestState:
    key, raw = entry
    old, new = (both.rstrip("：") for both in change_words(change))
    for changed in candidates(raw, old, new):
        for path in _paths(changed.leaf.path):
            text = with_value(state.text, ("issue", key, *path), changed.leaf.text, changed.new)
            better = None if text is None else _better(text, state, compose, edited)
            if better is not None:
                told = Harvested(Kin.ONCE, Evidence.ALIGNMENT, f"issue.{key}", old, new, file="plan")
                return better._replace(harvested=(*state.harvested, told))
    return state


def _left_out(state: HarvestState, change: Change, key: str, compose: Compose, edited: Document) -> HarvestState:
    """Take out an entry of which nothing is printed any more."""
    text = without_key(state.text, ("issue",), key)
    better = None if text is None else _better(text, state, compose, edited)
    if better is None:
        return state
    told = Harvested(Kin.ONCE, Evidence.ALIGNMENT, f"issue.{key}", change_words(change)[0], "", file="plan")
    return better._replace(harvested=(*state.harvested, told))


def change_words(change: Change) -> tuple[str, str]:
    """Return the words of an element before and after."""
    before = "".join(run.text for run in change.runs if run.mark is not Mark.INSERTED)
    return before, "".join(run.text for run in change.runs if run.mark is not Mark.DELETED)


def _paths(path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """A list of one may stand as its only entry."""
    yield path
    if path == (0,):
        yield ()


def _better(text: str, state: HarvestState, compose: Compose, edited: Document) -> HarvestState | None:
    try:
        document = compose(text)
    except FanganError:
        return None
    comparison = compare_documents(document, edited)
    if len(comparison.differences) >= len(state.comparison.differences):
        return None
    return HarvestState(text, document, comparison, state.harvested)
