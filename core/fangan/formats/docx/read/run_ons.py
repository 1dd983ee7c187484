"""Run-on lines inside the paragraphs of a .docx: by their bookmarks, and by chain numbers set apart in the text."""

from dataclasses import dataclass, field
from itertools import pairwise

from fangan.formats.docx.ooxml.elements import (
    BOOKMARK_END,
    BOOKMARK_START,
    LEVEL_NUMBER,
    R,
    Styles,
    W,
    XmlElement,
    contents,
    run_text,
    style_of,
)
from fangan.formats.docx.read.as_blocks import Supplied, chain_number
from fangan.formats.docx.read.bookmarks import Owners
from fangan.formats.run_ons import with_run_ons
from fangan.model.document import Paragraph, RunOn


@dataclass(slots=True)
class _Marks:
    """What is marked in a paragraph, by places in what it prints: bookmarks by name, numbers set apart."""

    starts: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    numbers: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0


def _inside(place: int, marks: _Marks) -> bool:
    """Whether a place is in a bookmark, or one begins there."""
    return any(start <= place < marks.ends.get(name, start + 1) for name, start in marks.starts.items())


class RunOnReader:
    """Finds the run-on lines of paragraphs; a name belongs to the first line that bears it."""

    def __init__(self, styles: Styles, supplied: Supplied, owners: Owners) -> None:
        self.styles, self.supplied, self.owners = styles, supplied, owners
        self._seen: set[str] = set()

    def complete(self, paragraph: Paragraph, element: XmlElement, target: str) -> Paragraph:
        """Return a paragraph with its run-on lines; `target` is the item or section around it that somebody supplied.

        A bookmark that does not end in its paragraph, and a number without one, reach to the next line or to the end.
        """
        marks = self._marks(element)
        lines = [(start, marks.ends.get(name), name) for name, start in marks.starts.items()]
        lines += [(start, None, "") for start, _ in marks.numbers if start and not _inside(start, marks)]
        lines.sort(key=lambda one: one[0])
        made = []
        for (start, end, name), (behind, *_) in pairwise([*lines, (marks.length, None, "")]):
            id_ = self.owners.id_of(name) if name and name not in self._seen else ""
            self._seen.add(name)
            made.append(self._line(paragraph, (start, behind if end is None else end), id_, marks, target))
        return with_run_ons(paragraph, [one for one in made if one.id or one.number])

    def _line(self, paragraph: Paragraph, extent: tuple[int, int], id_: str, marks: _Marks, target: str) -> RunOn:
        printed = paragraph.number + paragraph.heading + paragraph.text
        number = next((chain_number(printed[start:end]) for start, end in marks.numbers if start == extent[0]), "")
        origin = self.supplied.origin(id_ if self.supplied.knows(id_) else target)
        start, end = (place - len(paragraph.number) for place in extent)
        return RunOn(start, end, number, id_, origin)

    def _marks(self, element: XmlElement) -> _Marks:
        found, names, goes_on = _Marks(), dict[str, str](), False
        for child in contents(element):
            if child.tag == R and (words := run_text(child)):
                behind = found.length + len(words)
                numbered = style_of(child, self.styles) == LEVEL_NUMBER
                if numbered:  # a program may have cut it in two
                    start = found.numbers.pop()[0] if goes_on else found.length
                    found.numbers.append((start, behind))
                goes_on, found.length = numbered, behind
            elif child.tag in (BOOKMARK_START, BOOKMARK_END):
                self._mark(child, found, names)
                goes_on = False
        return found

    def _mark(self, mark: XmlElement, found: _Marks, names: dict[str, str]) -> None:
        id_ = mark.get(f"{W}id", "")
        if mark.tag == BOOKMARK_END:
            if name := names.pop(id_, ""):
                found.ends.setdefault(name, found.length)
        elif self.owners.runs_on(name := mark.get(f"{W}name", ""), behind_words=found.length > 0):
            found.starts.setdefault(name, found.length)
            names[id_] = name
