"""The report of a roll in words: headings and lines for the terminal, or Markdown for roll-report.md."""

from collections.abc import Iterator

from fangan.assembly.ranking import ISSUED
from fangan.late.records import dataclass
from fangan.messages.render import fill, render
from fangan.messages.translation import Translate, mark
from fangan.model.fact import Raw
from fangan.model.provider import OWN
from fangan.model.section import VariantHead
from fangan.years.report import AgedTerm, FactFate, Fate, Report, Suspect, WordingChange

_LONGEST = 60

SUSPECT_WORDS = {
    "year": mark("year"),
    "date": mark("date"),
    "number": mark("document number"),
    "ordinal": mark("ordinal"),
    "amount": mark("amount"),
    "leader": mark("name of a person"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its lines; `duty` says that a person must do something about them."""

    heading: str
    lines: tuple[str, ...]
    duty: bool


class Describer:
    """Says a report in one language."""

    def __init__(self, report: Report, translate: Translate) -> None:
        self.report = report
        self.translate = translate

    def say(self, text: str, **values: object) -> str:
        """Return a text in the language, its fields filled."""
        return fill(self.translate(text), {name: str(value) for name, value in values.items()})

    def title(self) -> str:
        """Return what was done, in a line."""
        report = self.report
        return self.say(mark("From {old} to {new}"), old=report.old_year, new=report.year)

    def groups(self) -> list[Group]:
        """Return every group that has lines: first what must be done, then what happened by itself."""
        report, say = self.report, self.say
        of = report.of
        found = [
            (mark("To be filled in"), [self._asked(fact) for fact in (*of(Fate.TO_DO), *of(Fate.ASKED))], True),
            (mark("Issue: to be filled in"), [self._issue(key, old) for key, old in report.issue.items()], True),
            (mark("Superior plan"), [self._under()] if report.under else [], True),
            (mark("To be settled before building"), [render(one, self.translate) for one in report.problems], True),
            (mark("Wording that changes"), [self._wording(one) for one in report.wording], True),
            (mark("Terms out of their period"), [self._term(one) for one in report.terms], True),
            (mark("To be looked at: written out by hand"), [self._suspect(one) for one in report.suspects], True),
            (
                mark("Filled in last year, not required: fill in or leave out"),
                [self._asked(fact) for fact in of(Fate.OPTIONAL) if fact.old],
                True,
            ),
            (mark("May be filled in"), [self._asked(fact) for fact in of(Fate.OPTIONAL) if not fact.old], False),
            (mark("Computed anew"), [self._derived(fact) for fact in of(Fate.DERIVED)], False),
            (mark("Not carried over"), [self._fact(fact) for fact in of(Fate.DROPPED)], False),
            (mark("Carried over, but no wording asks for it"), [self._fact(fact) for fact in of(Fate.UNUSED)], False),
            (mark("Carried over"), [self._fact(fact) for fact in of(Fate.KEPT)], False),
            (mark("Files copied"), list(report.copied), False),
            (mark("Files left behind"), list(report.left), False),
        ]
        return [Group(say(heading), tuple(lines), duty) for heading, lines, duty in found if lines]

    def _issue(self, key: str, old: str) -> str:
        return self.say(mark("{name}: {value}"), name=f"issue.{key}", value=short(old))

    def _under(self) -> str:
        return self.say(mark("{path}: name the superior's plan of this year"), path=self.report.under)

    def _asked(self, fact: FactFate) -> str:
        if not fact.old:
            return self.say(mark("{name}: {ask} (new this year)"), name=fact.name, ask=fact.ask)
        return self.say(mark("{name}: {ask} (last year: {old})"), name=fact.name, ask=fact.ask, old=short(fact.old))

    def _fact(self, fact: FactFate) -> str:
        return self.say(mark("{name}: {value}"), name=fact.name, value=short(fact.old))

    def _derived(self, fact: FactFate) -> str:
        old = short(fact.old) or "—"
        if fact.waits_for:
            return self.say(
                mark("{name}: {old} → once “{source}” is given"), name=fact.name, old=old, source=fact.waits_for
            )
        return self.say(mark("{name}: {old} → {new}"), name=fact.name, old=old, new=fact.new or "—")

    def _wording(self, change: WordingChange) -> str:
        old, new = _variant(change.old), _variant(change.new)
        if change.old and change.new:
            return self.say(mark("{target}: {old} → {new}"), target=change.target, old=old, new=new)
        if change.new:
            return self.say(mark("{target}: new this year, {new}"), target=change.target, new=new)
        return self.say(mark("{target}: {old} no longer holds, and nothing replaces it"), target=change.target, old=old)

    def _term(self, term: AgedTerm) -> str:
        where = f"{term.provider}:{term.place}" if term.provider not in ("", OWN) else str(term.place or "")
        if term.early:
            text = mark("{place}: “{term}” ({grade}) is not in use before {limit}")
        elif not term.successor:
            text = mark("{place}: “{term}” ({grade}) is out of its period ({limit})")
        else:
            text = mark("{place}: “{term}” ({grade}) is out of its period ({limit}); now: {successor}")
        values = {"term": term.term, "grade": term.grade, "limit": term.limit, "successor": term.successor}
        said = self.say(text, place=where, **values)
        if term.date == ISSUED:
            return said
        return said + self.say(mark("; judged by {date}, {day}"), date=term.date, day=term.day)

    def _suspect(self, one: Suspect) -> str:
        kind = self.translate(SUSPECT_WORDS[one.kind])
        text = mark("{place}: {kind} “{quote}” → {next}") if one.next else mark("{place}: {kind} “{quote}”")
        return self.say(text, place=one.place, kind=kind, quote=one.quote, next=one.next)

    def markdown(self) -> str:
        """Return the report as a Markdown page."""
        return "\n".join(self._page()) + "\n"

    def _page(self) -> Iterator[str]:
        report = self.report
        yield f"# {self.title()}"
        yield ""
        yield self.say(mark("Wording was chosen for {day}; nothing of the old project was changed."), day=report.day)
        for name, day in report.days.items():
            yield self.say(mark("Wording that is judged by {name} was chosen for {day}."), name=name, day=day)
        for group in self.groups():
            box = "- [ ] " if group.duty else "- "
            yield ""
            yield "## " + self.say(mark("{heading} ({count})"), heading=group.heading, count=len(group.lines))
            yield ""
            yield from (box + _plain(line) for line in group.lines)


def _plain(line: str) -> str:
    """Keep a line from being read as Markdown."""
    return "".join("\\" + char if char in "\\`*_[]<>#|" else char for char in line)


def _variant(head: VariantHead | None) -> str:
    if head is None:
        return ""
    valid = "" if head.valid.start is head.valid.end is None else f"，{head.valid}"
    return f"{head.provider}（{head.file}{valid}）"


def short(raw: Raw) -> str:
    """Return a raw fact on one line, cut when it is long."""
    text = " ".join(_one_line(raw).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _one_line(raw: Raw) -> str:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, tuple):
        return "；".join(_one_line(inner) for inner in raw)
    return "，".join(f"{key} {_one_line(value)}" for key, value in raw.items())
