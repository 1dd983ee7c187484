"""An official formula that holds still, where a fuller one has come into use."""

from collections import defaultdict
from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.terms import TermFinder
from fangan.model.event import Term
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="terms/fuller-in-force",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    hint=True,
    demand="Of several formulas that hold, the one that came into use last stands in the text",
    what="“{term}” holds still; since {since} “{newest}” is in use, and stands nowhere",
    remedy="Write “{newest}”, if it is meant",
    why="The superior's documents of this year have the fuller formula;"
    " the shorter one shows where the text was copied",
    basis="《党政机关公文处理工作条例》第二十条第二项：同现行有关公文相衔接",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first use of an older formula among those of one name that hold on the day of the text."""
    day = subject.day
    if day is None:
        return
    named: dict[str, list[Term]] = defaultdict(list)
    for one in subject.terms:
        if one.name and one.valid.start and one.valid.covers(day):
            named[one.name].append(one)
    for group in named.values():
        newest = max(group, key=_start)
        older = [one for one in group if _start(one) < _start(newest)]
        if older and not _said(subject, newest):
            yield from _first(subject, older, newest)


def _start(term: Term) -> str:
    return str(term.valid.start)


def _said(subject: TextSubject, newest: Term) -> bool:
    """Whether a text has the newest formula, or another that came into use since."""
    since = {one.text for one in subject.terms if one.kind == newest.kind and _start(one) >= _start(newest)}
    words = "\n".join(one.words for one in subject.stretches)
    return any(one in words for one in since if one)


def _first(subject: TextSubject, older: list[Term], newest: Term) -> Iterator[Finding]:
    for index, match in TermFinder(older).find(one.words for one in subject.stretches):
        values = {"term": match.terms[0].text, "newest": newest.text, "since": _start(newest)}
        yield Finding(address=subject.stretches[index].at(match.start, match.end), values=values)
        return
