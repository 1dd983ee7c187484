"""What the library found, as lines for a terminal."""

from collections.abc import Iterable

from fangan.app.library_adding import AddedPlan, AddOutcome
from fangan.app.library_checking import LibraryCheckOutcome
from fangan.app.library_searching import SearchOutcome
from fangan.app.library_showing import ShowOutcome
from fangan.cli.language import _
from fangan.cli.layout import columns
from fangan.library.health import Recurring
from fangan.library.records import Filing, Hit, PassageRow, PlanRow
from fangan.messages.translation import mark
from fangan.model.address import AROUND

_BEFORE, _WIDTH = 16, 72
"""Characters of a passage before the first of the words, and in all."""
_SAID = {
    Filing.ADDED: mark("{id}  filed: {title}"),
    Filing.CHANGED: mark("{id}  new edition of {before}: {title}"),
    Filing.SAME: mark("{id}  here already, from {path}: {title}"),
}
_WOULD = {
    Filing.ADDED: mark("would be filed: {title}"),
    Filing.CHANGED: mark("would be a new edition of {before}: {title}"),
    Filing.SAME: mark("{id}  here already, from {path}: {title}"),
}


def added_line(one: AddedPlan) -> str:
    """Say what became of a plan, or would."""
    plan, result = one.plan, one.result
    assert plan is not None
    assert result is not None
    sentence = (_SAID if result.plan else _WOULD)[result.filing]
    title = _titled(plan.title, plan.year, plan.office)
    return _(sentence).format(id=result.plan, before=result.before, path=result.path, title=title)


def added_summary(outcome: AddOutcome) -> str:
    """Say how many plans were filed, where, and how many were not."""
    values = {
        "added": outcome.count(Filing.ADDED),
        "changed": outcome.count(Filing.CHANGED),
        "same": outcome.count(Filing.SAME),
        "failed": sum(one.result is None for one in outcome.plans),
        "library": outcome.library,
    }
    if outcome.dry_run:
        said = _(
            "Nothing was written: {added} would be filed, {changed} as new editions, {same} are here already,"
            " {failed} cannot be ({library})"
        )
    else:
        said = _("{added} filed, {changed} new editions, {same} here already, {failed} not filed ({library})")
    return said.format(**values)


def hit_lines(hit: Hit) -> str:
    """Say where a passage stands, and show the words in it."""
    plan, passage = hit.plan, hit.passage
    where = "".join(f" · {one}" for one in (_place(passage), passage.kind) if one)
    return f"{passage.id}  {_titled(plan.title, plan.year, plan.office)}{where}\n    {snippet(passage, hit.marks)}"


def snippet(passage: PassageRow, marks: Iterable[tuple[int, int]]) -> str:
    """Return the part of a passage with the most of the words, each in 【】."""
    words, extents = passage.words, list(marks)
    start = max(extents[0][0] - _BEFORE, 0) if extents else 0
    if len(words) <= _WIDTH:
        start = 0
    end = min(start + _WIDTH, len(words))
    parts, at = ["…" if start else passage.number], start
    for first, last in extents:
        if first >= start and last <= end:
            parts += [words[at:first], "【", words[first:last], "】"]
            at = last
    parts += [words[at:end], "…" if end < len(words) else ""]
    return "".join(parts).replace("\n", "｜")


def found_summary(outcome: SearchOutcome) -> str:
    """Say how many passages there are, and how many of them were shown and weighed."""
    found, shown = outcome.found, len(outcome.found.hits)
    if not found.passages:
        return _("Nothing found for {words}").format(words=" ".join(outcome.words))
    said = _("{count} passages").format(count=found.passages)
    if shown < found.passages:
        said = _("{said}, the first {shown} of them shown").format(said=said, shown=shown)
    if found.ranked < found.passages:
        said = _("{said}, the {ranked} filed last weighed").format(said=said, ranked=found.ranked)
    return said


def entry_lines(outcome: ShowOutcome) -> str:
    """Show a plan or a passage."""
    plan = outcome.plan
    lines = [columns(_head(plan)), ""] if not outcome.position else [_titled(plan.title, plan.year, plan.office), ""]
    lines += [_passage_line(one, middle=one.position == outcome.position) for one in outcome.passages]
    if len(outcome.editions) > 1:
        lines += ["", _("Editions")]
        lines += [
            f"  {one.id}  {one.filed}  {one.path}{'' if one.successor else _(' (current)')}" for one in outcome.editions
        ]
    if outcome.elsewhere:
        lines += ["", _("The same is said in")]
        for other, passage in outcome.elsewhere:
            lines.append(f"  {passage.id}  {_titled(other.title, other.year, other.office)}")
    return "\n".join(lines)


def recurring_lines(one: Recurring) -> str:
    """Say in how many plans a wording stands, since when, and how it begins."""
    said = (
        _("since {year} in {plans} plans of {offices} offices")
        if one.first
        else _("in {plans} plans of {offices} offices")
    )
    where = said.format(year=one.first, plans=one.plans, offices=one.offices)
    kind = f" · {one.passage.kind}" if one.passage.kind else ""
    return f"{one.passage.id}  {where}{kind}\n    {snippet(one.passage, ())}"


def health_summary(outcome: LibraryCheckOutcome) -> str:
    """Say what is in the library, and what to do about what recurs."""
    said = _("{plans} plans in {library}").format(plans=outcome.plans, library=outcome.library)
    if outcome.recurring:
        said = _(
            "{said}; what many have, keep as a section that all share: “fangan library reuse ID --into PLAN”"
        ).format(said=said)
    return said


def _head(plan: PlanRow) -> list[tuple[str, str]]:
    rows = [
        (_("Plan"), f"{plan.id}  {plan.title}"),
        (_("Agency"), plan.agency),
        (_("Year"), str(plan.year or "")),
        (_("Date"), plan.date),
        (_("Number"), plan.number),
        (_("Outline"), plan.outline),
        (_("File"), plan.path),
        (_("Filed"), plan.filed),
    ]
    return [row for row in rows if row[1]]


def _passage_line(one: PassageRow, *, middle: bool) -> str:
    sign = "▶" if middle else " "
    return f"{sign} {one.id}  {one.number}{one.words}".replace("\n", "｜")


def _titled(title: str, year: int, office: str) -> str:
    particulars = "，".join(filter(None, (f"{year}年" if year else "", office)))
    return f"《{title}》（{particulars}）" if particulars else f"《{title}》"


def _place(passage: PassageRow) -> str:
    """Say in which text of its plan a passage stands, '' for the plan's own."""
    return _("around the text") if passage.text == AROUND else passage.text
