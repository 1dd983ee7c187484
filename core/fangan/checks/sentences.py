"""The sentences of running text, found once for all rules that compare what one of them says."""

from collections.abc import Iterator
from functools import lru_cache

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.reading import Role, Stretch

_SENTENCE = regex("[^。！？；\n]+[。！？；]?")


class Sentence(NamedTuple):
    """A sentence, or what a semicolon ends; its words begin at `start` of the stretch's."""

    stretch: Stretch
    start: int
    words: str

    def at(self, start: int, end: int) -> Address:
        """Return the address of words[start:end]."""
        return self.stretch.at(self.start + start, self.start + end)


def sentences(subject: TextSubject) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs; to be asked for by `subject.once`."""
    for stretch in subject.stretches:
        if stretch.role is Role.PARAGRAPH:
            for start, words in sentences_in(stretch.words):
                yield Sentence(stretch, start, words)


@lru_cache(maxsize=512)
def sentences_in(words: str) -> tuple[tuple[int, str], ...]:
    """Return where sentences begin, and their words; most paragraphs come round in every document of a batch."""
    return tuple((found.start(), found[0]) for found in _SENTENCE.finditer(words))
