"""The letters of any paragraph with the elements that hold them: what is inserted is read, what is deleted is not."""

from collections.abc import Iterator
from typing import NamedTuple

from fangan.formats.docx.ooxml.elements import THROUGH, R, W, XmlElement, child_text

_ENTERED = THROUGH | {f"{W}ins", f"{W}moveTo", f"{W}rubyBase"}
_RUBY = f"{W}ruby"


class Letters(NamedTuple):
    """What one child of a run adds to its paragraph, from character `start` on."""

    element: XmlElement
    start: int
    text: str

    @property
    def run(self) -> XmlElement:
        """The run they stand in."""
        run = self.element.getparent()
        assert run is not None  # letters are children of runs
        return run

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)


def letters_of(paragraph: XmlElement) -> list[Letters]:
    """Return the letters of a paragraph in order; joined, they are what it says beside a number that is counted."""
    found, at = [], 0
    for run in _runs(paragraph):
        for child in run:
            text = child_text(child)
            if text:
                found.append(Letters(child, at, text))
                at += len(text)
    return found


def typed_text(paragraph: XmlElement) -> str:
    """Return what a paragraph says beside a number that is counted."""
    return "".join(one.text for one in letters_of(paragraph))


class LetterPlaces:
    """The letters of paragraphs, each paragraph read once however often it is asked for."""

    def __init__(self) -> None:
        self._letters: dict[XmlElement, dict[XmlElement, Letters]] = {}
        self._words: dict[XmlElement, str] = {}

    def letters(self, paragraph: XmlElement) -> list[Letters]:
        """Return the letters of a paragraph."""
        return list(self._of(paragraph).values())

    def words(self, paragraph: XmlElement) -> str:
        """Return what a paragraph says."""
        if paragraph not in self._words:
            self._words[paragraph] = "".join(one.text for one in self._of(paragraph).values())
        return self._words[paragraph]

    def extent(self, paragraph: XmlElement | None, around: XmlElement) -> tuple[int, int]:
        """Return the extent in a paragraph of the letters that stand in an element; 0, 0 for none."""
        known = self._of(paragraph) if paragraph is not None else {}
        found = [known[one] for one in around.iter() if one in known]
        return (found[0].start, found[-1].end) if found else (0, 0)

    def _of(self, paragraph: XmlElement) -> dict[XmlElement, Letters]:
        if paragraph not in self._letters:
            self._letters[paragraph] = {one.element: one for one in letters_of(paragraph)}
        return self._letters[paragraph]


def _runs(element: XmlElement) -> Iterator[XmlElement]:
    for child in element:
        if child.tag == R:
            yield child
            for ruby in child.iterchildren(_RUBY):
                yield from _runs(ruby)
        elif child.tag in _ENTERED:
            yield from _runs(child)
