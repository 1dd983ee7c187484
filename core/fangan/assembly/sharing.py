"""Which plans are composed by one program: those that differ in nothing that selection and compilation read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fangan.assembly.program import Program
from fangan.assembly.theme import theme_of
from fangan.model.plan import Margin, Plan
from fangan.model.problem import Place, Problem

_UNREAD: Mapping[str, Any] = {
    "facts": {}, "blanks": {}, "raw": {}, "under": "", "margin": Margin.GBT33476,
    "style_separators": False, "place": None, "places": {}, "notes": (),
}  # fmt: skip
_UNREAD_OF_ISSUE: Mapping[str, Any] = {
    "to": (), "copy": (), "sealed": None, "note": "", "blanks": {}, "place": None,
}  # fmt: skip
_ONLY_THERE = (
    "number",
    "signatory",
    "post",
    "present",
    "excused",
    "observers",
    "copies",
    "secrecy",
    "urgency",
    "mark",
    "printed",
)
"""What of `issue:` is only looked at for whether it is given: a form may not print it."""


def read_of(plan: Plan) -> Plan:
    """Return a plan stripped of all that selection and compilation do not read; two that are equal share a program."""
    there = {name: bool(getattr(plan.issue, name)) or None for name in _ONLY_THERE}
    return replace(plan, issue=replace(plan.issue, **{**_UNREAD_OF_ISSUE, **there}), **_UNREAD)


def serves(program: Program, plan: Plan) -> bool:
    """Whether a plan of which the same is read is about the same, as far as any wording asked."""
    ours, theirs = theme_of(program.plan, program.outline), theme_of(plan, program.outline)
    return all((word in ours) == (word in theirs) for word in program.themes)


def of_plan(program: Program, plan: Plan) -> Program:
    """Return the program of another plan of which the same is read; its notes stand at that plan's places.

    Sections and annexes stay as the program has them: by their ids.
    """
    old = program.plan
    plan = replace(plan, sections=old.sections, annexes=old.annexes)
    places = {old.place: plan.place, old.issue.place: plan.issue.place}
    places |= {place: plan.places.get(key, plan.place) for key, place in old.places.items()}
    return program._replace(
        plan=plan,
        notes=tuple(_moved(note, places) for note in program.notes),
        unfilled=tuple(_moved(one, places) for one in program.unfilled),
    )


def _moved(note: Problem, places: Mapping[Place | None, Place | None]) -> Problem:
    return note if note.place is None else replace(note, place=places.get(note.place, note.place))
