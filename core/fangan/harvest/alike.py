"""Whether two documents read alike, whatever counts what is printed in them."""

from itertools import zip_longest

from fangan.model.document import Document
from fangan.model.reading import Stretch, stretches


def read_alike(one: Document, other: Document) -> bool:
    """Whether all words are the same; a number that one counts and the other has as words is no difference."""
    pairs = zip_longest(stretches(one), stretches(other))
    return all(a is not None and b is not None and _alike(a, b) for a, b in pairs)


def _alike(one: Stretch, other: Stretch) -> bool:
    return one.words == other.words or one.number + one.words == other.number + other.words
