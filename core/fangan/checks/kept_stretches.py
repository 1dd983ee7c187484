"""The stretches of one document after the other: those of what stayed the same are the same, and known by identity."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fangan.checks.subject import hollow_stretch, looked_at
from fangan.model.document import Block, Document, Paragraph, Text
from fangan.model.reading import Stretch, block_words


class KeptStretches:
    """The stretches of the last document, as rules look at them."""

    def __init__(self) -> None:
        self._document: Document | None = None
        self._stretches: tuple[Stretch, ...] = ()

    def of(self, document: Document) -> tuple[Stretch, ...]:
        """Return the stretches of the next document."""
        before, self._document = self._document, document
        if before is not None and _like(before, document):
            now = [*self._stretches]
            for at, one in self._changed(before, document):
                now[at] = one
            self._stretches = tuple(now)
        else:
            self._stretches = tuple(map(hollow_stretch, looked_at(document)))
        return self._stretches

    def _changed(self, before: Document, document: Document) -> Iterator[tuple[int, Stretch]]:
        """Yield the stretches of the texts that are others, and where they stand among all."""
        places = {(one.address.text, one.address.block): at for at, one in enumerate(self._stretches)}
        texts, now = before.keyed_texts, document.keyed_texts
        for key, text in now.items():
            if text.title != texts[key].title:
                title = places[key, 0]
                yield title, _with(self._stretches[title], "".join(text.title))
            for number, (one, other) in enumerate(zip(texts[key].blocks, text.blocks, strict=True), 1):
                if one is not other:
                    at = places[key, number]
                    yield at, _with(self._stretches[at]._replace(block=other), block_words(other))


def _with(one: Stretch, words: str) -> Stretch:
    return hollow_stretch(one._replace(words=words, address=replace(one.address, end=len(words))))


def _like(one: Document, other: Document) -> bool:
    """Whether two documents differ in nothing but titles and the words of blocks."""
    return (
        one.form is other.form
        and one.masthead == other.masthead
        and one.addressees == other.addressees
        and one.attendance == other.attendance
        and one.signature == other.signature
        and one.note == other.note
        and one.imprint == other.imprint
        and _shapes(one) == _shapes(other)
        and all(map(_alike_blocks, one.texts, other.texts))
    )


def _shapes(document: Document) -> Sequence[object]:
    annexes = {annex.key: annex.label for annex in document.annexes}
    return [
        (key, len(text.blocks), text.anchors, bool(text.title), annexes.get(key))
        for key, text in document.keyed_texts.items()
    ]


def _alike_blocks(one: Text, other: Text) -> bool:
    """Whether blocks have the same kinds and numbers."""
    pairs = zip(one.blocks, other.blocks, strict=True)
    return all(a is b or _number(a) == _number(b) for a, b in pairs)


def _number(block: Block) -> str | None:
    return block.number if isinstance(block, Paragraph) else None
