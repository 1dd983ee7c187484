"""What stands around the texts (版头, 主送, 署名, 版记) taken from the side that changed it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from fangan.compare.records import Comparison, Kind, Mark
from fangan.merge.draft import Draft
from fangan.merge.records import Conflict, MergeKind, Side, Taken
from fangan.model.address import AROUND, Address
from fangan.model.reading import IN_TEXT, Role

_FIELDS = ("form", "margin", "masthead", "addressees", "attendance", "signature", "note", "imprint")


def merge_around(draft: Draft, side: Side, ours: Comparison, theirs: Comparison, by: str) -> None:
    """Take over what a side changed around the texts; what ours changed otherwise stays and is a conflict."""
    before = _changes(ours)
    for role, (old, new) in _changes(theirs).items():
        if role in before and before[role][1] == new:
            continue
        if role in before:
            who = draft.changed_by.get(role, by)
            draft.notes.append(Conflict(who, side.by, Address(AROUND), old, before[role][1], new))
        else:
            draft.notes.append(Taken(side.by, _kind(old, new), Address(AROUND), old, new))
            draft.changed_by[role] = side.by
    values = {
        name: _value(*(getattr(one, name) for one in (side.base, draft.around, side.document))) for name in _FIELDS
    }
    draft.around = replace(draft.around, **values)


def _kind(old: str, new: str) -> MergeKind:
    if old and new:
        return MergeKind.CHANGED
    return MergeKind.DELETED if old else MergeKind.INSERTED


def _changes(comparison: Comparison) -> dict[str, tuple[str, str]]:
    """Return the words before and after of what differs around the texts, by role."""
    found: dict[str, tuple[str, str]] = {}
    for change in comparison.changes:
        role = change.element.role
        if role in IN_TEXT or role is Role.TITLE or change.kind is Kind.UNCHANGED:
            continue
        old = "".join(run.text for run in change.runs if run.mark is not Mark.INSERTED)
        new = "".join(run.text for run in change.runs if run.mark is not Mark.DELETED)
        found[role] = old, new
    return found


def _value(base: Any, ours: Any, theirs: Any) -> Any:
    """Return a value with the changes of both sides, field by field; where they meet ours stays."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    if is_dataclass(ours) and not isinstance(ours, type) and type(base) is type(ours) is type(theirs):
        return replace(ours, **dict(_fields(base, ours, theirs)))
    return ours


def _fields(base: Any, ours: Any, theirs: Any) -> Iterator[tuple[str, Any]]:
    for one in fields(base):
        yield one.name, _value(*(getattr(record, one.name) for record in (base, ours, theirs)))
