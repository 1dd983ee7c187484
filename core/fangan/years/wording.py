"""Which wording changes between two dates, and which of it has aged."""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from fangan.assembly.parts import SourcedPart
from fangan.assembly.ranking import ISSUED, Judged, judged
from fangan.assembly.select import Selection
from fangan.checks.history import quotes_history
from fangan.checks.outdated import grade_of
from fangan.chinese.dates import parse_date
from fangan.chinese.lexicon.terms import TermFinder
from fangan.model.address import Target
from fangan.model.event import Term
from fangan.model.fact import Raw, raw_texts
from fangan.model.plan import Given, Plan
from fangan.model.problem import Place
from fangan.model.section import VariantHead
from fangan.model.template import Template
from fangan.plugins.catalogue import Catalogue
from fangan.years.report import AgedTerm, WordingChange

Said = tuple[str, Place | None, str, bool, Judged]
"""Words, where they stand, who supplied them, whether they speak or only name an office, the day they are judged by."""


def same_day(day: dt.date, years: int) -> dt.date:
    """Return the day some years later; 29 February becomes the 28th where it must."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def next_plan(plan: Plan, year: int) -> Plan:
    """Return the plan as of the new year: dated as last year's was, so that wording is chosen for a likely day."""
    day = same_day(plan.issue.date, year - plan.year) if plan.issue.date else None
    facts = {name: _in_year(given, plan.year, year) for name, given in plan.facts.items()}
    return replace(plan, year=year, facts=facts, issue=replace(plan.issue, date=day))


def _in_year(given: Given, old: int, new: int) -> Given:
    """Move a day of the old year into the new one: wording may be chosen by it."""
    with suppress(ValueError):
        day = parse_date(given.raw) if isinstance(given.raw, str) else None
        if day and day.year == old:
            return replace(given, raw=same_day(day, new - old).isoformat())
    return given


def changes(old: Selection, new: Selection) -> list[WordingChange]:
    """List the sections and items whose wording is another one, or none, in the order of the plan."""
    before = {decision.target: decision.winner for decision in old.decisions}
    after = {decision.target: decision.winner for decision in new.decisions}
    found = []
    for target in dict.fromkeys((*before, *after)):
        was, now = before.get(target), after.get(target)
        section = Target.parse(target).section
        whole = section != target and _same(was, before.get(section)) and _same(now, after.get(section))
        gone = section != target and before.get(section) is not None and after.get(section) is None
        if (was or now) and not _same(was, now) and not whole and not gone:
            found.append(WordingChange(target, was, now))
    return found


def _same(one: VariantHead | None, other: VariantHead | None) -> bool:
    return one is not None and other is not None and one.path == other.path


def aged_terms(catalogue: Catalogue, selection: Selection, carried: dict[str, Raw], written: dt.date) -> list[AgedTerm]:
    """List the terms in the chosen wording and the carried facts that are out of their period on the plan's date.

    A year makes history only if it was past when the old plan was `written`: the old plan's own year must go, too.
    """
    plan = selection.plan
    stretches = [*_of_selection(selection), *_of_plan(plan, carried, selection.agency.name)]
    found: dict[tuple[str, Place | None], AgedTerm] = {}
    for index, match in TermFinder(catalogue.every(Term)).find(words for words, *_ in stretches):
        words, place, provider, speaks, (date, day) = stretches[index]
        term = match.outdated(day)
        if term is None:
            continue
        if speaks and quotes_history(words, match.start, match.end, term.valid, min(day, written)):
            continue
        early = term.valid.start is not None and day < term.valid.start
        limit = term.valid.start if early else term.valid.end
        successor = "" if early else term.successor
        grade = grade_of(term, mentioned=speaks).value
        aged = AgedTerm(term.text, grade, str(limit), successor, date, day, place, provider, early)
        found.setdefault((term.text, place), aged)
    return list(found.values())


def _of_selection(selection: Selection) -> Iterator[Said]:
    plan = selection.plan
    for section in selection.everything:
        if section.wording:
            head = section.wording.head
            day = judged(head, plan.facts, plan.date)
            yield _literal(section.wording.title), Place(head.file, 1), head.provider.id, True, day
        for part in section.parts:
            yield from _of_part(part, plan)


def _of_part(sourced: SourcedPart, plan: Plan) -> Iterator[Said]:
    part, head = sourced.part, sourced.wording.head
    day = judged(head, plan.facts, plan.date)
    templates: list[Template] = [(*part.heading, *part.text)]
    if part.table:
        templates += [part.table.caption, *part.table.header, *(cell for row in part.table.rows for cell in row.cells)]
    for template in filter(None, templates):
        yield _literal(template), part.place, head.provider.id, True, day
    for child in sourced.children:
        yield from _of_part(child, plan)


def _literal(template: Template) -> str:
    return "".join(segment if isinstance(segment, str) else "　" for segment in template)


def _of_plan(plan: Plan, carried: dict[str, Raw], agency: str) -> Iterator[Said]:
    issued = Judged(ISSUED, plan.date)
    if plan.title:
        yield _literal(plan.title), plan.place, "", True, issued
    for name, raw in carried.items():
        for text in raw_texts(raw):
            yield text, plan.facts[name].place, "", True, issued
    issue = plan.issue
    signed = issue.signed or (agency,)
    for office in (*issue.to, *issue.copy, *signed, issue.mark, issue.printed.by if issue.printed else ""):
        if office:
            yield office, issue.place or plan.place, "", False, issued
