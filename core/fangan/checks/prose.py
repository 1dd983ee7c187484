"""All running text of a subject as one string: a pattern goes over it once, and what it finds is told at its place.

Every rule about words asks for the same string, and most patterns begin with a character that is looked for at once, so
that a further rule costs a few milliseconds a megabyte.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.reading import Stretch
from fangan.model.rule import Edit, Finding

_ENCLOSED = regex("《[^《》\n]*》|“[^“”\n]*”")
"""Names of documents and quotations: words of others, which a rule about wording leaves alone."""
_NEAR = 400
"""Characters on either side that a rule may look at: a line of a megabyte is not copied for every finding."""


class Worded(NamedTuple):
    """Words that a pattern found, with the stretch they stand in and where its words begin in the string."""

    found: re.Match[str]
    stretch: Stretch
    offset: int

    @property
    def before(self) -> str:
        """The words of the stretch before what was found, at most those that a sentence may have."""
        start = self.found.start() - self.offset
        return self.stretch.words[max(0, start - _NEAR) : start]

    @property
    def behind(self) -> str:
        """The words of the stretch behind what was found, at most as many."""
        end = self.found.end() - self.offset
        return self.stretch.words[end : end + _NEAR]

    def at(self, group: int | str = 0) -> Address:
        """Return the address of what was found, or of a group of it."""
        start, end = self.found.span(group)
        return self.stretch.at(start - self.offset, end - self.offset)

    def told(self, right: str | None = None, /, group: int | str = 0, **values: str) -> Finding:
        """Return the finding about it; `right` are the words that certainly belong there instead.

        Its values are `words`, what stands there, `right` where that is known, and those given.
        """
        address, words = self.at(group), self.found[group]
        if right is None:
            return Finding(address=address, values={"words": words, **values})
        return Finding(
            address=address, values={"words": words, "right": right, **values}, fix=Edit(address, words, right)
        )


class Prose(NamedTuple):
    """The words of all stretches but those that name an office, a line a stretch (a table: a line a cell)."""

    text: str
    stretches: Sequence[Stretch]
    starts: Sequence[int]
    enclosed: Sequence[tuple[int, int]]

    def worded(self, pattern: re.Pattern[str]) -> Iterator[Worded]:
        """Yield what a pattern finds that holds no line end."""
        for found in pattern.finditer(self.text):
            index = bisect_right(self.starts, found.start()) - 1
            yield Worded(found, self.stretches[index], self.starts[index])

    def told(self, start: int, end: int, right: str) -> Finding:
        """Return the finding about the words at an extent of the string, which `right` ought to stand in."""
        index = bisect_right(self.starts, start) - 1
        address = self.stretches[index].at(start - self.starts[index], end - self.starts[index])
        words = self.text[start:end]
        return Finding(address=address, values={"words": words, "right": right}, fix=Edit(address, words, right))

    def within(self, at: int) -> str:
        """Return the mark that opens what encloses the character at `at`, 《 or “, '' if nothing does."""
        index = bisect_right(self.enclosed, (at, len(self.text))) - 1
        start, end = self.enclosed[index] if index >= 0 else (0, 0)
        return self.text[start] if start <= at < end else ""


def worded(subject: TextSubject, pattern: re.Pattern[str]) -> Iterator[Worded]:
    """Yield what a pattern finds in the running text of a subject."""
    return prose(subject).worded(pattern)


def own_words(subject: TextSubject, pattern: re.Pattern[str], among: str = "《“") -> Iterator[Worded]:
    """Yield what a pattern finds outside 《》 and “”, or outside those that `among` names."""
    text = prose(subject)
    for one in text.worded(pattern):
        within = text.within(one.found.start())
        if not within or within not in among:
            yield one


def prose(subject: TextSubject) -> Prose:
    """Return the running text of a subject, put together once."""
    (whole,) = subject.once(_prose)
    return whole


def _prose(subject: TextSubject) -> Iterator[Prose]:
    """Yield the one string of all running text."""
    stretches = [one for one in subject.stretches if not one.office]
    starts, at = [], 0
    for one in stretches:
        starts.append(at)
        at += len(one.words) + 1
    text = "\n".join([one.words for one in stretches])
    yield Prose(text, stretches, starts, [one.span() for one in _ENCLOSED.finditer(text)])


def by_line(
    subject: TextSubject, pattern: re.Pattern[str], right: Callable[[re.Match[str]], str | None]
) -> Iterator[Finding]:
    """Yield one finding for all that a pattern finds in a line; `right` says what belongs there, None for nothing else.

    Where a habit and no slip is the cause, a line is the least that is told. Its values are `words`, the first of the
    marks with what stands around it, and `count`.
    """
    line: list[tuple[Worded, str]] = []
    text = prose(subject).text
    for one in worded(subject, pattern):
        new = right(one.found)
        if new is None or new == one.found[0]:
            continue
        if line and "\n" in text[line[-1][0].found.end() : one.found.start()]:
            yield _as_one(text, line)
            line = []
        line.append((one, new))
    if line:
        yield _as_one(text, line)


def _as_one(text: str, line: Sequence[tuple[Worded, str]]) -> Finding:
    """Return the finding that mends all that was found in a line."""
    (first, _), (last, _) = line[0], line[-1]
    at, new = first.found.start(), []
    for one, right in line:
        new += [text[at : one.found.start()], right]
        at = one.found.end()
    start, end = first.found.start(), last.found.end()
    address = first.stretch.at(start - first.offset, end - first.offset)
    behind = text.find("\n", start)
    around = text[max(text.rfind("\n", 0, start) + 1, start - 5) : min(start + 6, behind if behind > 0 else len(text))]
    return Finding(
        address=address,
        values={"words": around, "count": str(len(line))},
        fix=Edit(address, text[start:end], "".join(new)),
    )
