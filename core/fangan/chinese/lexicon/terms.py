"""Find official terms in text: the longest that begins at a place, then on behind it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from fangan.late.records import dataclass
from fangan.model.event import Term


@dataclass(frozen=True, slots=True)
class Match:
    """A term and where it stands: text[start:end]; `terms` holds each provider's record of it."""

    terms: tuple[Term, ...]
    start: int
    end: int

    def outdated(self, day: date) -> Term | None:
        """Return the record by which the term is out of its period on a day; None when any record lets it stand."""
        return None if any(term.valid.covers(day) for term in self.terms) else self.terms[0]


class TermFinder:
    """All terms at once, longest first: 脱贫攻坚成果 is not a use of 脱贫攻坚.

    A text holds few of the many terms there are. So each is looked for by itself, which is fast, and only those found
    compete in one pattern, which would be slow to compile for all of them.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, tuple[Term, ...]] = {}
        for term in terms:
            if term.text:
                self._terms[term.text] = (*self._terms.get(term.text, ()), term)

    def among(self, text: str) -> "TermFinder":
        """Return a matcher of the terms that occur in `text`: the same findings in any part of it."""
        return TermFinder(one for word, terms in self._terms.items() if word in text for one in terms)

    def pattern(self) -> re.Pattern[str] | None:
        """Return one pattern of all terms, None when there is none."""
        if not self._terms:
            return None
        return re.compile("|".join(re.escape(word) for word in sorted(self._terms, key=len, reverse=True)))

    def find(self, texts: Iterable[str]) -> Iterator[tuple[int, Match]]:
        """Yield every term in several texts with the index of its text, in order."""
        parts = tuple(texts)
        few = self.among("\n".join(parts))
        pattern = few.pattern()
        if pattern is None:
            return
        for index, part in enumerate(parts):
            for match in pattern.finditer(part):
                yield index, Match(few._terms[match[0]], match.start(), match.end())
