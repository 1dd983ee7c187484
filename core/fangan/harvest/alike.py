"""Whether two documents read alike, whatever counts what is printed in them."""

from itertools import zip_longest

from fangan.model.document import Document
from fangan.model.reading import Stretch, stretches


def read_alike(one: Document, other: Document) -> bool:
    """Whether all words are the same.

    A number that one counts and the other has as words is no difference, nor is an empty line: what a paragraph that
    was deleted may leave behind.
    """
    pairs = zip_longest(*(filter(_says, stretches(document)) for document in (one, other)))
    return all(a is not None and b is not None and _alike(a, b) for a, b in pairs)


def _alike(one: Stretch, other: Stretch) -> bool:
    return one.words == other.words or one.number + one.words == other.number + other.words


def _says(one: Stretch) -> bool:
    return bool(one.words or one.number)
