"""What the library found, as lines for a terminal."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fangan.cli.language import _
from fangan.cli.layout import columns
from fangan.library.records import Filing, Hit, PassageRow, PlanRow
from fangan.messages.translation import mark
from fangan.model.address import AROUND

if TYPE_CHECKING:
    from fangan.app.library_adding import AddedPlan, AddOutcome
    from fangan.app.library_checking import LibraryCheckOutcome
    from fangan.app.library_searching import SearchOutcome
    from fangan.app.library_showing import ShowOutcome
    from fangan.library.health import Recurring

_BEFORE, _WIDTH = 16, 72
"""Characters of a passage before a word, and in all."""
_MOST_WINDOWS = 3
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


def added_line(one: "AddedPlan") -> str:
    """Say what became of a plan, or would."""
    plan, result = one.plan, one.result
    assert plan is not None
    assert result is not None
    sentence = (_SAID if result.plan else _WOULD)[result.filing]
    title = _titled(plan.title, plan.year, plan.office)
    return _(sentence).format(id=result.plan, before=result.before, path=result.path, title=title)


def added_summary(outcome: "AddOutcome") -> str:
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


def snippet(passage: PassageRow, marks: Sequence[tuple[int, int]]) -> str:
    """Return a passage, of a long one the parts around the words, each word in 【】."""
    words = passage.words
    windows = _windows(words, marks) if len(words) > _WIDTH else [(0, len(words))]
    parts = ["" if windows[0][0] else passage.number]
    for start, end in windows:
        parts += ["…" if start else "", *_marked(words, start, end, marks)]
    parts.append("…" if windows[-1][1] < len(words) else "")
    return "".join(parts).replace("\n", "｜")


def _windows(words: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of a long passage that are shown: around the first place of every word, in their order."""
    firsts = {words[start:end].lower(): (start, end) for start, end in reversed(marks)}
    places = sorted(firsts.values())[:_MOST_WINDOWS] or [(0, 0)]
    found: list[tuple[int, int]] = []
    for start, end in places:
        first, last = max(start - _BEFORE, 0), min(end + _WIDTH // len(places), len(words))
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _marked(words: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = start
    for first, last in marks:
        if start <= first and last <= end:
            yield f"{words[at:first]}【{words[first:last]}】"
            at = last
    yield words[at:end]


def found_summary(outcome: "SearchOutcome") -> str:
    """Say how many passages there are, and how many of them were shown and weighed."""
    found, shown = outcome.found, len(outcome.found.hits)
    if not found.passages:
        said = _("Nothing found for {words}").format(words=" ".join(outcome.words))
        elsewhere = _("{said}; in other sections, of other agencies or years {count} passages")
        return elsewhere.format(said=said, count=outcome.anywhere) if outcome.anywhere else said
    said = _("{count} passages").format(count=found.passages)
    if shown < found.passages:
        said = _("{said}, the first {shown} of them shown").format(said=said, shown=shown)
    if found.ranked < found.passages:
        said = _("{said}, the {ranked} filed last weighed").format(said=said, ranked=found.ranked)
    return said


def entry_lines(outcome: "ShowOutcome") -> str:
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


def recurring_lines(one: "Recurring") -> str:
    """Say in how many plans a wording stands, since when, and how it begins."""
    said = _("in {plans} plans").format(plans=one.plans)
    if one.offices > 1:
        said = _("in {plans} plans of {offices} offices").format(plans=one.plans, offices=one.offices)
    where = _("since {year} {said}").format(year=one.first, said=said) if one.first else said
    kind = f" · {one.passage.kind}" if one.passage.kind else ""
    return f"{one.passage.id}  {where}{kind}\n    {snippet(one.passage, ())}"


def health_summary(outcome: "LibraryCheckOutcome") -> str:
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
    """Say in which text of its plan a passage stands, '' for the plan's own; the key of an annex tells nobody more."""
    if not passage.text:
        return ""
    return _("around the text") if passage.text == AROUND else _("in an annex")
