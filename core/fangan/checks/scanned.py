"""The tokens of a text, found once for all rules."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.marks import TokenValue, scan
from fangan.chinese.lexicon.pairs import Title
from fangan.chinese.lexicon.tokens import Token
from fangan.model.reading import Stretch


def scanned(subject: TextSubject) -> Iterator[tuple[Stretch, list[Token[TokenValue]]]]:
    """Yield the stretches of running text with the tokens outside 《》; to be asked for by `subject.once`."""
    for stretch in subject.stretches:
        if not stretch.office:
            yield stretch, list(_outside_titles(scan(stretch.words)))


def _outside_titles(tokens: list[Token[TokenValue]]) -> Iterator[Token[TokenValue]]:
    """Yield the tokens that no title holds, nor are one; they are in the order of their beginnings."""
    covered = 0
    for one in tokens:
        if isinstance(one.value, Title):
            covered = max(covered, one.end)
        elif one.end > covered:
            yield one
