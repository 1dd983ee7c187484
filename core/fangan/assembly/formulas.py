"""Formulas that are printed: `{{提法.指导思想}}` is the wording of that name that holds on the day."""

import datetime as dt

from fangan.messages.suggest import suggest
from fangan.model.agency import Agency, ancestors
from fangan.model.event import Term
from fangan.model.problem import Place, Problem, problem
from fangan.plugins.catalogue import Catalogue

_BEGINNING = dt.date.min


def formula(catalogue: Catalogue, agency: Agency, name: str, day: dt.date, place: Place | None) -> Term | Problem:
    """Return the wording of a formula on a day, or what is wrong with it at a place.

    What the plan's own folder says goes before a shared folder, this before plugins, and a wording for a nearer region
    before one for a wider one; of those in use, the one that came into use last.
    """
    ours = _called(catalogue, agency, name)
    if not ours:
        known = sorted({term.name for term in catalogue.every(Term) if term.name})
        return problem(
            "formula-unknown", place, name=name, known="、".join(known) or "—", suggestion=suggest(name, known)
        )
    held = [(rank, term) for rank, term in ours if term.valid.covers(day)]
    if not held:
        values = {"name": name, "day": day, "neighbours": _neighbours([term for _, term in ours], day)}
        return problem("formula-not-in-use", place, **values)
    last = max((rank, term.valid.start or _BEGINNING) for rank, term in held)
    chosen = {term.text: term for rank, term in held if (rank, term.valid.start or _BEGINNING) == last}
    if len(chosen) > 1:
        first, second, *_ = sorted(chosen.values(), key=lambda term: term.place or Place(""))
        values = {"name": name, "first": first.text, "second": second.text, "at": second.place}
        return problem("formula-tie", place, **values)
    return next(iter(chosen.values()))


def _called(catalogue: Catalogue, agency: Agency, name: str) -> list[tuple[tuple[int, int], Term]]:
    """List the wordings of a formula that are for an agency, each with how close it is to it."""
    above = set(ancestors(agency.path))
    found = []
    for supply in catalogue.supplies:
        for term in supply.of(Term):
            near = [path.count("/") + 1 for path in term.region if path in above]
            if term.name == name and (near or not term.region):
                found.append(((supply.provider.stratum, max(near, default=0)), term))
    return found


def _neighbours(terms: list[Term], day: dt.date) -> str:
    """Say which wordings held before a day and after it."""
    before = [term for term in terms if term.valid.end and term.valid.end < day]
    after = [term for term in terms if term.valid.start and day < term.valid.start]
    near = []
    if before:
        near.append(max(before, key=lambda term: term.valid.end or _BEGINNING))
    if after:
        near.append(min(after, key=lambda term: term.valid.start or _BEGINNING))
    return "；".join(f"“{term.text}”（{term.valid}）" for term in near)
