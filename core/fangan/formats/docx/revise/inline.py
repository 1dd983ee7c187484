"""Runs of two paragraphs as one line with tracked changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from fangan.compare.records import Mark, Run
from fangan.formats.docx.ooxml.elements import (
    BOOKMARK_END,
    BOOKMARK_START,
    BOX,
    LEVEL_NUMBER,
    R,
    T,
    W,
    XmlElement,
    run_text,
    style_of,
)
from fangan.formats.docx.ooxml.tracked import RPR, SPACE, Tracker
from fangan.formats.docx.revise.passages import Passage, Passages
from fangan.late.records import dataclass

_BREAKS = {"\n": f"{W}br", "\t": f"{W}tab"}
_SHAPES = [chr(code) for code in (*range(1, 9), *range(14, 32))]
"""Characters that stand for shapes: no text of XML can hold them."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """A stretch of a line in one dress: its text, its properties as written, and a shape if it is one."""

    text: str
    dress: bytes
    properties: XmlElement | None
    shape: XmlElement | None = None
    marks: tuple[XmlElement, ...] = ()
    """The bookmarks' beginnings and ends just before it."""

    def cut(self, length: int) -> tuple["Dressed", "Dressed"]:
        """Cut it in two behind so many characters."""
        return replace(self, text=self.text[:length]), replace(self, text=self.text[length:], marks=())


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph's text and its spans, the bookmarks behind them, and its passages: its own words and run-on lines."""

    text: str
    spans: tuple[Dressed, ...]
    behind: tuple[XmlElement, ...] = ()
    passages: tuple[Passage, ...] = ()


class Inline:
    """Reads and merges the runs of two paragraphs; shapes that are alike but for their text are the same character."""

    def __init__(self, tracker: Tracker, boxes: Callable[[XmlElement, XmlElement], XmlElement]) -> None:
        self.tracker, self.boxes = tracker, boxes
        self._shapes: dict[bytes, str] = {}

    def read(self, paragraph: XmlElement) -> Line:
        """Read a paragraph into a line."""
        spans, marks, passages = [], list[XmlElement](), Passages()
        for child in paragraph:
            if child.tag in (BOOKMARK_START, BOOKMARK_END):
                marks.append(child)
                passages.part(child.get(f"{W}name", ""))
            elif child.tag == R and (text := self._text(child)):
                spans.append(self._dressed(child, text, tuple(marks)))
                marks = []
                passages.add(text, numbers=style_of(child, {}) == LEVEL_NUMBER)
        return Line("".join(span.text for span in spans), tuple(spans), tuple(marks), passages.all())

    def _dressed(self, run: XmlElement, text: str, marks: tuple[XmlElement, ...]) -> Dressed:
        properties = run.find(RPR)
        dress = b"" if properties is None else etree.tostring(properties, with_tail=False)
        return Dressed(text, dress, properties, run if _is_shape(run) else None, marks)

    def _text(self, run: XmlElement) -> str:
        return self._shape(run) if _is_shape(run) else run_text(run)

    def _shape(self, run: XmlElement) -> str:
        bare = deepcopy(run)
        for box in bare.iter(BOX):
            box[:] = []
        for numbered in bare.iter("{*}docPr"):
            numbered.attrib.pop("id", None)
        return self._shapes.setdefault(etree.tostring(bare, with_tail=False), _SHAPES[len(self._shapes)])

    def merge(self, before: Line, after: Line, runs: Iterable[Run]) -> Iterator[XmlElement]:
        """Yield what the runs say, in the dress of each side; dress that changed is tracked too.

        Bookmarks cannot be tracked: those of the later line stand where its words do.
        """
        old, new = _Cursor(before.spans), _Cursor(after.spans)
        for run in runs:
            if run.mark is Mark.EQUAL:
                for one, two in _both(old, new, len(run.text)):
                    yield from map(self.tracker.copy, two.marks)
                    yield self._equal(one, two)
            elif run.mark is Mark.DELETED:
                yield from self.tracker.wrapped(run.mark, map(self._run, old.take(len(run.text))))
            else:
                yield from self._inserted(new.take(len(run.text)))
        yield from map(self.tracker.copy, after.behind)

    def _inserted(self, spans: Iterable[Dressed]) -> Iterator[XmlElement]:
        runs: list[XmlElement] = []
        for span in spans:
            if span.marks:
                yield from self.tracker.wrapped(Mark.INSERTED, runs)
                yield from map(self.tracker.copy, span.marks)
                runs = []
            runs.append(self._run(span))
        yield from self.tracker.wrapped(Mark.INSERTED, runs)

    def _run(self, span: Dressed) -> XmlElement:
        if span.shape is not None:
            return self.tracker.copy(span.shape)
        found = etree.Element(R)
        if span.properties is not None:
            found.append(deepcopy(span.properties))
        text = ""
        for character in span.text:
            if character in _BREAKS:
                _add(found, text)
                etree.SubElement(found, _BREAKS[character])
                text = ""
            else:
                text += character
        _add(found, text)
        return found

    def _equal(self, old: Dressed, new: Dressed) -> XmlElement:
        if old.shape is not None and new.shape is not None:
            return self.boxes(old.shape, new.shape)
        found = self._run(new)
        if old.dress != new.dress:
            own = 0 if new.properties is None else 1
            found[:own] = self.tracker.changed("rPr", new.properties, old.properties)
        return found


class _Cursor:
    """Takes the text of spans piece by piece."""

    def __init__(self, spans: Sequence[Dressed]) -> None:
        self._rest = list(reversed(spans))

    def length(self) -> int:
        """Return how much text is left in the present span."""
        return len(self._rest[-1].text)

    def take(self, length: int) -> Iterator[Dressed]:
        """Yield the next `length` characters, cut where the dress changes."""
        while length:
            span = self._rest.pop()
            if len(span.text) > length:
                span, rest = span.cut(length)
                self._rest.append(rest)
            length -= len(span.text)
            yield span


def _both(old: _Cursor, new: _Cursor, length: int) -> Iterator[tuple[Dressed, Dressed]]:
    """Yield the next stretches that are in one dress on both sides."""
    while length:
        step = min(old.length(), new.length(), length)
        yield next(old.take(step)), next(new.take(step))
        length -= step


def _is_shape(run: XmlElement) -> bool:
    return next(run.iter(BOX, "{*}drawing"), None) is not None


def _add(run: XmlElement, text: str) -> None:
    if text:
        element = etree.SubElement(run, T)
        element.text = text
        if text != text.strip() or "  " in text:
            element.set(SPACE, "preserve")
