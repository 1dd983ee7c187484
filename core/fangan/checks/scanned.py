"""The tokens of a text, found once for all rules."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.lexicon.marks import TokenValue, of, scan
from fangan.chinese.lexicon.pairs import Title
from fangan.chinese.lexicon.tokens import Token
from fangan.model.reading import Stretch


def scanned(subject: TextSubject) -> Iterator[tuple[Stretch, list[Token[TokenValue]]]]:
    """Yield the stretches of running text with the tokens outside 《》; to be asked for by `subject.once`."""
    for stretch in subject.stretches:
        if not stretch.office:
            tokens = scan(stretch.words)
            titles = list(of(Title, tokens))
            yield stretch, [one for one in tokens if not any(title.covers(one.start, one.end) for title in titles)]
