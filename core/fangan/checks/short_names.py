"""The short names that a text defines: 某某委员会（以下简称“某委”）."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.reading import PROSE, Stretch

_DEFINED = regex("[（(]以下(?:统一)?[简统]称(?:为)?[：:]?[“‘「]?([^“”‘’「」（）()，。；]{1,20})[”’」]?[）)]")
_NAME_BEFORE = regex("[^，。；：、（）()\n]{1,30}$")


class ShortName(NamedTuple):
    """A short name, where its definition stands, and the words before that, which it is short for."""

    stretch: Stretch
    name: str
    meant: str
    address: Address


def short_names(subject: TextSubject) -> Iterator[ShortName]:
    """Yield the definitions of short names in reading order; to be asked for by `subject.once`."""
    for stretch in subject.stretches:
        for found in _DEFINED.finditer(stretch.words) if stretch.role in PROSE and "称" in stretch.words else ():
            before = _NAME_BEFORE.search(stretch.words[max(0, found.start() - 30) : found.start()])
            yield ShortName(stretch, found[1], before[0] if before else "", stretch.at(*found.span(1)))
